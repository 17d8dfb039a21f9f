//! From what was given to the form that was signed: the pairs of the query and of the body.

use serde_json::Value;

use super::curl;
use crate::exit::Stop;

/// The pairs, joined by `&`, as they were sent.
pub(super) fn form(given: &[u8]) -> Result<Vec<u8>, Stop> {
    let given = given.trim_ascii();
    if given.starts_with(b"curl ") {
        return curl::form(given);
    }
    if let Some((url, body)) = recorded(given).or_else(|| dry_run(given)) {
        return Ok(joined(&url, &body));
    }
    if is_url(given) {
        let end = given.iter().position(u8::is_ascii_whitespace).unwrap_or(given.len());
        let (url, body) = given.split_at(end);
        return Ok(joined(url, body));
    }
    Ok(given.to_vec())
}

/// The query of a URL and a body, as one form.
pub(super) fn joined(url: &[u8], body: &[u8]) -> Vec<u8> {
    let without_fragment = url.split(|byte| *byte == b'#').next().unwrap_or_default();
    let query = without_fragment.iter().position(|byte| *byte == b'?');
    let query = query.and_then(|mark| without_fragment.get(mark + 1..)).unwrap_or_default();
    let parts = [query.trim_ascii(), body.trim_ascii()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&b'&')
}

fn is_url(given: &[u8]) -> bool {
    [&b"http://"[..], b"https://", b"/", b"?"].iter().any(|start| given.starts_with(start))
}

/// An HTTP request as a proxy or a log keeps it: the request line, headers, an empty line, the body.
fn recorded(given: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let end = given.iter().position(|byte| *byte == b'\n').unwrap_or(given.len());
    let (line, rest) = given.split_at(end);
    let mut words = line.trim_ascii().split(|byte| *byte == b' ');
    let (method, url) = (words.next()?, words.next()?);
    if !matches!(method, b"GET" | b"POST") || !is_url(url) {
        return None;
    }
    let blank = |pattern: &[u8]| {
        rest.windows(pattern.len()).position(|window| window == pattern).map(|start| start + pattern.len())
    };
    let start = blank(b"\r\n\r\n").or_else(|| blank(b"\n\n")).unwrap_or(rest.len());
    Some((url.to_vec(), rest.get(start..).unwrap_or_default().to_vec()))
}

/// What `--dry-run --json` prints.
fn dry_run(given: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let printed: Value = serde_json::from_slice(given).ok()?;
    if let Some(order) = printed["order_string"].as_str() {
        return Some((Vec::new(), order.as_bytes().to_vec()));
    }
    let body = printed["body"].as_str().unwrap_or_default();
    Some((printed["url"].as_str()?.as_bytes().to_vec(), body.as_bytes().to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_request_gives_its_form() {
        for given in [
            "a=1&b=2",
            "https://openapi.alipay.com/gateway.do?a=1&b=2",
            "https://openapi.alipay.com/gateway.do?a=1\nb=2\n",
            "POST /gateway.do?a=1 HTTP/1.1\r\nHost: openapi.alipay.com\r\n\r\nb=2",
            "GET /gateway.do?a=1&b=2 HTTP/1.1",
            r#"{"string_to_sign":"x","url":"https://x/gateway.do?a=1","body":"b=2"}"#,
            r#"{"order_string":"a=1&b=2"}"#,
            "curl -X POST 'https://openapi.alipay.com/gateway.do?a=1' \\\n  -H 'A: b' -d b=2",
            "curl https://x/?a=1 --data-urlencode 'b=2'",
            "curl -db=2 'https://x/?a=1#b' -F 'photo=@a.jpg' --compressed",
            "curl --url https://x/?a=1 --form b=2",
        ] {
            assert_eq!(form(given.as_bytes()).unwrap(), b"a=1&b=2", "{given}");
        }
        assert_eq!(form(b"curl x --data-urlencode 'b=1+2 \xe8\x8c\xb6'").unwrap(), b"b=1%2B2+%E8%8C%B6");
        assert!(form(b"curl 'x").is_err());
        assert!(form(b"curl x -d @body.txt").is_err());
    }
}
