//! The parameters of one call, from names and values to what travels in the URL and in the body.

use std::borrow::Cow;
use std::iter::once;
use std::ops::Range;

use alipay_rules::{Location, Rule, Violation, Violations, is_blank};

use crate::sign::encode;
use crate::{Charset, SignType, Signer, SigningError};

const SIGN: &str = "sign";

/// What the protocol's own parameters and the signature take in an address, so that most are written in one piece.
const ROOM: usize = 1024;

/// The parameters of one call as text.
#[derive(Default)]
pub(crate) struct Parameters<'a>(Vec<Given<'a>>);

struct Given<'a> {
    name: Cow<'a, str>,
    value: Cow<'a, str>,
    location: Location,
}

impl<'a> Parameters<'a> {
    pub(crate) fn with_room_for(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    /// Adds a parameter, in the place of an earlier one of that name. A blank one is neither signed nor sent.
    pub(crate) fn add(
        &mut self,
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
        location: Location,
    ) {
        let (name, value) = (name.into(), value.into());
        if !is_blank(&value) && name != SIGN {
            self.0.push(Given { name, value, location });
        }
    }

    /// Encodes every parameter, in the order of their names.
    ///
    /// # Errors
    /// With a violation for each parameter that holds a character which the charset lacks.
    pub(crate) fn encode(self, charset: Charset) -> Result<Encoded, Violations> {
        let given = self.sorted();
        let mut encoded = Encoded::with_room_for(&given, charset);
        let found = given.iter().filter_map(|one| encoded.push(one).err()).collect();
        Violations::of(found).map_or(Ok(encoded), Err)
    }

    fn sorted(self) -> Vec<Given<'a>> {
        let mut given = self.0;
        given.sort_by(|one, other| one.name.cmp(&other.name));
        given.dedup_by(|later, earlier| {
            let is_same = later.name == earlier.name;
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
        given
    }
}

/// The parameters of one call in its charset, in one piece: the text that is signed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Encoded {
    /// [`string_to_sign`](crate::string_to_sign) of them.
    text: String,
    /// The same in the charset, where that is not the text's own.
    transcoded: Option<Vec<u8>>,
    charset: Charset,
    /// Where the parameters stand, in the order of their names.
    places: Vec<Place>,
}

#[derive(Clone, PartialEq, Eq)]
struct Place {
    name: Range<usize>,
    value: Range<usize>,
    /// The value among the bytes that are signed.
    bytes: Range<usize>,
    location: Location,
}

impl Encoded {
    fn with_room_for(given: &[Given<'_>], charset: Charset) -> Self {
        let length = given.iter().map(|one| one.name.len() + one.value.len() + 2).sum();
        let transcoded = (charset != Charset::Utf8).then(|| Vec::with_capacity(length));
        let (text, places) = (String::with_capacity(length), Vec::with_capacity(given.len()));
        Self { text, transcoded, charset, places }
    }

    fn push(&mut self, given: &Given<'_>) -> Result<(), Violation> {
        let Self { text, transcoded, charset, places } = self;
        let Given { name, value, location } = given;
        let separator = if text.is_empty() { "" } else { "&" };
        text.extend([separator, name, "=", value]);
        let value_at = text.len() - value.len()..text.len();
        let name_at = value_at.start - 1 - name.len()..value_at.start - 1;
        let bytes_at = match transcoded {
            None => value_at.clone(),
            Some(bytes) => {
                for text in [separator, name, "="] {
                    bytes.extend_from_slice(text.as_bytes());
                }
                let start = bytes.len();
                charset.append(value, bytes).map_err(|lost| {
                    let rule = Rule::Charset { charset: charset.as_str(), position: lost.position };
                    Violation::new(name.clone(), rule)
                })?;
                start..bytes.len()
            }
        };
        places.push(Place { name: name_at, value: value_at, bytes: bytes_at, location: *location });
        Ok(())
    }

    /// The bytes that are signed.
    fn to_sign(&self) -> &[u8] {
        self.transcoded.as_deref().unwrap_or(self.text.as_bytes())
    }

    /// Adds the signature, the last step before the parameters travel.
    pub(crate) async fn sign(self, sign_type: SignType, signer: &dyn Signer) -> Result<Signed, SigningError> {
        let signature = encode(&signer.sign(sign_type, self.to_sign()).await?);
        Ok(Signed { encoded: self, signature })
    }

    fn parameter(&self, place: &Place) -> Parameter<'_> {
        Parameter {
            name: &self.text[place.name.clone()],
            value: &self.text[place.value.clone()],
            bytes: &self.to_sign()[place.bytes.clone()],
            location: place.location,
        }
    }
}

/// The parameters of one call with their signature.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Signed {
    encoded: Encoded,
    signature: String,
}

/// One of them.
struct Parameter<'a> {
    name: &'a str,
    value: &'a str,
    /// The value in the charset of the call.
    bytes: &'a [u8],
    location: Location,
}

impl Signed {
    /// The text that the signature is over.
    pub(crate) fn string_to_sign(&self) -> &str {
        &self.encoded.text
    }

    pub(crate) fn signature(&self) -> &str {
        &self.signature
    }

    /// All parameters, form-urlencoded.
    pub(crate) fn urlencoded(&self) -> String {
        self.written_behind(&[], |_| true)
    }

    /// The parameters of one location, form-urlencoded.
    pub(crate) fn urlencoded_in(&self, location: Location) -> String {
        self.written_behind(&[], |parameter| parameter.location == location)
    }

    /// An address with all parameters.
    pub(crate) fn url(&self, address: &str) -> String {
        self.written_behind(&[address, "?"], |_| true)
    }

    /// An address with the parameters that never travel in a body.
    pub(crate) fn url_of_query(&self, address: &str) -> String {
        self.written_behind(&[address, "?"], |parameter| parameter.location == Location::Query)
    }

    /// The address that the form of a page is posted to: with all parameters that are not hidden fields of it.
    pub(crate) fn url_of_action(&self, address: &str) -> String {
        self.written_behind(&[address, "?"], |parameter| !self.is_hidden_field(parameter))
    }

    /// Names and values of the hidden fields of the form of a page.
    pub(crate) fn hidden_fields(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.all().filter(|parameter| self.is_hidden_field(parameter));
        fields.map(|parameter| (parameter.name, parameter.value))
    }

    /// What travels in the body, except what a browser would change on the way, so that the signature would not match.
    fn is_hidden_field(&self, parameter: &Parameter<'_>) -> bool {
        let Parameter { name, value, location, .. } = parameter;
        *location == Location::Body && !browser_changes(name, value, self.encoded.charset)
    }

    /// Names and values, in the charset of the call, of the parameters of one location.
    pub(crate) fn bytes_in(&self, location: Location) -> impl Iterator<Item = (&str, &[u8])> {
        let parameters = self.all().filter(move |parameter| parameter.location == location);
        parameters.map(|parameter| (parameter.name, parameter.bytes))
    }

    /// All of them, the signature where its name belongs.
    fn all(&self) -> impl Iterator<Item = Parameter<'_>> {
        let of = |place| self.encoded.parameter(place);
        let places = &self.encoded.places;
        let (before, behind) =
            places.split_at(places.partition_point(|place| self.encoded.parameter(place).name < SIGN));
        let (value, location) = (self.signature.as_str(), Location::Query);
        let signature = Parameter { name: SIGN, value, bytes: value.as_bytes(), location };
        before.iter().map(of).chain(once(signature)).chain(behind.iter().map(of))
    }

    /// The parameters that are wanted, form-urlencoded behind `start`.
    fn written_behind(&self, start: &[&str], is_wanted: impl Fn(&Parameter<'_>) -> bool) -> String {
        let mut written = String::with_capacity(ROOM);
        written.extend(start.iter().copied());
        let mut separator = "";
        for Parameter { name, bytes, .. } in self.all().filter(is_wanted) {
            written.reserve(name.len() + 2 * bytes.len() + 2);
            written.extend([separator, name, "="]);
            self.encoded.charset.form_append(bytes, &mut written);
            separator = "&";
        }
        written
    }
}

/// Browsers send every line break as CR LF, some characters as other bytes, and in place of a hidden field's value the
/// name of the charset, if the field is called `_charset_`.
fn browser_changes(name: &str, value: &str, charset: Charset) -> bool {
    value.contains(['\r', '\n', '\0'])
        || name.eq_ignore_ascii_case("_charset_")
        || !charset.is_encoded_alike_by_browsers(value)
}

#[cfg(test)]
mod tests;
