//! What a run of operations comes to.

use std::collections::BTreeMap;
use std::fmt;

use alipay_simulator::Recorded;

use super::chaos::KINDS;
use super::judge::Ended;

type Counts = BTreeMap<String, usize>;

/// The counts of a run, and every operation that said something else than the ledger.
#[derive(Debug, Default)]
pub struct Report {
    runs: usize,
    steps: u32,
    kills: usize,
    resumed: usize,
    answers: Counts,
    methods: Counts,
    faults: Counts,
    /// Money that moved twice.
    pub(super) paid_twice: Vec<String>,
    /// Reported as paid, and the money is not there.
    pub(super) paid_and_not: Vec<String>,
    /// Reported as refused or cancelled, and the money moved.
    pub(super) refused_and_paid: Vec<String>,
    /// Reported as refused or cancelled, and the money may still move.
    pub(super) refused_and_open: Vec<String>,
    /// Unknown however often it was resumed.
    pub(super) unknown: Vec<String>,
}

impl Report {
    pub(super) fn count(&mut self, run: &Ended) {
        self.runs += 1;
        self.steps += run.steps;
        self.kills += run.kills;
        self.resumed += run.resumed;
        *self.answers.entry(run.answer()).or_default() += 1;
    }

    pub(super) fn count_call(&mut self, call: &Recorded) {
        let fault = call.fault.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
        *self.faults.entry(fault).or_default() += 1;
        *self.methods.entry(call.called.method.clone()).or_default() += 1;
    }

    fn wrong(&self) -> [(&'static str, &Vec<String>); 5] {
        [
            ("paid twice", &self.paid_twice),
            ("reported as paid, and not", &self.paid_and_not),
            ("reported as refused or cancelled, and paid", &self.refused_and_paid),
            ("reported as refused or cancelled, and open", &self.refused_and_open),
            ("unknown to the end", &self.unknown),
        ]
    }

    /// Whether every operation came to an answer that is the ledger's.
    pub fn is_clean(&self) -> bool {
        self.runs > 0 && self.wrong().iter().all(|(_, found)| found.is_empty())
    }

    /// Whether every fault struck, and operations were killed and resumed.
    pub fn is_thorough(&self) -> bool {
        self.faults.len() > KINDS && self.kills > 0 && self.resumed > 0
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { runs, steps, kills, resumed, .. } = self;
        writeln!(
            f,
            "{runs} runs in {steps} steps, killed {kills} times, unknown and resumed {resumed} times"
        )?;
        for (title, counts) in [("answer", &self.answers), ("method", &self.methods), ("fault", &self.faults)]
        {
            writeln!(f, "\n{title}")?;
            for (name, count) in counts {
                writeln!(f, "{count:>8}  {name}")?;
            }
        }
        writeln!(f)?;
        for (title, found) in self.wrong() {
            writeln!(f, "{:>8}  {title}", found.len())?;
            found.iter().take(10).try_for_each(|run| writeln!(f, "          {run}"))?;
        }
        Ok(())
    }
}
