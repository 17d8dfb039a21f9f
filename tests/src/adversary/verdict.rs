//! What became of an input.

use std::fmt::{self, Debug};

use alipay::Error;

/// What became of an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was believed, and this was read of it.
    Accepted(String),
    /// It was refused.
    Refused {
        /// The error's kind as it prints.
        kind: String,
        /// What the error says became of the call, where there was one.
        outcome: Option<String>,
    },
}

impl Verdict {
    pub(crate) fn refused(kind: &impl Debug) -> Self {
        Self::Refused { kind: format!("{kind:?}"), outcome: None }
    }

    /// In words that are none of ours.
    pub(crate) fn said(kind: impl Into<String>) -> Self {
        Self::Refused { kind: kind.into(), outcome: None }
    }

    pub(crate) fn of(error: &Error) -> Self {
        let outcome = Some(format!("{:?}", error.outcome()));
        Self::Refused { kind: format!("{:?}", error.kind()), outcome }
    }
}

/// One line, shortened: errors may quote much.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (verdict, words) = match self {
            Self::Accepted(read) => ("accepted", read.clone()),
            Self::Refused { kind, outcome: None } => ("refused", kind.clone()),
            Self::Refused { kind, outcome: Some(outcome) } => ("refused", format!("{outcome}, {kind}")),
        };
        let words: String = words.escape_debug().take(240).collect();
        write!(f, "{verdict}: {words}")
    }
}
