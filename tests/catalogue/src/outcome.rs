//! What a comparison found: facts proven, differences, and what was set aside for a reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::description::Table;

/// A kind of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is called what `name` says")]
pub enum Fact {
    Method,
    Call,
    Operation,
    Place,
    Encryption,
    Content,
    Name,
    List,
    Nesting,
    Kind,
    Refinement,
    Wire,
    Required,
    MaxLength,
    MinLength,
    MaxItems,
    Characters,
    Range,
    Values,
    Openness,
    DateFormat,
    Default,
    Deprecated,
    Sensitive,
    Example,
    Group,
    Code,
}

impl Fact {
    /// What reports call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Call => "call",
            Self::Operation => "operation",
            Self::Place => "place",
            Self::Encryption => "encryption",
            Self::Content => "content",
            Self::Name => "name",
            Self::List => "list",
            Self::Nesting => "nesting",
            Self::Kind => "kind",
            Self::Refinement => "refinement",
            Self::Wire => "wire",
            Self::Required => "required",
            Self::MaxLength => "max_length",
            Self::MinLength => "min_length",
            Self::MaxItems => "max_items",
            Self::Characters => "characters",
            Self::Range => "range",
            Self::Values => "values",
            Self::Openness => "openness",
            Self::DateFormat => "date_format",
            Self::Default => "default",
            Self::Deprecated => "deprecated",
            Self::Sensitive => "sensitive",
            Self::Example => "example",
            Self::Group => "group",
            Self::Code => "error code",
        }
    }
}

/// A fact that a description has as the corpus has it, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proof {
    /// What kind of fact it is.
    pub fact: Fact,
    /// The table of its row.
    pub table: Table,
    /// The row; an error code; `None` if it is about the API as a whole.
    pub row: String,
}

/// A fact that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The method.
    pub method: String,
    /// The path of the row from the section on; `None` if it is about the API as a whole.
    pub path: String,
    /// What kind of fact it is.
    pub fact: Fact,
    /// What the corpus has.
    pub corpus: String,
    /// What the description has.
    pub here: String,
}

impl Difference {
    /// Where it is, as the list of deviations has it.
    pub fn place(&self) -> String {
        let gap = if self.path.is_empty() { "" } else { " " };
        format!("{}{gap}{} {}", self.method, self.path, self.fact.name())
    }

    /// What it is, as the list of deviations has it.
    pub fn change(&self) -> String {
        format!("{} -> {}", self.corpus, self.here)
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place(), self.change())
    }
}

/// What the comparison of one description, or of all, found.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The facts proven.
    pub proven: BTreeSet<Proof>,
    /// The differences.
    pub differences: BTreeSet<Difference>,
    /// How often a fact of the corpus was set aside, by reason.
    pub set_aside: BTreeMap<&'static str, usize>,
    /// How many facts sources disagree about, and the description has the word of one of them, or none.
    pub disputed: BTreeMap<Fact, usize>,
    /// How many facts a person's description has that the corpus does not state, by kind.
    pub beyond: BTreeMap<Fact, usize>,
}

impl Outcome {
    pub(crate) fn proves(&mut self, fact: Fact, table: &Table, row: &str) {
        self.proven.insert(Proof { fact, table: table.clone(), row: row.to_owned() });
    }

    pub(crate) fn differs(&mut self, method: &str, path: &str, fact: Fact, corpus: &str, here: &str) {
        self.differences.insert(Difference {
            method: method.to_owned(),
            path: path.to_owned(),
            fact,
            corpus: corpus.to_owned(),
            here: here.to_owned(),
        });
    }
}
