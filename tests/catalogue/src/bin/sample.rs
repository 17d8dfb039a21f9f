//! Checks merged facts at random against the records that they come from, without the code that merged them.
//!
//! `sample FACTS BEFORE [SPECS] [--count N] [--seed S]`: BEFORE is a folder of the descriptions as they were before the
//! merge. A fact is a flag or a length that the catalogue, or the folder SPECS, has and they have not.

use std::path::PathBuf;
use std::process::ExitCode;

use alipay_catalogue_tests::catalogue;
use alipay_catalogue_tests::corpus::Corpus;
use alipay_catalogue_tests::description::{Description, Row, Table, names};
use alipay_catalogue_tests::graded::{Claim, Claims, claims, weighed};

const USAGE: &str = "sample FOLDER_OF_FACTS SPECS_BEFORE [SPECS_FOLDER] [--count N] [--seed S]";
const KEYS: [&str; 3] = ["required", "max_length", "min_length"];

type Failure = Box<dyn std::error::Error>;

/// A flag or a length that was merged.
struct Merged {
    method: String,
    table: Table,
    name: String,
    key: &'static str,
    value: String,
    is_advised: bool,
    /// The names in the same table.
    siblings: Vec<String>,
    /// Whether its row says of itself why it can be absent.
    is_excused: bool,
    claims: Vec<Claim>,
}

fn main() -> Result<ExitCode, Failure> {
    let (mut folders, mut count, mut seed) = (Vec::new(), 100, fastrand::u64(..));
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--count" => count = given.next().ok_or(USAGE)?.parse()?,
            "--seed" => seed = given.next().ok_or(USAGE)?.parse()?,
            folder => folders.push(PathBuf::from(folder)),
        }
    }
    let [facts, before, after @ ..] = folders.as_slice() else { return Err(USAGE.into()) };
    let now = after.first().map_or_else(|| Ok(catalogue::bundled()), |folder| catalogue::texts(folder))?;
    let corpus = Corpus::read(facts)?;
    let before = catalogue::texts(before)?;
    let mut all = Vec::new();
    for (method, text) in now {
        if let Some(old) = before.get(&method).filter(|old| **old != text) {
            merged(&corpus, &method, &Description::parse(old)?, &Description::parse(&text)?, &mut all);
        }
    }
    println!("{} merged facts, {count} of them at random, seed {seed}", all.len());
    fastrand::Rng::with_seed(seed).shuffle(&mut all);
    let mut wrong = 0;
    for fact in all.iter().take(count) {
        let verdict = fact.fault().map_or_else(|| "right".to_owned(), |fault| format!("WRONG, {fault}"));
        wrong += usize::from(verdict != "right");
        let said: Vec<String> =
            fact.of_key().map(|claim| format!("{} ({})", claim.value, claim.author)).collect();
        let advised = if fact.is_advised { " advised" } else { "" };
        let Merged { method, table, name, key, value, .. } = fact;
        println!(
            "{verdict}: {method} {table:?} {name} {key}: {value}{advised}; records: {}",
            said.join(", ")
        );
    }
    println!("{wrong} wrong");
    Ok(if wrong == 0 && !all.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The facts that the description `now` has beyond the one `before`.
fn merged(corpus: &Corpus, method: &str, before: &Description, now: &Description, all: &mut Vec<Merged>) {
    let earlier = corpus.records.get(method).into_iter().flatten();
    let later = corpus.graded.get(method).into_iter().flatten();
    let mut said = Claims::new();
    for record in earlier.chain(later) {
        for (place, more) in claims(now, std::slice::from_ref(record)) {
            said.entry(place).or_default().extend(more);
        }
    }
    let sections = ["request", "form", "response"].map(Table::Section);
    for table in sections.into_iter().chain(now.structures().into_iter().map(Table::Structure)) {
        let Some(rows) = now.table(&table) else { continue };
        let uses = uses(now, &table);
        for name in names(rows) {
            let old = before.table(&table).and_then(|rows| Row::of(rows, &name));
            let (Some(row), Some(old)) = (Row::of(rows, &name), old) else { continue };
            for key in KEYS.into_iter().filter(|key| !old.has(key)) {
                let Some(value) = row.text(key) else { continue };
                all.push(Merged {
                    method: method.to_owned(),
                    table: table.clone(),
                    name: name.clone(),
                    key,
                    value,
                    is_advised: row.texts("advised").iter().any(|word| word == key),
                    siblings: names(rows),
                    is_excused: uses > 1 || row.has("deprecated") || row.has("default"),
                    claims: said.get(&(table.clone(), name.clone())).cloned().unwrap_or_default(),
                });
            }
        }
    }
}

/// In how many rows of the whole description a structure stands.
fn uses(description: &Description, table: &Table) -> usize {
    let Table::Structure(structure) = table else { return 0 };
    let sections = ["request", "form", "response"].map(Table::Section);
    let tables = sections.into_iter().chain(description.structures().into_iter().map(Table::Structure));
    let rows = tables.filter_map(|table| description.table(&table).cloned());
    rows.map(|rows| {
        names(&rows)
            .iter()
            .filter(|name| Row::of(&rows, name).is_some_and(|row| row.type_name().0 == *structure))
            .count()
    })
    .sum()
}

impl Merged {
    fn of_key(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(|claim| claim.key == self.key)
    }

    /// What is wrong with it, by the records alone.
    fn fault(&self) -> Option<String> {
        let Some((value, is_advice)) = weighed(&self.claims, self.key) else {
            return Some("no record says so".to_owned());
        };
        let (value, is_advice) = match (self.key, value.as_str()) {
            ("required", "true") if self.has_open_number() => ("conditional".to_owned(), false),
            ("required", "true") => (value, is_advice || self.is_excused),
            ("required", _) => (value, false),
            _ => (value, is_advice),
        };
        // The smallest length of a text is always advice.
        let is_right = self.value == value && (self.is_advised == is_advice || self.key == "min_length");
        (!is_right).then(|| format!("the records say {value}{}", if is_advice { " as advice" } else { "" }))
    }

    /// Whether an open number of the same user stands in the table.
    fn has_open_number(&self) -> bool {
        let name = self.name.trim_end_matches("_type");
        let is_open = name.ends_with("open_id");
        let plain = |name: &str| {
            let name = name.trim_start_matches("alipay_");
            ["open_id", "user_uni_id", "user_id", "uid", "id"]
                .iter()
                .find_map(|end| name.strip_suffix(end))
                .map(|owner| owner.trim_end_matches("user_").to_owned())
        };
        let owner = plain(name);
        let is_owner = owner.as_ref().is_some_and(|owner| owner.is_empty() || owner.ends_with('_'));
        is_owner
            && self
                .siblings
                .iter()
                .any(|other| other.ends_with("open_id") != is_open && plain(other) == owner)
    }
}
