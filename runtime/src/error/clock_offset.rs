//! How far this machine's clock is from the gateway's, where a failure is about the time.

use std::time::{SystemTime, UNIX_EPOCH};

use super::Error;

/// What either gateway says of a call whose time it does not accept.
const OUT_OF_TIME: [&str; 2] = ["isv.invalid-timestamp", "invalid-timestamp"];
/// In seconds: a header has no fractions, and a reply is on its way for a while.
const UNNOTICED: u64 = 5;

impl Error {
    /// By how many seconds this machine's clock is ahead of the gateway's, or behind where it is negative; known when the
    /// gateway does not accept the time of a call (`isv.invalid-timestamp`), and says its own in the header `Date`.
    ///
    /// `None` for other errors, and if the clocks differ by less than five seconds. The client adjusts nothing by itself:
    /// set the clock of the machine, or have it set over the network (NTP).
    ///
    /// ```
    /// use alipay::Error;
    ///
    /// /// What to wake somebody up for.
    /// fn alarm(error: &Error) -> Option<String> {
    ///     error.clock_offset().map(|seconds| format!("the clock is off by {seconds} s"))
    /// }
    /// ```
    pub fn clock_offset(&self) -> Option<i64> {
        self.0.clock_offset
    }

    /// The same error, which came at this time of this machine.
    pub(crate) fn seen_at(mut self, now: SystemTime) -> Self {
        let is_about_time =
            [self.code(), self.sub_code()].into_iter().flatten().any(|code| OUT_OF_TIME.contains(&code));
        let date = self.0.answer.as_ref().and_then(|answer| answer.date).filter(|_| is_about_time);
        let offset = date.and_then(|date| seconds(now)?.checked_sub(date));
        self.0.clock_offset = offset.filter(|offset| offset.unsigned_abs() >= UNNOTICED);
        if let Some(seconds) = self.clock_offset() {
            tracing::warn!(seconds, "the clock of this machine differs from the gateway's");
        }
        self
    }

    /// `The clock of this machine is 340 s behind the gateway's: set it`
    pub(super) fn about_the_clock(&self) -> String {
        let Some(offset) = self.clock_offset() else { return String::new() };
        let direction = if offset < 0 { "behind" } else { "ahead of" };
        format!("The clock of this machine is {} s {direction} the gateway's: set it", offset.unsigned_abs())
    }
}

/// Since 1970, and before.
fn seconds(time: SystemTime) -> Option<i64> {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).ok(),
        Err(before) => i64::try_from(before.duration().as_secs()).ok()?.checked_neg(),
    }
}
