//! When all attempts of a call together must be over.

use std::time::Duration;

use web_time::Instant;

use crate::TransportError;

/// What is left of the time for a whole call; `None` of it if the call has no deadline.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Option<Instant>);

impl Deadline {
    /// No deadline: each attempt has its own timeout, and nothing bounds them together.
    pub(crate) const NEVER: Self = Self(None);

    /// A deadline after `limit` from now; a time that no clock reaches is none.
    pub(crate) fn after(limit: Option<Duration>) -> Self {
        Self(limit.and_then(|limit| Instant::now().checked_add(limit)))
    }

    /// How long an attempt may take that has `timeout` of its own.
    ///
    /// # Errors
    /// When no time is left: nothing is sent then.
    pub(crate) fn bound(self, timeout: Duration) -> Result<Duration, TransportError> {
        match self.left() {
            Some(Duration::ZERO) => {
                Err(TransportError::NotSent("none was tried, since the call's deadline was over".into()))
            }
            Some(left) => Ok(left.min(timeout)),
            None => Ok(timeout),
        }
    }

    /// Whether something is left after a wait.
    pub(super) fn outlasts(self, wait: Duration) -> bool {
        self.left().is_none_or(|left| left > wait)
    }

    /// The same deadline after a wait that began at `began`: a clock of tests waits without taking time.
    pub(super) fn waited(self, wait: Duration, began: Instant) -> Self {
        let skipped = wait.saturating_sub(began.elapsed());
        Self(self.0.map(|at| at.checked_sub(skipped).unwrap_or(began)))
    }

    fn left(self) -> Option<Duration> {
        self.0.map(|at| at.saturating_duration_since(Instant::now()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn an_attempt_has_its_timeout_or_what_is_left() {
        let hour = 3600 * SECOND;
        assert_eq!(Deadline::NEVER.bound(SECOND).ok(), Some(SECOND));
        assert_eq!(Deadline::after(Some(Duration::MAX)).bound(SECOND).ok(), Some(SECOND));
        assert_eq!(Deadline::after(Some(hour)).bound(SECOND).ok(), Some(SECOND));
        assert!(Deadline::after(Some(SECOND)).bound(hour).is_ok_and(|timeout| timeout <= SECOND));
        let over = Deadline::after(Some(Duration::ZERO)).bound(hour).unwrap_err();
        assert!(
            matches!(over, TransportError::NotSent(_)) && over.to_string().contains("deadline"),
            "{over}"
        );
    }

    #[test]
    fn a_wait_of_a_clock_that_takes_no_time_counts_as_long_as_it_was_asked_for() {
        let deadline = Deadline::after(Some(10 * SECOND));
        assert!(deadline.outlasts(9 * SECOND) && !deadline.outlasts(10 * SECOND));
        let later = deadline.waited(6 * SECOND, Instant::now());
        assert!(later.outlasts(3 * SECOND) && !later.outlasts(4 * SECOND));
        assert!(Deadline::NEVER.waited(6 * SECOND, Instant::now()).outlasts(Duration::MAX));
    }
}
