//! How often a call is made, and how long the client waits in between.

use std::time::Duration;

use rsa::rand_core::{OsRng, RngCore};

use super::passing::is_passing;
use crate::Error;

/// No gateway needs more, and a policy is not a loop.
const MAX_ATTEMPTS: u32 = 10;
/// The share of retries in percent: what makes an outage hardly worse, and is enough for the failures of a good day.
const BUDGET: u8 = 10;

/// How often a call is made that may be repeated, and how long the client waits in between.
///
/// Without a policy nothing is ever repeated. With one, two kinds of calls are: those whose description says that they only
/// read (`effect: reads`), such as queries, and those that their caller marked [`idempotent`](crate::Call::idempotent). An
/// attempt is followed by another one when
///
/// * no reply came: no connection, a timeout, a connection that was cut;
/// * the reply is not an envelope, such as the error page of a proxy;
/// * the certificate that the reply names could not be downloaded for one of these reasons;
/// * the gateway's answer is known to leave the outcome open (20000, `SYSTEM_ERROR`), nobody signed it, or it limits the
///   rate of calls (40005, in REST HTTP 429);
/// * the REST gateway accepted the call and has not processed it yet (HTTP 202).
///
/// A refusal, a failure whose outcome nobody states, a reply that is not believed or looks tampered with, and a success
/// that cannot be read are final. Every attempt is signed afresh and has the whole timeout, or what a
/// [`deadline`](crate::Call::deadline) leaves of it.
///
/// Each wait is a random part of its delay (*full jitter*), so that clients that failed at the same time do not come back
/// at the same time. And a client, with all its clones, has a [`budget`](Self::budget) of retries: once it is used up, errors
/// are returned at once, so that an outage is not made worse.
///
/// The error of the last attempt is returned. Its [outcome](Error::outcome) speaks for all of them: when an earlier
/// attempt may have been executed, it is [`Outcome::Unknown`](crate::Outcome::Unknown), also if the last one was refused or never sent.
///
/// ```
/// use std::time::Duration;
///
/// use alipay::{Client, RetryPolicy};
///
/// // Up to five attempts, after at most half a second, one second, and then two seconds each.
/// let policy = RetryPolicy::attempts(5)
///     .first_delay(Duration::from_millis(500))
///     .max_delay(Duration::from_secs(2));
/// let builder = Client::builder().retry(policy);
/// # drop(builder);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    attempts: u32,
    first_delay: Duration,
    max_delay: Duration,
    has_jitter: bool,
    pub(super) budget: Option<u8>,
}

impl RetryPolicy {
    /// Up to `attempts` attempts, the first one included: at least 1 and at most 10.
    ///
    /// Between them lie up to 1 second, 2 seconds, 4 seconds, … and never more than 30.
    pub fn attempts(attempts: u32) -> Self {
        Self {
            attempts: attempts.clamp(1, MAX_ATTEMPTS),
            first_delay: Duration::from_secs(1),
            max_delay: Duration::from_secs(30),
            has_jitter: true,
            budget: Some(BUDGET),
        }
    }

    /// How long the client waits before the second attempt; each further wait is twice as long as the last.
    #[must_use]
    pub fn first_delay(mut self, delay: Duration) -> Self {
        self.first_delay = delay;
        self
    }

    /// The longest wait between two attempts.
    #[must_use]
    pub fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// Waits for each delay as a whole, in place of a random part of it; for a test that counts the time, or a program of
    /// which only one runs.
    ///
    /// ```
    /// use alipay::RetryPolicy;
    ///
    /// // A second, then two.
    /// let policy = RetryPolicy::attempts(3).without_jitter();
    /// assert_ne!(policy, RetryPolicy::attempts(3));
    /// ```
    #[must_use]
    pub fn without_jitter(mut self) -> Self {
        self.has_jitter = false;
        self
    }

    /// How many retries a client may make, in percent of its calls, between 0 and 100; `None` for as many as the attempts
    /// allow. It is 10 unless set: a tenth.
    ///
    /// A client begins with ten retries and saves up no more than these, and each of its calls adds its percentage of one.
    /// A retry that the budget does not allow is not made, and the error of the attempt before is returned.
    ///
    /// ```
    /// use alipay::RetryPolicy;
    ///
    /// // Every second call may be repeated once, for a batch that runs at night.
    /// let policy = RetryPolicy::attempts(3).budget(Some(50));
    /// // As often as the attempts allow.
    /// let unbounded = RetryPolicy::attempts(3).budget(None);
    /// assert_ne!(policy, unbounded);
    /// ```
    #[must_use]
    pub fn budget(mut self, percent: Option<u8>) -> Self {
        self.budget = percent.map(|percent| percent.min(100));
        self
    }

    /// How long to wait after attempt number `attempt` gave `error`; `None` if it was the last one.
    pub(super) fn delay_after(&self, attempt: u32, error: &Error) -> Option<Duration> {
        let factor = 1_u32.checked_shl(attempt - 1).unwrap_or(u32::MAX);
        let longest = || self.first_delay.saturating_mul(factor).min(self.max_delay);
        (attempt < self.attempts && is_passing(error))
            .then(|| if self.has_jitter { part_of(longest(), random()) } else { longest() })
    }
}

/// Any part of a delay with the same probability, when `random` has any value with the same probability.
pub(super) fn part_of(delay: Duration, random: u32) -> Duration {
    delay.mul_f64(f64::from(random) / f64::from(u32::MAX))
}

/// A number that nobody else has; without a source of randomness the whole delay is waited for.
fn random() -> u32 {
    let mut bytes = [0; 4];
    OsRng.try_fill_bytes(&mut bytes).map_or(u32::MAX, |()| u32::from_be_bytes(bytes))
}
