//! Text of keys, certificates and settings as editors, web pages and files of settings leave it.

use zeroize::Zeroizing;

/// The text of `given`, wiped when it is dropped: UTF-8, or UTF-16 as some editors save it, without characters that
/// nobody sees. `None` if it is neither.
pub(crate) fn text(given: &[u8]) -> Option<Zeroizing<String>> {
    // Reserved at once, so that no earlier buffer with a part of a key stays behind.
    let mut visible = Zeroizing::new(String::with_capacity(given.len() / 2 * 3 + 3));
    if is_utf16(given) {
        let big = given.starts_with(b"\xfe\xff") || given.first() == Some(&0);
        let unit = |pair: &[u8]| match (pair, big) {
            (&[high, low], true) | (&[low, high], false) => u16::from_be_bytes([high, low]),
            // Half of one, where the text was cut.
            _ => 0xfffd,
        };
        let characters = char::decode_utf16(given.chunks(2).map(unit));
        visible.extend(characters.filter_map(|read| seen(read.unwrap_or(char::REPLACEMENT_CHARACTER))));
    } else {
        visible.extend(std::str::from_utf8(given).ok()?.chars().filter_map(seen));
    }
    Some(visible)
}

/// Text of neither key nor certificate holds a NUL, and UTF-16 of base64 has one in every second byte.
fn is_utf16(given: &[u8]) -> bool {
    given.starts_with(b"\xff\xfe")
        || given.starts_with(b"\xfe\xff")
        || given.iter().take(64).any(|byte| *byte == 0)
}

/// A character as it is meant: one that is invisible is not, and every space is one.
fn seen(character: char) -> Option<char> {
    match character {
        _ if is_invisible(character) => None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        other => Some(other),
    }
}

/// Whether a character takes no room: byte order marks, zero-width spaces, soft hyphens, marks of direction.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// The text without what stands around it and does not belong to it: blanks, invisible characters, and one pair of
/// quotes, which files of variables often keep.
pub(crate) fn bare(text: &str) -> &str {
    let around = |character: char| character.is_whitespace() || is_invisible(character);
    let text = text.trim_matches(around);
    let pairs = [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('‘', '’')];
    let inner = pairs.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    inner.map_or(text, |inner| inner.trim_matches(around))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_is_read_as_it_was_saved() {
        let (little, big) = (u16::to_le_bytes, u16::to_be_bytes);
        for (what, given) in [
            ("UTF-8", "茶 a+/=".as_bytes().to_vec()),
            ("a byte order mark", "\u{feff}茶 a+/=".into()),
            ("a zero-width space within", "茶\u{200b} a\u{2060}+/=".into()),
            ("a soft hyphen", "茶 a\u{ad}+/=".into()),
            ("a space that does not break", "茶\u{a0}a+/=".into()),
            ("an ideographic space", "茶\u{3000}a+/=".into()),
            ("UTF-16 of Windows", utf16("\u{feff}茶 a+/=", little)),
            ("UTF-16, the other way round", utf16("\u{feff}茶 a+/=", big)),
        ] {
            assert_eq!(text(&given).as_deref().map(String::as_str), Some("茶 a+/="), "{what}");
        }
        for (what, given) in [("little", utf16("MIIE", little)), ("big", utf16("MIIE", big))] {
            assert_eq!(text(&given).as_deref().map(String::as_str), Some("MIIE"), "{what}, without a mark");
        }
        assert!(text(b"\xb2\xe8").is_none());
        assert!(text(&utf16("\u{feff}MIIE", little)[..7]).is_some_and(|text| text.starts_with("MI")));
    }

    #[test]
    fn what_stands_around_a_value_does_not_belong_to_it() {
        for given in [
            "MIIE",
            " MIIE\r\n",
            "'MIIE'",
            "\"MIIE\"",
            " \" MIIE \" ",
            "“MIIE”",
            "`MIIE`",
            "\u{200b}'MIIE'\u{feff}",
        ] {
            assert_eq!(bare(given), "MIIE", "{given}");
        }
        for given in ["'MIIE", "MIIE\"", "'MIIE\"", "MI'IE", "\""] {
            assert_eq!(bare(given), given);
        }
        assert_eq!(bare("''"), "");
    }
}
