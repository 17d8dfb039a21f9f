//! Money, months and texts as they travel, and JSON documents.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::{Amount, Cents, Json, Month, Text};

/// A value that is written as text. `whole`: whether a whole number is read as well, which is exact.
struct Written<V> {
    expected: &'static str,
    whole: bool,
    read: fn(&str) -> Result<V, String>,
}

impl<V> Visitor<'_> for Written<V> {
    type Value = V;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V, E> {
        (self.read)(text).map_err(|rule| E::custom(format_args!("{} is expected: {rule}", self.expected)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V, E> {
        if self.whole { self.visit_str(&number.to_string()) } else { Err(refused(&self)) }
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<V, E> {
        Err(refused(&self))
    }

    // A float has lost what was written, and an error must not quote it.
    fn visit_f64<E: Error>(self, _: f64) -> Result<V, E> {
        Err(refused(&self))
    }
}

fn refused<V, E: Error>(written: &Written<V>) -> E {
    E::custom(format_args!("{} is expected, not a number of another kind", written.expected))
}

fn parsed<V: FromStr<Err: fmt::Display>>(text: &str) -> Result<V, String> {
    text.parse().map_err(|error: V::Err| error.to_string())
}

/// In yuan as text, `"88.80"`.
impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// From yuan as text, or as a whole number; a float is refused.
impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "an amount in yuan, as text";
        deserializer.deserialize_any(Written { expected, whole: true, read: parsed })
    }
}

/// As a number.
impl Serialize for Cents {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.count())
    }
}

/// From a whole number, or its digits as text.
impl<'de> Deserialize<'de> for Cents {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = "a whole number of cents";
        deserializer.deserialize_any(Written { expected, whole: true, read: parsed })
    }
}

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
