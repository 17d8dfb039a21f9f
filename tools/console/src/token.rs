//! What lets a browser in that is not on this machine.

use std::fmt;
use std::str::FromStr;

use subtle::ConstantTimeEq;

/// Nobody tries out as many.
const SHORTEST: usize = 16;

/// A secret that requests must bring; at least 16 letters, digits, `-` or `_`.
///
/// ```
/// use alipay_console::Token;
///
/// assert!("correct-horse-battery".parse::<Token>().is_ok());
/// assert!("secret".parse::<Token>().unwrap_err().to_string().contains("at least 16"));
/// ```
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Whether `given` is the token, in a time that does not tell how much of it is.
    pub(crate) fn is(&self, given: &str) -> bool {
        self.0.as_bytes().ct_eq(given.as_bytes()).into()
    }
}

impl FromStr for Token {
    type Err = UnusableToken;

    fn from_str(text: &str) -> Result<Self, UnusableToken> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if text.len() >= SHORTEST && text.bytes().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(UnusableToken)
        }
    }
}

/// Prints nothing of it.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// A text that is not a [`Token`].
///
/// ```
/// use alipay_console::{Token, UnusableToken};
///
/// assert_eq!("secret".parse::<Token>().err(), Some(UnusableToken));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnusableToken;

impl fmt::Display for UnusableToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a token has at least 16 characters, which are letters, digits, `-` or `_`")
    }
}

impl std::error::Error for UnusableToken {}
