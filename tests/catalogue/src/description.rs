//! A description as plain YAML. Nothing of the reader that the macro uses is used here.

use serde_yaml::{Mapping, Value};

/// The text of a description, parsed.
#[derive(Clone, Debug)]
pub struct Description {
    /// The whole document.
    pub document: Mapping,
}

/// A table of rows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// `request`, `form` or `response`.
    Section(&'static str),
    /// A structure under `types`.
    Structure(String),
}

impl Description {
    /// Parses `text`.
    ///
    /// # Errors
    /// When it is not valid YAML, or no mapping.
    pub fn parse(text: &str) -> Result<Self, String> {
        match serde_yaml::from_str(text) {
            Ok(Value::Mapping(document)) => Ok(Self { document }),
            Ok(_) => Err("no mapping".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    /// The scalar of a key of the document.
    pub fn text(&self, key: &str) -> Option<String> {
        self.document.get(key).and_then(scalar)
    }

    /// The scalars of a key that holds a list, or its one scalar.
    pub fn texts(&self, key: &str) -> Vec<String> {
        match self.document.get(key) {
            Some(Value::Sequence(items)) => items.iter().filter_map(scalar).collect(),
            other => other.and_then(scalar).into_iter().collect(),
        }
    }

    /// The rows of a table; `None` if the description does not have it.
    pub fn table(&self, table: &Table) -> Option<&Mapping> {
        match table {
            Table::Section(name) => self.document.get(*name),
            Table::Structure(name) => self.document.get("types")?.get(name.as_str()),
        }
        .and_then(Value::as_mapping)
    }

    /// The same, to be altered.
    pub fn table_mut(&mut self, table: &Table) -> Option<&mut Mapping> {
        match table {
            Table::Section(name) => self.document.get_mut(*name),
            Table::Structure(name) => self.document.get_mut("types")?.get_mut(name.as_str()),
        }
        .and_then(Value::as_mapping_mut)
    }

    /// The names of all structures.
    pub fn structures(&self) -> Vec<String> {
        let types = self.document.get("types").and_then(Value::as_mapping);
        types.map(names).unwrap_or_default()
    }

    /// The groups of which one parameter must be given.
    pub fn groups(&self) -> Vec<Vec<String>> {
        let groups = self.document.get("one_of").and_then(Value::as_sequence);
        let group = |group: &Value| {
            group.as_sequence().map(|names| names.iter().filter_map(scalar).collect()).unwrap_or_default()
        };
        groups.map(|groups| groups.iter().map(group).collect()).unwrap_or_default()
    }

    /// The error codes; `None` if the description does not say.
    pub fn codes(&self) -> Option<Vec<String>> {
        self.document.get("errors").and_then(Value::as_mapping).map(names)
    }
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    row: &'a Mapping,
}

impl<'a> Row<'a> {
    /// The row called `name`.
    pub fn of(table: &'a Mapping, name: &str) -> Option<Self> {
        table.get(name).and_then(Value::as_mapping).map(|row| Self { row })
    }

    /// The scalar of a key: a text, a number or a flag as YAML understands it, written out.
    pub fn text(self, key: &str) -> Option<String> {
        self.row.get(key).and_then(scalar)
    }

    /// The scalars of a key that holds a list.
    pub fn texts(self, key: &str) -> Vec<String> {
        let items = self.row.get(key).and_then(Value::as_sequence);
        items.map(|items| items.iter().filter_map(scalar).collect()).unwrap_or_default()
    }

    /// Whether the row has the key.
    pub fn has(self, key: &str) -> bool {
        self.row.contains_key(key)
    }

    /// The keys of the row.
    pub fn keys(self) -> Vec<String> {
        names(self.row)
    }

    /// The type's name, and whether the row is a list of it.
    pub fn type_name(self) -> (String, bool) {
        match self.row.get("type") {
            Some(Value::Sequence(items)) => match items.as_slice() {
                [item] => (scalar(item).unwrap_or_default(), true),
                _ => (String::new(), true),
            },
            other => (other.and_then(scalar).unwrap_or_default(), false),
        }
    }

    /// Both ends of `range`.
    pub fn range(self) -> Option<Vec<String>> {
        let ends = self.row.get("range").and_then(Value::as_sequence)?;
        Some(ends.iter().filter_map(scalar).collect())
    }

    /// The names under `values`, in order, and whether others are possible.
    pub fn values(self) -> Option<(Vec<String>, bool)> {
        let values = self.row.get("values").and_then(Value::as_mapping)?;
        Some((names(values), self.text("open").as_deref() == Some("true")))
    }
}

/// The keys of a mapping as text, in order.
pub fn names(mapping: &Mapping) -> Vec<String> {
    mapping.keys().filter_map(scalar).collect()
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => None,
    }
}
