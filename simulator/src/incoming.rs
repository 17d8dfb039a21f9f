//! A request as it arrived: its parameters, of which query and body make one set.

use std::borrow::Cow;
use std::collections::HashSet;

use alipay::__private::form_pairs;
use alipay::{Charset, SignType, string_to_sign};
use alipay_rules::is_blank;
use serde_json::Value;

use crate::called::Called;
use crate::decoding::Decoding;
use crate::received::{Received, ReceivedFile, ReceivedPart};
use crate::refusal::Refusal;

/// The parameters of one request, from query and body, in the order they arrived.
#[derive(Debug)]
pub(crate) struct Incoming {
    /// The charset of the string to sign and of the reply.
    pub(crate) charset: Charset,
    parameters: Vec<(String, String)>,
    files: Vec<IncomingFile>,
    /// What made a part of the body unreadable.
    pub(crate) fault: Option<Refusal>,
}

/// A file and its whole size, however much of it was kept.
#[derive(Debug)]
pub(crate) struct IncomingFile {
    pub(crate) size: u64,
    pub(crate) file: ReceivedFile,
}

/// A request that cannot be decoded.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) refusal: Refusal,
    /// The call as far as UTF-8 tells.
    pub(crate) called: Called,
}

impl Incoming {
    /// Reads the query and the body.
    pub(crate) fn read(query: &[u8], body: Received) -> Result<Self, Box<Unreadable>> {
        let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let in_query = form_pairs(query).map(|pair| (lossy(&pair.name()), lossy(&pair.value())));
        let in_body = body.texts.iter().map(|(name, value)| (lossy(name), lossy(value)));
        let shown = united(in_query.collect(), in_body.collect());
        Decoding::of(query, &body)
            .and_then(|decoding| Self::decoded(decoding, query, body))
            .map_err(|refusal| Box::new(Unreadable { refusal, called: Called::new(shown, Value::Null) }))
    }

    fn decoded(decoding: Decoding, query: &[u8], body: Received) -> Result<Self, Refusal> {
        let text = |bytes: &[u8]| decoding.text(bytes).map(Cow::into_owned);
        let in_query = form_pairs(query).map(|pair| Some((text(&pair.name())?, text(&pair.value())?)));
        let in_body = body.texts.iter().map(|(name, value)| Some((text(name)?, text(value)?)));
        let (in_query, in_body): (Option<Vec<_>>, Option<Vec<_>>) = (in_query.collect(), in_body.collect());
        let file = |part: ReceivedPart| {
            let (parameter, name) = (text(&part.parameter)?, text(&part.name)?);
            let ReceivedPart { content_type, size, content, .. } = part;
            Some(IncomingFile { size, file: ReceivedFile { parameter, name, content_type, content } })
        };
        let files: Option<Vec<IncomingFile>> = body.files.into_iter().map(file).collect();
        match (in_query, in_body, files) {
            (Some(in_query), Some(in_body), Some(files)) => {
                let parameters = united(in_query, in_body);
                Ok(Self { charset: decoding.named, parameters, files, fault: body.fault })
            }
            _ => Err(decoding.refusal()),
        }
    }

    /// The value of a parameter that says something.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, value)| *known == name && !is_blank(value)).map(|(_, value)| value)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The files, none of which is signed.
    pub(crate) fn files(&self) -> impl Iterator<Item = &IncomingFile> {
        self.files.iter()
    }

    /// The files alone, when everything else has been judged.
    pub(crate) fn into_files(self) -> Vec<ReceivedFile> {
        self.files.into_iter().map(|incoming| incoming.file).collect()
    }

    /// The call as tests look at it, with its content in clear.
    pub(crate) fn called(&self, content: Value) -> Called {
        Called::new(self.parameters.clone(), content)
    }

    /// The name of a parameter that arrived more than once.
    pub(crate) fn repeated(&self) -> Option<&str> {
        let files = self.files().map(|incoming| incoming.file.parameter.as_str());
        let mut names: Vec<&str> = self.iter().map(|(name, _)| name).chain(files).collect();
        names.sort_unstable();
        names.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
    }

    /// The type that the request says it is signed with.
    pub(crate) fn sign_type(&self) -> Option<SignType> {
        self.value("sign_type")?.parse().ok()
    }

    /// The bytes that the app must have signed.
    pub(crate) fn signed_bytes(&self) -> Vec<u8> {
        self.charset.encode(&self.signed_text()).map(Cow::into_owned).unwrap_or_default()
    }

    /// The same as text.
    pub(crate) fn signed_text(&self) -> String {
        string_to_sign(self.iter())
    }
}

type Text = (String, String);

/// Query and body as one set: what stands in both with the same value is one parameter, as .NET and gopay send `charset`
/// and the uploads of `EasySDK` all their texts. Two values of one name, or the same name twice in one place, stay two:
/// nobody could say which of them was signed.
fn united(in_query: Vec<Text>, in_body: Vec<Text>) -> Vec<Text> {
    let mut unmatched: HashSet<&Text> = in_query.iter().collect();
    let in_body: Vec<Text> = in_body.into_iter().filter(|pair| !unmatched.remove(pair)).collect();
    in_query.into_iter().chain(in_body).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(body: &[u8]) -> Received {
        let texts = form_pairs(body).map(|pair| (pair.name().into_owned(), pair.value().into_owned()));
        Received { texts: texts.collect(), ..Received::default() }
    }

    #[test]
    fn query_and_body_are_decoded_with_the_charset_of_the_query() {
        let incoming = Incoming::read(b"charset=GBK&a=%D6%A7+%B8%B6", form(b"b=%2B%3D&c")).unwrap();
        assert_eq!(incoming.charset, Charset::Gbk);
        let parameters: Vec<_> = incoming.iter().collect();
        assert_eq!(parameters, [("charset", "GBK"), ("a", "支 付"), ("b", "+="), ("c", "")]);
    }

    #[test]
    fn a_parameter_is_one_where_query_and_body_agree_and_repeated_where_they_do_not() {
        for (query, body, count, repeated) in [
            ("charset=utf-8&a=1", "charset=utf-8&b=2", 3, None),
            ("charset=utf-8&a=1", "a=1&charset=utf-8", 2, None),
            ("charset=utf-8", "charset=UTF-8", 2, Some("charset")),
            ("charset=utf-8", "charset=gbk", 2, Some("charset")),
            ("charset=utf-8&a=1", "a=2", 3, Some("a")),
            ("charset=utf-8&a=1&a=1", "", 3, Some("a")),
            ("charset=utf-8", "a=1&a=1", 3, Some("a")),
            ("charset=utf-8&a=1", "a=1&a=1", 3, Some("a")),
        ] {
            let incoming = Incoming::read(query.as_bytes(), form(body.as_bytes())).unwrap();
            assert_eq!(
                (incoming.iter().count(), incoming.repeated()),
                (count, repeated),
                "{query} and {body}"
            );
        }
    }

    #[test]
    fn bytes_of_another_charset_are_refused_with_the_way_to_name_it() {
        for (query, body, words) in [
            ("charset=utf-8&a=%B8%B6", "", "not utf-8, which the query names"),
            ("", "charset=utf-8&a=%B8%B6", "`charset` into the query"),
        ] {
            let refusal = Incoming::read(query.as_bytes(), form(body.as_bytes())).unwrap_err().refusal;
            assert!(refusal.sentence().contains(words), "{}", refusal.sentence());
        }
    }
}
