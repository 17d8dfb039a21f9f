//! What passed and what did not.

use std::collections::BTreeMap;
use std::process::ExitCode;

/// Counts by subject, and the cases that failed.
#[derive(Default)]
pub(crate) struct Tally {
    counts: BTreeMap<String, (usize, usize)>,
}

impl Tally {
    /// Counts one case of `subject`; `why` says what went wrong.
    pub(crate) fn check(&mut self, subject: &str, holds: bool, why: impl FnOnce() -> String) {
        let (passed, failed) = self.counts.entry(subject.to_owned()).or_default();
        if holds {
            *passed += 1;
        } else {
            *failed += 1;
            println!("FAILED {subject}: {}", why());
        }
    }

    /// Prints the counts; a failure fails the run, and so does a run without cases.
    pub(crate) fn finish(&self) -> ExitCode {
        for (subject, (passed, failed)) in &self.counts {
            println!("{subject}: {} cases, {passed} passed", passed + failed);
        }
        let passed: usize = self.counts.values().map(|(passed, _)| passed).sum();
        let failed: usize = self.counts.values().map(|(_, failed)| failed).sum();
        println!("{passed} passed, {failed} failed");
        if failed == 0 && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
