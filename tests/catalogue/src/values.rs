//! The named values of one row, against those that the corpus has.

use std::collections::BTreeSet;

use heck::ToShoutySnakeCase;

use crate::description::Row;
use crate::outcome::{Fact, Outcome};
use crate::row::{Judged, beyond, set_aside};
use crate::types::fits;

impl Judged<'_> {
    /// The values that have a name of their own.
    pub(crate) fn values(&self, outcome: &mut Outcome) {
        let (name, _) = self.row.type_name();
        let stated = self.stated.values.as_deref().unwrap_or_default();
        let (named, closed) = match self.said.values.as_slice() {
            [] => (stated, false),
            said => (said, true),
        };
        let usable = match why_no_values(&name, self.row) {
            Some(reason) if !named.is_empty() => {
                set_aside(reason, outcome);
                Vec::new()
            }
            _ => self.usable(named, &name, outcome),
        };
        let corpus = Some(usable.join(", ")).filter(|values| !values.is_empty());
        let (here, open) = self.row.values().unzip();
        let here: Option<Vec<String>> = here;
        let has_all =
            here.iter().any(|here| usable.iter().all(|value| here.iter().any(|here| here == value)));
        if self.by_hand
            && corpus.is_some()
            && has_all
            && here.as_ref().is_some_and(|here| here.len() > usable.len())
        {
            return beyond(Fact::Values, outcome);
        }
        // A person has them in the order in which they are best read.
        let here = if self.by_hand && has_all { corpus.clone() } else { here.map(|here| here.join(", ")) };
        self.optional(Fact::Values, corpus.clone(), here, outcome);
        if let (Some(_), Some(open)) = (corpus, open) {
            // What is merged from documentation alone stays open: most of it are copies, and years old.
            let is_open = !closed || !self.by_hand;
            self.same(Fact::Openness, &is_open.to_string(), &open.to_string(), outcome);
        }
    }

    /// Values that the row allows, and of those that are one name in Rust the first.
    fn usable<'v>(&self, named: &'v [String], name: &str, outcome: &mut Outcome) -> Vec<&'v str> {
        let mut names = BTreeSet::new();
        let max = self.row.text("max_length").and_then(|max| max.parse::<usize>().ok());
        let usable = named.iter().map(String::as_str).filter(|value| {
            let rust = value.to_shouty_snake_case();
            let fits = fits(name, value) && max.is_none_or(|max| value.chars().count() <= max);
            names.insert(rust) && fits
        });
        let usable: Vec<&str> = usable.collect();
        for _ in usable.len()..named.len() {
            set_aside("a value that the row cannot have", outcome);
        }
        usable
    }
}

/// Why a row of that type has no values.
fn why_no_values(name: &str, row: Row<'_>) -> Option<&'static str> {
    match name {
        "string" | "number" if row.has("range") => Some("values, besides a range"),
        "string" | "number" => None,
        _ => Some("values, of no text and no number"),
    }
}
