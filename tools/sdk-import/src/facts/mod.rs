//! What is known of APIs besides what the SDKs' code says: a folder of facts, one JSON document a line.
//!
//! | file | holds |
//! |---|---|
//! | `apis.jsonl`, `types.jsonl` | shapes, where an SDK of another language tells a scalar's kind |
//! | `stated.jsonl` | what the comment on a field states |
//! | `examples.jsonl` | example values |
//! | `documented.jsonl` | what documentation pages and what was made from them state, one record for each source |
//! | `error_codes_v3.jsonl`, `v3_paths.jsonl` | what the SDKs of the REST gateway know |

mod advice;
mod documented;
mod overlay;
mod owned;
mod refine;
mod shapes;
mod sources;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde::{Deserialize, de::DeserializeOwned};

pub(crate) use overlay::overlay;
pub(crate) use sources::origin;

use crate::{Error, Shapes};
use documented::Record;

/// Everything that a folder of facts says.
#[derive(Debug, Default)]
pub struct Facts {
    shapes: Shapes,
    stated: BTreeMap<Place, Stated>,
    examples: BTreeMap<Place, Example>,
    documented: BTreeMap<String, Vec<Record>>,
    errors: BTreeMap<String, Vec<String>>,
    /// The methods that are called from server to server.
    executed: BTreeSet<String>,
}

impl Facts {
    /// The methods that there are facts about.
    pub(crate) fn methods(&self) -> impl ExactSizeIterator<Item = &String> {
        self.shapes.apis.keys()
    }

    /// Reads the folder.
    ///
    /// # Errors
    /// When a file is missing or is not what the table above says.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let stated = lines::<Stated>(folder, "stated")?;
        let examples = lines::<Example>(folder, "examples")?;
        let errors = lines::<Codes>(folder, "error_codes_v3")?;
        let paths = lines::<Operation>(folder, "v3_paths")?;
        let mut documented = BTreeMap::<String, Vec<Record>>::new();
        for record in lines::<Record>(folder, "documented")? {
            documented.entry(record.method.clone()).or_default().push(record);
        }
        Ok(Self {
            shapes: shapes::read(folder)?,
            stated: stated.into_iter().map(|fact| (fact.place.clone(), fact)).collect(),
            examples: examples.into_iter().map(|fact| (fact.place.clone(), fact)).collect(),
            documented,
            errors: errors.into_iter().map(|row| (row.method, row.codes)).collect(),
            executed: paths.into_iter().filter_map(|row| row.method).collect(),
        })
    }
}

/// The field that a fact is about: of a type, by its name in the SDKs, of a response, or outside `biz_content`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Place {
    #[serde(rename = "type")]
    ty: Option<String>,
    response_of: Option<String>,
    form_of: Option<String>,
    field: String,
}

/// What a comment states about a field.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Stated {
    #[serde(flatten)]
    place: Place,
    max_length: Option<usize>,
    min_length: Option<usize>,
    max_items: Option<usize>,
    pattern: Option<String>,
    range: Option<(String, String)>,
    values: Vec<String>,
    date_format: Option<String>,
    json_text: bool,
    unit: Option<Unit>,
    decimals: Option<usize>,
    default: Option<String>,
    deprecated: bool,
}

/// What a number of money counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Unit {
    Yuan,
    Cent,
}

#[derive(Clone, Debug, Deserialize)]
struct Example {
    #[serde(flatten)]
    place: Place,
    #[serde(rename = "example")]
    text: String,
    /// Whether it stood for personal data.
    #[serde(default)]
    masked: bool,
}

#[derive(Deserialize)]
struct Codes {
    method: String,
    codes: Vec<String>,
}

/// An operation of the REST gateway, and the method that is the same, if there is one.
#[derive(Deserialize)]
struct Operation {
    method: Option<String>,
}

/// The documents of a file of the folder.
fn lines<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<Vec<T>, Error> {
    documents(&folder.join(name).with_extension("jsonl"))
}

/// The documents of a file, one a line.
pub(crate) fn documents<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Error> {
    let text = fs::read_to_string(path).map_err(|error| Error::io(path, error))?;
    let line = |(index, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|error| Error::new(path, format!("line {}: {error}", index + 1)))
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(line).collect()
}
