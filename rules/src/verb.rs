//! The verbs by which the REST gateway is asked.

use std::fmt;
use std::str::FromStr;

/// The verb of an HTTP request, as the REST gateway (v3) is asked.
///
/// ```
/// use alipay_rules::Verb;
///
/// assert_eq!("GET".parse(), Ok(Verb::Get));
/// assert_eq!(Verb::Delete.as_str(), "DELETE");
/// let with_body = Verb::ALL.into_iter().filter(|verb| verb.carries_body());
/// assert!(with_body.eq([Verb::Post, Verb::Put, Verb::Patch]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    /// `GET`, without a body.
    Get,
    /// `POST`, with a body.
    Post,
    /// `PUT`, with a body.
    Put,
    /// `DELETE`, without a body.
    Delete,
    /// `PATCH`, with a body.
    Patch,
}

impl Verb {
    /// Every verb, in the order in which they are listed to people.
    pub const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Delete, Self::Patch];

    /// The verb as HTTP writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
            Self::Patch => "PATCH",
        }
    }

    /// Whether parameters can travel in the request's body (gateway protocol: `GET` and `DELETE` have none).
    pub const fn carries_body(self) -> bool {
        matches!(self, Self::Post | Self::Put | Self::Patch)
    }
}

impl fmt::Display for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Verb {
    type Err = UnknownVerb;

    /// Reads a verb as HTTP writes it, in capital letters.
    ///
    /// # Errors
    /// When it is another word.
    fn from_str(text: &str) -> Result<Self, UnknownVerb> {
        Self::ALL.into_iter().find(|verb| verb.as_str() == text).ok_or(UnknownVerb)
    }
}

/// A word that is not one of the [`Verb`]s.
///
/// ```
/// use alipay_rules::{UnknownVerb, Verb};
///
/// assert_eq!("get".parse::<Verb>(), Err(UnknownVerb));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownVerb;

impl fmt::Display for UnknownVerb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a verb is one of GET, POST, PUT, DELETE and PATCH, in capital letters")
    }
}

impl std::error::Error for UnknownVerb {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_is_read_as_it_is_written_and_no_other_word_is() {
        for verb in Verb::ALL {
            assert_eq!(verb.to_string().parse(), Ok(verb));
            assert!(UnknownVerb.to_string().contains(verb.as_str()));
        }
        for word in ["", "get", "Get", "HEAD", "OPTIONS", "GET ", "POSTS"] {
            assert_eq!(word.parse::<Verb>(), Err(UnknownVerb), "{word:?}");
        }
    }
}
