//! What was taken from which evidence, and what was left for which reason.

use std::{
    collections::BTreeMap,
    fmt::{self, Display, Formatter},
};

use super::record::Quality;

/// A kind of fact that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    /// A parameter must be given.
    Flag,
    /// It may be absent, always or under a condition.
    Leave,
    Length,
    Group,
}

/// The counts of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    taken: BTreeMap<Quality, BTreeMap<(Fact, bool), usize>>,
    left: BTreeMap<&'static str, usize>,
}

impl Tally {
    pub(super) fn take(&mut self, quality: Quality, fact: Fact, is_advised: bool) {
        *self.taken.entry(quality).or_default().entry((fact, is_advised)).or_default() += 1;
    }

    pub(super) fn leave(&mut self, reason: &'static str) {
        *self.left.entry(reason).or_default() += 1;
    }
}

impl Display for Tally {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        for (quality, facts) in &self.taken {
            let part = |((fact, is_advised), count): (&(Fact, bool), &usize)| {
                let what = match fact {
                    Fact::Flag => "that must be given",
                    Fact::Leave => "that may be absent",
                    Fact::Length => "lengths",
                    Fact::Group => "groups",
                };
                format!("{count} {what}{}", if *is_advised { ", advised" } else { "" })
            };
            let parts: Vec<String> = facts.iter().map(part).collect();
            writeln!(out, "taken from {quality:?}: {}", parts.join("; "))?;
        }
        for (reason, count) in &self.left {
            writeln!(out, "left {count}: {reason}")?;
        }
        Ok(())
    }
}
