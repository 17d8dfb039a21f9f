//! A row of a description as a schema.

use alipay_schema::{Parameter, Type};
use serde_json::{Map, Value, json};

use super::way::{Version, Way};
use super::{scalar, words};

/// An object with a member for each of the rows.
pub(super) fn object(rows: &[Parameter], way: Way, refer: &dyn Fn(&str) -> Value) -> Map<String, Value> {
    let member = |row: &Parameter| (row.name.value.clone(), of(row, way, refer));
    let needed = rows.iter().filter(|row| way.binds() && row.is_required());
    of_members(rows.iter().map(member).collect(), needed.map(|row| row.name.value.clone()).collect())
}

/// An object of these members, some of which must be there.
pub(super) fn of_members(members: Map<String, Value>, needed: Vec<String>) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), Value::Object(members));
    if !needed.is_empty() {
        schema.insert("required".to_owned(), needed.into());
    }
    schema
}

/// The schema of a row: its type, its limits and everything that is said of it.
pub(super) fn of(row: &Parameter, way: Way, refer: &dyn Fn(&str) -> Value) -> Value {
    let item = match &row.ty {
        Type::Scalar(kind) => scalar::of(*kind, row, way),
        Type::File => file(way.version),
        Type::Structure(name) => refer(name),
    };
    let mut schema = if row.list {
        let mut list = json!({ "type": "array", "items": item });
        if let Some(most) = row.most_items().filter(|_| way.binds()) {
            list["maxItems"] = most.into();
        }
        list
    } else {
        item
    };
    let said = said(row, way);
    // Before 3.1 nothing may stand next to a reference.
    if schema.get("$ref").is_some() && way.version == Version::Three && !said.is_empty() {
        schema = json!({ "allOf": [schema] });
    }
    if let Value::Object(schema) = &mut schema {
        schema.extend(said);
    }
    schema
}

fn file(version: Version) -> Value {
    match version {
        Version::Three => json!({ "type": "string", "format": "binary" }),
        Version::ThreeOne => {
            json!({ "type": "string", "format": "binary", "contentMediaType": "application/octet-stream" })
        }
    }
}

/// What is said of a row next to its type and its limits.
fn said(row: &Parameter, way: Way) -> Map<String, Value> {
    let mut said = Map::new();
    let mut say = |key: &str, value: Value| said.insert(key.to_owned(), value);
    let description = words::of(row, way);
    if !description.is_empty() {
        say("description", description.into());
    }
    if row.deprecated.is_some() {
        say("deprecated", true.into());
    }
    if row.sensitive {
        say("x-sensitive", true.into());
    }
    if let Some(default) = &row.default {
        say("x-default", default.clone().into());
    }
    if let Some(example) = example(row) {
        match way.version {
            Version::Three => say("example", example),
            Version::ThreeOne => say("examples", json!([example])),
        };
    }
    said
}

/// The example as it travels; `None` if there is none, or none that has the form of the type.
fn example(row: &Parameter) -> Option<Value> {
    let text = row.example.as_deref()?;
    let item = match &row.ty {
        Type::Scalar(kind) => scalar::value(*kind, row, text)?,
        Type::Structure(_) => serde_json::from_str(text).ok().filter(Value::is_object)?,
        Type::File => return None,
    };
    Some(if row.list { json!([item]) } else { item })
}
