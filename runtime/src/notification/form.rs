//! A form's bytes as names and values: split first, decoded once, in the charset that the form itself names.

use std::borrow::Cow;
use std::fmt;

use super::NotificationError;
use crate::Charset;
use crate::envelope::shortened;
use crate::form::{FormPair, form_pairs};
use crate::sign::is_dropped;

/// The most bytes that are read of what anyone may have sent; a notification has a few thousand.
pub(crate) const MOST_BYTES: usize = 256 * 1024;

/// The most parameters that are read of it; a notification has about 30.
pub(crate) const MOST_PARAMETERS: usize = 256;

/// Why bytes are not a form whose parameters could be signed. It holds names of parameters and never their values.
///
/// ```
/// use alipay::{FormError, NotificationError};
///
/// /// Whether a framework has made something else of the body.
/// fn is_decoded(error: &NotificationError) -> bool {
///     matches!(error, NotificationError::Form(FormError::NotAForm))
/// }
/// assert!(is_decoded(&FormError::NotAForm.into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormError {
    /// There is nothing.
    Empty,
    /// It begins like JSON or XML; a form is `name=value&…`.
    NotAForm,
    /// It names a charset that is not known.
    UnknownCharset,
    /// Its bytes are not text in its charset.
    NotText {
        /// The charset that it names, or the one that was expected.
        charset: Charset,
    },
    /// It is larger than any notification, so nothing of it was decoded: a form has at most 256 KiB and 256 parameters.
    TooLarge,
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
                "it is not a form (name=value&…); give the raw body, not what a framework made of it",
            ),
            Self::TooLarge => write!(
                f,
                "it has more than {MOST_BYTES} bytes or {MOST_PARAMETERS} parameters, and no notification has so many"
            ),
            Self::UnknownCharset => f.write_str("its `charset` is not known"),
            Self::NotText { charset } => write!(f, "its bytes are not text in {charset}"),
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
    /// The places of the parameters in the order of their names.
    sorted: Vec<usize>,
    /// The charset in which they were decoded.
    pub charset: Charset,
}

impl Form {
    /// Reads a form that anyone may have sent: one that is too large, or has no signature, is refused before its values
    /// are decoded.
    pub(crate) fn received(raw: &[u8], default: Charset) -> Result<Self, NotificationError> {
        let raw = raw.trim_ascii();
        if raw.len() > MOST_BYTES {
            return Err(FormError::TooLarge.into());
        }
        let pairs: Vec<FormPair<'_>> = split(raw)?.take(MOST_PARAMETERS + 1).collect();
        if pairs.len() > MOST_PARAMETERS {
            return Err(FormError::TooLarge.into());
        }
        if !pairs.iter().any(|pair| *pair.name() == *b"sign") {
            return Err(NotificationError::Unsigned);
        }
        Ok(Self::of(&pairs, default)?)
    }

    /// Reads a form; `default` is the charset of one that names none.
    ///
    /// A name that is there twice is refused: one value could have been verified and the other one used.
    ///
    /// # Errors
    /// When it is not a form, holds bytes that are not text in its charset, or names something twice.
    pub fn read(raw: &[u8], default: Charset) -> Result<Self, FormError> {
        Self::of(&split(raw.trim_ascii())?.collect::<Vec<_>>(), default)
    }

    fn of(pairs: &[FormPair<'_>], default: Charset) -> Result<Self, FormError> {
        let charset = charset_of(pairs)?.unwrap_or(default);
        let decoded = pairs.iter().map(|pair| decode(pair, charset)).collect::<Option<Vec<_>>>();
        let parameters = decoded.ok_or(FormError::NotText { charset })?;
        let mut sorted: Vec<usize> = (0..parameters.len()).collect();
        sorted.sort_by_key(|place| parameters[*place].name.as_str());
        let twice = sorted.windows(2).find(|two| parameters[two[0]].name == parameters[two[1]].name);
        if let Some(two) = twice {
            return Err(FormError::Duplicate { name: shortened(&parameters[two[0]].name) });
        }
        Ok(Self { parameters, sorted, charset })
    }

    /// What comes after so many parameters at the beginning.
    pub(super) fn behind(mut self, many: usize) -> Self {
        self.parameters.drain(..many);
        self.sorted = self.sorted.into_iter().filter_map(|place| place.checked_sub(many)).collect();
        self
    }

    /// The parameters in the order of their names, which are compared byte by byte.
    pub(crate) fn sorted(&self) -> impl Iterator<Item = &Parameter> {
        self.sorted.iter().map(|place| &self.parameters[*place])
    }

    /// The value of a parameter, unless it is missing or blank.
    pub fn value(&self, name: &str) -> Option<&str> {
        let parameter = self.parameters.iter().find(|parameter| parameter.name == name);
        parameter.filter(|parameter| !parameter.is_blank()).map(|parameter| parameter.value.as_str())
    }
}

/// The charset that a form names. Everything else is read by it, so it must be named once.
fn charset_of(pairs: &[FormPair<'_>]) -> Result<Option<Charset>, FormError> {
    let mut named = pairs.iter().filter(|pair| *pair.name() == *b"charset").map(|pair| pair.value());
    let Some(name) = named.next() else { return Ok(None) };
    let name = name.trim_ascii();
    if named.next().is_some() {
        return Err(FormError::Duplicate { name: "charset".to_owned() });
    }
    if name.is_empty() {
        return Ok(None);
    }
    let known = std::str::from_utf8(name).ok().and_then(|name| name.parse().ok());
    known.map(Some).ok_or(FormError::UnknownCharset)
}

/// The query of a URL; what is not a URL is a query already.
pub(crate) fn query(given: &[u8]) -> &[u8] {
    let is_url = given.starts_with(b"http://") || given.starts_with(b"https://") || given.starts_with(b"/");
    let without_fragment = given.split(|byte| *byte == b'#').next().unwrap_or_default();
    match without_fragment.iter().position(|byte| *byte == b'?') {
        Some(mark) if is_url || mark == 0 => &without_fragment[mark + 1..],
        None if is_url => &[],
        _ => without_fragment,
    }
}

/// The pairs of a form, each read when it is asked for.
fn split(raw: &[u8]) -> Result<impl Iterator<Item = FormPair<'_>>, FormError> {
    match raw {
        [] => Err(FormError::Empty),
        [b'{' | b'[' | b'<', ..] => Err(FormError::NotAForm),
        _ => Ok(form_pairs(raw)),
    }
}

fn decode(pair: &FormPair<'_>, charset: Charset) -> Option<Parameter> {
    let text = |bytes: &[u8]| charset.decode(bytes).map(Cow::into_owned);
    let (name, value) = (pair.name(), pair.value());
    Some(Parameter { name: text(&name)?, value: text(&value)?, pair: [name, value].join(&b'=') })
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

    fn refused(raw: &[u8]) -> NotificationError {
        Form::received(raw, Charset::Utf8).err().unwrap()
    }

    #[test]
    fn what_is_larger_than_any_notification_is_refused_before_it_is_decoded() {
        let too_large = NotificationError::Form(FormError::TooLarge);
        let pairs = |count: usize| "n=1&".repeat(count);
        assert_eq!(refused(pairs(500_000).as_bytes()), too_large);
        assert_eq!(refused(pairs(257).as_bytes()), too_large);
        assert_eq!(refused(format!("sign=a&x={}", "1".repeat(MOST_BYTES)).as_bytes()), too_large);
        // Bytes that are not text, and names that are there twice, would be other errors, had they been looked at.
        assert_eq!(refused(&[pairs(257).as_bytes(), b"x=%ff"].concat()), too_large);
        let most = (0..255).fold(String::new(), |all, number| all + &format!("{number}=1&"));
        assert_eq!(
            Form::received(format!("{most}sign=a").as_bytes(), Charset::Utf8).unwrap().parameters.len(),
            256
        );
        assert!(too_large.to_string().contains("262144 bytes or 256 parameters"), "{too_large}");
    }

    #[test]
    fn pairs_are_read_one_by_one_so_those_behind_the_limit_never_are() {
        let raw = "n=1&".repeat(1000);
        let mut pairs = split(raw.as_bytes()).unwrap();
        assert_eq!(pairs.by_ref().take(MOST_PARAMETERS + 1).count(), 257);
        assert_eq!(pairs.count(), 1000 - 257);
    }

    #[test]
    fn a_signature_is_looked_for_before_any_value_is_decoded() {
        for raw in ["a=%ff", "a=1&a=2", "charset=x", "signature=a", "Sign=a"] {
            assert_eq!(refused(raw.as_bytes()), NotificationError::Unsigned, "{raw}");
        }
        assert!(matches!(refused(b"a=%ff&%73ign=a"), NotificationError::Form(FormError::NotText { .. })));
    }

    #[test]
    fn parameters_are_sorted_by_the_bytes_of_their_names() {
        let form = Form::read("b=1&a1=2&a=3&B=4&sign=x&茶=5".as_bytes(), Charset::Utf8).unwrap();
        let names: Vec<&str> = form.sorted().map(|parameter| parameter.name.as_str()).collect();
        assert_eq!(names, ["B", "a", "a1", "b", "sign", "茶"]);
    }
}
