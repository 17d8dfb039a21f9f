//! From what was given to DER: PEM, bare base64 or DER itself.

use zeroize::Zeroizing;

use super::KeyError;
use crate::armor::{self, NotBase64};
use crate::pasted;

/// The most that is read, in bytes; the largest key has about 7,000.
pub(super) const MOST: usize = 64 * 1024;

/// The DER of the first key that was given, whatever it is wrapped in.
pub(super) fn first(given: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    all(given, 1)?.pop().ok_or(KeyError::Empty)
}

/// The DER of the first `most` keys that were given; only PEM has more than one.
pub(super) fn all(given: &[u8], most: usize) -> Result<Vec<Zeroizing<Vec<u8>>>, KeyError> {
    if given.len() > MOST {
        return Err(KeyError::TooLarge { limit: MOST });
    }
    if armor::is_der(given) {
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
            let foreign =
                body.find(|character: char| !character.is_whitespace() && !armor::is_base64(character));
            let before = text.len() - after.len() + foreign.unwrap_or_default();
            KeyError::Damaged { line: 1 + text[..before].matches('\n').count() }
        }
        other => other,
    })
}

fn unwrapped(text: &str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    armor::decode(text).map_err(|error| match error {
        NotBase64::Empty => KeyError::Empty,
        NotBase64::Foreign => KeyError::Unreadable,
        NotBase64::Length => KeyError::Truncated,
    })
}
