//! The folder of facts: what official SDKs and documentation state about each API, one JSON record a line.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

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
    /// Error codes by method.
    pub codes: HashMap<String, Vec<String>>,
    /// Examples of members, and whether they were masked, by owner and name.
    pub examples: HashMap<(Owner, String), Example>,
    /// The methods with a REST address, which are called from server to server.
    pub rest: HashSet<String>,
}

/// One API as the SDKs' classes show it.
#[derive(Debug, Deserialize)]
pub struct Api {
    method: String,
    /// Whether it sends `biz_content`.
    pub uses_biz_content: bool,
    /// The type of `biz_content`; nothing where that is free JSON.
    pub biz_model: Option<String>,
    /// Whether its content must be encrypted.
    pub need_encrypt_default: bool,
    /// The members of `biz_content`.
    pub request: Vec<Member>,
    /// The texts that travel outside it.
    pub text_params: Vec<Member>,
    /// The files.
    pub file_params: Vec<Member>,
    /// The members of the response node.
    pub response: Vec<Member>,
}

/// A named member of a type.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Member {
    /// Its name on the wire.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: MemberType,
}

/// The type of a member.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum MemberType {
    /// `string`, `number`, `bool`, `date` or `file`.
    Scalar(String),
    /// A list.
    List {
        /// What it holds.
        list: Box<MemberType>,
    },
    /// Another type, by name.
    Structure {
        /// Its name.
        #[serde(rename = "ref")]
        name: String,
    },
}

/// Whose member a fact is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A type's.
    Type(String),
    /// The form of a method.
    Form(String),
    /// The response of a method.
    Response(String),
}

/// What the comment on a member states.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[expect(missing_docs, reason = "the names are those of the folder's records")]
pub struct Stated {
    pub max_length: Option<u64>,
    pub min_length: Option<u64>,
    pub max_items: Option<u64>,
    pub pattern: Option<String>,
    pub range: Option<[String; 2]>,
    pub values: Option<Vec<String>>,
    pub date_format: Option<String>,
    #[serde(default)]
    pub json_text: bool,
    pub unit: Option<String>,
    pub decimals: Option<u64>,
    pub default: Option<String>,
    #[serde(default)]
    pub deprecated: bool,
}

/// A short example.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Example {
    /// The value.
    pub example: String,
    /// Whether it shows personal data, which was masked.
    #[serde(default)]
    pub masked: bool,
}

/// What documentation states about an API.
#[derive(Debug, Deserialize)]
pub struct Documented {
    method: String,
    /// How it is called.
    pub kind: String,
    kind_basis: String,
    /// The parameters.
    pub request: Vec<DocumentedRow>,
    /// The members of the reply.
    pub response: Vec<DocumentedRow>,
    /// Error codes, where the page lists them.
    pub error_codes: Option<Vec<String>>,
}

impl Documented {
    /// The kind of call, where a source states it and nobody guessed.
    pub fn stated_kind(&self) -> Option<&str> {
        (self.kind_basis == "stated by the source").then_some(self.kind.as_str())
    }
}

/// One row of documentation, laid over the SDK's member of that name.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[expect(missing_docs, reason = "the names are those of the folder's records")]
pub struct DocumentedRow {
    pub name: String,
    pub in_sdk: bool,
    #[serde(rename = "type")]
    pub ty: String,
    pub doc_type: Option<String>,
    #[serde(default)]
    pub list: bool,
    pub location: Option<String>,
    pub required: Option<String>,
    pub max_length: Option<u64>,
    pub length_range: Option<[u64; 2]>,
    #[serde(rename = "enum")]
    pub values: Option<Vec<String>>,
    pub example: Option<String>,
    pub one_of_group: Option<u64>,
    pub children: Option<Vec<DocumentedRow>>,
}

/// What one source of documentation states.
#[derive(Debug, Deserialize)]
pub struct Record {
    method: String,
    /// The parameters.
    pub params: Option<Vec<RecordRow>>,
    /// The members of the reply.
    pub response: Option<Vec<RecordRow>>,
}

/// One row of it.
#[derive(Debug, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the folder's records")]
pub struct RecordRow {
    pub name: String,
    pub required: Option<String>,
    pub required_raw: Option<String>,
    pub max_length: Option<u64>,
    pub min_length: Option<u64>,
    #[serde(default, rename = "enum")]
    pub values: Vec<String>,
    #[serde(default)]
    pub children: Vec<RecordRow>,
}

/// A record about one member, with its owner beside it.
#[derive(Deserialize)]
struct Owned<T> {
    #[serde(rename = "type")]
    of_type: Option<String>,
    form_of: Option<String>,
    response_of: Option<String>,
    field: String,
    #[serde(flatten)]
    fact: T,
}

impl<T> Owned<T> {
    fn entry(self) -> Option<((Owner, String), T)> {
        let owner = match (self.of_type, self.form_of, self.response_of) {
            (Some(name), None, None) => Owner::Type(name),
            (None, Some(method), None) => Owner::Form(method),
            (None, None, Some(method)) => Owner::Response(method),
            _ => return None,
        };
        Some(((owner, self.field), self.fact))
    }
}

#[derive(Deserialize)]
struct TypeRecord {
    #[serde(rename = "type")]
    name: String,
    fields: Vec<Member>,
}

#[derive(Deserialize)]
struct Codes {
    method: String,
    codes: Vec<String>,
}

#[derive(Deserialize)]
struct Rest {
    /// Nothing where the paths of v3 have no counterpart among the methods.
    method: Option<String>,
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
        let mut by_method: HashMap<String, Vec<Record>> = HashMap::new();
        for record in records::<Record>(folder, "documented.jsonl")? {
            by_method.entry(record.method.clone()).or_default().push(record);
        }
        Ok(Self {
            apis: apis.into_iter().map(|api| (api.method.clone(), api)).collect(),
            types: types.into_iter().map(|record| (record.name, record.fields)).collect(),
            stated: owned(folder, "stated.jsonl")?,
            documented: documented.into_iter().map(|api| (api.method.clone(), api)).collect(),
            records: by_method,
            codes: codes.into_iter().map(|record| (record.method, record.codes)).collect(),
            examples: owned(folder, "examples.jsonl")?,
            rest: rest.into_iter().filter_map(|record| record.method).collect(),
        })
    }
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
