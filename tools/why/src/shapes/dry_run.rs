//! What `--dry-run` prints for people: names on lines of their own, each with its text below.

use alipay::Charset;

use super::html;
use crate::form::Sent;
use crate::refusal::Refusal;
use crate::rest::{RestRequest, header_of};

/// How the commands begin.
const FIRST: &str = "string_to_sign:\n";

/// The parameters of what would be sent; nothing for another text.
pub(super) fn read(text: &[u8], default: Charset) -> Option<Result<Sent, Refusal>> {
    let text = std::str::from_utf8(text).ok()?.replace("\r\n", "\n");
    if !text.starts_with(FIRST) {
        return None;
    }
    if let Some((_, order)) = text.rsplit_once("\n\norder_string:\n") {
        return Some(Sent::of(b"", order.as_bytes()));
    }
    if let Some((_, form)) = text.rsplit_once("\n\nform:\n") {
        return html::read(form.as_bytes(), default);
    }
    // The text that was signed may hold anything, so they are looked for from the end.
    let (_, url) = text.rsplit_once("\n\nurl:\n")?;
    let (url, rest) = url.split_once('\n').unwrap_or((url, ""));
    let body = rest.split_once("\nbody:").map(|(_, body)| body).unwrap_or_default();
    Some(Sent::of(url.as_bytes(), body.as_bytes()))
}

/// The same of a call of the REST gateway, which has a method and headers.
pub(super) fn rest(text: &[u8]) -> Option<RestRequest> {
    let text = std::str::from_utf8(text).ok()?.replace("\r\n", "\n");
    let (_, rest) = text.strip_prefix(FIRST)?.rsplit_once("\n\nmethod:\n")?;
    let (verb, rest) = rest.split_once("\n\nurl:\n")?;
    let (url, rest) = rest.split_once("\n\nheaders:\n")?;
    let (headers, body) = rest.split_once("\n\nbody:").unwrap_or((rest, ""));
    Some(RestRequest {
        verb: verb.to_owned(),
        url: url.to_owned(),
        headers: headers.lines().filter_map(header_of).collect(),
        body: body.trim().into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_rehearsal_is_read() {
        for text in [
            "string_to_sign:\na=1\n\nurl:\nb=3\n\nsign:\nx\n\nurl:\nhttps://x/?a=1\n\ncontent_type:\nt\n\nbody:\nb=2\n",
            "string_to_sign:\na\n\nsign:\nx\n\nurl:\nhttps://x/?a=1&b=2\n\ncontent_type:\nt\n\nbody:\n",
            "string_to_sign:\r\na\r\n\r\nsign:\r\nx\r\n\r\nurl:\r\nhttps://x/?a=1&b=2\r\n",
            "string_to_sign:\na\n\nsign:\nx\n\norder_string:\na=1&b=2\n",
            "string_to_sign:\na\n\nsign:\nx\n\nurl:\nhttps://x/?a=1\n\nform:\n<form action=\"https://x/?a=1\"><input name=b value=2></form>\n",
            "string_to_sign:\na\n\nsign:\nx\n\nurl:\nhttps://x/?a=1\n\ncontent_type:\nt\n\nbody:\n--X\nContent-Disposition: form-data; name=\"b\"\n\n2\n--X\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\n\n(7 bytes)\n--X--\n",
        ] {
            assert_eq!(
                read(text.as_bytes(), Charset::Utf8).unwrap().and_then(Sent::merged).unwrap().joined(),
                b"a=1&b=2",
                "{text}"
            );
        }
        assert_eq!(read(b"a=1", Charset::Utf8), None);
    }
}
