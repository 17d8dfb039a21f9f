//! The words of a command line, in the bytes in which they were written.

use super::ansi_c;
use crate::refusal::Refusal;

/// Takes a line apart as a shell does: quotes, `$'…'`, backslashes, lines that go on.
///
/// By hand: the crate `shlex` knows neither `$'…'`, which browsers write, nor lines that end in `\r\n`, takes what follows
/// a `#` for a comment, and reads a `&` outside quotes, at which a shell ends the command, as part of the word.
pub(super) fn words(line: &[u8]) -> Result<Vec<Vec<u8>>, Refusal> {
    let line = of_cmd(line).unwrap_or_else(|| line.to_vec());
    let (mut words, mut word, mut rest) = (Vec::new(), None, line.as_slice());
    while let [first, after @ ..] = rest {
        rest = after;
        match *first {
            blank if blank.is_ascii_whitespace() => words.extend(word.take()),
            b'\'' => rest = until(b'\'', rest, word.get_or_insert_default())?,
            b'"' => rest = quoted(rest, word.get_or_insert_default())?,
            b'$' if rest.starts_with(b"'") => {
                let (text, after) = ansi_c::text(&rest[1..]).ok_or(Refusal::OpenQuote)?;
                word.get_or_insert_default().extend(text);
                rest = after;
            }
            b'\\' => match rest {
                [b'\n', after @ ..] | [b'\r', b'\n', after @ ..] => rest = after,
                [byte, after @ ..] => {
                    word.get_or_insert_default().push(*byte);
                    rest = after;
                }
                [] => {}
            },
            b'&' if word.is_some() || rest.first().is_some_and(|next| !b"& \r\n".contains(next)) => {
                return Err(Refusal::BareAmpersand);
            }
            byte => word.get_or_insert_default().push(byte),
        }
    }
    words.extend(word);
    Ok(words)
}

/// What a browser copied for the prompt of Windows, without the carets before what that prompt would obey.
fn of_cmd(line: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(line);
    let has = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
    if !has(&[" ^\n", " ^\r\n", " ^\""]) && (text.contains('\'') || !has(&["^&", "^%"])) {
        return None;
    }
    let (mut plain, mut rest) = (Vec::with_capacity(line.len()), line);
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (b'^', [b'\r', b'\n', after @ ..] | [b'\n', after @ ..]) => after,
            (b'^', [byte, after @ ..]) => {
                plain.push(*byte);
                after
            }
            _ => {
                plain.push(*first);
                after
            }
        };
    }
    Some(plain)
}

/// Takes everything up to a quote.
fn until<'a>(quote: u8, rest: &'a [u8], word: &mut Vec<u8>) -> Result<&'a [u8], Refusal> {
    let end = rest.iter().position(|byte| *byte == quote).ok_or(Refusal::OpenQuote)?;
    word.extend(&rest[..end]);
    Ok(&rest[end + 1..])
}

/// Takes what stands in double quotes, where a backslash only escapes some.
fn quoted<'a>(mut rest: &'a [u8], word: &mut Vec<u8>) -> Result<&'a [u8], Refusal> {
    loop {
        rest = match rest {
            [b'"', after @ ..] => return Ok(after),
            [b'\\', b'\n', after @ ..] | [b'\\', b'\r', b'\n', after @ ..] => after,
            [b'\\', byte @ (b'"' | b'\\' | b'$' | b'`'), after @ ..] | [byte, after @ ..] => {
                word.push(*byte);
                after
            }
            [] => return Err(Refusal::OpenQuote),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_taken_apart_as_its_shell_does() {
        for (line, expected) in [
            ("curl 'a b' \"c\\\"\\d\" e\\ f", &["curl", "a b", "c\"\\d", "e f"][..]),
            ("curl \\\n  -d ''\\\r\n  x", &["curl", "-d", "", "x"]),
            (r"curl $'it\'s \u7b14\u0021\x26'", &["curl", "it's 笔!&"]),
            ("curl a & ", &["curl", "a", "&"]),
            (
                "curl ^\"https://x/?a=%^22^&b=^\\^\"^\" ^\r\n  -d ^\"c^\"",
                &["curl", "https://x/?a=%22&b=\"", "-d", "c"],
            ),
            ("curl \"https://x/?a=^%22^&b=1\" ^\n  -d \"c\"", &["curl", "https://x/?a=%22&b=1", "-d", "c"]),
            ("curl 'a^&b' 'c^%22'", &["curl", "a^&b", "c^%22"]),
        ] {
            let found = words(line.as_bytes()).unwrap();
            let found: Vec<_> = found.into_iter().map(|word| String::from_utf8(word).unwrap()).collect();
            assert_eq!(found, expected, "{line}");
        }
        assert_eq!(words(b"curl \xb1\xca").unwrap()[1], b"\xb1\xca");
        for open in ["curl 'a", "curl \"a", "curl $'a"] {
            assert_eq!(words(open.as_bytes()), Err(Refusal::OpenQuote), "{open}");
        }
        assert_eq!(words(b"curl https://x/?a=1&b=2"), Err(Refusal::BareAmpersand));
    }
}
