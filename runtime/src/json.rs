//! JSON of replies, read without losing what a stricter reader would refuse.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The members of an object in order, repeated names included, each value as it stands in the text.
pub(crate) struct Members<'a>(pub(crate) Vec<(String, &'a RawValue)>);

/// The content of a JSON string; nothing when `json` is none.
///
/// Half of a surrogate pair, which is what is left of a character that was cut in two, becomes U+FFFD.
pub(crate) fn string(json: &str) -> Option<String> {
    serde_json::from_str::<Lossy>(json).ok().map(|Lossy(text)| text)
}

struct Lossy(String);

impl<'de> Deserialize<'de> for Lossy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;

        impl Visitor<'_> for Read {
            type Value = Lossy;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON string")
            }

            fn visit_bytes<E>(self, text: &[u8]) -> Result<Lossy, E> {
                Ok(Lossy(String::from_utf8_lossy(text).into_owned()))
            }
        }

        // As bytes, serde_json passes on what is no Unicode text.
        deserializer.deserialize_bytes(Read)
    }
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;

        impl<'de> Visitor<'de> for Read {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((Lossy(name), value)) = map.next_entry()? {
                    members.push((name, value));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_character_is_replaced_and_the_rest_is_kept() {
        assert_eq!(string(r#""a\ud83d""#).as_deref(), Some("a\u{fffd}\u{fffd}\u{fffd}"));
        assert_eq!(string(r#""\ud83d\ude00\u4e2d""#).as_deref(), Some("😀中"));
        assert_eq!(string("1"), None);
    }

    #[test]
    fn names_are_read_alike_and_repeated_ones_are_kept() {
        let Members(members) = serde_json::from_str(r#"{"a":1,"b\ud83d":{},"a":"2"}"#).unwrap();
        let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[0], "a");
        assert!(names[1].starts_with('b'));
        assert_eq!((names[2], members[2].1.get()), ("a", "\"2\""));
    }
}
