//! Texts of every kind.

use alipay::Charset;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::CHARSETS;

/// A charset, and a text that it can carry and that is not blank: syntax of URLs, JSON and HTML, control characters,
/// white space, Chinese, and whatever else there is.
pub(crate) fn texts() -> impl Strategy<Value = (Charset, String)> {
    let syntax =
        prop::sample::select("\"'<>&;=+%?#/\\{}[]~*:,._- \u{a0}\u{3000}".chars().collect::<Vec<_>>());
    let entity =
        prop::sample::select(vec!["&amp;", "&quot;", "&lt", "&copy", "%2B", "\\/", "\\u4e2d", "</script>"]);
    let character = prop_oneof![
        4 => syntax,
        2 => prop::char::range(' ', '~'),
        1 => prop::char::range('\0', '\u{9f}'),
        3 => prop::char::range('\u{4e00}', '\u{9fa5}'),
        1 => any::<char>(),
    ];
    let piece = prop_oneof![6 => character.prop_map(String::from), 1 => entity.prop_map(String::from)];
    (prop::sample::select(CHARSETS.to_vec()), vec(piece, 1..40)).prop_map(|(charset, pieces)| {
        let text =
            pieces.concat().chars().filter(|character| can_carry(charset, *character)).collect::<String>();
        (charset, format!("T{text}"))
    })
}

fn can_carry(charset: Charset, character: char) -> bool {
    charset.encode(character.encode_utf8(&mut [0; 4])).is_ok()
}
