//! How many retries a client may make in all.

use std::sync::Mutex;

/// What one retry costs; a call brings as many of these as the policy says in percent.
const RETRY: u32 = 100;
/// The retries that a client has at its beginning, and the most that it can save up.
const SAVED: u32 = 10 * RETRY;

/// A bucket that calls fill and retries empty.
#[derive(Debug)]
pub(crate) struct Budget(Mutex<u32>);

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(SAVED))
    }
}

impl Budget {
    /// A call is made for the first time.
    pub(super) fn earn(&self, percent: u8) {
        self.change(|left| Some(left.saturating_add(percent.into()).min(SAVED)));
    }

    /// Whether a call may be made again, which is then paid.
    pub(super) fn spend(&self) -> bool {
        self.change(|left| left.checked_sub(RETRY))
    }

    fn change(&self, change: impl FnOnce(u32) -> Option<u32>) -> bool {
        // A number is whole, whatever panicked while it was locked.
        let mut left = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        change(*left).map(|now| *left = now).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_begins_with_ten_retries_and_saves_up_no_more() {
        for calls in [0, 1, 10_000] {
            let budget = Budget::default();
            (0..calls).for_each(|_| budget.earn(100));
            assert_eq!((0..20).filter(|_| budget.spend()).count(), 10, "{calls}");
        }
    }

    #[test]
    fn a_percentage_of_the_calls_may_be_retries() {
        for (percent, expected) in [(0, 0), (1, 10), (10, 100), (50, 500), (100, 1000), (u8::MAX, 1000)] {
            let budget = Budget::default();
            while budget.spend() {}
            let retries = (0..1000).filter(|_| {
                budget.earn(percent);
                budget.spend()
            });
            assert_eq!(retries.count(), expected, "{percent}");
        }
    }
}
