//! Durations as the table has them.

use std::time::Duration;

/// A hundred years: what is longer never ends.
const LONGEST: i64 = 100 * 365 * 24 * 3600 * 1000;

/// Milliseconds, of which a hundred years are enough.
pub(crate) fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).map_or(LONGEST, |milliseconds| milliseconds.min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_duration_leaves_the_range_of_a_moment() {
        assert_eq!(milliseconds(Duration::from_micros(1_999)), 1);
        for endless in [Duration::MAX, Duration::from_millis(u64::MAX), Duration::from_secs(1 << 40)] {
            assert_eq!(milliseconds(endless), LONGEST);
        }
    }
}
