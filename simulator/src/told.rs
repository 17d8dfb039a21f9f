//! What a test told the simulator, and whether a call has met it.

use std::fmt;
use std::panic::Location;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A fault or an answer that a test told the simulator, until calls have met it.
pub(crate) struct Told {
    method: Option<String>,
    what: What,
    place: &'static Location<'static>,
    left: AtomicUsize,
}

#[derive(Clone, Copy)]
pub(crate) enum What {
    Fault,
    Answer,
}

impl Told {
    /// Told by whoever calls the function that has `#[track_caller]`; so `many` calls are to meet it.
    #[track_caller]
    pub(crate) fn here(what: What, method: Option<String>, many: usize) -> Self {
        Self { method, what, place: Location::caller(), left: AtomicUsize::new(many) }
    }

    /// A call met it.
    pub(crate) fn met(&self) {
        // It stays at zero: the last answer is given again and again.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
    }

    /// What no call has met; `None` if all of it was.
    pub(crate) fn unused(&self) -> Option<Unused> {
        let left = self.left.load(Ordering::Relaxed);
        let (method, place) = (self.method.clone(), format!("{}:{}", self.place.file(), self.place.line()));
        (left > 0).then_some(Unused {
            method,
            place,
            is_fault: matches!(self.what, What::Fault),
            count: left,
        })
    }
}

/// A fault or an answer that no call has met; see [`Simulator::unused`](crate::Simulator::unused).
///
/// ```
/// use alipay_simulator::{Simulator, Unused};
///
/// /// The end of a test: calls have met all that it told the simulator.
/// fn all_met(simulator: &Simulator) {
///     let unused: Vec<Unused> = simulator.unused();
///     assert!(unused.is_empty(), "{unused:?}");
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unused {
    /// The API whose calls were to meet it; `None` where a test [chooses](crate::Faults::choose) by other things.
    pub method: Option<String>,
    /// Where the test told it: `tests/pay.rs:12`.
    pub place: String,
    /// Whether it is a fault, and not an answer.
    pub is_fault: bool,
    /// How many of them: 1, or those left of [`replies`](crate::On::replies).
    pub count: usize,
}

impl fmt::Display for Unused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match (self.is_fault, self.count) {
            (true, _) => "a fault".to_owned(),
            (false, 1) => "an answer".to_owned(),
            (false, many) => format!("{many} answers"),
        };
        write!(f, "no call met {what}")?;
        if let Some(method) = &self.method {
            write!(f, " of `{method}`")?;
        }
        write!(f, " ({})", self.place)
    }
}
