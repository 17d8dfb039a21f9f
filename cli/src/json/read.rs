//! Reading: order, repeated names and the text of numbers stay.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Json;

impl Json {
    /// Reads a document.
    pub(crate) fn parse(text: &str) -> Result<Self, serde_json::Error> {
        let raw: &RawValue = serde_json::from_str(text)?;
        Self::of(raw, 0)
    }

    fn of(raw: &RawValue, depth: usize) -> Result<Self, serde_json::Error> {
        let text = raw.get().trim();
        match text.as_bytes().first().filter(|_| depth < DEEPEST) {
            Some(b'{') => {
                let members: Members<'_> = serde_json::from_str(text)?;
                let members =
                    members.0.into_iter().map(|(name, value)| Ok((name, Self::of(value, depth + 1)?)));
                Ok(Self::Object(members.collect::<Result<_, serde_json::Error>>()?))
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(text)?;
                Ok(Self::List(
                    items.into_iter().map(|item| Self::of(item, depth + 1)).collect::<Result<_, _>>()?,
                ))
            }
            _ => Ok(Self::Raw(text.to_owned())),
        }
    }
}

/// The members of an object in their order, a repeated name included.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;

        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                    if members.len() > MOST_MEMBERS {
                        return Err(A::Error::custom("too many members"));
                    }
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Collect)
    }
}

/// What lies deeper stays as it is written; no request and no reply comes near.
const DEEPEST: usize = 128;
/// No request and no reply comes near.
const MOST_MEMBERS: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["", "{", "{a:1}", "[1,]", "nul"] {
            assert!(Json::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn depth_overflows_nothing() {
        let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
        assert_eq!(Json::parse(&deep).unwrap().to_string(), deep);
        assert!(Json::parse(&"[".repeat(100_000)).is_err());
    }
}
