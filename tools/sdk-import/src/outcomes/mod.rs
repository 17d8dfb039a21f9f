//! What became of a call that failed with a code: the reviewed table, and what it says of a row.

mod state;

use std::collections::{BTreeMap, BTreeSet};

use alipay_schema::{ErrorRow, Outcome};
use serde::Deserialize;

use crate::Error;

pub use state::state_outcomes;

/// Words of a row that do not go with a call that was surely not executed: such a row is for a person to judge.
const UNSURE: [&str; 12] = [
    "again",
    "busy",
    "find out",
    "in progress",
    "later",
    "may have",
    "processing",
    "retry",
    "under way",
    "unknown",
    "稍后",
    "系统",
];

/// The table of exact codes that people have reviewed: `outcomes.yaml` next to this crate's manifest.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcomes {
    /// The last words of methods that undo or end something.
    undoing: Vec<String>,
    groups: Vec<Group>,
    /// By method and code, what a person decided about one row.
    exceptions: BTreeMap<String, BTreeMap<String, Option<Word>>>,
}

/// Codes that have one outcome for one reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    outcome: Word,
    because: String,
    /// Whether methods that undo something can bring about themselves what the codes report.
    #[serde(default)]
    not_for_undoing: bool,
    codes: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Word {
    Rejected,
    Unknown,
}

impl From<Word> for Outcome {
    fn from(word: Word) -> Self {
        match word {
            Word::Rejected => Self::Rejected,
            Word::Unknown => Self::Unknown,
        }
    }
}

/// What the table says of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// This outcome, or none that could be stated.
    Stated(Option<Outcome>),
    /// The code would be rejected, but the row has this word, and nobody has judged the row.
    Unsure(&'static str),
}

impl Outcomes {
    /// The table as it is reviewed.
    ///
    /// ```
    /// let table = alipay_sdk_import::Outcomes::reviewed()?;
    /// assert!(table.faults().is_empty());
    /// # Ok::<(), alipay_sdk_import::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the table is not the YAML that it should be.
    pub fn reviewed() -> Result<Self, Error> {
        Self::read(include_str!("../../outcomes.yaml"))
    }

    /// A table from its text.
    ///
    /// # Errors
    /// When the text is not such a table.
    pub fn read(text: &str) -> Result<Self, Error> {
        serde_yaml::from_str(text).map_err(|error| Error::new("outcomes.yaml", error))
    }

    /// The outcome of `row`, which the description of `method` lists.
    pub fn judge(&self, method: &str, row: &ErrorRow) -> Judged {
        if let Some(word) = self.exceptions.get(method).and_then(|rows| rows.get(row.code.as_str())) {
            return Judged::Stated(word.map(Outcome::from));
        }
        let group = self.groups.iter().find(|group| group.codes.contains(&row.code));
        let group = group.filter(|group| !(group.not_for_undoing && self.undoes(method)));
        let outcome = group.map(|group| group.outcome);
        match (outcome, unsure(row)) {
            (Some(Word::Rejected), Some(word)) => Judged::Unsure(word),
            (outcome, _) => Judged::Stated(outcome.map(Outcome::from)),
        }
    }

    fn undoes(&self, method: &str) -> bool {
        let ends = |word: &String| method.strip_suffix(word.as_str()).is_some_and(|rest| rest.ends_with('.'));
        self.undoing.iter().any(ends)
    }

    /// What is wrong with the table itself: a code in two groups, or a group without a reason.
    pub fn faults(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let mut faults = Vec::new();
        for group in &self.groups {
            if group.because.trim().is_empty() {
                faults.push("a group says no reason".to_owned());
            }
            for code in &group.codes {
                if !seen.insert(code) {
                    faults.push(format!("`{code}` stands twice"));
                }
            }
        }
        faults
    }
}

/// A word of the row's own that casts doubt on a refusal.
fn unsure(row: &ErrorRow) -> Option<&'static str> {
    let texts = [&row.meaning, &row.advice].into_iter().flatten().map(|text| text.to_lowercase());
    let text = texts.collect::<Vec<_>>().join(" ");
    let words = format!(" {} ", text.replace(|sign: char| !sign.is_alphanumeric(), " "));
    // Chinese puts no spaces between words.
    let is_there = |word: &str| {
        if word.is_ascii() { words.contains(&format!(" {word} ")) } else { words.contains(word) }
    };
    UNSURE.into_iter().find(|word| is_there(word))
}
