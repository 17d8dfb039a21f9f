//! JSON that keeps the order of its members and the text of its numbers, which decide what is signed and shown.

use std::fmt::{self, Write};

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::output::is_obeyed;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    Object(Vec<(String, Json)>),
    List(Vec<Json>),
    /// Text that was given as such and is not yet known to be a string: its description says what it is.
    Text(String),
    /// Anything else, as it is written.
    Raw(String),
}

impl Json {
    /// An object without members.
    pub(crate) const NOTHING: Self = Self::Object(Vec::new());

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

    /// The string `text`.
    pub(crate) fn string(text: &str) -> Self {
        Self::Raw(quoted(text))
    }

    /// A text, or null where there is none.
    pub(crate) fn text(text: Option<&str>) -> Self {
        text.map_or_else(Self::null, Self::string)
    }

    pub(crate) fn null() -> Self {
        Self::Raw("null".to_owned())
    }

    pub(crate) fn flag(flag: bool) -> Self {
        Self::Raw(flag.to_string())
    }

    /// An object of these members.
    pub(crate) fn object<const N: usize>(members: [(&str, Self); N]) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// What a string holds.
    pub(crate) fn as_string(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Raw(raw) => serde_json::from_str(raw).ok(),
            Self::Object(_) | Self::List(_) => None,
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Raw(raw) if raw == "null")
    }

    /// The name of a member that some object of the document has twice.
    pub(crate) fn repeated(&self) -> Option<&str> {
        match self {
            Self::Object(members) => {
                let twice = |(place, (name, _)): (usize, &(String, Self))| {
                    members.iter().take(place).any(|(earlier, _)| earlier == name)
                };
                let own = members.iter().enumerate().find(|(place, member)| twice((*place, member)));
                own.map(|(_, (name, _))| name.as_str())
                    .or_else(|| members.iter().find_map(|(_, value)| value.repeated()))
            }
            Self::List(items) => items.iter().find_map(Self::repeated),
            Self::Text(_) | Self::Raw(_) => None,
        }
    }

    /// The document indented, for a person; what a terminal would obey is escaped, which only strings can hold.
    pub(crate) fn indented(&self) -> String {
        let mut text = String::new();
        self.indent(0, &mut text);
        let mut shown = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                '\n' => shown.push(character),
                _ if is_obeyed(character) => {
                    let _ = write!(shown, "\\u{:04x}", u32::from(character));
                }
                _ => shown.push(character),
            }
        }
        shown
    }

    fn indent(&self, depth: usize, text: &mut String) {
        let (open, close, items): (_, _, Vec<(Option<&str>, &Self)>) = match self {
            Self::Object(members) if !members.is_empty() => {
                ('{', '}', members.iter().map(|(name, value)| (Some(name.as_str()), value)).collect())
            }
            Self::List(items) if !items.is_empty() => {
                ('[', ']', items.iter().map(|item| (None, item)).collect())
            }
            other => return text.push_str(&other.to_string()),
        };
        text.push(open);
        for (place, (name, value)) in items.into_iter().enumerate() {
            text.push_str(if place == 0 { "\n" } else { ",\n" });
            text.push_str(&"  ".repeat(depth + 1));
            if let Some(name) = name {
                text.push_str(&quoted(name));
                text.push_str(": ");
            }
            value.indent(depth + 1, text);
        }
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
        text.push(close);
    }
}

/// The document without white space.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Object(members) => {
                f.write_str("{")?;
                for (place, (name, value)) in members.iter().enumerate() {
                    let comma = if place == 0 { "" } else { "," };
                    write!(f, "{comma}{}:{value}", quoted(name))?;
                }
                f.write_str("}")
            }
            Self::List(items) => {
                f.write_str("[")?;
                for (place, item) in items.iter().enumerate() {
                    let comma = if place == 0 { "" } else { "," };
                    write!(f, "{comma}{item}")?;
                }
                f.write_str("]")
            }
            Self::Text(text) => f.write_str(&quoted(text)),
            Self::Raw(raw) => f.write_str(raw),
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
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
    fn order_and_numbers_stay_as_they_are_written() {
        let text = r#"{ "b": 1.10, "a": [ 1e5, {"支": "\u4ed8"} ], "big": 123456789012345678901, "e": {}, "l": [] }"#;
        let json = Json::parse(text).unwrap();
        assert_eq!(
            json.to_string(),
            r#"{"b":1.10,"a":[1e5,{"支":"\u4ed8"}],"big":123456789012345678901,"e":{},"l":[]}"#
        );
        assert_eq!(
            json.indented(),
            "{\n  \"b\": 1.10,\n  \"a\": [\n    1e5,\n    {\n      \"支\": \"\\u4ed8\"\n    }\n  ],\n  \"big\": 123456789012345678901,\n  \"e\": {},\n  \"l\": []\n}"
        );
    }

    #[test]
    fn what_a_terminal_would_obey_is_escaped() {
        let json = Json::parse("{\"a\":\"x\u{9b}31m\u{202e}y\"}").unwrap();
        let shown = json.indented();
        assert_eq!(shown, "{\n  \"a\": \"x\\u009b31m\\u202ey\"\n}");
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(read(&shown), read(&json.to_string()));
    }

    #[test]
    fn a_repeated_member_is_found_at_any_depth() {
        assert_eq!(Json::parse(r#"{"a":[{"b":1,"c":2,"b":3}]}"#).unwrap().repeated(), Some("b"));
        assert_eq!(Json::parse(r#"{"a":{"b":1},"c":{"b":1}}"#).unwrap().repeated(), None);
    }

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
