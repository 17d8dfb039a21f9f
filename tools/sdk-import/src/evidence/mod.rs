//! What sources state of the parameters of an API, weighed: evidence decides what a fact does.
//!
//! | evidence | what the fact does |
//! |---|---|
//! | the documentation page or official words, or two origins that do not copy each other | it is enforced |
//! | one origin that retells the page, or a client that refuses to be without a parameter | it is `advised` |
//! | flags that contradict each other | the weaker one, which refuses less, and a comment names both |
//! | lengths that differ | the largest is `advised`, and a comment names all |
//!
//! [`merge`] adds facts to descriptions where those are silent. What a description says already stays. [`export`] makes such
//! records of what an app's own description knows beyond the catalogue's.

mod claims;
mod doubt;
mod export;
mod groups;
mod merge;
mod record;
mod refine;
mod tally;
mod verdict;

use std::{collections::BTreeMap, path::Path};

pub use export::{Exported, facts_beyond};
pub use merge::{Merged, add_evidence};
pub use tally::Tally;

use crate::{Error, facts::documents};
use record::Record;

/// Records of documentation, one for each API and source.
#[derive(Debug, Default)]
pub struct Evidence {
    records: BTreeMap<String, Vec<Record>>,
}

impl Evidence {
    /// Reads files of records, one JSON document a line: `method`, `source`, `origin`, `quality`, and `params` with
    /// `name`, `required`, `max_length`, `min_length`, `one_of_group` and `children`.
    ///
    /// # Errors
    /// When a file cannot be read, or a line is not such a record.
    pub fn read<P: AsRef<Path>>(files: impl IntoIterator<Item = P>) -> Result<Self, Error> {
        let mut evidence = Self::default();
        for file in files {
            for record in documents::<Record>(file.as_ref())? {
                if !record.is_about_its_api() {
                    continue;
                }
                evidence.records.entry(record.method.clone()).or_default().push(record);
            }
        }
        Ok(evidence)
    }
}
