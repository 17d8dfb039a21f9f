//! What the comparison of all descriptions comes to.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::deviations::Applied;
use crate::outcome::{Difference, Fact, Outcome};

/// The sums over all descriptions, and every fault.
#[derive(Debug, Default)]
pub struct Totals {
    /// How many descriptions were compared.
    pub descriptions: usize,
    proven: BTreeMap<Fact, usize>,
    beyond: BTreeMap<Fact, usize>,
    disputed: BTreeMap<Fact, usize>,
    set_aside: BTreeMap<&'static str, usize>,
    deviations: BTreeMap<String, usize>,
    differences: BTreeSet<Difference>,
    faults: Vec<String>,
}

impl Totals {
    /// Adds what the comparison of one description found.
    pub fn add(&mut self, outcome: Outcome, applied: Applied) {
        self.descriptions += 1;
        for proof in &outcome.proven {
            *self.proven.entry(proof.fact).or_default() += 1;
        }
        sum(&mut self.beyond, outcome.beyond);
        sum(&mut self.disputed, outcome.disputed);
        sum(&mut self.set_aside, outcome.set_aside);
        sum(&mut self.deviations, applied.expected);
        self.differences.extend(outcome.differences);
        for stale in applied.stale {
            self.faults.push(format!("listed as a deviation, and is none: {stale}"));
        }
    }

    /// Adds a fault of another kind.
    pub fn fault(&mut self, fault: String) {
        self.faults.push(fault);
    }

    /// Whether nothing differs that is not listed, and nothing else is wrong.
    pub fn is_sound(&self) -> bool {
        self.differences.is_empty() && self.faults.is_empty()
    }
}

fn sum<K: Ord>(into: &mut BTreeMap<K, usize>, from: BTreeMap<K, usize>) {
    for (key, count) in from {
        *into.entry(key).or_default() += count;
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "proven of {} descriptions:", self.descriptions)?;
        for (fact, count) in &self.proven {
            writeln!(formatter, "  {count:>7} {}", fact.name())?;
        }
        writeln!(formatter, "facts of the corpus that the description leaves out, by reason:")?;
        for (reason, count) in &self.set_aside {
            writeln!(formatter, "  {count:>7} {reason}")?;
        }
        writeln!(formatter, "sources disagree, and the description has the word of one of them, or none:")?;
        for (fact, count) in &self.disputed {
            writeln!(formatter, "  {count:>7} {}", fact.name())?;
        }
        writeln!(formatter, "facts that persons wrote and the corpus lacks:")?;
        for (fact, count) in &self.beyond {
            writeln!(formatter, "  {count:>7} {}", fact.name())?;
        }
        writeln!(formatter, "deviations on purpose, by reason:")?;
        for (reason, count) in &self.deviations {
            writeln!(formatter, "  {count:>7} {reason}")?;
        }
        for difference in &self.differences {
            writeln!(formatter, "DIFFERENT {difference}")?;
        }
        for fault in &self.faults {
            writeln!(formatter, "FAULT {fault}")?;
        }
        write!(formatter, "{} differences, {} faults", self.differences.len(), self.faults.len())
    }
}
