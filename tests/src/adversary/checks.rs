//! The checks that rows are against, and what removes each of them from the code.

use std::collections::BTreeMap;
use std::fs;

use serde::{Deserialize, Serialize};

/// One check: its absence must be seen by a row that names it.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// What it sees to.
    pub about: String,
    /// What takes it out of the code; empty where another project holds it, such as the HTTP library.
    #[serde(default)]
    pub removed_by: Vec<Patch>,
}

/// A passage of a file, and what stands there without the check.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Patch {
    /// From the root of the repository.
    pub file: String,
    /// The passage, which is there once.
    pub from: String,
    /// What replaces it.
    pub to: String,
}

/// All checks by their names, from `tests/adversary/checks.yaml`.
///
/// # Errors
/// When the file cannot be read, or is not such a list.
pub fn checks() -> Result<BTreeMap<String, Check>, String> {
    let path = super::folder().join("checks.yaml");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
