//! JSON of replies, read without losing what a stricter reader would refuse.

mod value;

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

pub(crate) use value::{Value, is_nested_deeper};

/// The members of an object in order, repeated names included, each value as it stands in the text.
pub(crate) struct Members<'a>(pub(crate) Vec<(Cow<'a, str>, &'a RawValue)>);

/// The content of a JSON string; `None` of any other value. `value` is one as it stands in a text that was read.
///
/// Half of a surrogate pair, which is what is left of a character that was cut in two, becomes U+FFFD.
pub(crate) fn string(value: &str) -> Option<Cow<'_, str>> {
    let quoted = value.strip_prefix('"')?;
    match quoted.strip_suffix('"') {
        Some(content) if !content.contains('\\') => Some(Cow::Borrowed(content)),
        _ => serde_json::from_str(value).ok().map(|Lossy(text)| text),
    }
}

struct Lossy<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Lossy<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;

        impl<'de> Visitor<'de> for Read {
            type Value = Lossy<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON string")
            }

            fn visit_borrowed_bytes<E>(self, text: &'de [u8]) -> Result<Self::Value, E> {
                Ok(Lossy(
                    std::str::from_utf8(text).map_or_else(|_| String::from_utf8_lossy(text), Cow::Borrowed),
                ))
            }

            fn visit_bytes<E>(self, text: &[u8]) -> Result<Self::Value, E> {
                Ok(Lossy(Cow::Owned(String::from_utf8_lossy(text).into_owned())))
            }
        }

        // As bytes, serde_json passes on what is not Unicode text.
        deserializer.deserialize_bytes(Read)
    }
}

/// What can be wrong with a text that should be one JSON object of few members.
pub(crate) enum Refused {
    /// It has more members than were allowed; what stands behind them was not read.
    Overfull,
    Json(serde_json::Error),
}

/// The members of an object that has at most `most`. Reading ends with the one after them.
pub(crate) fn few(text: &str, most: usize) -> Result<Members<'_>, Refused> {
    let mut few = Few { left: most, is_overfull: false };
    let mut reader = serde_json::Deserializer::from_str(text);
    let members = (&mut few).deserialize(&mut reader).and_then(|members| reader.end().map(|()| members));
    members.map_err(|error| if few.is_overfull { Refused::Overfull } else { Refused::Json(error) })
}

struct Few {
    left: usize,
    is_overfull: bool,
}

impl<'de> DeserializeSeed<'de> for &mut Few {
    type Value = Members<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Few {
    type Value = Members<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(Lossy(name)) = map.next_key()? {
            let Some(left) = self.left.checked_sub(1) else {
                self.is_overfull = true;
                return Err(A::Error::custom("too many members"));
            };
            self.left = left;
            members.push((name, map.next_value()?));
        }
        Ok(Members(members))
    }
}

/// The first name that the outermost object of `text` has twice.
pub(crate) fn repeated(text: &str) -> Result<Option<String>, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let repeated = Repeated.deserialize(&mut reader)?;
    reader.end()?;
    Ok(repeated)
}

struct Repeated;

impl<'de> DeserializeSeed<'de> for Repeated {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Repeated {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut names, mut repeated) = (HashSet::new(), None);
        while let Some((Lossy(name), IgnoredAny)) = map.next_entry()? {
            if names.contains(&name) {
                repeated = repeated.or_else(|| Some(name.into_owned()));
            } else {
                names.insert(name);
            }
        }
        Ok(repeated)
    }
}

/// The values of the members that are called `names`, each as it stands in the text, and the last one where a name is
/// repeated. Nothing is kept of the others, however many there are.
pub(crate) fn pick<'a, const N: usize>(
    text: &'a str,
    names: [&str; N],
) -> Result<[Option<&'a str>; N], serde_json::Error> {
    let picked =
        Value::read(text)?.pick(names).ok_or_else(|| serde_json::Error::custom("not a JSON object"))?;
    Ok(picked.map(|value| value.map(Value::get)))
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
        let read = Value::read(r#"{"a":1,"b\ud83d":{},"a":"2"}"#).unwrap();
        let members: Vec<_> = read.members().unwrap().collect();
        let names: Vec<&str> = members.iter().map(|(name, _)| name.as_ref()).collect();
        assert_eq!(names[0], "a");
        assert!(names[1].starts_with('b'));
        assert_eq!((names[2], members[2].1.get()), ("a", "\"2\""));
    }

    #[test]
    fn of_an_object_with_too_many_members_nothing_behind_them_is_read() {
        let members = |count: usize| (0..count).map(|n| format!("\"{n}\":1")).collect::<Vec<_>>().join(",");
        assert!(few(&format!("{{{}}}", members(3)), 3).is_ok_and(|Members(members)| members.len() == 3));
        // What is not JSON would be another error, had it been reached.
        for rest in ["}", ",?", ""] {
            assert!(matches!(few(&format!("{{{}{rest}", members(4)), 3), Err(Refused::Overfull)), "{rest}");
        }
        for text in ["[]", "1", "{", "{\"a\":1} x", "{\"a\"}"] {
            assert!(matches!(few(text, 3), Err(Refused::Json(_))), "{text}");
        }
    }

    #[test]
    fn the_first_name_that_is_there_twice_is_named_however_it_is_written() {
        assert_eq!(repeated(r#"{"a":{"b":1,"b":2},"b":[]}"#).unwrap(), None);
        assert_eq!(repeated(r#"{"a":1,"b":2,"\u0062":3,"a":4}"#).unwrap().as_deref(), Some("b"));
        for text in ["[]", "null", "{\"a\":1", "{} {}"] {
            assert!(repeated(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_wanted_members_are_picked_and_all_are_read() {
        let text = r#"{"a":1,"\u0062":{"a":2},"c\ud83d":[],"a":"3"}"#;
        assert_eq!(pick(text, ["a", "b", "x"]).unwrap(), [Some("\"3\""), Some("{\"a\":2}"), None]);
        for text in ["[]", "1", "{\"a\":1", "{\"x\":1} x", "{\"x\":01}", "{\"x\":\"\n\"}"] {
            assert!(pick(text, ["a"]).is_err(), "{text}");
        }
    }
}
