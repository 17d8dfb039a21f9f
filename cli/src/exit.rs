//! How a command ends: with an exit code, and with words where it stops early.

use std::fmt;
use std::process::ExitCode;

use alipay::{Error, ErrorKind, Outcome};
use alipay_rules::{Violation, Violations};

use crate::language::{self, Language};

/// What became of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// It did what it was asked to.
    Fine = 0,
    /// It was refused here, and nothing was sent: findings, a broken limit, a signature that does not match.
    Refused = 1,
    /// The command line or a setting cannot be used.
    Usage = 2,
    /// The gateway refused the call and did nothing.
    Rejected = 3,
    /// Nobody knows what became of the call, or its reply could not be verified or decoded.
    Unknown = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command stops early.
#[derive(Debug)]
pub(crate) struct Stop {
    pub(crate) exit: Exit,
    pub(crate) words: String,
    /// The broken limits, for programs.
    pub(crate) violations: Vec<Violation>,
}

impl Stop {
    pub(crate) fn new(exit: Exit, words: impl fmt::Display) -> Self {
        Self { exit, words: words.to_string(), violations: Vec::new() }
    }

    /// The request breaks limits.
    pub(crate) fn violations(words: impl fmt::Display, violations: &Violations) -> Self {
        Self { violations: violations.iter().cloned().collect(), ..Self::refused(words) }
    }

    /// What an error of a call comes to.
    pub(crate) fn of(error: &Error) -> Self {
        let exit = match error.outcome() {
            Outcome::NotSent if matches!(error.kind(), ErrorKind::Configuration(_)) => Exit::Usage,
            Outcome::NotSent => Exit::Refused,
            Outcome::Rejected => Exit::Rejected,
            Outcome::Unknown | Outcome::Executed => Exit::Unknown,
        };
        let violations: Vec<Violation> = match error.kind() {
            ErrorKind::Violations(violations) => violations.iter().cloned().collect(),
            _ => Vec::new(),
        };
        let words = match (violations.is_empty(), language::chosen()) {
            (false, Language::Chinese) => in_chinese(&violations),
            _ => chain(error),
        };
        Self { violations, ..Self::new(exit, words) }
    }

    /// Refused here.
    pub(crate) fn refused(words: impl fmt::Display) -> Self {
        Self::new(Exit::Refused, words)
    }

    /// The command line or a setting cannot be used.
    pub(crate) fn usage(words: impl fmt::Display) -> Self {
        Self::new(Exit::Usage, words)
    }

    /// The same, about something that the command line or a setting names.
    pub(crate) fn into_usage(self) -> Self {
        Self { exit: Exit::Usage, ..self }
    }

    /// The same, but what happened stays unknown to whoever looks at the exit code.
    pub(crate) fn into_unknown(self) -> Self {
        Self { exit: Exit::Unknown, ..self }
    }
}

fn in_chinese(violations: &[Violation]) -> String {
    violations.iter().map(|broken| broken.words(Language::Chinese)).collect::<Vec<_>>().join("；")
}

/// How a command ends.
pub(crate) type Ended = Result<Exit, Stop>;

/// An error with its causes, unless it names the innermost one itself: what lies between says nothing more.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let words = error.to_string();
    let causes: Vec<String> =
        std::iter::successors(error.source(), |cause| cause.source()).map(ToString::to_string).collect();
    if causes.last().is_none_or(|innermost| words.contains(innermost.as_str())) {
        return words;
    }
    let told = |words: String, cause: String| {
        if words.contains(&cause) { words } else { format!("{words}: {cause}") }
    };
    causes.into_iter().fold(words, told)
}
