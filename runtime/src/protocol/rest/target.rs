//! The target of a request: the path with its values, and the query, as they are signed and sent.

use std::borrow::Cow;

use alipay_rules::{Rule, Violation, is_blank};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but what RFC 3986 calls unreserved. No URL library writes any of it otherwise, so what is sent is what was signed.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The longest path that is accepted; known ones have less than half of it.
const LONGEST: usize = 256;

pub(super) fn encoded(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, ENCODED).into()
}

/// The names in the braces of a path.
pub(super) fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// The path with the values of its parameters.
///
/// # Errors
/// With a violation for each parameter that is not given, or that would make another path.
pub(super) fn filled<'v>(
    path: &str,
    value_of: impl Fn(&str) -> Option<Result<Cow<'v, str>, Rule>>,
) -> Result<String, Vec<Violation>> {
    let mut pieces = path.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
        match value_of(name).unwrap_or(Err(Rule::Missing)).and_then(segment) {
            Ok(value) => filled.push_str(&encoded(&value)),
            Err(rule) => found.push(Violation::new(name, rule)),
        }
        filled.push_str(rest);
    }
    if found.is_empty() { Ok(filled) } else { Err(found) }
}

/// A value that is one segment of a path and stays it, whoever reads the address: some undo the encoding too early.
fn segment(value: Cow<'_, str>) -> Result<Cow<'_, str>, Rule> {
    if is_blank(&value) {
        return Err(Rule::Blank);
    }
    if value.contains(['/', '\\']) || matches!(&*value, "." | "..") {
        return Err(Rule::form("without slashes, and neither `.` nor `..`: it is a part of the path"));
    }
    Ok(value)
}

/// What is wrong with the path of a call that has no description.
pub(crate) fn path_violation(path: &str) -> Option<Violation> {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let is_segment = |segment: &str| match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        Some(name) => is_name(name),
        None => !segment.is_empty() && segment.bytes().all(is_sign) && !matches!(segment, "." | ".."),
    };
    let fits = path.len() <= LONGEST
        && path.strip_prefix("/v3/").is_some_and(|rest| rest.split('/').all(is_segment));
    let expected = "a path without a query, at most 256 characters, as in /v3/alipay/trade/query or \
                    /v3/alipay/marketing/activity/{activity_id}, where a parameter's value stands for its name";
    (!fits).then(|| Violation::new("path", Rule::form(expected)))
}
