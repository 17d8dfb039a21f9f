//! How long a run is.

use std::str::FromStr;
use std::time::{Duration, Instant};

/// At least so many calls, or so much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// So many calls.
    Calls(usize),
    /// So much time, to the end of a round.
    Lasting(Duration),
}

impl Length {
    /// Half of it.
    #[must_use]
    pub fn half(self) -> Self {
        match self {
            Self::Calls(calls) => Self::Calls(calls / 2),
            Self::Lasting(time) => Self::Lasting(time / 2),
        }
    }

    /// How many calls of the next round are left, of at most `round`; `None` when it is over.
    pub(super) fn left(self, began: Instant, made: usize, round: usize) -> Option<usize> {
        match self {
            Self::Calls(calls) => Some(round.min(calls.checked_sub(made)?)).filter(|left| *left > 0),
            Self::Lasting(time) => (began.elapsed() < time).then_some(round),
        }
    }
}

/// `200000`, `60min`.
impl FromStr for Length {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.strip_suffix("min") {
            Some(minutes) => Ok(Self::Lasting(Duration::from_secs(60 * minutes.parse::<u64>()?))),
            None => Ok(Self::Calls(text.parse()?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_with_its_calls_or_with_its_time() {
        assert_eq!("60min".parse(), Ok(Length::Lasting(Duration::from_secs(3_600))));
        let began = Instant::now();
        let calls: Length = "12".parse().unwrap();
        let left = [0, 5, 10, 12, 15].map(|made| calls.left(began, made, 5));
        assert_eq!(left, [Some(5), Some(5), Some(2), None, None]);
        assert_eq!(Length::Lasting(Duration::ZERO).left(began, 0, 5), None);
        assert!("an hour".parse::<Length>().is_err());
    }
}
