//! The wrapping that keys and certificates come in: base64, with whatever white space is in it, around DER.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

/// Padding is often lost when text is copied, and means nothing.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Why a text is not base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotBase64 {
    Empty,
    /// It has a character that base64 does not have.
    Foreign,
    /// Characters are missing.
    Length,
}

/// Whether these bytes begin as DER does, which is not wrapped in anything.
pub(crate) fn is_der(given: &[u8]) -> bool {
    matches!(given, [0x30, 0x80..=0xff, ..])
}

/// The bytes behind base64, wiped when they are dropped.
pub(crate) fn decode(text: &str) -> Result<Zeroizing<Vec<u8>>, NotBase64> {
    let base64 = bare(text);
    if base64.is_empty() {
        return Err(NotBase64::Empty);
    }
    if !base64.chars().all(is_base64) {
        return Err(NotBase64::Foreign);
    }
    // Every character belongs to the alphabet, so only the number of characters can be wrong.
    BASE64.decode(base64.as_bytes()).map(Zeroizing::new).map_err(|_| NotBase64::Length)
}

pub(crate) fn is_base64(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '=')
}

/// The text without white space; `\n` in two characters is how environment variables often carry line breaks.
fn bare(text: &str) -> Zeroizing<String> {
    let mut bare = Zeroizing::new(String::with_capacity(text.len()));
    let lines = text.split("\\n").flat_map(|line| line.split("\\r"));
    lines.for_each(|line| bare.extend(line.split_whitespace()));
    bare
}
