//! How many cases a file has, counted without knowing its shape.

use serde_json::Value;

/// What only a case has.
const MARKS: [&str; 4] = ["id", "certs", "as_of", "public_spki_base64"];

/// Cases anywhere in a file, wherever they stand.
pub(crate) fn cases(value: &Value) -> usize {
    match value {
        Value::Object(members) if MARKS.iter().any(|mark| members.contains_key(*mark)) => 1,
        Value::Object(members) => members.values().map(cases).sum(),
        Value::Array(items) => items.iter().map(cases).sum(),
        _ => 0,
    }
}

/// Texts anywhere in a file whose cases are outputs, but for those under names that are not outputs.
pub(crate) fn texts(value: &Value, but: &[&str]) -> usize {
    match value {
        Value::String(_) => 1,
        Value::Object(members) => {
            let counted = members.iter().filter(|(name, _)| !but.contains(&name.as_str()));
            counted.map(|(_, value)| texts(value, but)).sum()
        }
        Value::Array(items) => items.iter().map(|item| texts(item, but)).sum(),
        _ => 0,
    }
}
