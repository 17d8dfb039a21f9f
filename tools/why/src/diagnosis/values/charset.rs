//! Text that went through another charset.

use encoding_rs::{Encoding, GBK, WINDOWS_1252};

/// `?` for each character, for each half of one as Java and C# count, for each byte.
pub(super) fn question_marks(value: &str) -> Vec<String> {
    if value.is_ascii() {
        return Vec::new();
    }
    let lossy = |count: fn(char) -> usize| {
        let marks = |character: char| {
            if character.is_ascii() { character.to_string() } else { "?".repeat(count(character)) }
        };
        value.chars().map(marks).collect()
    };
    vec![lossy(|_| 1), lossy(char::len_utf16), lossy(char::len_utf8)]
}

/// The bytes of UTF-8 read as ISO-8859-1, Windows-1252 or GBK: undone, and done.
pub(super) fn misread(value: &str) -> Vec<String> {
    if value.is_ascii() {
        return Vec::new();
    }
    let bytes = |encoding: &'static Encoding| {
        let (bytes, _, lossy) = encoding.encode(value);
        (!lossy).then(|| bytes.into_owned())
    };
    let latin = value.chars().map(|character| u8::try_from(u32::from(character)).ok()).collect();
    let undone = [latin, bytes(WINDOWS_1252), bytes(GBK)]
        .map(|bytes: Option<Vec<u8>>| bytes.and_then(|bytes| String::from_utf8(bytes).ok()));
    let read = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(value.as_bytes());
        text.map(std::borrow::Cow::into_owned)
    };
    let latin = value.bytes().map(char::from).collect();
    let done = [Some(latin), read(WINDOWS_1252), read(GBK)];
    undone.into_iter().chain(done).map(|text| text.unwrap_or_else(|| value.to_owned())).collect()
}
