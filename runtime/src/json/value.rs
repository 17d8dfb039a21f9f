//! JSON that was read, taken apart without being read again.

use std::borrow::Cow;
use std::iter::from_fn;

use memchr::memchr2;
use serde_json::value::RawValue;

/// A value as it stands in a text that was read as JSON.
///
/// Its parts are found by brackets and quotes alone, which is several times faster than reading them. Of a text that is
/// not JSON the parts would be others, so [`known`](Self::known) is for what a reader has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Value<'a>(&'a str);

impl<'a> Value<'a> {
    /// Reads a text that should be one value.
    pub(crate) fn read(text: &'a str) -> Result<Self, serde_json::Error> {
        serde_json::from_str::<&RawValue>(text).map(|value| Self(value.get()))
    }

    /// A value that was read, as a part of a larger one for example.
    pub(crate) fn known(text: &'a str) -> Self {
        Self(text)
    }

    /// The value's JSON.
    pub(crate) fn get(self) -> &'a str {
        self.0
    }

    pub(crate) fn is_null(self) -> bool {
        self.0 == "null"
    }

    /// What it says: a string's content, anything else as it was written.
    pub(crate) fn text(self) -> Cow<'a, str> {
        super::string(self.0).unwrap_or(Cow::Borrowed(self.0))
    }

    /// The members of an object in order, repeated names included; `None` of any other value.
    pub(crate) fn members(self) -> Option<impl Iterator<Item = (Cow<'a, str>, Self)>> {
        let mut rest = self.0.strip_prefix('{')?;
        Some(from_fn(move || {
            let (name, behind) = first(rest)?;
            let (value, behind) = first(behind)?;
            rest = behind;
            Some((super::string(name)?, Self(value)))
        }))
    }

    /// The items of a list; `None` of any other value.
    pub(crate) fn items(self) -> Option<impl Iterator<Item = Self>> {
        let mut rest = self.0.strip_prefix('[')?;
        Some(from_fn(move || {
            let (item, behind) = first(rest)?;
            rest = behind;
            Some(Self(item))
        }))
    }

    /// The values of the members that are called `names`, and the last one where a name is repeated; `None` if it is not
    /// an object.
    pub(crate) fn pick<const N: usize>(self, names: [&str; N]) -> Option<[Option<Self>; N]> {
        let mut picked = [None; N];
        for (name, value) in self.members()? {
            let place = names.iter().position(|wanted| *wanted == name);
            if let Some(place) = place.and_then(|place| picked.get_mut(place)) {
                *place = Some(value);
            }
        }
        Some(picked)
    }
}

/// The first value behind white space and separators, and what follows it; `None` at the end of an object or a list.
fn first(text: &str) -> Option<(&str, &str)> {
    let is_between = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b',' | b':');
    let (_, text) = text.split_at_checked(text.bytes().take_while(is_between).count())?;
    let length = match text.as_bytes() {
        [] | [b'}' | b']', ..] => return None,
        string @ [b'"', ..] => string_length(string),
        nested @ [b'{' | b'[', ..] => nested_length(nested),
        scalar => scalar.iter().take_while(|byte| !is_between(byte) && !matches!(byte, b'}' | b']')).count(),
    };
    text.split_at_checked(length)
}

/// Whether objects and lists of `text` are nested deeper than `limit`; it need not have been read.
pub(crate) fn is_nested_deeper(text: &str, limit: usize) -> bool {
    let mut depth = 0_usize;
    brackets(text.as_bytes()).any(|(bracket, _)| {
        depth = if is_opening(bracket) { depth + 1 } else { depth.saturating_sub(1) };
        depth > limit
    })
}

/// How long the object or list is that `text` begins with.
fn nested_length(text: &[u8]) -> usize {
    let mut depth = 0_usize;
    let end = brackets(text).find(|(bracket, _)| {
        depth = if is_opening(*bracket) { depth + 1 } else { depth.saturating_sub(1) };
        depth == 0
    });
    end.map_or(text.len(), |(_, end)| end)
}

fn is_opening(bracket: u8) -> bool {
    matches!(bracket, b'{' | b'[')
}

/// The brackets outside of strings, each with the place behind it.
fn brackets(text: &[u8]) -> impl Iterator<Item = (u8, usize)> {
    let mut at = 0;
    from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            match rest.first()? {
                b'"' => at += string_length(rest),
                bracket @ (b'{' | b'[' | b'}' | b']') => {
                    at += 1;
                    return Some((*bracket, at));
                }
                _ => at += 1,
            }
        }
    })
}

/// How long the string is that `text` begins with, its quotes included.
fn string_length(text: &[u8]) -> usize {
    let mut end = 1;
    while let Some(found) = text.get(end..).and_then(|rest| memchr2(b'"', b'\\', rest)) {
        end += found + 1;
        if text.get(end - 1) == Some(&b'"') {
            return end;
        }
        end += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes a value apart to its last part, and puts it together again as serde would write it.
    fn rebuilt(value: Value<'_>) -> serde_json::Value {
        if let Some(members) = value.members() {
            return members.map(|(name, value)| (name.into_owned(), rebuilt(value))).collect();
        }
        match value.items() {
            Some(items) => items.map(rebuilt).collect(),
            None => serde_json::from_str(value.get()).unwrap(),
        }
    }

    #[test]
    fn the_parts_are_those_that_a_reader_finds() {
        for text in [
            "{}",
            "[]",
            " { } ",
            "null",
            "-1.5e3",
            r#""a\\\"]}""#,
            r#"{"a":1,"b":{"c":[]},"d":[{"e":"}"},[1,[2]],"]"]}"#,
            "\t{ \"a\" :\r\n[ 1 , true,null,\"\\\\\" ] , \"\" : { \"\\\"}\":\"{\" } }\n",
            r#"{"\u0061\"":"\u4e2d\n","中":"文，：{[","a":"1","a":"2"}"#,
            r#"[{"a":[{"b":[{"c":"[[["}]}]},"x",-0.0,{},[],""]"#,
        ] {
            let expected: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(rebuilt(Value::read(text).unwrap()), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_json_is_not_read_and_taking_it_apart_comes_to_an_end() {
        let whole = r#"{"a":[1,{"b":"c\"\\"},"中"],"d":{}}"#;
        let ends = (0..whole.len()).filter(|end| whole.is_char_boundary(*end));
        let cut = ends.map(|end| &whole[..end]).chain(["{,:,}", "{\"a\":}", "[1 2]", "{\"\\", "[\"中", "}{"]);
        for text in cut {
            assert!(Value::read(text).is_err(), "{text}");
            let value = Value::known(text);
            let members = value.members().map_or(0, Iterator::count);
            let items = value.items().map_or(0, Iterator::count);
            assert!(members + items <= text.len(), "{text}");
        }
    }

    #[test]
    fn brackets_in_strings_do_not_nest() {
        for (text, depth) in
            [("", 0), ("1", 0), ("[[]]", 2), (r#"{"a":"[[[\"[["}"#, 1), ("]]][", 1), (r#"["\\",[["#, 3)]
        {
            assert!(!is_nested_deeper(text, depth), "{text}");
            assert!(depth == 0 || is_nested_deeper(text, depth - 1), "{text}");
        }
    }
}
