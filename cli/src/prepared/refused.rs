//! A request that was refused, as data.

use serde::Serialize;

use crate::exit::Stop;

/// Why nothing was sent, for programs.
#[derive(Serialize)]
pub(super) struct Refused<'a> {
    outcome: &'static str,
    error: &'a str,
    violations: Vec<BrokenLimit<'a>>,
}

#[derive(Serialize)]
struct BrokenLimit<'a> {
    path: &'a str,
    rule: String,
}

impl<'a> Refused<'a> {
    pub(super) fn of(stop: &'a Stop) -> Self {
        let violations = stop.violations.iter();
        Self {
            outcome: "not_sent",
            error: &stop.words,
            violations: violations
                .map(|violation| BrokenLimit { path: &violation.path, rule: violation.rule.to_string() })
                .collect(),
        }
    }
}
