//! The bytes of a signature, whatever has happened to its text.

use percent_encoding::percent_decode_str;

use super::Mistake;
use crate::sign::decode;

/// Reads `sign`, and says what had to be undone for it. Nothing when it is no base64 at all.
pub(super) fn read(given: &str) -> Option<(Vec<u8>, Vec<Mistake>)> {
    let (mut text, mut mistakes) = (given.to_owned(), Vec::new());
    if text.contains('%') {
        text = percent_decode_str(&text).decode_utf8().ok()?.into_owned();
        mistakes.push(Mistake::SignatureEncodedTwice);
    }
    if text.contains(' ') {
        text = text.replace(' ', "+");
        mistakes.push(Mistake::SignaturePlusLost);
    }
    if text.contains(['-', '_']) {
        text = text.replace('-', "+").replace('_', "/");
        mistakes.push(Mistake::SignatureUrlSafe);
    }
    let padding = (4 - text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count() % 4) % 4;
    if padding > 0 {
        text.push_str(&"=".repeat(padding));
        mistakes.push(Mistake::SignatureUnpadded);
    }
    Some((decode(&text).ok()?, mistakes))
}
