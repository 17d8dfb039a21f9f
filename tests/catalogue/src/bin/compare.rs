//! Holds every description of the catalogue against a folder of facts.
//!
//! `compare FOLDER [SPECS]` proves what both have and prints what differs; `compare FOLDER [SPECS] --mutate N --seed S`
//! alters one fact of a copy at a time and requires that each is reported. Descriptions are read as plain YAML, not
//! as the macro reads them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

use alipay_catalogue_tests::catalogue;
use alipay_catalogue_tests::compare::{compare, is_by_hand};
use alipay_catalogue_tests::corpus::Corpus;
use alipay_catalogue_tests::description::Description;
use alipay_catalogue_tests::deviations::Deviations;
use alipay_catalogue_tests::mutate::mutate;
use alipay_catalogue_tests::shown::Shown;
use alipay_catalogue_tests::totals::Totals;
use alipay_schema::{Source, read_api};

const USAGE: &str = "compare FOLDER_OF_FACTS [SPECS_FOLDER] [--mutate N] [--seed S]";

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<ExitCode, Failure> {
    let arguments = Arguments::read(std::env::args().skip(1))?;
    let corpus = Corpus::read(&arguments.facts)?;
    let deviations = Deviations::read(include_str!("../../deviations.yaml"))?;
    let texts = match &arguments.specs {
        Some(folder) => catalogue::texts(folder)?,
        None => catalogue::bundled(),
    };
    let parsed = texts.iter().map(|(method, text)| match Description::parse(text) {
        Ok(description) => Ok((method.clone(), description)),
        Err(fault) => Err(format!("{method}: {fault}")),
    });
    let descriptions: BTreeMap<String, Description> = parsed.collect::<Result<_, _>>()?;
    if let Some(count) = arguments.mutate {
        return Ok(prove_that_it_can_fail(&corpus, &deviations, &descriptions, count, arguments.seed));
    }
    let mut totals = Totals::default();
    let mut shown = Shown::default();
    for (method, text) in &texts {
        let reading = read_api(&Source::new(method, text));
        for finding in reading.findings {
            totals.fault(finding.render(&Source::new(method, text)));
        }
        let records = [&corpus.records, &corpus.graded].map(|records| records.get(method));
        if let Some(api) = &reading.value {
            for records in records.into_iter().flatten() {
                shown.try_records(api, records);
            }
            shown.try_examples(api, &corpus);
        }
    }
    println!("{} values that sources show were tried", shown.tried);
    for stale in shown.except(include_str!("../../shown.yaml"))? {
        totals.fault(format!("listed as a row that refuses what is shown, and refuses nothing: {stale}"));
    }
    for (row, refused) in &shown.refused {
        let rules: Vec<&str> = refused.iter().map(String::as_str).collect();
        totals.fault(format!("{row} refuses what a source shows: {}", rules.join("; ")));
    }
    for (method, description) in &descriptions {
        if is_known(&corpus, method) {
            let mut outcome = compare(&corpus, method, description);
            let applied = deviations.apply(method, &mut outcome);
            totals.add(outcome, applied);
        } else if is_by_hand(description) {
            println!("not in the corpus: {method}");
        } else {
            totals.fault(format!("{method} is in no source, and nobody wrote it"));
        }
    }
    let known: BTreeSet<&String> = corpus.apis.keys().chain(corpus.operations.keys()).collect();
    for method in &known {
        let method = method.as_str();
        if !descriptions.contains_key(method) {
            totals.fault(format!("{method} has no description"));
        }
    }
    for method in deviations.methods().filter(|method| !is_known(&corpus, method)) {
        totals.fault(format!("a deviation of {method}, which is in no source"));
    }
    println!("{totals}");
    println!("{} of {} APIs described", totals.descriptions, known.len());
    Ok(if totals.is_sound() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn is_known(corpus: &Corpus, method: &str) -> bool {
    corpus.apis.contains_key(method) || corpus.operations.contains_key(method)
}

fn prove_that_it_can_fail(
    corpus: &Corpus,
    deviations: &Deviations,
    descriptions: &BTreeMap<String, Description>,
    count: usize,
    seed: u64,
) -> ExitCode {
    println!("seed {seed}");
    let report = mutate(corpus, deviations, descriptions, count, &mut fastrand::Rng::with_seed(seed));
    for (fact, count) in &report.reported {
        println!("  {count:>7} {fact}");
    }
    for missed in &report.missed {
        println!("MISSED {missed}");
    }
    println!("{} of {count} alterations reported", report.reported.values().sum::<usize>());
    if report.missed.is_empty() && !report.reported.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

struct Arguments {
    facts: PathBuf,
    /// Another folder than the catalogue.
    specs: Option<PathBuf>,
    mutate: Option<usize>,
    seed: u64,
}

impl Arguments {
    fn read(mut given: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let (mut folders, mut mutate, mut seed) = (Vec::new(), None, fastrand::u64(..));
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--mutate" => mutate = Some(given.next().ok_or(USAGE)?.parse()?),
                "--seed" => seed = given.next().ok_or(USAGE)?.parse()?,
                folder => folders.push(PathBuf::from(folder)),
            }
        }
        let mut folders = folders.into_iter();
        let facts = folders.next().ok_or(USAGE)?;
        Ok(Self { facts, specs: folders.next(), mutate, seed })
    }
}
