//! Whether a call is executed, and what is said of it.

use super::Fault;
use crate::refusal::Refusal;

/// What became of a call.
pub(crate) struct Execution<T> {
    /// Whether the API did what it was asked to.
    pub(crate) executed: bool,
    pub(crate) answer: Result<T, Refusal>,
}

pub(crate) fn execute<T>(fault: Option<&Fault>, call: impl FnOnce() -> Result<T, Refusal>) -> Execution<T> {
    if let Some(Fault::CutBefore | Fault::Unavailable { executed: false }) = fault {
        return Execution { executed: false, answer: Err(Refusal::unavailable()) };
    }
    let answer = call();
    let executed = answer.is_ok();
    match fault {
        Some(Fault::Unavailable { .. }) => Execution { executed, answer: Err(Refusal::unavailable()) },
        _ => Execution { executed, answer },
    }
}
