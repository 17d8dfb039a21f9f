//! When a call is made again.

mod budget;
mod deadline;
mod passing;
mod policy;

use std::future::Future;
use std::time::Duration;

use web_time::Instant;

pub(crate) use budget::Budget;
pub(crate) use deadline::Deadline;
pub use policy::RetryPolicy;

use crate::{Clock, Error, Outcome};

/// What a client knows about repeating one call.
pub(crate) struct Retries<'a> {
    /// The client's policy, if it has one.
    pub(crate) policy: Option<&'a RetryPolicy>,
    /// Whether this call may be made again.
    pub(crate) may_repeat: bool,
    pub(crate) budget: &'a Budget,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) deadline: Deadline,
}

impl Retries<'_> {
    /// A call is made for the first time.
    fn begin(&self) {
        if let Some(percent) = self.policy.and_then(|policy| policy.budget) {
            self.budget.earn(percent);
        }
    }

    /// How long to wait before the next attempt; `None` if there is none.
    fn delay_after(&self, attempt: u32, error: &Error) -> Option<Duration> {
        let policy = self.policy.filter(|_| self.may_repeat)?;
        let delay = policy.delay_after(attempt, error).filter(|delay| self.deadline.outlasts(*delay))?;
        let may_spend = policy.budget.is_none() || self.budget.spend();
        if !may_spend {
            tracing::warn!(attempt, "not tried again: the client's budget of retries is used up");
        }
        may_spend.then_some(delay)
    }
}

/// Makes attempts until one succeeds, fails for good, or was the last.
pub(crate) async fn repeat<T, A>(
    mut retries: Retries<'_>,
    mut attempt: impl FnMut(Deadline) -> A + Send,
) -> Result<T, Error>
where
    A: Future<Output = Result<T, Error>> + Send,
{
    let (mut number, mut in_doubt) = (1, false);
    retries.begin();
    loop {
        let error = match attempt(retries.deadline).await {
            Ok(reply) => return Ok(reply),
            Err(error) => error,
        };
        let delay = retries.delay_after(number, &error);
        in_doubt |= error.outcome() == Outcome::Unknown;
        let error = error.of_attempt(number, in_doubt);
        let Some(delay) = delay else { return Err(error) };
        tracing::info!(attempt = number, outcome = ?error.outcome(), delay_ms = millis(delay), "trying again");
        #[cfg(feature = "metrics-0_24")]
        crate::measured::tried_again();
        let began = Instant::now();
        retries.clock.sleep(delay).await;
        retries.deadline = retries.deadline.waited(delay, began);
        number += 1;
    }
}

/// A duration as traces show it.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
