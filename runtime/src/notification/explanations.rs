//! How many mismatches are explained.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// Whoever looks into a mismatch reads about one.
const MOST: u32 = 64;

const SPAN: Duration = Duration::from_secs(60);

/// Counts them: anyone may send what does not match, and to explain it takes longer than to verify it.
#[derive(Default)]
pub(crate) struct Explanations(Mutex<Option<(SystemTime, u32)>>);

impl Explanations {
    /// Whether one more is explained: fewer than 64 were, within the minute that began with the first of them.
    pub(crate) fn admit(&self, now: SystemTime) -> bool {
        // Nothing is left half done where a panic could poison it.
        let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let began = minute.filter(|(began, _)| now.duration_since(*began).is_ok_and(|age| age < SPAN));
        let (began, count) = began.unwrap_or((now, 0));
        *minute = Some((began, (count + 1).min(MOST)));
        count < MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_any_number_few_are_explained_each_minute() {
        let (explanations, begin) = (Explanations::default(), SystemTime::UNIX_EPOCH + SPAN);
        let admitted = |now: SystemTime| (0..1000).filter(|_| explanations.admit(now)).count();
        assert_eq!(admitted(begin), 64);
        assert_eq!(admitted(begin + SPAN / 2), 0);
        assert_eq!(admitted(begin + SPAN), 64, "a minute later");
        assert_eq!(admitted(begin), 64, "a clock that was set back");
    }
}
