//! Why something could not be signed.

use std::error::Error;
use std::fmt;

use crate::words::Cause;

/// Why a call could not be signed. Nothing was sent.
///
/// ```
/// use alipay::{Error, ErrorKind, SigningError};
///
/// /// Whether it is the app's own signer that is out of order.
/// fn is_ours(error: &Error) -> bool {
///     matches!(error.kind(), ErrorKind::Signing(SigningError::Signer(_)))
/// }
/// assert!(is_ours(&SigningError::new("the key service is offline").into()));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum SigningError {
    /// The operating system gave no randomness, which every private-key operation needs.
    NoRandomness,
    /// An external [`Signer`](crate::Signer) failed.
    Signer(Box<dyn Error + Send + Sync>),
    /// An external [`Signer`](crate::Signer) gave a signature that does not belong to its public key, or an empty one.
    WrongSignature,
}

impl SigningError {
    /// The error of an external [`Signer`](crate::Signer).
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Signer(source.into())
    }
}

impl fmt::Display for SigningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRandomness => {
                f.write_str("the private key could not be used: the operating system gave no randomness")
            }
            Self::Signer(source) => write!(f, "the signer failed: {}", Cause(source.as_ref())),
            Self::WrongSignature => f.write_str("the signer's signature does not belong to its public key"),
        }
    }
}

impl Error for SigningError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Signer(source) => Some(source.as_ref()),
            Self::NoRandomness | Self::WrongSignature => None,
        }
    }
}
