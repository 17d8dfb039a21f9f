//! A URL, a form, or a line of a log that holds one of them.

use alipay::__private::form_pairs;

use crate::form::Sent;
use crate::refusal::Refusal;

/// What people and programs write before a URL or a body, in any case, with `:` or `=` behind it.
const LABELS: [&str; 9] = ["body", "content", "data", "form", "params", "payload", "query", "request", "url"];

/// How most bodies begin.
const BODY: &[u8] = b"biz_content=";

/// The parameters of a text that is nothing else.
pub(super) fn read(text: &[u8]) -> Result<Sent, Refusal> {
    // What a program prints of a map is not a form, and says so by itself.
    match url(text).filter(|_| !text.starts_with(b"{")) {
        Some((before, url, rest)) => {
            let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
            // The blank that ended the URL was within a value.
            if line.contains(&b'&') {
                return Err(Refusal::Decoded);
            }
            let body = without_label(rest.get(line.len()..).unwrap_or_default().trim_ascii());
            if before.windows(BODY.len()).any(|window| window == BODY)
                || (!before.is_empty() && body.contains(&b'\n'))
            {
                return Err(Refusal::Beside);
            }
            let is_wrapped = form_pairs(body).next().is_some_and(|first| first.raw_value.is_none());
            if body.contains(&b'\n') || (is_wrapped && !body.starts_with(b"--")) {
                return Err(Refusal::LineBreak);
            }
            Sent::of(url, body)
        }
        None => Ok(Sent { body: form(text)?.to_vec(), ..Sent::default() }),
    }
}

/// The first URL, what stands before it and what follows. One within a parameter's value is none.
fn url(text: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let starts = [&b"http://"[..], b"https://", b"/", b"?"];
    let first_pair = text.iter().position(|byte| *byte == b'&').unwrap_or(text.len());
    let start = (0..first_pair).find(|at| {
        let (before, after) = text.split_at(*at);
        let begins = starts.iter().any(|start| after.starts_with(start));
        begins && is_boundary(before) && (after.starts_with(b"http") || has_query(after))
    })?;
    let (before, after) = text.split_at(start);
    let closing = match before.last() {
        Some(quote @ (b'"' | b'\'' | b'`')) => *quote,
        Some(b'(') => b')',
        Some(b'[') => b']',
        Some(b'<') => b'>',
        _ => b' ',
    };
    let url = word(after, closing);
    Some((before, url, after.get(url.len()..).unwrap_or_default()))
}

/// Whether a path goes on with a query.
fn has_query(path: &[u8]) -> bool {
    let is_of_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-~%".contains(byte);
    path.iter().find(|byte| !is_of_path(byte)) == Some(&b'?')
}

/// Whether a URL may begin behind a text: at a word's beginning, or after a label.
fn is_boundary(before: &[u8]) -> bool {
    let Some(last) = before.last() else { return true };
    let is_label = || {
        let label = before
            .split(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_')
            .rev()
            .nth(1)
            .unwrap_or_default();
        LABELS.iter().any(|known| label.eq_ignore_ascii_case(known.as_bytes()))
    };
    last.is_ascii_whitespace() || b"\"'`([<".contains(last) || (b":=".contains(last) && is_label())
}

/// The text up to white space or a closing sign.
fn word(text: &[u8], closing: u8) -> &[u8] {
    let end = text.iter().position(|byte| byte.is_ascii_whitespace() || *byte == closing);
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// The form itself, which may stand at the end of a line of a log.
fn form(text: &[u8]) -> Result<&[u8], Refusal> {
    if text.starts_with(b"{") {
        return Ok(text);
    }
    if is_one_a_line(text) {
        return Err(Refusal::OneALine);
    }
    if is_decoded(text) {
        return Err(Refusal::Decoded);
    }
    let words: Vec<&[u8]> = text.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    let joined: Vec<&[u8]> = words.iter().copied().filter(|word| word.contains(&b'&')).collect();
    match joined.as_slice() {
        [form] if words.first() != Some(form) && begins_with_pair(form) => Ok(without_label(form)),
        _ if text.contains(&b'\n') => Err(Refusal::LineBreak),
        _ => Ok(without_label(text)),
    }
}

/// Whether each line is a name and its value, with `=` or `:` between them.
fn is_one_a_line(text: &[u8]) -> bool {
    let mut lines =
        text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()).peekable();
    let is_short = lines.peek().is_some_and(|first| !first.contains(&b'&'));
    let is_name = |line: &[u8]| {
        let end = line.iter().position(|byte| !is_of_name(*byte));
        end.is_some_and(|end| end > 0 && matches!(line.get(end), Some(b'=' | b':')))
    };
    is_short && text.contains(&b'\n') && lines.all(is_name)
}

/// Whether values are no longer encoded, which a blank alone or a Chinese character does not prove: they may have been sent
/// like this. The `=` at a signature's end never is.
fn is_decoded(form: &[u8]) -> bool {
    let has_raw = form.iter().any(|byte| *byte == b' ' || !byte.is_ascii());
    let sign = form_pairs(form)
        .find(|pair| pair.raw_name == b"sign")
        .and_then(|pair| pair.raw_value)
        .unwrap_or_default();
    has_raw && sign.trim_ascii().iter().any(|byte| b"+/=".contains(byte))
}

/// `body=a=1&…`, `data: a=1&…`; a parameter may have the same name, so what follows must be a pair itself.
fn without_label(text: &[u8]) -> &[u8] {
    let end = text.iter().position(|byte| matches!(byte, b':' | b'=')).unwrap_or(text.len());
    let (label, rest) = text.split_at(end);
    let is_label = LABELS.iter().any(|known| label.trim_ascii().eq_ignore_ascii_case(known.as_bytes()));
    let rest = rest.get(1..).unwrap_or_default().trim_ascii();
    if is_label && (begins_with_pair(rest) || rest.starts_with(b"--")) { rest } else { text }
}

fn begins_with_pair(text: &[u8]) -> bool {
    form_pairs(text)
        .next()
        .is_some_and(|first| first.raw_value.is_some() && first.raw_name.iter().copied().all(is_of_name))
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_found_in_what_stands_around_them() {
        for text in [
            "a=1&b=2",
            "?a=1&b=2",
            "https://x/gateway.do?a=1&b=2",
            "https://x/gateway.do?a=1\nb=2",
            "https://x/gateway.do?a=1\r\n\r\nb=2",
            "/gateway.do?a=1&b=2",
            "2024-07-24 03:07:50 INFO [http-1] request: https://x/gateway.do?a=1&b=2 took 35 ms",
            "2024-07-24 03:07:50 INFO [http-1] url=https://x/gateway.do?a=1&b=2",
            "2024/07/24 GET \"/notify?a=1&b=2\" 200",
            "2024-07-24 03:07:50 INFO [http-1] body=a=1&b=2",
            "INFO notified with a=1&b=2 in 3 ms",
            "URL: https://x/gateway.do?a=1\nbody: b=2",
            "[link](https://x/?a=1&b=2)",
            "data: a=1&b=2",
        ] {
            let form = read(text.as_bytes()).and_then(Sent::merged).map(|sent| sent.joined());
            assert_eq!(form.as_deref(), Ok(&b"a=1&b=2"[..]), "{text}");
        }
    }

    #[test]
    fn a_value_that_looks_like_a_label_or_a_url_stays_one() {
        for text in [
            "body=1&b=2",
            "notify_url=https://x/?c=1&d=2",
            "a=1&b=https://x/?c=1",
            "biz_content={\"a\": 1}&sign=x%3D",
            "body=\u{8336} a&sign=x%3D",
            "{a=1, b=https://x/?c=1&d=2, sign=x=}",
        ] {
            assert_eq!(read(text.as_bytes()).unwrap().merged().unwrap().joined(), text.as_bytes(), "{text}");
        }
    }

    #[test]
    fn what_was_spoilt_on_the_way_says_how() {
        for (text, expected) in [
            ("subject=茶&sign=a+b==", Refusal::Decoded),
            ("2024 INFO body=subject=a b&sign=a/b==", Refusal::Decoded),
            ("https://x/?timestamp=2024-07-24 03:07:50&sign=a", Refusal::Decoded),
            ("https://x/?a=1&b=%E8%8\nC%B6&c=2", Refusal::LineBreak),
            ("https://x/?a=1\nb=2\nc=3", Refusal::LineBreak),
            ("fetch(\"https://x/?a=1\", {\n  \"body\": \"b=2\"\n})", Refusal::Beside),
            ("wget --post-data biz_content=2 https://x/?a=1", Refusal::Beside),
            ("Request URL: https://x/?a=1\nRequest Method: POST\n\nb=2", Refusal::Beside),
            ("a=1&b=2\n2&c=3", Refusal::LineBreak),
            ("a=1\nb=2", Refusal::OneALine),
            ("a=1\r\nnotify_url=https://x/?b=2&c=3\r\nsign=a+b==", Refusal::OneALine),
            ("a\nb", Refusal::LineBreak),
            ("a: 1\nb: 2", Refusal::OneALine),
        ] {
            assert_eq!(read(text.as_bytes()), Err(expected), "{text}");
        }
    }
}
