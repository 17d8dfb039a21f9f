//! What the second harvest says of each row of a description's requests, and how good the evidence is.

use std::collections::{BTreeSet, HashMap};

use crate::corpus::{Record, RecordRow};
use crate::description::{Description, Row, Table};

/// What one record says of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// `required`, `max_length` or `min_length`.
    pub key: &'static str,
    /// What the description would say.
    pub value: String,
    /// Who says it: repositories, and sites, by name.
    pub author: String,
    /// Whether it is the word of Alipay, or a copy of its page.
    pub is_official: bool,
    /// Whether it was merged earlier, by other means, and only confirms or contradicts now.
    pub is_earlier: bool,
}

/// All claims, by row.
pub type Claims = HashMap<(Table, String), Vec<Claim>>;

/// Gathers what `records` say of the requests that the description has.
pub fn claims(description: &Description, records: &[Record]) -> Claims {
    let mut all = Claims::new();
    for record in records.iter().filter(|record| record.related_to.is_none()) {
        let rows = record.params.as_deref().unwrap_or_default();
        for row in rows {
            let sections = [Table::Section("request"), Table::Section("form")];
            let has = |table: &Table| {
                description.table(table).is_some_and(|rows| rows.contains_key(row.name.as_str()))
            };
            if let Some(table) = sections.iter().find(|table| has(table)) {
                gather(description, table, row, record, &mut all);
            }
        }
    }
    all
}

fn gather(description: &Description, table: &Table, row: &RecordRow, record: &Record, all: &mut Claims) {
    let Some(here) = description.table(table).and_then(|rows| Row::of(rows, &row.name)) else { return };
    let said = all.entry((table.clone(), row.name.clone())).or_default();
    said.extend(stated(row).into_iter().map(|(key, value)| Claim {
        key,
        value,
        author: author(record),
        is_official: is_official(record),
        is_earlier: record.quality.is_none(),
    }));
    let below = Table::Structure(here.type_name().0);
    for child in &row.children {
        gather(description, &below, child, record, all);
    }
}

fn stated(row: &RecordRow) -> Vec<(&'static str, String)> {
    let marked = row.required.as_deref().filter(|_| row.required_raw.as_deref() != Some("(absent)"));
    let flag = marked.and_then(|word| match word {
        "must" => Some("true"),
        "special" => Some("conditional"),
        "optional" => Some("false"),
        _ => None,
    });
    let counts = row.length_unit.as_ref().is_none_or(|unit| unit == "characters");
    let length = |length: Option<u64>| length.filter(|length| counts && *length > 0);
    let shown = row.example.as_ref().map_or(0, |example| example.chars().count() as u64);
    let max = length(row.max_length).filter(|max| *max >= shown);
    let lengths = [("max_length", max), ("min_length", length(row.min_length))];
    let lengths = lengths.into_iter().filter_map(|(key, length)| Some((key, length?.to_string())));
    flag.map(|flag| ("required", flag.to_owned())).into_iter().chain(lengths).collect()
}

fn is_official(record: &Record) -> bool {
    let origin = record.origin.as_deref().unwrap_or_default();
    let is_of_a_part = ["EasySDK", "scenario", "by product"].iter().any(|part| origin.contains(part));
    matches!(record.quality, None | Some('A' | 'B')) && !is_of_a_part
}

fn author(record: &Record) -> String {
    let source = record.source.as_deref().unwrap_or_default();
    let origin = record.origin.as_deref().unwrap_or_default();
    let whole = format!("{origin} {source}");
    let client = ["go-pay/gopay", "smartwalle/alipay", "fork of a third-party Go client"];
    if let Some(client) = client.iter().find(|client| whole.contains(**client)) {
        return client.replace("fork of a third-party Go client", "go-pay/gopay");
    }
    match (source.strip_prefix("github:"), source.split_once("://")) {
        (Some(file), _) => file.split('@').next().unwrap_or_default().to_owned(),
        (_, Some((_, rest))) => rest.split('/').next().unwrap_or_default().replace("www.", ""),
        _ => origin.to_owned(),
    }
}

/// What the evidence comes to: the value that refuses least, and whether that is no more than advice. Nothing where no
/// new record speaks of it.
pub fn weighed(claims: &[Claim], key: &str) -> Option<(String, bool)> {
    let own: Vec<&Claim> = claims.iter().filter(|claim| claim.key == key).collect();
    if own.iter().all(|claim| claim.is_earlier) {
        return None;
    }
    let values: BTreeSet<&str> = own.iter().map(|claim| claim.value.as_str()).collect();
    let numbers = values.iter().filter_map(|value| value.parse::<u64>().ok());
    let value = match key {
        "required" => {
            ["false", "conditional", "true"].into_iter().find(|word| values.contains(word))?.to_owned()
        }
        "max_length" => numbers.max()?.to_string(),
        _ => numbers.min()?.to_string(),
    };
    let authors: BTreeSet<&str> = own.iter().map(|claim| claim.author.as_str()).collect();
    let is_sure = values.len() == 1 && (authors.len() > 1 || own.iter().any(|claim| claim.is_official));
    Some((value, !is_sure))
}

/// The groups of which one member must be given, each sorted.
pub fn groups(records: &[Record]) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    for record in records {
        let excludes = record.note.as_ref().is_some_and(|note| note.contains("exclude each other"));
        let mut groups: HashMap<String, BTreeSet<String>> = HashMap::new();
        for row in record.params.iter().flatten().filter(|_| !excludes) {
            if let Some(group) = &row.one_of_group {
                let names = groups.entry(group.to_string()).or_default();
                names.extend(row.one_of_names.iter().chain([&row.name]).cloned());
            }
        }
        all.extend(groups.into_values().map(|names| names.into_iter().collect()));
    }
    all
}
