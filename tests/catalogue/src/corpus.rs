//! The folder of facts: what official SDKs and documentation state about each API, one JSON record a line.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;
use std::path::Path;

use serde::de::DeserializeOwned;

pub use crate::records::{
    Api, Documented, DocumentedRow, Example, Member, MemberType, Operation, Owner, Record, RecordRow, Stated,
};
use crate::records::{Codes, Owned, Rest, TypeRecord};

/// Every fact that the folder has.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The APIs by method.
    pub apis: BTreeMap<String, Api>,
    /// The members of each type.
    pub types: HashMap<String, Vec<Member>>,
    /// What comments of the SDKs state about a member, by its owner and its name.
    pub stated: HashMap<(Owner, String), Stated>,
    /// What documentation states, by method, one source preferred to the others.
    pub documented: HashMap<String, Documented>,
    /// The same, each source for itself.
    pub records: HashMap<String, Vec<Record>>,
    /// What the second harvest states, by method, each record with its quality.
    pub graded: HashMap<String, Vec<Record>>,
    /// Error codes by method.
    pub codes: HashMap<String, Vec<String>>,
    /// Examples of members, and whether they were masked, by owner and name.
    pub examples: HashMap<(Owner, String), Example>,
    /// The methods with a REST address, which are called from server to server.
    pub rest: HashSet<String>,
    /// How the REST gateway is asked, by method.
    pub operations: BTreeMap<String, Operation>,
}

impl Corpus {
    /// Reads the folder.
    ///
    /// # Errors
    /// When a file is missing or a record is of another shape, with the file and the line.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let apis: Vec<Api> = records(folder, "apis.jsonl")?;
        let types: Vec<TypeRecord> = records(folder, "types.jsonl")?;
        let documented: Vec<Documented> = records(folder, "merged.jsonl")?;
        let codes: Vec<Codes> = records(folder, "error_codes_v3.jsonl")?;
        let rest: Vec<Rest> = records(folder, "v3_paths.jsonl")?;
        let operations: Vec<Operation> = records(folder, "v3_operations.jsonl")?;
        Ok(Self {
            apis: apis.into_iter().map(|api| (api.method.clone(), api)).collect(),
            types: types.into_iter().map(|record| (record.name, record.fields)).collect(),
            stated: owned(folder, "stated.jsonl")?,
            documented: documented.into_iter().map(|api| (api.method.clone(), api)).collect(),
            records: by_method(records(folder, "documented.jsonl")?),
            graded: by_method(records(folder, "documented2.jsonl")?),
            codes: codes.into_iter().map(|record| (record.method, record.codes)).collect(),
            examples: owned(folder, "examples.jsonl")?,
            operations: operations.into_iter().map(|record| (record.method(), record)).collect(),
            rest: rest.into_iter().filter_map(|record| record.method).collect(),
        })
    }
}

fn by_method(records: Vec<Record>) -> HashMap<String, Vec<Record>> {
    let mut by_method: HashMap<String, Vec<Record>> = HashMap::new();
    for record in records {
        by_method.entry(record.method.clone()).or_default().push(record);
    }
    by_method
}

fn owned<T: DeserializeOwned>(folder: &Path, file: &str) -> io::Result<HashMap<(Owner, String), T>> {
    let records: Vec<Owned<T>> = records(folder, file)?;
    let count = records.len();
    let entries: HashMap<_, _> = records.into_iter().filter_map(Owned::entry).collect();
    if entries.len() == count {
        return Ok(entries);
    }
    let fault = format!(
        "{file}: {} of {count} records have no owner, or one that another has",
        count - entries.len()
    );
    Err(io::Error::new(io::ErrorKind::InvalidData, fault))
}

fn records<T: DeserializeOwned>(folder: &Path, file: &str) -> io::Result<Vec<T>> {
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    let read = |(number, line)| {
        serde_json::from_str(line).map_err(|error| {
            io::Error::new(io::ErrorKind::InvalidData, format!("{file}, line {}: {error}", number + 1))
        })
    };
    text.lines().enumerate().map(read).collect()
}
