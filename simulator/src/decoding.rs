//! In which charset a request is read and answered.

use std::borrow::Cow;

use alipay::__private::{FormPair, form_pairs};
use alipay::{Charset, UnknownCharset};

use crate::received::Received;
use crate::refusal::Refusal;

/// The charsets of one request, which are the same unless its sender contradicts himself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decoding {
    /// What the bytes are read in: the parameter `charset` of the query, else the charset of the `Content-Type`, else
    /// the parameter of the body.
    pub(crate) read: Charset,
    /// What the parameter says: the string to sign and the reply are written in it.
    pub(crate) named: Charset,
    /// Whether the query names it.
    in_query: bool,
}

impl Decoding {
    /// Finds them. The `Content-Type` alone is not enough: gateway protocol, every call signs a parameter `charset`.
    pub(crate) fn of(query: &[u8], body: &Received) -> Result<Self, Refusal> {
        let in_query = form_pairs(query).find(|pair| *pair.name() == *NAME).map(FormPair::value);
        if let Some(name) = in_query {
            let named = known(&name)?;
            return Ok(Self { read: named, named, in_query: true });
        }
        let in_body = body.texts.iter().find(|(name, _)| name == NAME).map(|(_, value)| value);
        let named = known(in_body.ok_or_else(missing)?)?;
        let read = body.charset.as_deref().map_or(Ok(named), known)?;
        Ok(Self { read, named, in_query: false })
    }

    /// What was received as text; `None` if it is not text in this charset.
    pub(crate) fn text(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        self.read.decode(bytes)
    }

    /// Bytes that are not text in the charset that was found for them.
    pub(crate) fn refusal(self) -> Refusal {
        let found = format!("the request holds bytes that are not {}", self.read);
        if self.in_query {
            return Refusal::invalid(
                "charset",
                format!("{found}, which the query names: write it so, or name its charset"),
            );
        }
        complaint(&found)
    }
}

const NAME: &[u8] = b"charset";

fn known(name: &[u8]) -> Result<Charset, Refusal> {
    let name = String::from_utf8_lossy(name);
    name.parse().map_err(|error: UnknownCharset| Refusal::invalid("charset", error.to_string()))
}

fn missing() -> Refusal {
    complaint("it is missing")
}

fn complaint(reason: &str) -> Refusal {
    Refusal::invalid("charset", format!("put the parameter `charset` into the query of the URL: {reason}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_goes_before_the_content_type_and_that_before_the_body() {
        use Charset::{Gb18030, Gbk, Utf8};
        for (query, content_type, in_body, read, named) in [
            ("charset=gbk", Some("utf-8"), Some("utf-8"), Gbk, Gbk),
            ("charset=gbk", None, None, Gbk, Gbk),
            ("a=1", Some("gbk"), Some("gbk"), Gbk, Gbk),
            ("", Some("gb18030"), Some("gbk"), Gb18030, Gbk),
            ("", None, Some("gbk"), Gbk, Gbk),
            ("", None, Some("UTF-8"), Utf8, Utf8),
        ] {
            let texts = in_body.map(|name| (NAME.to_vec(), name.as_bytes().to_vec()));
            let charset = content_type.map(|name| name.as_bytes().to_vec());
            let body = Received { texts: texts.into_iter().collect(), charset, ..Received::default() };
            let found = Decoding::of(query.as_bytes(), &body).unwrap();
            assert_eq!((found.read, found.named), (read, named), "{query} {content_type:?} {in_body:?}");
        }
    }

    #[test]
    fn without_the_parameter_there_is_no_charset_whatever_the_content_type_says() {
        for charset in [None, Some(b"utf-8".to_vec())] {
            let body = Received { charset, ..Received::default() };
            let sentence = Decoding::of(b"a=1", &body).unwrap_err().sentence();
            assert!(sentence.contains("isv.invalid-charset: put the parameter `charset`"), "{sentence}");
        }
    }
}
