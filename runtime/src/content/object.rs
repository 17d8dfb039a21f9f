//! The members of `biz_content`, in the order of their description.

use std::fmt;

use alipay_rules::{Location, is_decimal};
use chrono::NaiveDateTime;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use super::Row;
use crate::file::{File, FilePart};
use crate::moment;

/// One value, as it will be written.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    /// The source text of a JSON number.
    Number(String),
    Boolean(bool),
    /// Written in the format of its row as soon as that is known.
    Moment(NaiveDateTime),
    File(File),
    List(Vec<Value>),
    Object(Object),
}

/// The members of a JSON object that keep the limits of a description.
///
/// Every generated request type is one of these; it can only be had from a builder.
#[derive(Clone, Default)]
pub struct Object(pub(super) Vec<(&'static Row, Value)>);

impl Eq for Object {}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .zip(&other.0)
                .all(|(ours, theirs)| ours.0.name == theirs.0.name && ours.1 == theirs.1)
    }
}

impl Object {
    /// The members of `biz_content` as compact JSON text.
    pub fn to_json(&self) -> String {
        json_text(self)
    }

    /// The parameters that travel outside `biz_content`, as texts.
    pub fn to_form(&self) -> Vec<(&'static str, String)> {
        let text = |value: &Value| match value {
            Value::Text(text) => text.clone(),
            other => json_text(other),
        };
        self.0
            .iter()
            .filter(|(row, _)| row.location == Location::Body)
            .map(|(row, value)| (row.name, text(value)))
            .collect()
    }

    /// The files.
    pub fn to_files(&self) -> Vec<FilePart> {
        let file = |(row, value): &(&'static Row, Value)| match value {
            Value::File(file) => {
                Some(FilePart { parameter: row.name.into(), limits: row.limits, file: file.clone() })
            }
            _ => None,
        };
        self.0.iter().filter_map(file).collect()
    }
}

/// Keys are strings and numbers finite here, so writing cannot fail.
fn json_text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl Value {
    /// As its row wants it on the wire.
    pub(super) fn settle(self, row: &Row) -> Self {
        match self {
            Self::Moment(moment) => Self::Text(
                row.limits
                    .format()
                    .map_or_else(|| moment.to_string(), |format| moment::write(moment, format)),
            ),
            Self::Text(text) if row.wire_number && is_decimal(&text) => Self::Number(text),
            Self::List(items) => Self::List(items.into_iter().map(|item| item.settle(row)).collect()),
            other => other,
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (row, value) in self.0.iter().filter(|(row, _)| row.location == Location::Content) {
            map.serialize_entry(row.name, value)?;
        }
        map.end()
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => match serde_json::from_str::<&RawValue>(number) {
                Ok(number) => number.serialize(serializer),
                Err(_) => serializer.serialize_str(number),
            },
            Self::Moment(moment) => serializer.collect_str(moment),
            Self::Boolean(boolean) => serializer.serialize_bool(*boolean),
            // Files have a place of their own; only their names could stand here.
            Self::File(file) => serializer.serialize_str(file.name()),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Self::Object(object) => object.serialize(serializer),
        }
    }
}

/// Writes a request's `Debug`: the names of its parameters and the lengths of their values, never the values.
///
/// # Errors
/// When `f` fails.
pub fn debug(name: &str, object: &Object, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shape = f.debug_struct(name);
    for (row, value) in &object.0 {
        shape.field(row.name, value);
    }
    shape.finish()
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|(row, value)| (row.name, value))).finish()
    }
}

/// Prints its kind and length.
impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "text of {}", text.chars().count()),
            Self::Number(_) => f.write_str("number"),
            Self::Moment(_) => f.write_str("time"),
            Self::Boolean(_) => f.write_str("boolean"),
            Self::File(file) => file.fmt(f),
            Self::List(items) => f.debug_list().entries(items).finish(),
            Self::Object(object) => object.fmt(f),
        }
    }
}
