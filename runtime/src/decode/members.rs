//! The members of a received JSON object, taken one by one by the generated types.

use std::borrow::Cow;
use std::fmt;

use super::{Received, Unknown};
use crate::json::Value;

/// Objects nested deeper than this are left among the unknown members.
const MAX_DEPTH: usize = 64;

/// A type that a received object decodes into; implemented by the generated types.
pub trait Decode: Sized {
    #[doc(hidden)]
    fn decode(members: &mut Members<'_>) -> Self;

    /// As [`decode`](Self::decode) gives it, from the text of all members at once; `None` if it has to be taken apart.
    #[doc(hidden)]
    fn decode_whole(json: &str) -> Option<Self> {
        let _ = json;
        None
    }
}

/// The node is not a JSON object, the only shape that a reply cannot be read from.
///
/// ```
/// use alipay::{NotAnObject, alipay_api};
///
/// #[alipay_api("trade_status_sync")]
/// mod paid {}
///
/// assert_eq!(paid::Notification::from_json("[]").err(), Some(NotAnObject));
/// ```
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
    if let Some(value) = T::decode_whole(json) {
        return Ok((value, Vec::new()));
    }
    let node = Value::read(json).map_err(|_| NotAnObject)?;
    let mut members = Members::of(node, 0).ok_or(NotAnObject)?;
    let value = T::decode(&mut members);
    Ok((value, members.missing))
}

/// The members that have not been taken yet.
#[derive(Debug)]
pub struct Members<'a> {
    left: Vec<(Cow<'a, str>, Value<'a>)>,
    missing: Vec<String>,
    depth: usize,
}

impl<'a> Members<'a> {
    fn of(object: Value<'a>, depth: usize) -> Option<Self> {
        Some(Self { left: object.members()?.collect(), missing: Vec::new(), depth })
    }

    /// Notes which of the required members are absent; to be called before any is taken.
    pub fn expect(&mut self, required: &[&str]) {
        let absent =
            |name: &&&str| !self.left.iter().any(|(member, value)| member == **name && !value.is_null());
        self.missing.extend(required.iter().filter(absent).map(ToString::to_string));
    }

    /// A required text; empty when absent.
    pub fn required_text(&mut self, name: &str) -> String {
        self.text(name).unwrap_or_default()
    }

    /// An optional text. A number or boolean gives the text that was received, an object its JSON.
    pub fn text(&mut self, name: &str) -> Option<String> {
        self.take(name).map(|value| value.text().into_owned())
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
            read.push(item.text().into_owned());
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
        self.left.retain(|(name, _)| !matches!(name.as_ref(), "code" | "msg" | "sub_code" | "sub_msg"));
        self.rest()
    }

    fn peek(&self, name: &str) -> Option<Value<'a>> {
        let (_, value) = self.left.iter().rfind(|(member, _)| member == name)?;
        (!value.is_null()).then_some(*value)
    }

    /// The last member of that name, since that is how JSON readers settle a repeated name.
    fn take(&mut self, name: &str) -> Option<Value<'a>> {
        let place = self.left.iter().rposition(|(member, _)| member == name)?;
        let (_, value) = self.left.remove(place);
        self.left.retain(|(member, _)| member != name);
        (!value.is_null()).then_some(value)
    }

    // What follows does not know the types that are read: there are thousands of them, and each copy of generic code
    // is compiled again.

    fn read_object(&mut self, name: &str, decode: Decoding<'_>) {
        if let Some(value) = self.peek(name)
            && self.nested(format_args!("{name}"), value, decode)
        {
            self.take(name);
        }
    }

    fn read_objects(&mut self, name: &str, decode: Decoding<'_>) -> bool {
        self.read_items(name, &mut |members, item, path| members.nested(path, item, decode))
    }

    /// Decodes an object, or the one in a string; whether there is one.
    fn nested(&mut self, path: fmt::Arguments<'_>, value: Value<'_>, decode: Decoding<'_>) -> bool {
        if self.depth == MAX_DEPTH {
            return false;
        }
        let content = value.text();
        let Some(mut members) =
            within(value, &content).and_then(|object| Members::of(object, self.depth + 1))
        else {
            return false;
        };
        decode(&mut members);
        self.missing.extend(members.missing.into_iter().map(|inner| format!("{path}.{inner}")));
        true
    }

    /// Reads the items of a list, up to one that cannot be read; whether all could. A lone value where a list is
    /// expected is a list of one.
    fn read_items(&mut self, name: &str, read: Reading<'_>) -> bool {
        let Some(value) = self.peek(name) else {
            self.take(name);
            return true;
        };
        let (content, missing) = (value.text(), self.missing.len());
        let mut read = |(index, item)| read(self, item, format_args!("{name}[{index}]"));
        let all = match within(value, &content).and_then(Value::items) {
            Some(items) => items.enumerate().all(&mut read),
            None => read((0, value)),
        };
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

/// Reads one item of a list, which stands at the path; whether it could.
type Reading<'d> = &'d mut dyn FnMut(&mut Members<'_>, Value<'_>, fmt::Arguments<'_>) -> bool;

/// A value, or the one that a string holds as its `content`: an object or a list may arrive as JSON inside a string.
fn within<'a>(value: Value<'a>, content: &'a str) -> Option<Value<'a>> {
    if value.get().starts_with('"') { Value::read(content).ok() } else { Some(value) }
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
