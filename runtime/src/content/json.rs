//! JSON documents that travel inside a string.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use serde_json::value::RawValue;

/// A JSON document, carried in a string parameter that accepts `MAX` characters; `build()` counts them.
///
/// Alipay calls such a parameter a String and shows a JSON object as its example (`extend_info`,
/// `business_params`). Its setter accepts
///
/// * text (`&str`, `String`): the JSON text itself, checked and sent unchanged;
/// * data (`&T` where `T: Serialize`, [`alipay::json!`](crate::json)): serialised once, compactly.
///
/// In replies it is the type that [`Received::value`](crate::Received::value) gives.
///
/// ```
/// use alipay::Json;
///
/// let document: Json = Json::of(&alipay::json!({ "verify_type": "QRCODE" }))?;
/// assert_eq!(document.as_str(), r#"{"verify_type":"QRCODE"}"#);
/// assert_eq!(document.parse::<alipay::JsonValue>()?["verify_type"], "QRCODE");
/// let written: Json = Json::new(r#"{ "verify_type": "QRCODE" }"#)?;
/// assert_eq!(written.into_string(), r#"{ "verify_type": "QRCODE" }"#); // as it was written
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Json<const MAX: usize = { usize::MAX }>(String);

impl<const MAX: usize> Json<MAX> {
    /// Checks a JSON text; it is kept as it was written.
    ///
    /// # Errors
    /// When it is not well-formed JSON.
    pub fn new(text: impl Into<String>) -> Result<Self, serde_json::Error> {
        let text = text.into();
        serde_json::from_str::<&RawValue>(&text)?;
        Ok(Self(text))
    }

    /// Serialises data, compactly.
    ///
    /// # Errors
    /// When `data` cannot be written as JSON, such as a map whose keys are not strings.
    pub fn of(data: &impl Serialize) -> Result<Self, serde_json::Error> {
        serde_json::to_string(data).map(Self)
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The JSON text, owned.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Reads the document.
    ///
    /// # Errors
    /// When the document does not have `T`'s shape.
    pub fn parse<T: serde::de::DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.0)
    }
}

impl<const MAX: usize> AsRef<str> for Json<MAX> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> FromStr for Json<MAX> {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        Self::new(text)
    }
}

/// The JSON text itself, which may hold personal data; `Debug` prints only its length.
impl<const MAX: usize> fmt::Display for Json<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<const MAX: usize> From<Json<MAX>> for String {
    fn from(json: Json<MAX>) -> Self {
        json.0
    }
}

/// Prints the length: the document may hold personal data.
impl<const MAX: usize> fmt::Debug for Json<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Json({} characters)", self.0.chars().count())
    }
}
