//! What is needed to make an operation, and what is made next to it.

use alipay_schema::{Api, Operation};
use serde_json::{Map, Value};

use super::names::Names;
use super::row;
use super::way::{Side, Version, refer};

/// What operations refer to.
#[derive(Default)]
pub(super) struct Components {
    pub(super) schemas: Map<String, Value>,
    pub(super) responses: Map<String, Value>,
}

/// What is needed to make one operation.
pub(super) struct Maker<'a> {
    pub(super) api: &'a Api,
    pub(super) operation: &'a Operation,
    /// Which one it is among those of the document.
    pub(super) place: usize,
    pub(super) names: &'a Names<'a>,
    pub(super) version: Version,
}

impl Maker<'_> {
    /// The structures of one side that the document does not have yet.
    pub(super) fn add_structures(&self, side: Side, components: &mut Components) {
        for (name, structure) in self.names.structures(self.api, self.place, side) {
            if !components.schemas.contains_key(name) {
                let schema = row::object(structure, side.of(self.version), &self.refer(side));
                components.schemas.insert(name.to_owned(), Value::Object(schema));
            }
        }
    }

    /// By what a row names a structure of its side.
    pub(super) fn refer(&self, side: Side) -> impl Fn(&str) -> Value {
        move |name| refer(self.names.structure(self.place, side, name))
    }
}
