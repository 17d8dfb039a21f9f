//! What was looked at, and what came of it.

use super::messages::{Item, Message};

/// What came of one look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    Fine,
    /// It works, and somebody should look at it.
    Warning,
    /// It could not be found out.
    Unknown,
    /// It cannot work.
    Wrong,
}

impl Verdict {
    /// Its name for programs.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Warning => "warning",
            Self::Unknown => "unknown",
            Self::Wrong => "wrong",
        }
    }
}

/// One look: at what, with what result.
#[derive(Debug)]
pub(super) struct Check {
    pub(super) item: Item,
    pub(super) verdict: Verdict,
    pub(super) message: Message,
}

impl Check {
    pub(super) fn fine(item: Item, message: Message) -> Self {
        Self { item, verdict: Verdict::Fine, message }
    }

    pub(super) fn warning(item: Item, message: Message) -> Self {
        Self { item, verdict: Verdict::Warning, message }
    }

    pub(super) fn unknown(item: Item, message: Message) -> Self {
        Self { item, verdict: Verdict::Unknown, message }
    }

    pub(super) fn wrong(item: Item, message: Message) -> Self {
        Self { item, verdict: Verdict::Wrong, message }
    }
}

/// The worst of all; fine if there is none.
pub(super) fn worst(checks: &[Check]) -> Verdict {
    checks.iter().map(|check| check.verdict).max().unwrap_or(Verdict::Fine)
}
