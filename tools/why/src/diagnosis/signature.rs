//! The bytes of a signature, whatever has happened to its text.

use base64::Engine;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

use super::{Damage, Foreign};
use crate::escapes::{html, unicode};

/// What `sign` holds, and what had to be undone for it.
pub(super) struct Read {
    pub(super) bytes: Result<Vec<u8>, Foreign>,
    pub(super) damage: Vec<Damage>,
    /// The characters of its base64.
    pub(super) characters: usize,
    pub(super) has_line_breaks: bool,
}

/// Signatures have at least as many bytes: RSA was never used with shorter keys.
pub(super) const SHORTEST: usize = 64;

/// No signature has more characters, however often it was encoded.
const LONGEST: usize = 16 << 10;
/// Nor was any wrapped more often.
const ROUNDS: usize = 8;

pub(super) fn read(given: &str) -> Read {
    if given.len() > LONGEST {
        let characters = given.chars().count();
        let bytes = Err(Foreign::TooLong { characters });
        return Read { bytes, damage: Vec::new(), characters, has_line_breaks: false };
    }
    let (text, mut damage) = unwrapped(given);
    let has_line_breaks = text.contains(['\r', '\n']);
    let mut text: String = text.split(['\r', '\n']).collect();
    if text.contains(' ') {
        text = text.replace(' ', "+");
        damage.push(Damage::PlusLost);
    }
    if text.contains(['-', '_']) && !text.contains(['+', '/']) {
        text = text.replace('-', "+").replace('_', "/");
        damage.push(Damage::UrlSafe);
    }
    let characters = text.len();
    let bytes = match Foreign::word(given) {
        Some(word) => Err(word),
        None => decoded(&text, &mut damage).ok_or_else(|| Foreign::of(&text)),
    };
    Read { bytes, damage, characters, has_line_breaks }
}

/// Takes off what was wrapped around it: each way that text is escaped or quoted, as often as it was.
fn unwrapped(given: &str) -> (String, Vec<Damage>) {
    let (mut text, mut damage) = (given.to_owned(), Vec::new());
    let mut then = |text: &mut String, mistake: Damage, bare: String| {
        let has_changed = *text != bare;
        if has_changed {
            *text = bare;
            damage.push(mistake);
        }
        has_changed
    };
    for _ in 0..ROUNDS {
        if text.trim().ends_with(['=', '"', '\'']) {
            text = String::from(text.trim());
        }
        let decoded = percent_decode_str(&text).decode_utf8_lossy().into_owned();
        let from_json = unicode::unescaped(&text).replace("\\/", "/").replace("\\\"", "\"");
        let from_html = html::unescaped(&text);
        let unquoted = ['"', '\''].into_iter().find_map(|quote| {
            let inner = text.strip_prefix('b').filter(|_| text.ends_with('\'')).unwrap_or(&text);
            inner.strip_prefix(quote)?.strip_suffix(quote).map(str::to_owned)
        });
        let is_bytes = text.starts_with("b'");
        let has_changed = then(&mut text, Damage::Encoded, decoded)
            || then(&mut text, Damage::JsonEscaped, from_json)
            || then(&mut text, Damage::HtmlEscaped, from_html)
            || unquoted.is_some_and(|bare| {
                then(&mut text, if is_bytes { Damage::BytesLiteral } else { Damage::Quoted }, bare)
            });
        if !has_changed {
            break;
        }
    }
    damage.dedup();
    (text, damage)
}

/// Base64, or hexadecimal digits, once or twice.
fn decoded(text: &str, damage: &mut Vec<Damage>) -> Option<Vec<u8>> {
    if let Some(bytes) = from_hex(text).filter(|bytes| bytes.len() >= SHORTEST) {
        damage.push(Damage::Hex);
        return Some(bytes);
    }
    let bare = text.trim_end_matches('=');
    let bytes = LENIENT.decode(bare).ok().filter(|bytes| !bytes.is_empty() && from_hex(text).is_none())?;
    if !text.len().is_multiple_of(4) || text.len() - bare.len() > 2 {
        damage.push(Damage::Padding);
    }
    let inner = std::str::from_utf8(&bytes).ok().map(str::trim).filter(|inner| inner.len() >= SHORTEST);
    let once_more = inner.and_then(|inner| decoded(inner, &mut Vec::new()).or_else(|| from_hex(inner)));
    match once_more {
        Some(bytes) => {
            damage.push(Damage::Twice);
            Some(bytes)
        }
        None => Some(bytes),
    }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks(2);
    let byte = |pair: &[u8]| {
        let pair =
            std::str::from_utf8(pair).ok().filter(|pair| pair.bytes().all(|digit| digit.is_ascii_hexdigit()));
        u8::from_str_radix(pair.filter(|pair| pair.len() == 2)?, 16).ok()
    };
    digits.map(byte).collect::<Option<Vec<u8>>>().filter(|bytes| bytes.len() >= 16)
}

/// A text that was cut off ends in bits of a byte that is not there.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
