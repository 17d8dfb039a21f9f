//! A request as it was sent: parameters in the query of its URL and in its body.

use std::collections::HashMap;

use alipay::__private::form_pairs;

use super::multipart;
use super::pairs::{encoded, shown_name};
use crate::refusal::Refusal;

/// Parameters by where they stood, each a form.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sent {
    /// Whether a URL was there, with a query or without.
    pub(crate) has_url: bool,
    pub(crate) query: Vec<u8>,
    pub(crate) body: Vec<u8>,
}

impl Sent {
    /// What a URL and a body carry; the body is a form or the parts of one.
    pub(crate) fn of(url: &[u8], body: &[u8]) -> Result<Self, Refusal> {
        let body = body.trim_ascii();
        let body = texts(body).unwrap_or_else(|| body.to_vec());
        Ok(Self { has_url: !url.trim_ascii().is_empty(), query: query(url)?.to_vec(), body })
    }

    /// Both as one form.
    pub(crate) fn joined(&self) -> Vec<u8> {
        let parts = [&self.query, &self.body].into_iter().filter(|part| !part.is_empty());
        parts.map(Vec::as_slice).collect::<Vec<_>>().join(&b'&')
    }

    /// Each parameter once. Some SDKs send one in both places, which is not a mistake as long as it is the same.
    pub(crate) fn merged(self) -> Result<Self, Refusal> {
        let mut body: Vec<&[u8]> = Vec::new();
        let in_query: HashMap<_, _> =
            form_pairs(&self.query).map(|pair| (pair.name(), pair.value())).collect();
        for pair in form_pairs(&self.body) {
            match in_query.get(&pair.name()) {
                None => body.push(pair.whole),
                Some(value) if *value == pair.value() => {}
                Some(_) => return Err(Refusal::Differs(shown_name(&pair))),
            }
        }
        let query: Vec<&[u8]> = form_pairs(&self.query).map(|pair| pair.whole).collect();
        Ok(Self { query: query.join(&b'&'), body: body.join(&b'&'), ..self })
    }
}

/// The texts among the parts of a body; files are not signed.
pub(crate) fn texts(body: &[u8]) -> Option<Vec<u8>> {
    let texts = multipart::parts(body)?.into_iter().filter(|part| !part.is_file);
    let pairs: Vec<_> = texts.map(|part| encoded(part.name.as_bytes(), part.content)).collect();
    (!pairs.is_empty()).then(|| pairs.join(&b'&'))
}

/// The query of a URL, without what stands behind a `#`; or the query within that, where an app of one page keeps its own.
fn query(url: &[u8]) -> Result<&[u8], Refusal> {
    let mut parts = url.trim_ascii().splitn(2, |byte| *byte == b'#');
    let (url, fragment) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let behind = |text: &'_ [u8]| text.iter().position(|byte| *byte == b'?').map(|mark| mark + 1);
    let query = behind(url).and_then(|start| url.get(start..)).unwrap_or_default();
    let is_route = fragment.starts_with(b"/") || fragment.starts_with(b"!");
    let inner = behind(fragment).filter(|_| is_route).and_then(|start| fragment.get(start..));
    if let Some(inner) = inner.or_else(|| query.is_empty().then_some(fragment))
        && !is_signed(query)
        && is_signed(inner)
    {
        return Ok(inner);
    }
    if !is_route && fragment.iter().any(|byte| matches!(byte, b'&' | b'"' | b'}')) {
        return Err(Refusal::Fragment);
    }
    Ok(query)
}

fn is_signed(form: &[u8]) -> bool {
    form_pairs(form).any(|pair| pair.raw_name == b"sign")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_both_places_alike_counts_once() {
        for (url, body, expected) in [
            ("https://x/?a=1", "b=2", Ok("a=1&b=2")),
            ("https://x/?a=1&c=%2B", "b=2&c=%2b&a=1", Ok("a=1&c=%2B&b=2")),
            ("https://x/?a=1#top", "", Ok("a=1")),
            ("https://x/", "b=2&b=2", Ok("b=2&b=2")),
            ("/?a=1", "a=2", Err(Refusal::Differs("a".to_owned()))),
            ("/?a={\"b\":\"#1\"}&c=2", "", Err(Refusal::Fragment)),
            ("/?a={\"b\":\"#1\"}&sign=2", "", Err(Refusal::Fragment)),
            ("https://x/?a=1&sign=2#/pay/result?id=3&x=1", "", Ok("a=1&sign=2")),
            ("https://x/#/paid?a=1&sign=2", "", Ok("a=1&sign=2")),
            ("https://x/?shop=7#!/paid?a=1&sign=2", "", Ok("a=1&sign=2")),
            ("https://x/#a=1&sign=2", "", Ok("a=1&sign=2")),
        ] {
            let merged = Sent::of(url.as_bytes(), body.as_bytes()).and_then(Sent::merged);
            assert_eq!(
                merged.map(|sent| sent.joined()),
                expected.map(|form| form.as_bytes().to_vec()),
                "{url} {body}"
            );
        }
    }
}
