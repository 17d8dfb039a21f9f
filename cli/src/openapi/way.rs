//! Which way a value travels, and in which version that is written.

use serde_json::{Value, json};

/// The version of OpenAPI that a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Version {
    /// 3.0.3
    #[value(name = "3.0")]
    Three,
    /// 3.1.0
    #[value(name = "3.1")]
    ThreeOne,
}

/// Which way a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Side {
    Request,
    Reply,
}

impl Side {
    pub(super) fn of(self, version: Version) -> Way {
        Way { side: self, version }
    }
}

/// Which way a value travels, and in which version that is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    pub(super) side: Side,
    pub(super) version: Version,
}

impl Way {
    /// Whether limits refuse what breaks them.
    pub(super) fn binds(self) -> bool {
        self.side == Side::Request
    }
}

/// A reference to a schema of the document.
pub(super) fn refer(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}
