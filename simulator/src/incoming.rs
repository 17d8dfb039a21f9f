//! A request as it arrived: its parameters, decoded with the charset that the query names.

use std::borrow::Cow;

use alipay::{Charset, SignType, string_to_sign};
use alipay_rules::is_blank;
use percent_encoding::percent_decode;

use crate::refusal::Refusal;

/// The parameters of one request, from query and body, in the order they arrived.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) charset: Charset,
    parameters: Vec<(String, String)>,
}

impl Incoming {
    /// Reads the query and the form body. The gateway takes the charset from the query alone.
    pub(crate) fn read(query: &[u8], body: &[u8]) -> Result<Self, Refusal> {
        let pairs = || pairs(query).chain(pairs(body));
        let charset = match pairs_named(query, b"charset") {
            None => return Err(Refusal::missing_charset(pairs_named(body, b"charset").is_some())),
            Some(name) => String::from_utf8_lossy(&name)
                .parse::<Charset>()
                .map_err(|error| Refusal::invalid("charset", format!("{error}")))?,
        };
        let text = |bytes: &[u8]| charset.decode(bytes).map(Cow::into_owned);
        let parameters: Option<Vec<(String, String)>> =
            pairs().map(|(name, value)| Some((text(&name)?, text(&value)?))).collect();
        match parameters {
            Some(parameters) => Ok(Self { charset, parameters }),
            None => {
                Err(Refusal::invalid("charset", format!("the request holds bytes that are no {charset}")))
            }
        }
    }

    /// The value of a parameter that says something.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, value)| *known == name && !is_blank(value)).map(|(_, value)| value)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The name of a parameter that arrived more than once.
    pub(crate) fn repeated(&self) -> Option<&str> {
        let mut names: Vec<&str> = self.iter().map(|(name, _)| name).collect();
        names.sort_unstable();
        names.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
    }

    /// The type that the request says it is signed with.
    pub(crate) fn sign_type(&self) -> Option<SignType> {
        self.value("sign_type")?.parse().ok()
    }

    /// The bytes that the app must have signed.
    pub(crate) fn signed_bytes(&self) -> Vec<u8> {
        let text = string_to_sign(self.iter());
        self.charset.encode(&text).map(Cow::into_owned).unwrap_or_default()
    }
}

impl Refusal {
    fn missing_charset(in_body: bool) -> Self {
        let place = if in_body { "it is in the body, where it comes too late" } else { "it is missing" };
        Self::invalid("charset", format!("put the parameter `charset` into the query of the URL: {place}"))
    }
}

type Pair<'a> = (Cow<'a, [u8]>, Cow<'a, [u8]>);

/// The pairs of a form, as bytes of whatever charset: `+` is a blank, `%XX` a byte.
fn pairs(form: &[u8]) -> impl Iterator<Item = Pair<'_>> {
    form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        (decoded(halves.next().unwrap_or_default()), decoded(halves.next().unwrap_or_default()))
    })
}

fn pairs_named<'a>(form: &'a [u8], wanted: &[u8]) -> Option<Cow<'a, [u8]>> {
    pairs(form).find(|(name, _)| **name == *wanted).map(|(_, value)| value)
}

fn decoded(written: &[u8]) -> Cow<'_, [u8]> {
    let blanks: Vec<u8> = written.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    Cow::Owned(percent_decode(&blanks).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_and_body_are_decoded_with_the_charset_of_the_query() {
        let incoming = Incoming::read(b"charset=GBK&a=%D6%A7+%B8%B6", b"b=%2B%3D&c").unwrap();
        assert_eq!(incoming.charset, Charset::Gbk);
        let parameters: Vec<_> = incoming.iter().collect();
        assert_eq!(parameters, [("charset", "GBK"), ("a", "支 付"), ("b", "+="), ("c", "")]);
    }

    #[test]
    fn a_charset_that_is_only_in_the_body_is_refused_with_the_reason() {
        let refusal = Incoming::read(b"a=1", b"charset=utf-8").unwrap_err();
        assert!(refusal.sentence().contains("isv.invalid-charset"), "{}", refusal.sentence());
        assert!(refusal.sentence().contains("body"), "{}", refusal.sentence());
    }

    #[test]
    fn bytes_of_another_charset_are_refused() {
        assert!(Incoming::read(b"charset=utf-8&a=%B8%B6", b"").is_err());
    }
}
