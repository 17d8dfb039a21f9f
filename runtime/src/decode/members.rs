//! The members of a received JSON object, taken one by one by the generated types.

use std::borrow::Cow;
use std::fmt;

use serde_json::value::RawValue;

use super::{Received, Unknown};
use crate::json;

/// Objects nested deeper than this are left among the unknown members.
const MAX_DEPTH: usize = 64;

/// A type that a received object decodes into; implemented by the generated types.
pub trait Decode: Sized {
    #[doc(hidden)]
    fn decode(members: &mut Members<'_>) -> Self;
}

/// The node is not a JSON object, the only shape that a reply cannot be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnObject;

impl fmt::Display for NotAnObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the reply's node is not a JSON object")
    }
}

impl std::error::Error for NotAnObject {}

/// Reads an object and names the required parameters that it lacks, with their paths.
///
/// # Errors
/// When `json` is not a JSON object.
pub fn read<T: Decode>(json: &str) -> Result<(T, Vec<String>), NotAnObject> {
    let mut members = Members::parse(json, 0).ok_or(NotAnObject)?;
    let value = T::decode(&mut members);
    Ok((value, members.missing))
}

/// The members that have not been taken yet.
#[derive(Debug)]
pub struct Members<'a> {
    left: Vec<(String, &'a RawValue)>,
    missing: Vec<String>,
    depth: usize,
}

impl<'a> Members<'a> {
    fn parse(text: &'a str, depth: usize) -> Option<Self> {
        let json::Members(left) = serde_json::from_str(text).ok()?;
        Some(Self { left, missing: Vec::new(), depth })
    }

    /// Notes which of the required members are absent; to be called before any is taken.
    pub fn expect(&mut self, required: &[&str]) {
        let absent =
            |name: &&&str| !self.left.iter().any(|(member, value)| member == **name && !is_null(value));
        self.missing.extend(required.iter().filter(absent).map(ToString::to_string));
    }

    /// A required text; empty when absent.
    pub fn required_text(&mut self, name: &str) -> String {
        self.text(name).unwrap_or_default()
    }

    /// An optional text. A number or boolean gives the text that was received, an object its JSON.
    pub fn text(&mut self, name: &str) -> Option<String> {
        self.take(name).map(|value| source_text(value).into_owned())
    }

    /// A scalar of another type, kept as received.
    pub fn scalar<T>(&mut self, name: &str) -> Received<T> {
        Received::of(self.take(name), None)
    }

    /// A moment whose row states a date format.
    pub fn moment<T>(&mut self, name: &str, format: &'static str) -> Received<T> {
        Received::of(self.take(name), Some(format))
    }

    /// An object; one that arrives as JSON inside a string is read as well.
    pub fn object<T: Decode>(&mut self, name: &str) -> Option<T> {
        let mut read = None;
        self.read_object(name, &mut |members| read = Some(T::decode(members)));
        read
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &str) -> Vec<String> {
        let mut read = Vec::new();
        self.read_items(name, &mut |_, item, _| {
            read.push(source_text(item).into_owned());
            true
        });
        read
    }

    /// A list of other scalars.
    pub fn scalars<T>(&mut self, name: &str) -> Vec<Received<T>> {
        self.received(name, None)
    }

    /// A list of moments whose row states a date format.
    pub fn moments<T>(&mut self, name: &str, format: &'static str) -> Vec<Received<T>> {
        self.received(name, Some(format))
    }

    fn received<T>(&mut self, name: &str, format: Option<&'static str>) -> Vec<Received<T>> {
        let mut read = Vec::new();
        self.read_items(name, &mut |_, item, _| {
            read.push(Received::of(Some(item), format));
            true
        });
        read
    }

    /// A list of objects; an item that is none leaves the whole list among the unknown members.
    pub fn objects<T: Decode>(&mut self, name: &str) -> Vec<T> {
        let mut read = Vec::new();
        if !self.read_objects(name, &mut |members| read.push(T::decode(members))) {
            read.clear();
        }
        read
    }

    /// Everything that was not taken, without the members that every node may have.
    pub fn rest(&mut self) -> Unknown {
        Unknown::of(std::mem::take(&mut self.left))
    }

    /// As [`rest`](Self::rest), for a node: `code`, `msg`, `sub_code` and `sub_msg` belong to the reply.
    pub fn rest_of_node(&mut self) -> Unknown {
        self.left.retain(|(name, _)| !matches!(name.as_str(), "code" | "msg" | "sub_code" | "sub_msg"));
        self.rest()
    }

    fn peek(&self, name: &str) -> Option<&'a RawValue> {
        let (_, value) = self.left.iter().rfind(|(member, _)| member == name)?;
        (!is_null(value)).then_some(*value)
    }

    /// The last member of that name, since that is how JSON readers settle a repeated name.
    fn take(&mut self, name: &str) -> Option<&'a RawValue> {
        let value = self.peek(name);
        self.left.retain(|(member, _)| member != name);
        value
    }

    // What follows does not know the types that are read: there are thousands of them, and each copy of generic code
    // is compiled again.

    fn read_object(&mut self, name: &str, decode: Decoding<'_>) {
        if let Some(value) = self.peek(name)
            && self.nested(name, &source_text(value), decode)
        {
            self.take(name);
        }
    }

    fn read_objects(&mut self, name: &str, decode: Decoding<'_>) -> bool {
        self.read_items(name, &mut |members, item, path| members.nested(path, &source_text(item), decode))
    }

    /// Decodes the object `json`; whether it is one.
    fn nested(&mut self, path: &str, json: &str, decode: Decoding<'_>) -> bool {
        if self.depth == MAX_DEPTH {
            return false;
        }
        let Some(mut members) = Members::parse(json, self.depth + 1) else { return false };
        decode(&mut members);
        self.missing.extend(members.missing.into_iter().map(|inner| format!("{path}.{inner}")));
        true
    }

    /// Reads the items of a list, up to one that cannot be read; whether all could. A lone value where a list is
    /// expected is a list of one.
    fn read_items(&mut self, name: &str, read: &mut dyn FnMut(&mut Self, &RawValue, &str) -> bool) -> bool {
        let Some(value) = self.peek(name) else {
            self.take(name);
            return true;
        };
        let text = source_text(value);
        let items = serde_json::from_str::<Vec<&RawValue>>(&text).unwrap_or_else(|_| vec![value]);
        let missing = self.missing.len();
        let all =
            items.into_iter().enumerate().all(|(index, item)| read(self, item, &format!("{name}[{index}]")));
        if all {
            self.take(name);
        } else {
            self.missing.truncate(missing);
        }
        all
    }
}

/// Takes what it decodes from the members.
type Decoding<'d> = &'d mut dyn FnMut(&mut Members<'_>);

/// What a value says: a string's content, anything else as it was written.
pub(super) fn source_text(value: &RawValue) -> Cow<'_, str> {
    let written = value.get();
    json::string(written).map_or(Cow::Borrowed(written), Cow::Owned)
}

fn is_null(value: &RawValue) -> bool {
    value.get() == "null"
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Line;

    impl Decode for Line {
        fn decode(members: &mut Members<'_>) -> Self {
            members.expect(&["name"]);
            Self
        }
    }

    struct Order {
        lines: Vec<Line>,
        unknown: Unknown,
    }

    impl Decode for Order {
        fn decode(members: &mut Members<'_>) -> Self {
            Self { lines: members.objects("lines"), unknown: members.rest() }
        }
    }

    #[test]
    fn what_the_items_of_a_list_lack_is_named_with_their_place() {
        let Ok((order, missing)) = read::<Order>(r#"{"lines":[{"name":"a"},{}]}"#) else {
            panic!("an object")
        };
        assert_eq!((order.lines.len(), missing), (2, vec!["lines[1].name".to_owned()]));
    }

    #[test]
    fn a_list_that_cannot_be_read_is_kept_whole_and_lacks_nothing() {
        let Ok((order, missing)) = read::<Order>(r#"{"lines":[{},1]}"#) else { panic!("an object") };
        assert!(order.lines.is_empty() && missing.is_empty());
        assert_eq!(order.unknown.json("lines"), Some("[{},1]"));
    }
}
