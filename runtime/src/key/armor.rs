//! From what was given to DER: PEM, bare base64 or DER itself.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use super::KeyError;
use crate::pasted;

/// Padding is often lost when a key is copied, and means nothing.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The most that is read, in bytes; the largest key has about 7,000.
pub(super) const MOST: usize = 64 * 1024;

/// The DER of the first key that was given, whatever it is wrapped in.
pub(super) fn to_der(given: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    documents(given, 1)?.pop().ok_or(KeyError::Empty)
}

/// The DER of the first `most` keys that were given; only PEM has more than one.
pub(super) fn documents(given: &[u8], most: usize) -> Result<Vec<Zeroizing<Vec<u8>>>, KeyError> {
    if given.len() > MOST {
        return Err(KeyError::TooLarge { limit: MOST });
    }
    if let [0x30, 0x80..=0xff, ..] = given {
        return Ok(vec![Zeroizing::new(given.to_vec())]);
    }
    let text = pasted::text(given).ok_or(KeyError::Unreadable)?;
    let blocks: Vec<_> = text.match_indices(BEGIN).take(most).map(|(at, _)| at).collect();
    if blocks.is_empty() {
        // The last line of PEM without its first one.
        let has_dashes = text.contains("-----");
        return if has_dashes { Err(KeyError::Truncated) } else { Ok(vec![unwrapped(pasted::bare(&text))?]) };
    }
    blocks.into_iter().map(|at| block(&text, at)).collect()
}

const BEGIN: &str = "-----BEGIN ";

/// What stands between the pair of PEM lines that begins at `at`.
fn block(text: &str, at: usize) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let (_, after) = text[at + BEGIN.len()..].split_once("-----").ok_or(KeyError::Truncated)?;
    let (body, _) = after.split_once("-----END").ok_or(KeyError::Truncated)?;
    // The header of PEM's own, old encryption.
    if body.contains("Proc-Type:") {
        return Err(KeyError::Encrypted);
    }
    unwrapped(body).map_err(|error| match error {
        KeyError::Unreadable => {
            let foreign = body.find(|character: char| !character.is_whitespace() && !is_base64(character));
            let before = text.len() - after.len() + foreign.unwrap_or_default();
            KeyError::Damaged { line: 1 + text[..before].matches('\n').count() }
        }
        other => other,
    })
}

/// Base64 as bytes, with any white space in it.
fn unwrapped(text: &str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let base64 = bare(text);
    if base64.is_empty() {
        return Err(KeyError::Empty);
    }
    if !base64.chars().all(is_base64) {
        return Err(KeyError::Unreadable);
    }
    // Every character belongs to the alphabet, so only the number of characters can be wrong.
    BASE64.decode(base64.as_bytes()).map(Zeroizing::new).map_err(|_| KeyError::Truncated)
}

fn is_base64(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '=')
}

/// The text without white space; `\n` in two characters is how environment variables often carry line breaks.
fn bare(text: &str) -> Zeroizing<String> {
    let mut bare = Zeroizing::new(String::with_capacity(text.len()));
    let lines = text.split("\\n").flat_map(|line| line.split("\\r"));
    lines.for_each(|line| bare.extend(line.split_whitespace()));
    bare
}
