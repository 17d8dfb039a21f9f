//! The rows as they stand in the files.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;

use super::chain::Recipe;

/// Where the input of a row comes in, or what of it goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entrance {
    /// A reply of the gateway.
    Replies,
    /// A reply of the gateway in certificate mode.
    Certified,
    /// A reply of the REST gateway.
    Rest,
    /// What an app's SDK hands back.
    AppResults,
    /// The body of a notification.
    Notifications,
    /// What a browser brings back.
    ReturnUrls,
    /// A file of certificates and the roots that should vouch for it.
    Chains,
    /// Bytes of a connection, as a server writes them.
    Wire,
    /// Values of the app's users in what the client writes.
    Leaving,
    /// A description, or the name of one.
    Descriptions,
    /// Bytes of a connection to the simulator.
    Simulator,
}

/// One input.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// What it tries, as a sentence.
    pub name: String,
    /// Which check refuses it, or must let it pass.
    pub check: String,
    /// Texts in place of the base's.
    #[serde(default)]
    pub edits: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) certificates: BTreeMap<String, Recipe>,
    /// How the refusal begins: an error's kind as it prints.
    pub refused: Option<String>,
    /// What is read of it, where it is believed.
    pub accepted: Option<String>,
    /// What an error says became of the call; `Unknown` unless the row says otherwise.
    pub outcome: Option<String>,
}

/// The rows of one entrance.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The entrance of all of them.
    pub entrance: Entrance,
    /// The texts of the message that rows edit.
    #[serde(default)]
    pub base: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) certificates: BTreeMap<String, Recipe>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// All tables, by the names of their files.
///
/// # Errors
/// When a file cannot be read, or is not a table.
pub fn tables() -> Result<Vec<Table>, String> {
    let mut files: Vec<_> = fs::read_dir(super::folder())
        .map_err(|error| error.to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .filter(|path| path.file_stem().is_some_and(|stem| stem != "checks"))
        .collect();
    files.sort();
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
    };
    files.into_iter().map(read).collect()
}
