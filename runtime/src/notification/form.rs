//! A form's bytes as names and values: split first, decoded once, in the charset that the form itself names.

use std::collections::HashSet;
use std::fmt;

use percent_encoding::percent_decode;

use crate::Charset;
use crate::envelope::shortened;
use crate::sign::is_dropped;

/// Why bytes are no form whose parameters could be signed. It holds names of parameters and never their values.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormError {
    /// There is nothing.
    Empty,
    /// It begins like JSON or XML; a form is `name=value&…`.
    NotAForm,
    /// It names a charset that is not known.
    UnknownCharset,
    /// Its bytes are no text in its charset.
    NotText {
        /// The charset that it names, or the one that was expected.
        charset: Charset,
    },
    /// A parameter is there twice: one could have been verified and the other one used.
    Duplicate {
        /// Its name.
        name: String,
    },
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty; give the raw body of the request"),
            Self::NotAForm => f.write_str(
                "it is no form (name=value&…); give the raw body, not what a framework made of it",
            ),
            Self::UnknownCharset => f.write_str("its `charset` is not known"),
            Self::NotText { charset } => write!(f, "its bytes are no text in {charset}"),
            Self::Duplicate { name } => write!(f, "{name:?} is there twice"),
        }
    }
}

impl std::error::Error for FormError {}

/// One name and value.
pub struct Parameter {
    /// The name, decoded.
    pub name: String,
    /// The value, decoded.
    pub value: String,
    /// `name=value` as bytes of the form's charset, which is what is signed.
    pub pair: Vec<u8>,
}

impl Parameter {
    /// Gateway protocol: what is blank is not signed.
    pub(crate) fn is_blank(&self) -> bool {
        is_dropped(&self.name) || is_dropped(&self.value)
    }
}

/// The parameters of a notification in the order received, not believed yet.
pub struct Form {
    /// All of them.
    pub parameters: Vec<Parameter>,
    /// The charset in which they were decoded.
    pub charset: Charset,
}

impl Form {
    /// Reads a form; `default` is the charset of one that names none.
    ///
    /// A name that is there twice is refused: one value could have been verified and the other one used.
    ///
    /// # Errors
    /// When it cannot be read as a form.
    pub fn read(raw: &[u8], default: Charset) -> Result<Self, FormError> {
        let raw = raw.trim_ascii();
        match raw {
            [] => return Err(FormError::Empty),
            [b'{' | b'[' | b'<', ..] => return Err(FormError::NotAForm),
            _ => {}
        }
        let pairs: Vec<Pair> = raw.split(|byte| *byte == b'&').filter_map(Pair::read).collect();
        let charset = charset_of(&pairs)?.unwrap_or(default);
        let decoded = pairs.into_iter().map(|pair| pair.decode(charset)).collect::<Option<Vec<_>>>();
        let parameters = decoded.ok_or(FormError::NotText { charset })?;
        let mut seen = HashSet::new();
        for Parameter { name, .. } in &parameters {
            if !seen.insert(name) {
                return Err(FormError::Duplicate { name: shortened(name) });
            }
        }
        Ok(Self { parameters, charset })
    }

    /// The value of a parameter, unless it is missing or blank.
    pub fn value(&self, name: &str) -> Option<&str> {
        let parameter = self.parameters.iter().find(|parameter| parameter.name == name);
        parameter.filter(|parameter| !parameter.is_blank()).map(|parameter| parameter.value.as_str())
    }
}

/// The charset that a form names. Everything else is read by it, so it must be named once.
fn charset_of(pairs: &[Pair]) -> Result<Option<Charset>, FormError> {
    let mut named = pairs.iter().filter(|pair| pair.name == b"charset").map(|pair| pair.value.trim_ascii());
    let Some(name) = named.next() else { return Ok(None) };
    if named.next().is_some() {
        return Err(FormError::Duplicate { name: "charset".to_owned() });
    }
    if name.is_empty() {
        return Ok(None);
    }
    let known = std::str::from_utf8(name).ok().and_then(|name| name.parse().ok());
    known.map(Some).ok_or(FormError::UnknownCharset)
}

/// The query of a URL; what is no URL is a query already.
pub(crate) fn query(given: &[u8]) -> &[u8] {
    let is_url = given.starts_with(b"http://") || given.starts_with(b"https://") || given.starts_with(b"/");
    let without_fragment = given.split(|byte| *byte == b'#').next().unwrap_or_default();
    match without_fragment.iter().position(|byte| *byte == b'?') {
        Some(mark) if is_url || mark == 0 => &without_fragment[mark + 1..],
        None if is_url => &[],
        _ => without_fragment,
    }
}

/// One name and value as bytes, decoded.
struct Pair {
    name: Vec<u8>,
    value: Vec<u8>,
}

impl Pair {
    /// Nothing between two `&`, as after a last one, is no pair.
    fn read(text: &[u8]) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        // Only the first `=` separates: values such as base64 hold more of them.
        let separator = text.iter().position(|byte| *byte == b'=').unwrap_or(text.len());
        let (name, rest) = text.split_at(separator);
        Some(Self { name: urldecoded(name), value: urldecoded(rest.get(1..).unwrap_or_default()) })
    }

    fn decode(self, charset: Charset) -> Option<Parameter> {
        let text = |bytes: &[u8]| charset.decode(bytes).map(std::borrow::Cow::into_owned);
        let (name, value) = (text(&self.name)?, text(&self.value)?);
        Some(Parameter { name, value, pair: [self.name, self.value].join(&b'=') })
    }
}

/// Undoes the encoding of a form: `+` is a blank, `%2B` a plus. A `%` without two digits stays what it is.
fn urldecoded(text: &[u8]) -> Vec<u8> {
    let with_blanks: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&with_blanks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> Vec<(String, String)> {
        let form = Form::read(raw.as_bytes(), Charset::Utf8).unwrap();
        form.parameters.into_iter().map(|parameter| (parameter.name, parameter.value)).collect()
    }

    #[test]
    fn a_form_is_decoded_exactly_once() {
        for (raw, name, value) in [
            ("a=1+2", "a", "1 2"),
            ("a=1%2B2", "a", "1+2"),
            ("a=1%202", "a", "1 2"),
            ("a=%252B", "a", "%2B"),
            ("a=b%3Dc%26d", "a", "b=c&d"),
            ("a=b=c==", "a", "b=c=="),
            ("a=100%", "a", "100%"),
            ("a=%zz%4", "a", "%zz%4"),
            ("a", "a", ""),
            ("a=", "a", ""),
            ("&a=1&&", "a", "1"),
            ("a=1\r\n", "a", "1"),
            ("%E8%8C%B6=%e8%8c%b6", "茶", "茶"),
        ] {
            assert_eq!(read(raw), [(name.to_owned(), value.to_owned())], "{raw}");
        }
    }

    #[test]
    fn a_url_gives_its_query_and_a_query_itself() {
        for (given, expected) in [
            ("a=1&b=2", "a=1&b=2"),
            ("?a=1", "a=1"),
            ("https://shop.example/back?a=1&b=?", "a=1&b=?"),
            ("/back?a=1#top", "a=1"),
            ("/back", ""),
            ("a=what?", "a=what?"),
            ("", ""),
        ] {
            assert_eq!(query(given.as_bytes()), expected.as_bytes(), "{given}");
        }
    }
}
