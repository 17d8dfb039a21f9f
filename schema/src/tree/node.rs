//! What the tree is made of.

use crate::{Finding, Located, Span};

/// The deepest nesting. A description needs six levels; structures refer to each other by name.
pub(crate) const MAX_DEPTH: usize = 24;

/// A value.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) data: Data,
}

#[derive(Debug)]
pub(crate) enum Data {
    /// A scalar as it is written: `012`, `yes` and `1.10` stay what they are.
    Scalar {
        text: String,
        quoted: bool,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
    /// Something with a finding of its own, about which nothing more is to be said.
    Refused,
}

/// A key with its value; no key occurs twice in a mapping.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: Located<String>,
    pub(crate) value: Node,
}

impl Node {
    /// Whether the value says nothing: left empty, `~` or `null`.
    pub(crate) fn is_null(&self) -> bool {
        match &self.data {
            Data::Scalar { text, quoted: false } => {
                matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL")
            }
            _ => false,
        }
    }
}

/// The parser has a bound of its own for brackets, and looks ahead of its events.
pub(crate) fn too_deep(span: Span) -> Finding {
    Finding::error(span, format!("the description is nested deeper than {MAX_DEPTH} levels"), "too deep")
}
