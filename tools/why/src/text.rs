//! What was given, without what editors, chats and shells put around it.

/// The text itself: without a byte order mark, a Markdown fence, quotes; text in UTF-16 as UTF-8.
pub(crate) fn bare(given: &[u8]) -> Vec<u8> {
    let text =
        of_utf16(given).unwrap_or_else(|| given.strip_prefix(b"\xef\xbb\xbf").unwrap_or(given).to_vec());
    let text = without_colours(&text);
    unquoted(unfenced(text.trim_ascii()).trim_ascii())
}

/// A text without what sets the colours of a terminal, which no request holds.
fn without_colours(text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        rest = match rest {
            [0x1b, b'[', sequence @ ..] => {
                let end = sequence.iter().position(|byte| (0x40..=0x7e).contains(byte));
                end.and_then(|end| sequence.get(end + 1..)).unwrap_or_default()
            }
            _ => {
                plain.push(*first);
                after
            }
        };
    }
    plain
}

/// Text as PowerShell writes it into files.
fn of_utf16(given: &[u8]) -> Option<Vec<u8>> {
    let (order, rest): (fn([u8; 2]) -> u16, _) = match given {
        [0xff, 0xfe, rest @ ..] => (u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => (u16::from_be_bytes, rest),
        _ => return None,
    };
    let units: Vec<u16> = rest.chunks_exact(2).map(|pair| order([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok().map(String::into_bytes)
}

fn unfenced(text: &[u8]) -> &[u8] {
    const FENCE: &[u8] = b"```";
    if !text.starts_with(FENCE) {
        return text;
    }
    let first = text.iter().position(|byte| *byte == b'\n').map_or(FENCE.len(), |end| end + 1);
    let inner = text.get(first..).unwrap_or_default().trim_ascii();
    inner.strip_suffix(FENCE).unwrap_or(inner)
}

/// A text in quotes of any kind; what is in double quotes may be a string of JSON.
fn unquoted(text: &[u8]) -> Vec<u8> {
    if let Ok(text) = serde_json::from_slice::<String>(text) {
        return text.trim().into();
    }
    match text {
        [open @ (b'"' | b'\'' | b'`'), inner @ .., close] if open == close && !inner.contains(open) => {
            inner.trim_ascii().to_vec()
        }
        _ => text.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_text_is_taken_away() {
        for given in [
            "a=1&b=2",
            "\u{feff}a=1&b=2\r\n",
            " \"a=1&b=2\" ",
            "'a=1&b=2'",
            "`a=1&b=2`",
            "```http\na=1&b=2\n```\n",
            "\"a=1\\u0026b=2\"",
            "\u{1b}[32ma=1&\u{1b}[1;31mb=2\u{1b}[0m",
        ] {
            assert_eq!(bare(given.as_bytes()), b"a=1&b=2", "{given}");
        }
        let units = "\u{feff}a=1&b=笔\r\n".encode_utf16();
        let (little, big): (Vec<_>, Vec<_>) =
            units.map(|unit| (unit.to_le_bytes(), unit.to_be_bytes())).unzip();
        for bytes in [little.concat(), big.concat()] {
            assert_eq!(bare(&bytes), "a=1&b=笔".as_bytes());
        }
        assert_eq!(bare(b"\"a\" \"b\""), b"\"a\" \"b\"");
        assert_eq!(bare(b"\""), b"\"");
        assert_eq!(bare(b"\xff\xfea"), b"");
    }
}
