//! Whether a call is executed, and what is said of it.

use serde_json::Value;

use super::Fault;
use crate::business;
use crate::called::Called;
use crate::gate::Admitted;
use crate::refusal::Refusal;
use crate::server::Shared;

/// What became of a call.
pub(crate) struct Execution {
    /// Whether the API did what it was asked to.
    pub(crate) executed: bool,
    pub(crate) answer: Result<Value, Refusal>,
}

pub(crate) fn execute(
    shared: &Shared,
    admitted: &Admitted,
    called: &Called,
    fault: Option<&Fault>,
) -> Execution {
    if let Some(Fault::CutBefore | Fault::Unavailable { executed: false }) = fault {
        return Execution { executed: false, answer: Err(Refusal::unavailable()) };
    }
    let answer = business::answer(shared, admitted, called);
    let executed = answer.is_ok();
    match fault {
        Some(Fault::Unavailable { .. }) => Execution { executed, answer: Err(Refusal::unavailable()) },
        _ => Execution { executed, answer },
    }
}
