//! What all sources of documentation say of each row of a description.

use std::collections::{BTreeSet, HashMap};

use crate::corpus::{Record, RecordRow};
use crate::description::{Description, Row, Table};

/// What was said of one row, wherever its table is used; more than one of a kind is a disagreement.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Whether it must be given: `true`, `false` or `conditional`.
    pub required: BTreeSet<&'static str>,
    /// Whether a source that marks what must be given left the mark out.
    pub unmarked: bool,
    /// Largest lengths.
    pub max_length: BTreeSet<u64>,
    /// Smallest lengths.
    pub min_length: BTreeSet<u64>,
    /// Values, in the order in which they were named.
    pub values: Vec<String>,
}

/// What was said of the rows of a description.
pub type AllSaid = HashMap<(Table, String), Said>;

/// Gathers what `records` say of the rows that the description has.
pub fn said(description: &Description, records: &[Record]) -> AllSaid {
    let mut all = AllSaid::new();
    for record in records {
        for (section, rows) in
            [("request", &record.params), ("form", &record.params), ("response", &record.response)]
        {
            gather(description, &Table::Section(section), rows.as_deref().unwrap_or_default(), &mut all);
        }
    }
    all
}

fn gather(description: &Description, table: &Table, rows: &[RecordRow], all: &mut AllSaid) {
    let Some(described) = description.table(table) else { return };
    for row in rows {
        let Some(here) = Row::of(described, &row.name) else { continue };
        all.entry((table.clone(), row.name.clone())).or_default().add(row);
        let below = Table::Structure(here.type_name().0);
        gather(description, &below, &row.children, all);
    }
}

impl Said {
    fn add(&mut self, row: &RecordRow) {
        if row.required_raw.as_deref() == Some("(absent)") {
            self.unmarked = true;
        } else {
            self.required.extend(row.required.as_deref().map(flag));
        }
        self.max_length.extend(row.max_length.filter(|max| *max > 0));
        self.min_length.extend(row.min_length.filter(|min| *min > 0));
        for value in &row.values {
            if !self.values.contains(value) {
                self.values.push(value.clone());
            }
        }
    }
}

fn flag(word: &str) -> &'static str {
    match word {
        "must" => "true",
        "special" => "conditional",
        _ => "false",
    }
}
