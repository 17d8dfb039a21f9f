//! What became of a call that gave an error.

use std::fmt;

/// What became of a call that gave an error: the question that decides whether it may be repeated.
///
/// ```
/// use alipay::{Error, Outcome};
///
/// /// Whether the same order may be sent again, without asking the gateway for its state first.
/// fn may_repeat(error: &Error) -> bool {
///     matches!(error.outcome(), Outcome::NotSent | Outcome::Rejected)
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The gateway cannot have the call: it never left this machine, or not as a whole, or there was none and something
    /// received was refused. Repeat it as soon as the cause is gone.
    NotSent,
    /// The gateway refused the call and did nothing: a description states that a call which fails with this code was
    /// not executed. Repeat it once the cause is gone.
    Rejected,
    /// The call may have been executed. So it is whenever nobody states the opposite: of a code that no description
    /// lists, or of which none says what became of the call. Query before you repeat it, or repeat it with the same
    /// number of yours (such as `out_trade_no`), if the API accepts one.
    Unknown,
    /// The call was executed; only its reply could not be read. Do not repeat it.
    Executed,
}

/// In a word or two: `not sent`, `rejected`, `unknown`, `executed`.
///
/// ```
/// use alipay::Outcome;
///
/// assert_eq!(format!("the payment was {}", Outcome::NotSent), "the payment was not sent");
/// ```
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::NotSent => "not sent",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
            Self::Executed => "executed",
        })
    }
}
