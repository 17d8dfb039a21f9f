//! Where a thread may wait.

use std::future::Future;
use std::task::{Context, Poll, Waker};

use tokio::runtime::Handle;
use tokio::task::coop::poll_proceed;

use super::Client;
use crate::{Error, TransportError};

impl Client {
    pub(super) fn wait<T, E: From<Error>>(&self, future: impl Future<Output = Result<T, E>>) -> Result<T, E> {
        self.output_of(future)?
    }

    /// What a future of any kind gives.
    pub(super) fn output_of<F: Future>(&self, future: F) -> Result<F::Output, Error> {
        // There, tokio would panic.
        if is_inside_of_a_task() {
            return Err(TransportError::InsideRuntime.into());
        }
        Ok(self.runtime.handle.block_on(future))
    }
}

/// Whether a runtime is polling a task on this thread. A thread that only knows a runtime may wait, such as those of
/// `spawn_blocking`.
///
/// tokio tells the two apart, but has no function that says so: what it polls has a budget, and nothing else has.
fn is_inside_of_a_task() -> bool {
    if Handle::try_current().is_err() {
        return false;
    }
    let mut context = Context::from_waker(Waker::noop());
    let mut taken = Vec::new();
    let is_limited = (0..=u8::MAX).any(|_| match poll_proceed(&mut context) {
        Poll::Ready(unit) => {
            taken.push(unit);
            false
        }
        Poll::Pending => true,
    });
    // Each gives back what was left when it was taken, so the first one comes last.
    while taken.pop().is_some() {}
    is_limited
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn asking_takes_nothing_from_the_budget_of_the_task() {
        let left = || {
            let mut context = Context::from_waker(Waker::noop());
            let mut units = Vec::new();
            while let Poll::Ready(unit) = poll_proceed(&mut context) {
                units.push(unit);
            }
            let count = units.len();
            while units.pop().is_some() {}
            count
        };
        let before = left();
        assert!(is_inside_of_a_task());
        assert_eq!(left(), before);
        assert!(before > 0);
    }
}
