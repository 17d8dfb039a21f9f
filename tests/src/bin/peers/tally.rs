//! What passed and what did not.

use std::collections::BTreeMap;
use std::process::ExitCode;

use alipay_simulator::{Simulator, StartError};
use alipay_tests::peers::Setting;

use crate::disagreements::Disagreement;

const NOTES: &str = include_str!("../../../../docs/protocol-notes.md");

/// Counts by subject, and the cases that failed.
#[derive(Default)]
pub(crate) struct Tally {
    counts: BTreeMap<String, (usize, usize)>,
    disagreements: BTreeMap<Disagreement, usize>,
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

    /// Counts one case in which an SDK differs: `holds` says that it does so in the way that the name stands for.
    pub(crate) fn differs(
        &mut self,
        which: Disagreement,
        subject: &str,
        holds: bool,
        why: impl FnOnce() -> String,
    ) {
        if holds {
            *self.disagreements.entry(which).or_default() += 1;
        }
        self.check(subject, holds, || format!("not {}: {}", which.name(), why()));
    }

    /// Prints the counts; a failure fails the run, and so does a run without cases or with a disagreement that was
    /// not met or stands in no note.
    pub(crate) fn finish(&mut self) -> ExitCode {
        println!("\ndisagreements, all explained in docs/protocol-notes.md:");
        for which in Disagreement::ALL {
            let times = self.disagreements.get(&which).copied().unwrap_or_default();
            println!("  {}: {times} cases", which.name());
            let subject = "each listed disagreement is met and noted";
            self.check(subject, times > 0, || format!("{} was not met", which.name()));
            let noted = NOTES.contains(&format!("`{}`", which.name()));
            self.check(subject, noted, || format!("{} is not in the notes", which.name()));
        }
        println!();
        for (subject, (passed, failed)) in &self.counts {
            println!("{subject}: {} cases, {passed} passed", passed + failed);
        }
        let passed: usize = self.counts.values().map(|(passed, _)| passed).sum();
        let failed: usize = self.counts.values().map(|(_, failed)| failed).sum();
        println!("{passed} passed, {failed} failed");
        if failed == 0 && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// A simulator that runs, and its app; one that does not start is a failed case.
pub(crate) fn started(
    simulator: Result<Simulator, StartError>,
    tally: &mut Tally,
) -> Option<(Simulator, Setting)> {
    let setting = simulator.as_ref().ok().and_then(Setting::of);
    if setting.is_none() {
        tally.check("simulator", false, || "it does not start".to_owned());
    }
    simulator.ok().zip(setting)
}
