//! Random names and values, with what tends to break signatures among them.

use alipay::Charset;

/// Values that are blank to someone.
const BLANKS: [&str; 10] =
    ["", " ", "\t\n", "\u{3000}", "\u{a0}", "\u{1c}", "\u{85}", "\u{2007}", "\u{2028}", "\u{202f}\u{a0}"];

/// A name as the gateway has them.
pub(crate) fn name(random: &mut fastrand::Rng) -> String {
    let letters: String =
        (0..random.usize(1..12)).map(|_| char::from(*random.choice(b"abcxyz12_").unwrap_or(&b'a'))).collect();
    format!("p{}", letters.trim_matches('_').replace("__", "_"))
}

/// A value of any kind but blank.
pub(crate) fn value(random: &mut fastrand::Rng, charset: Charset) -> String {
    let longest = if random.u8(..) < 8 { 5000 } else { 40 };
    let text: String = (0..random.usize(1..longest)).map(|_| character(random, charset)).collect();
    if text.chars().all(|character| !character.is_alphanumeric()) { format!("{text}x") } else { text }
}

/// A value that is blank to someone.
pub(crate) fn blank(random: &mut fastrand::Rng, charset: Charset) -> &'static str {
    let blank = BLANKS[random.usize(..BLANKS.len())];
    if charset.encode(blank).is_ok() { blank } else { "" }
}

fn character(random: &mut fastrand::Rng, charset: Charset) -> char {
    const TRICKY: [char; 25] = [
        '"', '\'', '\\', '/', '&', '=', '+', '%', '?', '#', '<', '>', ' ', '\n', '\t', '\r', '{', '}', '[',
        ']', ',', ':', ';', '\u{7f}', '0',
    ];
    match random.u8(0..10) {
        0..3 => random.alphanumeric(),
        3..6 => TRICKY[random.usize(..TRICKY.len())],
        6..9 => char::from_u32(random.u32(0x4e00..0x9fa5)).unwrap_or('中'),
        _ if charset == Charset::Utf8 => random.char('\u{1}'..='\u{10ffff}'),
        _ => '支',
    }
}
