//! The parameters of one call, from names and values to what travels in the URL and in the body.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::time::Instant;

use alipay_rules::{Rule, Violation, Violations, is_blank};
use form_urlencoded::byte_serialize;

use crate::common::Place;
use crate::sign::encode;
use crate::{Charset, SignType, Signer, SigningError, trace};

/// A parameter's name; only those of a description are known beforehand.
pub(crate) type Name = Cow<'static, str>;

/// The parameters of one call as text, in the order of their names.
#[derive(Default)]
pub(crate) struct Parameters(BTreeMap<Name, (String, Place)>);

impl Parameters {
    /// Adds a parameter. A blank one is neither signed nor sent.
    pub(crate) fn add(&mut self, name: impl Into<Name>, value: String, place: Place) {
        let name = name.into();
        if !is_blank(&value) && name != "sign" {
            self.0.insert(name, (value, place));
        }
    }

    /// Encodes every parameter.
    ///
    /// # Errors
    /// With a violation for each parameter that holds a character which the charset lacks.
    pub(crate) fn encode(self, charset: Charset) -> Result<Encoded, Violations> {
        let (mut parameters, mut found, mut to_sign) = (BTreeMap::new(), Vec::new(), Vec::new());
        for (name, (value, place)) in self.0 {
            let encodings =
                charset.encode(&value).and_then(|bytes| Ok((bytes, charset.form_encode(&value)?)));
            match encodings {
                Ok((bytes, encoded)) => {
                    to_sign.push([name.as_bytes(), b"=", &bytes].concat());
                    let bytes = bytes.into_owned();
                    parameters.insert(name, Parameter { value, bytes, encoded, place });
                }
                Err(lost) => {
                    let rule = Rule::Charset { charset: charset.as_str(), position: lost.position };
                    found.push(Violation::new(name.into_owned(), rule));
                }
            }
        }
        match Violations::of(found) {
            None => Ok(Encoded { to_sign: to_sign.join(&b'&'), parameters }),
            Some(violations) => Err(violations),
        }
    }
}

struct Parameter {
    value: String,
    /// The value in the call's charset.
    bytes: Vec<u8>,
    /// The same, form-urlencoded.
    encoded: String,
    place: Place,
}

/// The parameters of one call in its charset.
pub(crate) struct Encoded {
    /// The bytes of [`string_to_sign`](crate::string_to_sign).
    to_sign: Vec<u8>,
    parameters: BTreeMap<Name, Parameter>,
}

impl Encoded {
    /// Adds the signature, the last step before the parameters travel.
    pub(crate) async fn sign(self, sign_type: SignType, signer: &dyn Signer) -> Result<Signed, SigningError> {
        let began = Instant::now();
        let value = encode(&signer.sign(sign_type, &self.to_sign).await?);
        trace::signed(began);
        let bytes = value.as_bytes().to_vec();
        let encoded = byte_serialize(&bytes).collect();
        let mut parameters = self.parameters;
        parameters.insert("sign".into(), Parameter { value, bytes, encoded, place: Place::Query });
        Ok(Signed(parameters))
    }
}

/// The parameters of one call with their signature.
pub(crate) struct Signed(BTreeMap<Name, Parameter>);

impl Signed {
    /// All parameters, form-urlencoded.
    pub(crate) fn urlencoded(&self) -> String {
        join(self.0.iter())
    }

    /// The parameters of one place, form-urlencoded.
    pub(crate) fn urlencoded_in(&self, place: Place) -> String {
        join(self.0.iter().filter(|(_, parameter)| parameter.place == place))
    }

    /// Names and values of the parameters of one place.
    pub(crate) fn fields_in(&self, place: Place) -> Vec<(Name, String)> {
        let there = self.0.iter().filter(|(_, parameter)| parameter.place == place);
        there.map(|(name, parameter)| (name.clone(), parameter.value.clone())).collect()
    }

    /// Names and values, in the charset of the call, of the parameters of one place.
    pub(crate) fn bytes_in(&self, place: Place) -> impl Iterator<Item = (&str, &[u8])> {
        let there = self.0.iter().filter(move |(_, parameter)| parameter.place == place);
        there.map(|(name, parameter)| (name.as_ref(), parameter.bytes.as_slice()))
    }

    /// Moves into the query what a hidden field of a form would change: browsers send every line break as CR LF,
    /// and the signature would not match.
    pub(crate) fn for_browser(mut self) -> Self {
        for parameter in self.0.values_mut() {
            if parameter.value.contains(['\r', '\n', '\0']) {
                parameter.place = Place::Query;
            }
        }
        self
    }
}

fn join<'a>(parameters: impl Iterator<Item = (&'a Name, &'a Parameter)>) -> String {
    let pairs: Vec<String> =
        parameters.map(|(name, parameter)| format!("{name}={}", parameter.encoded)).collect();
    pairs.join("&")
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;
    use crate::string_to_sign;
    use crate::testing::app_key;

    fn given(pairs: &[(&'static str, &str, Place)]) -> Parameters {
        let mut parameters = Parameters::default();
        for (name, value, place) in pairs {
            parameters.add(*name, (*value).to_owned(), *place);
        }
        parameters
    }

    fn signed(pairs: &[(&'static str, &str, Place)], charset: Charset) -> Signed {
        let key = app_key();
        let signing = given(pairs).encode(charset).unwrap().sign(SignType::Rsa2, &key);
        ready_now(signing).unwrap()
    }

    fn ready_now<T>(future: impl Future<Output = T>) -> T {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("a private key has nothing to wait for"),
        }
    }

    fn without_signature(urlencoded: &str) -> String {
        urlencoded.split('&').filter(|pair| !pair.starts_with("sign=")).collect::<Vec<_>>().join("&")
    }

    const SOME: &[(&str, &str, Place)] = &[
        ("method", "alipay.trade.pay", Place::Query),
        ("biz_content", r#"{"subject":"茶 & 咖啡+*~"}"#, Place::Body),
        ("app_auth_token", "t/=", Place::Body),
        ("notify_url", "  ", Place::Query),
    ];

    #[test]
    fn protocol_parameters_travel_in_the_query_and_business_parameters_in_the_body() {
        let signed = signed(SOME, Charset::Utf8);
        assert_eq!(without_signature(&signed.urlencoded_in(Place::Query)), "method=alipay.trade.pay");
        assert_eq!(
            signed.urlencoded_in(Place::Body),
            "app_auth_token=t%2F%3D&biz_content=%7B%22subject%22%3A%22%E8%8C%B6+%26+%E5%92%96%E5%95%A1%2B*%7E%22%7D"
        );
    }

    #[test]
    fn all_parameters_together_stand_in_the_order_of_their_names() {
        let everything = signed(SOME, Charset::Utf8).urlencoded();
        let names: Vec<_> = everything.split('&').filter_map(|pair| pair.split('=').next()).collect();
        assert_eq!(names, ["app_auth_token", "biz_content", "method", "sign"]);
    }

    #[test]
    fn values_are_encoded_in_the_charset_of_the_call() {
        let signed = signed(&[("biz_content", "茶 a", Place::Body)], Charset::Gbk);
        assert_eq!(signed.urlencoded_in(Place::Body), "biz_content=%B2%E8+a");
    }

    #[test]
    fn no_byte_of_a_character_beyond_ascii_looks_like_a_letter() {
        let signed = signed(&[("biz_content", "丄a😀", Place::Body)], Charset::Gb18030);
        assert_eq!(signed.urlencoded_in(Place::Body), "biz_content=%81%41a%94%39%FC%36");
    }

    #[test]
    fn the_signed_bytes_are_those_of_the_string_to_sign_in_the_charset_of_the_call() {
        let text = string_to_sign(SOME.iter().map(|(name, value, _)| (name, value)));
        for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
            let encoded = given(SOME).encode(charset).unwrap();
            assert_eq!(encoded.to_sign, *charset.encode(&text).unwrap(), "{charset}");
        }
    }

    #[test]
    fn every_parameter_that_the_charset_cannot_carry_is_a_violation() {
        let pairs = [("a", "茶😀", Place::Body), ("b", "茶", Place::Body), ("c", "😀", Place::Query)];
        let found = given(&pairs).encode(Charset::Gbk).err().unwrap();
        let sentences: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            sentences,
            ["`a` character 2 does not exist in gbk", "`c` character 1 does not exist in gbk"]
        );
    }

    #[test]
    fn nobody_else_gives_the_signature() {
        let encoded =
            given(&[("sign", "forged", Place::Body), ("a", "1", Place::Body)]).encode(Charset::Utf8);
        assert_eq!(encoded.unwrap().to_sign, b"a=1");
    }

    #[test]
    fn what_a_browser_would_change_leaves_the_form() {
        for value in ["a\nb", "a\rb", "a\0b"] {
            let signed = signed(&[("note", value, Place::Body)], Charset::Utf8).for_browser();
            assert_eq!(signed.fields_in(Place::Body), [], "{value:?}");
            assert!(signed.urlencoded_in(Place::Query).starts_with("note=a%0"), "{value:?}");
        }
    }
}
