//! The simulator's time, which a test can move on.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use alipay::{Clock, SystemClock};
use tokio::sync::Notify;

/// A clock and how far a test has moved it on.
#[derive(Clone)]
pub(crate) struct SimulatedClock(Arc<State>);

struct State {
    clock: Box<dyn Clock>,
    ahead: Mutex<Duration>,
    moved: Notify,
}

impl SimulatedClock {
    pub(crate) fn on(clock: Box<dyn Clock>) -> Self {
        Self(Arc::new(State { clock, ahead: Mutex::default(), moved: Notify::new() }))
    }

    /// Moves the time on, and whoever waits for a time that has come by then goes on.
    pub(crate) fn advance(&self, by: Duration) {
        *self.ahead() += by;
        self.0.moved.notify_waiters();
    }

    /// Waits until `due`.
    pub(crate) async fn until(&self, due: SystemTime) {
        loop {
            let moved = self.0.moved.notified();
            let Ok(left) = due.duration_since(self.now()) else { return };
            if left.is_zero() {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(left) => {}
                () = moved => {}
            }
        }
    }

    fn ahead(&self) -> MutexGuard<'_, Duration> {
        self.0.ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for SimulatedClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SimulatedClock").finish_non_exhaustive()
    }
}

impl Default for SimulatedClock {
    fn default() -> Self {
        Self::on(Box::new(SystemClock))
    }
}

impl Clock for SimulatedClock {
    fn now(&self) -> SystemTime {
        self.0.clock.now() + *self.ahead()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_waits_goes_on_when_the_time_is_moved_far_enough() {
        let clock = SimulatedClock::default();
        let due = clock.now() + Duration::from_secs(4 * 60);
        let waiting = tokio::spawn({
            let clock = clock.clone();
            async move { clock.until(due).await }
        });
        clock.advance(Duration::from_secs(60));
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        clock.advance(Duration::from_secs(3 * 60));
        waiting.await.unwrap();
        clock.until(due).await;
    }
}
