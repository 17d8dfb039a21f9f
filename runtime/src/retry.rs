//! When a call is made again.

use std::error::Error as StdError;
use std::future::Future;
use std::time::Duration;

use crate::{
    CertificateDownloadError, Clock, EnvelopeError, Error, ErrorKind, GatewayCode, Outcome, TransportError,
};

/// No gateway needs more, and a policy is not a loop.
const MAX_ATTEMPTS: u32 = 10;

/// How often a call that its caller marked [`idempotent`](crate::Call::idempotent) is made, and how long the client
/// waits in between.
///
/// Without a policy nothing is ever repeated, and with one nothing but what was marked. An attempt is followed by
/// another one when
///
/// * no reply came: no connection, a timeout, a connection that was cut;
/// * the reply is not an envelope, such as the error page of a proxy;
/// * the certificate that the reply names could not be downloaded for one of these reasons;
/// * the gateway's answer is known to leave the outcome open (20000, `SYSTEM_ERROR`), nobody signed it, or it limits the
///   rate of calls (40005, in REST HTTP 429);
/// * the REST gateway accepted the call and has not processed it yet (HTTP 202).
///
/// A refusal, a failure whose outcome nobody states, a reply that is not believed or looks tampered with, and a success
/// that cannot be read are final. Every attempt is signed afresh and has the whole timeout.
///
/// The error of the last attempt is returned. Its [outcome](Error::outcome) speaks for all of them: when an earlier
/// attempt may have been executed, it is [`Outcome::Unknown`], also if the last one was refused or never sent.
///
/// ```
/// use std::time::Duration;
///
/// use alipay::{Client, RetryPolicy};
///
/// // Up to three attempts, after half a second and after one more second.
/// let policy = RetryPolicy::attempts(3).first_delay(Duration::from_millis(500));
/// let builder = Client::builder().retry(policy);
/// # drop(builder);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    attempts: u32,
    first_delay: Duration,
    max_delay: Duration,
}

impl RetryPolicy {
    /// Up to `attempts` attempts, the first one included: at least 1 and at most 10.
    ///
    /// Between them lie 1 second, 2 seconds, 4 seconds, … up to 30.
    pub fn attempts(attempts: u32) -> Self {
        Self {
            attempts: attempts.clamp(1, MAX_ATTEMPTS),
            first_delay: Duration::from_secs(1),
            max_delay: Duration::from_secs(30),
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

    /// How long to wait after attempt number `attempt` gave `error`; `None` if it was the last one.
    fn delay_after(&self, attempt: u32, error: &Error) -> Option<Duration> {
        let factor = 1_u32.checked_shl(attempt - 1).unwrap_or(u32::MAX);
        (attempt < self.attempts && is_passing(error))
            .then(|| self.first_delay.saturating_mul(factor).min(self.max_delay))
    }
}

/// Whether the next attempt may fare better.
fn is_passing(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Transport(error) => !matches!(
            error,
            TransportError::TooLarge { .. } | TransportError::NoRuntime(_) | TransportError::InsideRuntime
        ),
        // The certificate that the reply names, which the next attempt asks for again.
        ErrorKind::CertificateDownload(download) => {
            matches!(**download, CertificateDownloadError::Call(_))
                && download.source().and_then(<dyn StdError>::downcast_ref).is_some_and(is_passing)
        }
        ErrorKind::Envelope(error) => comes_from_on_the_way(error),
        ErrorKind::NotProcessed => true,
        ErrorKind::Failure | ErrorKind::UnverifiedFailure if error.is_one_too_many() => true,
        ErrorKind::Failure => {
            error.stated_outcome() == Some(Outcome::Unknown)
                || error.gateway_code() == Some(GatewayCode::RateLimited)
        }
        ErrorKind::UnverifiedFailure => error.outcome() == Outcome::Unknown,
        _ => false,
    }
}

/// Whether something else than the gateway may have answered, or its answer was cut off. All other replies that are no
/// envelope look as if someone had made them.
fn comes_from_on_the_way(error: &EnvelopeError) -> bool {
    matches!(
        error,
        EnvelopeError::Empty
            | EnvelopeError::Html
            | EnvelopeError::Truncated
            | EnvelopeError::NotText
            | EnvelopeError::NotJson { .. }
            | EnvelopeError::NotAnObject
            | EnvelopeError::NoNode { .. }
            | EnvelopeError::NoCode
            | EnvelopeError::ContentType { .. }
    )
}

/// Makes attempts until one succeeds, fails for good, or was the last.
pub(crate) async fn repeat<T, A>(
    policy: Option<&RetryPolicy>,
    clock: &dyn Clock,
    mut attempt: impl FnMut() -> A + Send,
) -> Result<T, Error>
where
    A: Future<Output = Result<T, Error>> + Send,
{
    let (mut number, mut in_doubt) = (1, false);
    loop {
        let error = match attempt().await {
            Ok(reply) => return Ok(reply),
            Err(error) => error,
        };
        let delay = policy.and_then(|policy| policy.delay_after(number, &error));
        in_doubt |= error.outcome() == Outcome::Unknown;
        let error = error.of_attempt(number, in_doubt);
        let Some(delay) = delay else { return Err(error) };
        tracing::info!(attempt = number, outcome = ?error.outcome(), delay_ms = millis(delay), "trying again");
        clock.sleep(delay).await;
        number += 1;
    }
}

/// A duration as traces show it.
pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
