//! Months and texts as they travel, and JSON documents.

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::written::{Written, parsed};
use crate::{Json, Month, Text};

/// As text, `"2024-02"`.
impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// From text, `"2024-02"`.
impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a month, written yyyy-MM";
        deserializer.deserialize_str(Written { expected, whole: false, read: parsed })
    }
}

impl<const MAX: usize> Serialize for Text<MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// From text that keeps to its limit.
impl<'de, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| Self::new(text).map_err(|rule| rule.to_string());
        deserializer.deserialize_str(Written { expected: "a text within its limit", whole: false, read })
    }
}

/// The document itself, as it was written, and not text that holds it: so `&json` can be given where a `Json` is expected.
impl<const MAX: usize> Serialize for Json<MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::received::raw(self.as_str().to_owned(), serializer)
    }
}

/// From JSON alone: a document, or text that holds an object or a list, which is how replies carry one.
impl<'de, const MAX: usize> Deserialize<'de> for Json<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Box::<RawValue>::deserialize(deserializer)?;
        let held = serde_json::from_str::<String>(value.get()).ok();
        let held = held.filter(|text| text.trim_ascii_start().starts_with(['{', '[']));
        match held.and_then(|text| Self::new(text).ok()) {
            Some(document) => Ok(document),
            None => Self::new(value.get()).map_err(D::Error::custom),
        }
    }
}
