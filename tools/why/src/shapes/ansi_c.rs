//! Text in `$'…'`, which browsers write where a value holds a quote or is not ASCII.

/// The text up to the closing quote, and what follows that; nothing without one.
pub(super) fn text(quoted: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let (mut text, mut rest) = (Vec::new(), quoted);
    loop {
        rest = match rest {
            [b'\'', after @ ..] => return Some((text, after)),
            [b'\\', b'u' | b'U', ..] => unicode(rest, &mut text),
            [b'\\', b'x', after @ ..] => {
                let (code, after) = number(after, 2, 16);
                text.extend(code.and_then(|code| u8::try_from(code).ok()));
                after
            }
            [b'\\', b'0'..=b'7', ..] => {
                let (code, after) = number(&rest[1..], 3, 8);
                text.extend(code.and_then(|code| u8::try_from(code).ok()));
                after
            }
            [b'\\', escaped, after @ ..] => {
                text.push(match escaped {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'a' => 7,
                    b'b' => 8,
                    b'v' => 11,
                    b'f' => 12,
                    b'e' | b'E' => 27,
                    other => *other,
                });
                after
            }
            [byte, after @ ..] => {
                text.push(*byte);
                after
            }
            [] => return None,
        };
    }
}

/// A run of `\uXXXX`: browsers write characters beyond the first 65,536 as two of them.
fn unicode<'a>(mut rest: &'a [u8], text: &mut Vec<u8>) -> &'a [u8] {
    let mut units = Vec::new();
    while let [b'\\', kind @ (b'u' | b'U'), after @ ..] = rest {
        let (code, after) = number(after, if *kind == b'u' { 4 } else { 8 }, 16);
        let character = code.and_then(char::from_u32);
        match (character, code.and_then(|code| u16::try_from(code).ok())) {
            (Some(character), _) => units.extend(character.encode_utf16(&mut [0; 2]).iter()),
            (None, Some(half)) => units.push(half),
            (None, None) => {}
        }
        rest = after;
    }
    let characters = char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER));
    text.extend(characters.collect::<String>().bytes());
    rest
}

/// A number of some digits at most, and what follows it.
fn number(text: &[u8], most: usize, radix: u32) -> (Option<u32>, &[u8]) {
    let is_digit = |byte: &&u8| char::from(**byte).is_digit(radix);
    let (digits, rest) = text.split_at(text.iter().take(most).take_while(is_digit).count());
    let digits = std::str::from_utf8(digits).ok();
    (digits.and_then(|digits| u32::from_str_radix(digits, radix).ok()), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_escape_is_undone() {
        for (quoted, expected) in [
            (r"a\n\t\\\'\41\x42\u7b14'", "a\n\t\\'!B笔"),
            (r"\ud83d\ude00\U1F600'", "😀😀"),
            (r"\u\x\ud83d'", "\u{fffd}"),
            ("'", ""),
        ] {
            let (text, rest) = text(quoted.as_bytes()).unwrap();
            assert_eq!((String::from_utf8(text).unwrap().as_str(), rest), (expected, &b""[..]), "{quoted}");
        }
        assert_eq!(text(br"open\'"), None);
    }
}
