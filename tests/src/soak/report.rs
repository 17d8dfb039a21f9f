//! What a run came to.

use std::fmt;

use alipay::Outcome;
use alipay_simulator::Fault;

use super::machine::Machine;
use super::oracle::Counts;

/// What may be added to memory after the first round: allocators keep pages.
const GROWTH: usize = 48 * 1024 * 1024;

/// The counts of a run, and everything that was found wrong.
#[derive(Debug, Default)]
pub struct Report {
    pub(super) calls: usize,
    pub(super) outcomes: Counts,
    pub(super) methods: Counts,
    pub(super) faults: Counts,
    pub(super) downloads: Counts,
    /// The codes of failures, each with what the client said became of the call.
    pub(super) failures: Counts,
    pub(super) unstruck_timeouts: usize,
    /// Of any task.
    pub(super) panics: usize,
    /// Calls of which the client and the simulator do not say the same.
    pub(super) wrong: Vec<String>,
    /// Sockets and tasks that outlived their clients.
    pub(super) left_over: Vec<String>,
    /// What there was after each round.
    pub(super) rounds: Vec<Round>,
    /// The most of each that there was at a time.
    pub(super) peak: Option<Machine>,
    pub(super) notifications: usize,
    pub(super) sendings: usize,
}

/// The process after a round, whose clients and simulators are gone.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// Since the run began.
    pub seconds: u64,
    /// Calls so far.
    pub calls: usize,
    /// Memory, in bytes.
    pub resident: usize,
    /// Descriptors and tasks.
    pub left: Machine,
}

impl Report {
    /// What there was after each round.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    pub(super) fn count(&mut self, outcome: Option<Outcome>, method: &str, fault: Option<&Fault>) {
        let said = outcome.map_or_else(|| "Ok".to_owned(), |outcome| format!("{outcome:?}"));
        *self.outcomes.entry(said).or_default() += 1;
        *self.methods.entry(method.to_owned()).or_default() += 1;
        *self.faults.entry(name(fault)).or_default() += 1;
    }

    pub(super) fn count_failure(&mut self, failure: Option<&str>) {
        if let Some(failure) = failure {
            *self.failures.entry(failure.to_owned()).or_default() += 1;
        }
    }

    /// Memory that came on top of that of the first round, in bytes.
    pub fn growth(&self) -> usize {
        let held = |round: Option<&Round>| round.map_or(0, |round| round.resident);
        held(self.rounds.last()).saturating_sub(held(self.rounds.first()))
    }

    /// Whether client and simulator agree on every call, and nothing was left.
    pub fn is_clean(&self) -> bool {
        self.calls > 0
            && self.panics == 0
            && self.wrong.is_empty()
            && self.left_over.is_empty()
            && self.growth() <= GROWTH
    }

    /// Whether every fault struck, and every outcome that faults can bring came up.
    pub fn is_thorough(&self) -> bool {
        let outcomes = ["Ok", "Rejected", "Unknown"];
        self.faults.len() > super::chaos::KINDS
            && outcomes.iter().all(|outcome| self.outcomes.contains_key(*outcome))
    }
}

pub(super) fn name(fault: Option<&Fault>) -> String {
    fault.map_or_else(|| "none".to_owned(), |fault| format!("{fault:?}"))
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sections = [
            ("outcome", &self.outcomes),
            ("method", &self.methods),
            ("fault", &self.faults),
            ("fault of a download", &self.downloads),
            ("code of a failure", &self.failures),
        ];
        writeln!(f, "{} calls", self.calls)?;
        for (title, counts) in sections {
            writeln!(f, "\n{title}")?;
            for (name, count) in counts {
                writeln!(f, "{count:>8}  {name}")?;
            }
        }
        let Self { notifications, sendings, .. } = self;
        writeln!(f, "\n{notifications} notifications handled once, sent {sendings} times")?;
        if let Some(peak) = self.peak {
            writeln!(f, "at most {peak}")?;
        }
        let megabytes = |bytes: usize| bytes / 1024 / 1024;
        let rounds: Vec<usize> = self.rounds.iter().map(|round| megabytes(round.resident)).collect();
        writeln!(f, "\ntimeouts without a fault: {}", self.unstruck_timeouts)?;
        writeln!(f, "memory after each round, in MiB: {rounds:?}")?;
        writeln!(f, "grew by {} MiB, of {} allowed", megabytes(self.growth()), megabytes(GROWTH))?;
        let (left_over, wrong) = (self.left_over.len(), self.wrong.len());
        writeln!(f, "panics: {}, left over: {left_over}, wrong: {wrong}", self.panics)?;
        self.left_over.iter().chain(self.wrong.iter().take(20)).try_for_each(|line| writeln!(f, "  {line}"))
    }
}
