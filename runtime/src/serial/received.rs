//! What was received, written as JSON as it was received. Other formats than JSON hold it as text at best.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use crate::{Notification, Received, Reply, TypedNotification, Unknown};

/// Writes JSON as it stands.
pub(super) fn raw<S: Serializer>(json: String, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(json).map_err(S::Error::custom)?.serialize(serializer)
}

/// As it was received: text as text, a number with all of its digits, `null` where there was nothing.
impl<T> Serialize for Received<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.text() {
            None => serializer.serialize_none(),
            Some(text) if self.is_string() => serializer.serialize_str(text),
            Some(json) => raw(json.to_owned(), serializer),
        }
    }
}

/// From JSON alone, of whatever type.
impl<'de, T> Deserialize<'de> for Received<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Option::<Box<RawValue>>::deserialize(deserializer)?;
        Ok(value.map_or_else(Self::default, |value| Self::from_json(value.get())))
    }
}

impl Unknown {
    pub(super) fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.iter().try_for_each(|(name, json)| {
            let value: &RawValue = serde_json::from_str(json).map_err(M::Error::custom)?;
            map.serialize_entry(name, value)
        })
    }
}

impl Serialize for Unknown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.write(&mut map)?;
        map.end()
    }
}

/// The text that was verified, as JSON: what Alipay signed, with its code and with what the description does not have.
/// The `from_json` of the generated `Response` reads it.
impl<T> Serialize for Reply<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        raw(self.verified_text().to_owned(), serializer)
    }
}

/// Names and values as they were signed: text, also for amounts and for JSON.
impl Serialize for Notification {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.parameters())
    }
}

/// The parameters, and those of a message's `biz_content` next to them, as the `from_json` of the generated `Notification`
/// reads them.
impl<T> Serialize for TypedNotification<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        raw(self.notification().to_json(), serializer)
    }
}
