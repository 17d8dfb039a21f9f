//! What may have been signed in place of a value that was received: each edit undoes one mistake.

use form_urlencoded::byte_serialize;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::Mistake;

/// One kind of mistake in values.
pub(super) struct Edit {
    pub(super) mistake: fn(Vec<String>) -> Mistake,
    /// The values that may have been signed, the likeliest first.
    pub(super) undo: fn(&str) -> Vec<String>,
}

pub(super) const EDITS: [Edit; 8] = [
    Edit { mistake: |names| Mistake::PlusLost { names }, undo: plus },
    Edit { mistake: |names| Mistake::Trimmed { names }, undo: trimmed },
    Edit { mistake: |names| Mistake::EncodedTwice { names }, undo: decoded },
    Edit { mistake: |names| Mistake::EncodedBeforeSigning { names }, undo: encoded },
    Edit { mistake: |names| Mistake::EscapedSlash { names }, undo: slashes },
    Edit { mistake: |names| Mistake::HtmlEscaped { names }, undo: html },
    Edit { mistake: |names| Mistake::JsonSpacing { names }, undo: spacing },
    Edit { mistake: |names| Mistake::UnicodeEscaped { names }, undo: unicode },
];

/// More blanks than this are not told apart one by one.
const MOST_BLANKS: usize = 8;

/// All blanks first, then each choice of some.
fn plus(value: &str) -> Vec<String> {
    let blanks: Vec<usize> = value.match_indices(' ').map(|(place, _)| place).collect();
    if blanks.is_empty() {
        return Vec::new();
    }
    let choices = if blanks.len() <= MOST_BLANKS { (1_u32 << blanks.len()) - 1 } else { 1 };
    let chosen = |choice: u32| {
        let mut signed = value.to_owned();
        for (_, place) in blanks.iter().enumerate().filter(|(bit, _)| (choice >> bit) & 1 == 1) {
            signed.replace_range(*place..=*place, "+");
        }
        signed
    };
    let some = (1..choices).map(chosen);
    std::iter::once(value.replace(' ', "+")).chain(some).collect()
}

fn trimmed(value: &str) -> Vec<String> {
    vec![value.trim().to_owned(), value.trim_end().to_owned(), value.trim_start().to_owned()]
}

fn decoded(value: &str) -> Vec<String> {
    let once = |text: &str| percent_decode_str(text).decode_utf8().ok().map(std::borrow::Cow::into_owned);
    if !value.contains('%') {
        return Vec::new();
    }
    [once(&value.replace('+', " ")), once(value)].into_iter().flatten().collect()
}

/// What JavaScript's `encodeURIComponent` leaves as it is, and RFC 3986.
const JAVASCRIPT: &AsciiSet = &RFC3986.remove(b'!').remove(b'\'').remove(b'(').remove(b')').remove(b'*');
const RFC3986: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

fn encoded(value: &str) -> Vec<String> {
    vec![
        byte_serialize(value.as_bytes()).collect(),
        utf8_percent_encode(value, JAVASCRIPT).to_string(),
        utf8_percent_encode(value, RFC3986).to_string(),
    ]
}

fn slashes(value: &str) -> Vec<String> {
    let unescaped = value.replace("\\/", "/");
    vec![unescaped.replace('/', "\\/"), unescaped]
}

const ENTITIES: [(&str, &str); 6] =
    [("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];

fn html(value: &str) -> Vec<String> {
    vec![ENTITIES.iter().fold(value.to_owned(), |text, (entity, character)| text.replace(entity, character))]
}

/// Without white space, and as Python writes JSON.
fn spacing(value: &str) -> Vec<String> {
    if !value.trim_start().starts_with(['{', '[']) {
        return Vec::new();
    }
    let respaced = |between: &str| {
        let (mut json, mut quoted, mut escaped) = (String::with_capacity(value.len()), false, false);
        for character in value.chars() {
            if quoted || !character.is_ascii_whitespace() {
                json.push(character);
            }
            if !quoted && matches!(character, ',' | ':') {
                json.push_str(between);
            }
            quoted ^= character == '"' && !escaped;
            escaped = quoted && character == '\\' && !escaped;
        }
        json
    };
    vec![respaced(""), respaced(" ")]
}

fn unicode(value: &str) -> Vec<String> {
    let mut escaped = String::with_capacity(value.len());
    for unit in value.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => escaped.push(char::from(byte)),
            _ => escaped.extend(["\\u".to_owned(), format!("{unit:04x}")]),
        }
    }
    vec![escaped, unescaped(value)]
}

/// Every run of `\uXXXX` as the characters that it stands for.
fn unescaped(value: &str) -> String {
    let (mut text, mut rest) = (String::with_capacity(value.len()), value);
    while let Some(place) = rest.find("\\u") {
        let (before, run) = rest.split_at(place);
        text.push_str(before);
        let mut units = Vec::new();
        rest = run;
        while let Some(unit) = rest.strip_prefix("\\u").and_then(|tail| tail.get(..4)) {
            let Ok(unit) = u16::from_str_radix(unit, 16) else { break };
            units.push(unit);
            rest = rest.get(6..).unwrap_or_default();
        }
        if units.is_empty() {
            text.push_str("\\u");
            rest = rest.get(2..).unwrap_or_default();
        }
        text.push_str(&String::from_utf16_lossy(&units));
    }
    text.push_str(rest);
    text
}
