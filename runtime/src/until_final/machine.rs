//! What is done next: a pure function of where an operation stands and of what was heard.

use super::step::StepKind;

/// What an answer comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// The money moved.
    Done,
    /// It may still move.
    Pending,
    /// It went back, or what was begun is closed.
    Undone,
    /// It did not move and will not.
    Failed,
    /// There is nothing of this number, or not yet: what was sent may still be on its way.
    Nothing,
    /// What has this number is about another amount.
    Another,
    /// This very call did nothing.
    Refused,
    /// Whatever else.
    Unknown,
}

/// What an API allows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Whether the same request may be sent again, and is there.
    pub(super) repeats: bool,
    /// Whether it can be undone.
    pub(super) undoes: bool,
}

/// Whether a call that is not known to be refused may have been made before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    None,
    Some,
}

/// Where an operation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is to become known what became of the request.
    Asking { sent: Doubt },
    /// It is being undone.
    Undoing { undone: Doubt },
}

/// Whether the time for where it stands is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    Left,
    Over,
}

/// What is done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    AtOnce(StepKind),
    AfterAWhile(StepKind),
    End(Verdict),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Paid,
    Refused,
    Cancelled,
    StillUnknown,
}

impl Next {
    pub(super) fn step(self) -> Option<StepKind> {
        match self {
            Self::AtOnce(step) | Self::AfterAWhile(step) => Some(step),
            Self::End(_) => None,
        }
    }
}

impl State {
    /// Where an operation begins, and with what; `at` is where one goes on that may have been begun before.
    pub(super) fn begin(rules: Rules, at: Option<StepKind>) -> (Self, StepKind) {
        match at {
            None => (Self::Asking { sent: Doubt::None }, StepKind::Send),
            Some(StepKind::Cancel) if rules.undoes => {
                (Self::Undoing { undone: Doubt::Some }, StepKind::Cancel)
            }
            Some(_) => (Self::Asking { sent: Doubt::Some }, StepKind::Query),
        }
    }

    /// The step to resume at.
    pub(super) fn resumes_at(self) -> StepKind {
        match self {
            Self::Undoing { undone: Doubt::Some } => StepKind::Cancel,
            Self::Asking { .. } | Self::Undoing { .. } => StepKind::Query,
        }
    }

    /// Where it stands after a step, and what is done next.
    pub(super) fn after(self, rules: Rules, step: StepKind, heard: Heard, time: Time) -> (Self, Next) {
        let next = match (step, heard) {
            (StepKind::Send | StepKind::Query, Heard::Done) => Next::End(Verdict::Paid),
            (StepKind::Send | StepKind::Query, Heard::Failed) => Next::End(Verdict::Refused),
            // Whatever undoes it would undo somebody else's.
            (StepKind::Send | StepKind::Query, Heard::Another) => Next::End(Verdict::StillUnknown),
            (_, Heard::Undone) => Next::End(Verdict::Cancelled),
            (StepKind::Send, heard) => return self.after_sending(heard),
            (StepKind::Query, heard) => return self.after_asking(rules, heard, time),
            (StepKind::Cancel, heard) => return self.after_undoing(heard, time),
        };
        (self, next)
    }

    fn after_sending(self, heard: Heard) -> (Self, Next) {
        let asking = Self::Asking { sent: Doubt::Some };
        match (self, heard) {
            (Self::Asking { sent: Doubt::None }, Heard::Refused) => (self, Next::End(Verdict::Refused)),
            // An earlier one may have been executed: its refusal says nothing of that.
            (_, Heard::Pending | Heard::Refused) => (asking, Next::AfterAWhile(StepKind::Query)),
            _ => (asking, Next::AtOnce(StepKind::Query)),
        }
    }

    fn after_asking(self, rules: Rules, heard: Heard, time: Time) -> (Self, Next) {
        let next = match (self, time) {
            (Self::Asking { .. }, Time::Left) if rules.repeats && heard == Heard::Nothing => {
                Next::AfterAWhile(StepKind::Send)
            }
            (Self::Asking { .. }, Time::Left) => Next::AfterAWhile(StepKind::Query),
            (Self::Asking { .. }, Time::Over) if rules.undoes => {
                return (Self::Undoing { undone: Doubt::None }, Next::AtOnce(StepKind::Cancel));
            }
            (Self::Undoing { .. }, Time::Left) => Next::AfterAWhile(StepKind::Cancel),
            (_, Time::Over) => Next::End(Verdict::StillUnknown),
        };
        (self, next)
    }

    fn after_undoing(self, heard: Heard, time: Time) -> (Self, Next) {
        // Nothing is undone, so what a query says stands.
        if heard == Heard::Refused && self == (Self::Undoing { undone: Doubt::None }) {
            return (self, Next::AtOnce(StepKind::Query));
        }
        let next = match time {
            Time::Left => Next::AfterAWhile(StepKind::Cancel),
            Time::Over => Next::End(Verdict::StillUnknown),
        };
        (Self::Undoing { undone: Doubt::Some }, next)
    }
}

#[cfg(test)]
mod tests;
