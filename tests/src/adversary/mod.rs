//! The adversary table: forged and broken inputs as data, each with the verdict that it must get and the check that it is
//! against.
//!
//! The rows stand in `tests/adversary/*.yaml`, a file for each entrance. A row is the file's base message with edits: named
//! texts, of which one may hold others as `${name}` and what is made of them as `${sign RSA2 alipay node}`. What needs a
//! signature or a certificate is made when the row runs, with keys that are thrown away.

mod calls;
mod chain;
mod checks;
mod described;
mod forms;
mod functions;
mod keys;
mod leaving;
mod runner;
mod simulated;
mod table;
mod texts;
mod verdict;
mod wire;

pub use checks::{Check, Patch, checks};
pub use forms::parameters;
pub use keys::key;
pub use runner::{Ran, Runner};
pub use table::{Entrance, Row, Table, tables};
pub use texts::Texts;
pub use verdict::Verdict;

use std::path::{Path, PathBuf};

/// The app of every row.
pub const APP_ID: &str = "2014072300007148";

/// Where the rows and the checks stand.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("adversary")
}
