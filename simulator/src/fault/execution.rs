//! Whether a call is executed, and what is said of it.

use super::Fault;
use crate::refusal::Refusal;

/// Whether a call is executed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Executed {
    /// As any other, and its reply says so.
    #[default]
    Openly,
    /// It is, and its reply leaves it open.
    Secretly,
    /// It is not.
    Never,
    /// It is not, and its reply says that there were too many.
    Limited,
}

/// What became of a call.
pub(crate) struct Execution<T> {
    /// Whether the API did what it was asked to.
    pub(crate) executed: bool,
    pub(crate) answer: Result<T, Refusal>,
}

pub(crate) fn execute<T>(fault: Option<&Fault>, call: impl FnOnce() -> Result<T, Refusal>) -> Execution<T> {
    let unavailable = || Err(Refusal::unavailable());
    match fault.map(|fault| fault.effect().execution).unwrap_or_default() {
        Executed::Never => Execution { executed: false, answer: unavailable() },
        Executed::Limited => Execution { executed: false, answer: Err(Refusal::too_many()) },
        Executed::Secretly => Execution { executed: call().is_ok(), answer: unavailable() },
        Executed::Openly => {
            let answer = call();
            Execution { executed: answer.is_ok(), answer }
        }
    }
}
