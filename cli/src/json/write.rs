//! Writing: as it is sent, and as a person reads it.

use std::fmt::{self, Write};

use super::{Json, quoted};
use crate::output::is_obeyed;

impl Json {
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
}
