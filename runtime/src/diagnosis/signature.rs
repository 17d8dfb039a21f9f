//! The bytes of a signature, whatever has happened to its text.

use base64::Engine;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

use super::values::{html, unicode};
use super::{Foreign, Garbled};

/// What `sign` holds, and what had to be undone for it.
pub(super) struct Read {
    pub(super) bytes: Result<Vec<u8>, Foreign>,
    pub(super) garbled: Vec<Garbled>,
    /// The characters of its base64.
    pub(super) characters: usize,
    pub(super) has_line_breaks: bool,
}

/// Signatures have at least as many bytes: RSA was never used with shorter keys.
pub(super) const SHORTEST: usize = 64;

/// The longest text that is looked at, in bytes. A signature has about 700, however often it was encoded.
const LONGEST: usize = 16 * 1024;

/// How often something is undone; each time takes as long as the text.
const ROUNDS: usize = 8;

pub(super) fn read(given: &str) -> Read {
    if given.len() > LONGEST {
        let bytes = Err(Foreign::Length { characters: given.len() });
        return Read { bytes, garbled: Vec::new(), characters: given.len(), has_line_breaks: false };
    }
    let (text, mut garbled) = unwrapped(given);
    let has_line_breaks = text.contains(['\r', '\n']);
    let mut text: String = text.split(['\r', '\n']).collect();
    if text.contains(' ') {
        text = text.replace(' ', "+");
        garbled.push(Garbled::PlusLost);
    }
    if text.contains(['-', '_']) && !text.contains(['+', '/']) {
        text = text.replace('-', "+").replace('_', "/");
        garbled.push(Garbled::UrlSafe);
    }
    let characters = text.len();
    let bytes = match Foreign::word(given) {
        Some(word) => Err(word),
        None => decoded(&text, &mut garbled).ok_or_else(|| Foreign::of(&text)),
    };
    Read { bytes, garbled, characters, has_line_breaks }
}

/// Takes off what was wrapped around it: each way that text is escaped or quoted, as often as it was.
fn unwrapped(given: &str) -> (String, Vec<Garbled>) {
    let (mut text, mut garbled) = (given.to_owned(), Vec::new());
    let mut then = |text: &mut String, mistake: Garbled, bare: String| {
        let has_changed = *text != bare;
        if has_changed {
            *text = bare;
            garbled.push(mistake);
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
        let has_changed = then(&mut text, Garbled::Encoded, decoded)
            || then(&mut text, Garbled::JsonEscaped, from_json)
            || then(&mut text, Garbled::HtmlEscaped, from_html)
            || unquoted.is_some_and(|bare| {
                then(&mut text, if is_bytes { Garbled::BytesLiteral } else { Garbled::Quoted }, bare)
            });
        if !has_changed {
            break;
        }
    }
    garbled.dedup();
    (text, garbled)
}

/// Base64, or hexadecimal digits, once or twice.
fn decoded(text: &str, garbled: &mut Vec<Garbled>) -> Option<Vec<u8>> {
    if let Some(bytes) = from_hex(text).filter(|bytes| bytes.len() >= SHORTEST) {
        garbled.push(Garbled::Hex);
        return Some(bytes);
    }
    let bare = text.trim_end_matches('=');
    let bytes = LENIENT.decode(bare).ok().filter(|bytes| !bytes.is_empty() && from_hex(text).is_none())?;
    if !text.len().is_multiple_of(4) || text.len() - bare.len() > 2 {
        garbled.push(Garbled::Padding);
    }
    let inner = std::str::from_utf8(&bytes).ok().map(str::trim).filter(|inner| inner.len() >= SHORTEST);
    let once_more = inner.and_then(|inner| decoded(inner, &mut Vec::new()).or_else(|| from_hex(inner)));
    match once_more {
        Some(bytes) => {
            garbled.push(Garbled::Twice);
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
