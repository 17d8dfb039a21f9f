//! An HTTP request as proxies, servers and programs record it.

use super::chunked;
use crate::form::Sent;
use crate::refusal::Refusal;
use crate::rest::RestRequest;

const METHODS: [&[u8]; 6] = [b"GET", b"POST", b"PUT", b"PATCH", b"DELETE", b"HEAD"];

/// The parameters of a request: its line, headers, an empty line, the body. Nothing for a text that is none.
pub(super) fn read(text: &[u8]) -> Option<Result<Sent, Refusal>> {
    let text = of_verbose_curl(text);
    let mut rest = text.as_slice();
    while let Some((line, after)) = next_line(rest) {
        if let Some((_, url)) = request_line(line) {
            return Some(exchange(Some(url), after));
        }
        if let Some(url) = logged(line) {
            return Some(Sent::of(url, b""));
        }
        rest = after;
    }
    // HTTP/2 has a header in place of the line; a recorder may have kept the headers only.
    let message = Message::of(&text);
    let is_one = message.is_whole && !message.headers.is_empty();
    is_one.then(|| exchange(message.header(":path").or_else(|| message.header("url")), &text))
}

/// A request of the REST gateway: its line, headers, an empty line, the body.
pub(super) fn rest(text: &[u8]) -> Option<RestRequest> {
    let text = of_verbose_curl(text);
    let mut rest = text.as_slice();
    while let Some((line, after)) = next_line(rest) {
        if let Some((verb, url)) = request_line(line) {
            return Some(of_rest(verb, url, &Message::of(after)));
        }
        rest = after;
    }
    let message = Message::of(&text);
    let (verb, url) = (message.header(":method")?, message.header(":path")?);
    Some(of_rest(verb, url, &message))
}

fn of_rest(verb: &[u8], url: &[u8], message: &Message<'_>) -> RestRequest {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let is_chunked =
        message.header("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case(b"chunked"));
    let whole = is_chunked.then(|| chunked::joined(message.body)).flatten();
    RestRequest {
        verb: text(verb),
        url: text(url),
        headers: message.headers.iter().map(|(name, value)| (text(name), text(value))).collect(),
        body: whole.unwrap_or_else(|| message.body.trim_ascii().to_vec()),
    }
}

fn exchange(url: Option<&[u8]>, rest: &[u8]) -> Result<Sent, Refusal> {
    let message = Message::of(rest);
    if !message.is_whole && message.body.trim_ascii().contains(&b'\n') {
        return Err(Refusal::LineBreak);
    }
    let is_chunked =
        message.header("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case(b"chunked"));
    let whole = is_chunked.then(|| chunked::joined(message.body)).flatten();
    Sent::of(url.unwrap_or_default(), whole.as_deref().unwrap_or(message.body))
}

/// Headers and what follows them.
struct Message<'a> {
    headers: Vec<(&'a [u8], &'a [u8])>,
    body: &'a [u8],
    /// Whether an empty line stands between them.
    is_whole: bool,
}

impl<'a> Message<'a> {
    fn of(text: &'a [u8]) -> Self {
        let (mut headers, mut rest, mut is_whole) = (Vec::new(), text, false);
        while let Some((line, after)) = next_line(rest) {
            match header(line) {
                Some(header) => headers.push(header),
                None if line.trim_ascii().is_empty() => {
                    (rest, is_whole) = (after, true);
                    break;
                }
                None => break,
            }
            rest = after;
        }
        // The reply that a recorder wrote behind it.
        let reply = rest.windows(8).position(|window| window == b"\nHTTP/1.").unwrap_or(rest.len());
        Self { headers, body: rest.get(..reply).unwrap_or_default(), is_whole }
    }

    fn header(&self, wanted: &str) -> Option<&'a [u8]> {
        let found = self.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted.as_bytes()));
        found.map(|(_, value)| *value)
    }
}

/// `Name: value`; in HTTP/2 some names begin with a colon.
fn header(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = 1 + line.get(1..)?.iter().position(|byte| *byte == b':')?;
    let (name, value) = line.split_at(end);
    let is_name = name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'));
    let is_url = value.starts_with(b"://");
    (is_name && !is_url).then(|| (name, value.get(1..).unwrap_or_default().trim_ascii()))
}

/// The method and the URL of a request's line.
fn request_line(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let words: Vec<&[u8]> = line.trim_ascii().split(|byte| *byte == b' ').collect();
    match words.as_slice() {
        [method, url] => is_request(method, url).then_some((*method, *url)),
        [method, url, version] => {
            (is_request(method, url) && version.starts_with(b"HTTP/")).then_some((*method, *url))
        }
        _ => None,
    }
}

/// The URL within a line of a server's log: `… "GET /… HTTP/1.1" 200 …`.
fn logged(line: &[u8]) -> Option<&[u8]> {
    let words: Vec<&[u8]> = line.split(|byte| *byte == b' ').collect();
    words.windows(3).find_map(|three| {
        let method = three[0].strip_prefix(b"\"").unwrap_or(three[0]);
        (is_request(method, three[1]) && three[2].starts_with(b"HTTP/")).then_some(three[1])
    })
}

fn is_request(method: &[u8], url: &[u8]) -> bool {
    METHODS.contains(&method) && (url.starts_with(b"/") || url.starts_with(b"http"))
}

/// What `curl -v` writes marks what is sent with `>` and adds words of its own.
fn of_verbose_curl(text: &[u8]) -> Vec<u8> {
    let is_marked = |line: &[u8]| line.strip_prefix(b"> ").is_some_and(|line| request_line(line).is_some());
    if !text.split(|byte| *byte == b'\n').any(is_marked) {
        return text.to_vec();
    }
    let lines =
        text.split(|byte| *byte == b'\n').filter(|line| !line.starts_with(b"* ") && !line.starts_with(b"< "));
    let unmarked = lines.map(|line| line.strip_prefix(b">").map_or(line, <[u8]>::trim_ascii));
    unmarked.collect::<Vec<_>>().join(&b'\n')
}

fn next_line(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = text.iter().position(|byte| *byte == b'\n').unwrap_or(text.len());
    (!text.is_empty()).then(|| (&text[..end], text.get(end + 1..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_however_it_was_recorded() {
        for text in [
            "POST /gateway.do?a=1 HTTP/1.1\r\nHost: openapi.alipay.com\r\n\r\nb=2",
            "2024-07-24 INFO sent\nPUT https://x/?a=1\nHost: y\n\nb=2\n\nHTTP/1.1 200 OK\n\n{}",
            "POST /?a=1 HTTP/2\nb=2",
            ":method: POST\n:path: /gateway.do?a=1\ncontent-type: x\n\nb=2",
            "Content-Type: x\r\nHost: y\r\n\r\na=1&b=2",
            "* Connected\n> POST /?a=1 HTTP/1.1\n> Host: y\n>\nb=2",
            r#"1.2.3.4 - - [24/Jul/2024:03:07:50 +0800] "GET /notify?a=1&b=2 HTTP/1.1" 200 12 "-" "curl""#,
            "POST /?a=1 HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\nb\r\n2\r\n=2\r\n0\r\n\r\n",
            "POST /?a=1 HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=X\r\n\r\n\
             --X\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n2\r\n--X--\r\n",
        ] {
            let form = read(text.as_bytes()).unwrap().and_then(Sent::merged).unwrap().joined();
            assert_eq!(form, b"a=1&b=2", "{text}");
        }
        let wrapped = "POST https://x/\n  ?a=1\n  &b=2\nHost: y\n\n";
        assert_eq!(read(wrapped.as_bytes()), Some(Err(Refusal::LineBreak)));
        for text in ["", "a=1&b=2", "a: 1\nb: 2", "GET it", "POST", "\n\n", "https://x/?a=1\n\nb=2"] {
            assert!(read(text.as_bytes()).is_none(), "{text}");
        }
    }
}
