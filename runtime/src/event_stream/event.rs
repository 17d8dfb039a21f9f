//! One event.

use std::fmt;
use std::time::Duration;

use serde::de::DeserializeOwned;

use crate::ParseError;
use crate::decode;

/// One event of a stream. **Nobody signed it**: only TLS vouches for it, so it must not decide about money or goods.
///
/// `Debug` does not print the data.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnsignedEvent {
    /// What kind of event it is: `start`, `error`, `end`; `message` where the stream does not say.
    pub name: String,
    /// Its lines, with a line break between any two; most often JSON. It may hold personal data.
    pub data: String,
    /// The number of the last event that has one.
    pub id: Option<String>,
    /// How long the gateway asks to wait before connecting again. The client never does so by itself.
    pub retry: Option<Duration>,
}

impl UnsignedEvent {
    /// Reads the data, which must be JSON, as a type of the app's own.
    ///
    /// ```
    /// use alipay::{ParseError, v3::UnsignedEvent};
    ///
    /// #[derive(serde::Deserialize)]
    /// struct Piece {
    ///     content: String,
    /// }
    ///
    /// fn content(event: &UnsignedEvent) -> Result<String, ParseError> {
    ///     Ok(event.parse::<Piece>()?.content)
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When the data do not have the shape of `V`.
    pub fn parse<V: DeserializeOwned>(&self) -> Result<V, ParseError> {
        decode::parse(&self.data)
    }
}

impl fmt::Debug for UnsignedEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("UnsignedEvent");
        fields.field("name", &self.name);
        fields.field("data", &format_args!("text of {}", self.data.chars().count())).finish_non_exhaustive()
    }
}
