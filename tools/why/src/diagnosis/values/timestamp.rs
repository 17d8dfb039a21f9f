//! The time that was taken once more, or in another zone.

use chrono::{NaiveDateTime, TimeDelta};

/// Gateway protocol: the form of `timestamp`.
pub(crate) const TIME: &str = "%Y-%m-%d %H:%M:%S";

/// A few seconds apart, and eight hours: Beijing's time and UTC.
const SECONDS: [i64; 8] = [-1, 1, -2, 2, -3, 3, -28_800, 28_800];

pub(super) fn others(value: &str) -> Vec<String> {
    let Ok(sent) = NaiveDateTime::parse_from_str(value, TIME) else { return Vec::new() };
    let shifted = |seconds| sent.checked_add_signed(TimeDelta::seconds(seconds));
    SECONDS.into_iter().filter_map(shifted).map(|time| time.format(TIME).to_string()).collect()
}
