//! From what was given to DER: PEM, bare base64 or DER itself.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use super::KeyError;

/// Padding is often lost when a key is copied, and means nothing.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The DER of a key, whatever it is wrapped in.
pub(super) fn to_der(given: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    if let [0x30, 0x80..=0xff, ..] = given {
        return Ok(Zeroizing::new(given.to_vec()));
    }
    let text = std::str::from_utf8(given).map_err(|_| KeyError::Unreadable)?;
    let text = text.trim_start_matches('\u{feff}');
    let base64 = bare(unarmored(text)?);
    if base64.is_empty() {
        return Err(KeyError::Empty);
    }
    if base64.bytes().any(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))) {
        return Err(KeyError::Unreadable);
    }
    // Every character belongs to the alphabet, so only the number of characters can be wrong.
    BASE64.decode(base64.as_bytes()).map(Zeroizing::new).map_err(|_| KeyError::Truncated)
}

/// What stands between the first pair of PEM lines; the text itself where there are none.
fn unarmored(text: &str) -> Result<&str, KeyError> {
    let Some((_, after)) = text.split_once("-----BEGIN ") else {
        return if text.contains("-----") { Err(KeyError::Truncated) } else { Ok(text) };
    };
    let (_, after) = after.split_once("-----").ok_or(KeyError::Truncated)?;
    let (body, _) = after.split_once("-----END").ok_or(KeyError::Truncated)?;
    // The header of PEM's own, old encryption.
    if body.contains("Proc-Type:") { Err(KeyError::Encrypted) } else { Ok(body) }
}

/// The text without white space; `\n` in two characters is how environment variables often carry line breaks.
fn bare(text: &str) -> Zeroizing<String> {
    let mut bare = Zeroizing::new(String::with_capacity(text.len()));
    let lines = text.split("\\n").flat_map(|line| line.split("\\r"));
    lines.for_each(|line| bare.extend(line.split_whitespace()));
    bare
}
