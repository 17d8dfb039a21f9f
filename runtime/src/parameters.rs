//! The parameters of one call, from names and values to what travels in the URL and in the body.

use std::borrow::Cow;
use std::collections::BTreeMap;

use alipay_rules::{Location, Rule, Violation, Violations, is_blank};
use form_urlencoded::byte_serialize;

use crate::sign::{encode, string_to_sign};
use crate::{Charset, SignType, Signer, SigningError};

const SIGN: &str = "sign";

/// A parameter's name; only those of a description are known beforehand.
pub(crate) type Name = Cow<'static, str>;

/// The parameters of one call as text, in the order of their names.
#[derive(Default)]
pub(crate) struct Parameters(BTreeMap<Name, (String, Location)>);

impl Parameters {
    /// Adds a parameter. A blank one is neither signed nor sent.
    pub(crate) fn add(&mut self, name: impl Into<Name>, value: String, location: Location) {
        let name = name.into();
        if !is_blank(&value) && name != SIGN {
            self.0.insert(name, (value, location));
        }
    }

    /// Encodes every parameter.
    ///
    /// # Errors
    /// With a violation for each parameter that holds a character which the charset lacks.
    pub(crate) fn encode(self, charset: Charset) -> Result<Encoded, Violations> {
        let (mut parameters, mut found, mut to_sign) = (BTreeMap::new(), Vec::new(), Vec::new());
        for (name, (value, location)) in self.0 {
            let encodings =
                charset.encode(&value).and_then(|bytes| Ok((bytes, charset.form_encode(&value)?)));
            match encodings {
                Ok((bytes, encoded)) => {
                    to_sign.push([name.as_bytes(), b"=", &bytes].concat());
                    let bytes = bytes.into_owned();
                    parameters.insert(name, Parameter { value, bytes, encoded, location });
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
    location: Location,
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
        let value = encode(&signer.sign(sign_type, &self.to_sign).await?);
        let bytes = value.as_bytes().to_vec();
        let encoded = byte_serialize(&bytes).collect();
        let mut parameters = self.parameters;
        parameters.insert(SIGN.into(), Parameter { value, bytes, encoded, location: Location::Query });
        Ok(Signed(parameters))
    }
}

/// The parameters of one call with their signature.
pub(crate) struct Signed(BTreeMap<Name, Parameter>);

impl Signed {
    /// The text that the signature is over.
    pub(crate) fn string_to_sign(&self) -> String {
        string_to_sign(self.0.iter().map(|(name, parameter)| (name, &parameter.value)))
    }

    pub(crate) fn signature(&self) -> &str {
        self.0.get(SIGN).map(|parameter| parameter.value.as_str()).unwrap_or_default()
    }

    /// All parameters, form-urlencoded.
    pub(crate) fn urlencoded(&self) -> String {
        join(self.0.iter())
    }

    /// The parameters of one location, form-urlencoded.
    pub(crate) fn urlencoded_in(&self, location: Location) -> String {
        join(self.0.iter().filter(|(_, parameter)| parameter.location == location))
    }

    /// Names and values of the parameters of one location.
    pub(crate) fn fields_in(&self, location: Location) -> Vec<(Name, String)> {
        let there = self.0.iter().filter(|(_, parameter)| parameter.location == location);
        there.map(|(name, parameter)| (name.clone(), parameter.value.clone())).collect()
    }

    /// Names and values, in the charset of the call, of the parameters of one location.
    pub(crate) fn bytes_in(&self, location: Location) -> impl Iterator<Item = (&str, &[u8])> {
        let there = self.0.iter().filter(move |(_, parameter)| parameter.location == location);
        there.map(|(name, parameter)| (name.as_ref(), parameter.bytes.as_slice()))
    }

    /// Moves into the query what a hidden field of a form would change, so that the signature would not match.
    pub(crate) fn for_browser(mut self, charset: Charset) -> Self {
        for (name, parameter) in &mut self.0 {
            if browser_changes(name, &parameter.value, charset) {
                parameter.location = Location::Query;
            }
        }
        self
    }
}

/// Browsers send every line break as CR LF, some characters as other bytes, and in place of a hidden field's value the
/// name of the charset, if the field is called `_charset_`.
fn browser_changes(name: &str, value: &str, charset: Charset) -> bool {
    value.contains(['\r', '\n', '\0'])
        || name.eq_ignore_ascii_case("_charset_")
        || !charset.is_encoded_alike_by_browsers(value)
}

fn join<'a>(parameters: impl Iterator<Item = (&'a Name, &'a Parameter)>) -> String {
    let pairs: Vec<String> =
        parameters.map(|(name, parameter)| format!("{name}={}", parameter.encoded)).collect();
    pairs.join("&")
}

#[cfg(test)]
mod tests;
