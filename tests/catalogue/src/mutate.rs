//! The proof that the comparison can fail: each single alteration of a description is reported.

use std::collections::BTreeMap;

use fastrand::Rng;

use crate::alteration::{alter, invent};
use crate::compare::{compare, is_by_hand};
use crate::corpus::Corpus;
use crate::description::Description;
use crate::deviations::Deviations;
use crate::outcome::{Fact, Proof};

/// How many rows are tried before a kind of fact counts as one that cannot be altered.
const ATTEMPTS: usize = 1000;

/// What became of the alterations.
#[derive(Debug, Default)]
pub struct Report {
    /// How many were reported, by the kind of fact that was altered.
    pub reported: BTreeMap<&'static str, usize>,
    /// Those that were not, each with its method.
    pub missed: Vec<String>,
}

/// Alters one fact of a description at a time, `count` times, and compares the copy.
///
/// The kinds of facts take turns, so that the rare ones are altered as often as names are. One of the turns invents a
/// fact for a description that nobody wrote, which therefore has none but those of the corpus.
pub fn mutate(
    corpus: &Corpus,
    deviations: &Deviations,
    descriptions: &BTreeMap<String, Description>,
    count: usize,
    rng: &mut Rng,
) -> Report {
    let mut known: BTreeMap<Option<Fact>, Vec<(&str, Proof)>> = BTreeMap::new();
    for (method, description) in descriptions {
        let by_hand = is_by_hand(description);
        for proof in compare(corpus, method, description).proven {
            if proof.fact == Fact::Name && !by_hand {
                known.entry(None).or_default().push((method, proof.clone()));
            }
            // A person may write another example, so no comparison can tell.
            if proof.fact != Fact::Example || !by_hand {
                known.entry(Some(proof.fact)).or_default().push((method, proof));
            }
        }
    }
    let mut report = Report::default();
    for (fact, proofs) in known.iter().cycle().take(count) {
        let attempt = std::iter::repeat_with(|| {
            let (method, proof) = &proofs[rng.usize(..proofs.len())];
            let mut copy = descriptions[*method].clone();
            let how =
                if fact.is_some() { alter(&mut copy, proof, rng) } else { invent(&mut copy, proof, rng) };
            how.map(|how| (*method, how, copy))
        });
        let name = fact.map_or("invented", Fact::name);
        let Some((method, how, copy)) = attempt.take(ATTEMPTS).flatten().next() else {
            report.missed.push(format!("nothing to alter: {name}"));
            continue;
        };
        let mut outcome = compare(corpus, method, &copy);
        let applied = deviations.apply(method, &mut outcome);
        if outcome.differences.is_empty() && applied.stale.is_empty() {
            report.missed.push(format!("{method}: {how}"));
        } else {
            *report.reported.entry(name).or_default() += 1;
        }
    }
    report
}
