//! What time it is, and how the gateway wants it written.

use std::fmt::Write;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay_rules::{Rule, Violation, Violations};
use chrono::DateTime;

use crate::BoxFuture;

/// Where a client takes the time from; replace it in tests that need a fixed one.
///
/// ```
/// use std::time::{Duration, SystemTime, UNIX_EPOCH};
///
/// use alipay::{BoxFuture, Client, Clock};
///
/// struct Fixed;
///
/// impl Clock for Fixed {
///     fn now(&self) -> SystemTime {
///         UNIX_EPOCH + Duration::from_secs(1_714_979_289)
///     }
///
///     // A test does not wait.
///     fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
///         Box::pin(async {})
///     }
/// }
///
/// let builder = Client::builder().clock(Fixed);
/// # drop(builder);
/// ```
pub trait Clock: Send + Sync {
    /// The current time.
    fn now(&self) -> SystemTime;

    /// Waits between two attempts of a call, which only a client with a [`RetryPolicy`](crate::RetryPolicy) does, between two
    /// steps of an operation that runs [until its outcome is known](crate::UntilFinal), and while a stream of events ([`v3::Events`](crate::v3::Events)) brings nothing, which must not last.
    ///
    /// As it comes, it waits on tokio's timer; elsewhere than in a tokio runtime with timers it blocks the thread, so
    /// implement it for another executor.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            match tokio_timer(duration) {
                Some(timer) => timer.await,
                None => std::thread::sleep(duration),
            }
        })
    }
}

/// One clock for many clients, and for the test that moves it.
///
/// ```
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicU64, Ordering};
/// use std::time::{Duration, SystemTime, UNIX_EPOCH};
///
/// use alipay::{Client, Clock};
///
/// #[derive(Default)]
/// struct Moved(AtomicU64);
///
/// impl Clock for Moved {
///     fn now(&self) -> SystemTime {
///         UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::Relaxed))
///     }
/// }
///
/// let clock = Arc::new(Moved::default());
/// let builder = Client::builder().clock(Arc::clone(&clock));
/// clock.0.store(1_714_979_289, Ordering::Relaxed);
/// # drop(builder);
/// ```
impl<T: Clock + ?Sized> Clock for Arc<T> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        (**self).sleep(duration)
    }
}

impl<T: Clock + ?Sized> Clock for Box<T> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        (**self).sleep(duration)
    }
}

/// A timer of tokio's runtime; nothing outside of one, or in one that was built without timers.
fn tokio_timer(duration: Duration) -> Option<tokio::time::Sleep> {
    tokio::runtime::Handle::try_current().ok()?;
    // There is no way to ask.
    std::panic::catch_unwind(|| tokio::time::sleep(duration)).ok()
}

/// The operating system's clock; the default.
///
/// ```
/// use std::time::UNIX_EPOCH;
///
/// use alipay::{Clock, SystemClock};
///
/// assert!(SystemClock.now() > UNIX_EPOCH);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

/// Beijing has kept GMT+8 all year round since 1992.
const BEIJING_SECONDS: i64 = 8 * 3600;

/// The common parameter `timestamp`: `yyyy-MM-dd HH:mm:ss` in Beijing, wherever this machine stands.
///
/// # Errors
/// When the clock shows a year that has not four digits.
pub(crate) fn timestamp(now: SystemTime) -> Result<String, Violations> {
    let unusable =
        || Violation::new("timestamp", Rule::form("of a year of four digits, and the clock shows none"));
    written(now).ok_or_else(|| unusable().into())
}

/// The time in the REST gateway's header: milliseconds since 1970.
///
/// # Errors
/// When the clock shows a time before that.
pub(crate) fn milliseconds(now: SystemTime) -> Result<u128, Violations> {
    let before =
        || Violation::new("timestamp", Rule::form("of 1970 or later, and the clock shows an earlier time"));
    now.duration_since(UNIX_EPOCH).map(|since| since.as_millis()).map_err(|_| before().into())
}

fn written(now: SystemTime) -> Option<String> {
    let seconds = match now.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).ok()?,
        Err(before) => -i64::try_from(before.duration().as_secs()).ok()?,
    };
    let time = DateTime::from_timestamp(seconds.checked_add(BEIJING_SECONDS)?, 0)?.naive_utc();
    let length = "yyyy-MM-dd HH:mm:ss".len();
    let mut text = String::with_capacity(length);
    write!(text, "{time}").ok()?;
    (text.len() == length).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Option<String> {
        timestamp(UNIX_EPOCH + Duration::from_secs(seconds)).ok()
    }

    #[test]
    fn a_timestamp_is_beijing_time_whatever_the_zone_of_the_machine() {
        for (seconds, expected) in [
            (0, "1970-01-01 08:00:00"),
            (1_714_979_289, "2024-05-06 15:08:09"),
            (1_709_222_399, "2024-02-29 23:59:59"), // the day changes in Beijing, not in Greenwich
            (1_709_222_400, "2024-03-01 00:00:00"),
            (1_735_660_800, "2025-01-01 00:00:00"), // and so does the year
        ] {
            assert_eq!(at(seconds).as_deref(), Some(expected));
        }
    }

    #[test]
    fn fractions_of_a_second_are_cut_off() {
        assert_eq!(timestamp(UNIX_EPOCH + Duration::from_millis(999)).as_deref(), Ok("1970-01-01 08:00:00"));
    }

    #[test]
    fn a_clock_that_is_far_off_gives_no_timestamp_and_no_panic() {
        assert_eq!(at(300_000_000_000), None);
        assert_eq!(at(u64::MAX / 2), None);
        assert!(timestamp(UNIX_EPOCH - Duration::from_secs(1)).is_ok());
        let far = timestamp(UNIX_EPOCH + Duration::from_secs(u64::MAX / 2)).unwrap_err();
        assert_eq!(far.to_string(), "`timestamp` must be of a year of four digits, and the clock shows none");
    }

    #[test]
    fn the_time_in_a_header_is_in_milliseconds_and_never_before_1970() {
        assert_eq!(
            milliseconds(UNIX_EPOCH + Duration::from_micros(1_714_979_289_123_999)),
            Ok(1_714_979_289_123)
        );
        assert!(milliseconds(UNIX_EPOCH - Duration::from_secs(1)).is_err());
    }

    #[test]
    fn a_wait_ends_in_a_runtime_without_timers_and_without_a_runtime() {
        let wait = || SystemClock.sleep(Duration::from_millis(10));
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(wait());
        let mut waiting = wait();
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(waiting.as_mut().poll(&mut context).is_ready());
    }
}
