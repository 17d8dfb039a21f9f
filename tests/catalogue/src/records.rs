//! The records of the folder of facts, as they stand in its files.

use serde::Deserialize;

/// One API as the SDKs' classes show it.
#[derive(Debug, Deserialize)]
pub struct Api {
    pub(crate) method: String,
    /// Whether it sends `biz_content`.
    pub uses_biz_content: bool,
    /// The type of `biz_content`; `None` if that is free JSON.
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
    pub(crate) method: String,
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
    pub(crate) method: String,
    /// Where it was found.
    pub source: Option<String>,
    /// What it is, in words.
    pub origin: Option<String>,
    /// How near to Alipay's own words it is, from `A` to `D`; nothing in the first harvest.
    pub quality: Option<char>,
    /// Another API that it was made for.
    pub related_to: Option<String>,
    /// What its groups mean, where that is not that one of each must be given.
    pub note: Option<String>,
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
    pub length_unit: Option<String>,
    pub example: Option<String>,
    pub one_of_group: Option<serde_json::Value>,
    #[serde(default)]
    pub one_of_names: Vec<String>,
    #[serde(default, rename = "enum")]
    pub values: Vec<String>,
    #[serde(default)]
    pub children: Vec<RecordRow>,
}

/// A record about one member, with its owner next to it.
#[derive(Deserialize)]
pub(crate) struct Owned<T> {
    #[serde(rename = "type")]
    of_type: Option<String>,
    form_of: Option<String>,
    response_of: Option<String>,
    field: String,
    #[serde(flatten)]
    fact: T,
}

impl<T> Owned<T> {
    pub(crate) fn entry(self) -> Option<((Owner, String), T)> {
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
pub(crate) struct TypeRecord {
    #[serde(rename = "type")]
    pub(crate) name: String,
    pub(crate) fields: Vec<Member>,
}

#[derive(Deserialize)]
pub(crate) struct Codes {
    pub(crate) method: String,
    pub(crate) codes: Vec<String>,
}

/// How the REST gateway is asked for an API.
#[derive(Debug, Deserialize)]
pub struct Operation {
    /// The verb.
    pub verb: String,
    /// The path, with parameters in braces.
    pub path: String,
    /// The parameters in the path.
    pub path_params: Vec<String>,
    /// The parameters in the query.
    pub query: Vec<String>,
    method: Option<String>,
    class: String,
}

impl Operation {
    /// The method of its API; where only the REST gateway has that, the one that its class is named after.
    pub(crate) fn method(&self) -> String {
        let word = |(index, character): (usize, char)| {
            let is_first = character.is_ascii_uppercase() && index > 0;
            is_first.then_some('.').into_iter().chain([character.to_ascii_lowercase()])
        };
        self.method.clone().unwrap_or_else(|| self.class.chars().enumerate().flat_map(word).collect())
    }
}

#[derive(Deserialize)]
pub(crate) struct Rest {
    /// Nothing where the paths of v3 have no counterpart among the methods.
    pub(crate) method: Option<String>,
}
