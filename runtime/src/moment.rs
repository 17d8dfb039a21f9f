//! Dates and times in Beijing time, in the formats of Alipay's pages.

use alipay_rules::DateFormat;
use std::fmt;

use chrono::format::{Parsed, StrftimeItems};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};

/// A month of a year.
///
/// ```
/// use alipay::Month;
///
/// assert_eq!(Month::new(2024, 2).map(|month| month.to_string()).as_deref(), Some("2024-02"));
/// assert_eq!(Month::new(2024, 13), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    /// The month with the number `month`, from 1 to 12; nothing when there is none.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(Self)
    }

    /// The month that `day` lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

/// The civil time in Beijing, eight hours before UTC all year.
pub(crate) fn beijing<Z: TimeZone>(moment: &DateTime<Z>) -> NaiveDateTime {
    let utc = moment.naive_utc();
    utc.checked_add_signed(TimeDelta::hours(8)).unwrap_or(utc)
}

/// Writes a moment in a description's format.
pub(crate) fn write(moment: NaiveDateTime, format: DateFormat<'_>) -> String {
    moment.format(&strftime(format.0)).to_string()
}

/// The formats that replies use; the description's own is among them.
const FORMATS: [&str; 13] = [
    "yyyy-MM-dd HH:mm:ss",
    "yyyy-MM-dd HH:mm:ss.SSS",
    "yyyy-MM-dd HH:mm",
    "yyyyMMddHHmmss",
    "yyyyMMddHHmm",
    "yyyyMMdd HH:mm:ss",
    "yyyy-MM-ddTHH:mm:ss",
    "yyyy-MM-dd",
    "yyyyMMdd",
    "yyyy/MM/dd",
    "HH:mm:ss",
    "HH:mm",
    "yyyy-MM",
];

/// Reads a moment in whichever of the known formats it is written.
pub(crate) fn read(text: &str) -> Option<NaiveDateTime> {
    let format = FORMATS.iter().find(|format| DateFormat(format).fits(text))?;
    let written = strftime(format);
    let mut parsed = Parsed::new();
    chrono::format::parse(&mut parsed, text, StrftimeItems::new(&written)).ok()?;
    if *format == "yyyy-MM" {
        parsed.set_day(1).ok()?;
    }
    let date = parsed.to_naive_date().unwrap_or_default();
    let time = if format.contains("HH") { time(parsed)? } else { NaiveTime::MIN };
    Some(date.and_time(time))
}

fn time(mut parsed: Parsed) -> Option<NaiveTime> {
    if parsed.minute().is_some() && parsed.second().is_none() {
        parsed.set_second(0).ok()?;
    }
    parsed.to_naive_time().ok()
}

/// A format in chrono's notation.
fn strftime(format: &str) -> String {
    [("yyyy", "%Y"), ("MM", "%m"), ("dd", "%d"), ("HH", "%H"), ("mm", "%M"), ("SSS", "%3f"), ("ss", "%S")]
        .into_iter()
        .fold(format.replace('%', "%%"), |format, (field, chrono)| format.replace(field, chrono))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_format_is_read_and_written_back() {
        let moment = NaiveDate::from_ymd_opt(2014, 7, 24).and_then(|day| day.and_hms_opt(3, 7, 50));
        let Some(moment) = moment else { panic!("the day exists") };
        for format in FORMATS {
            let text = write(moment, DateFormat(format));
            let again = read(&text).map(|read| write(read, DateFormat(format)));
            assert_eq!(again.as_deref(), Some(text.as_str()), "{format}");
        }
    }

    #[test]
    fn any_zone_becomes_beijing_time_and_the_end_of_time_stays() {
        let utc =
            NaiveDate::from_ymd_opt(2024, 2, 28).and_then(|day| day.and_hms_opt(20, 0, 0)).unwrap().and_utc();
        assert_eq!(beijing(&utc).to_string(), "2024-02-29 04:00:00");
        let end = DateTime::<chrono::Utc>::MAX_UTC;
        assert_eq!(beijing(&end), end.naive_utc());
    }

    #[test]
    fn a_text_in_no_known_format_is_not_read() {
        assert_eq!(read("yesterday"), None);
        assert_eq!(read("2014-02-30"), None);
    }
}
