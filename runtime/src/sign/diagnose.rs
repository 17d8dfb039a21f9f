//! Why a signature does not match, read from the signature itself.

use std::fmt;

use crate::PublicKey;
use crate::crypto::{SignType, Undone};

/// Why a signature does not match.
///
/// ```
/// use alipay::{Error, ErrorKind, Mismatch, VerificationError};
///
/// /// Whether another key than Alipay's for this app is configured.
/// fn is_wrong_key(error: &Error) -> bool {
///     let ErrorKind::Verification(VerificationError::Mismatch { cause, .. }) = error.kind() else {
///         return false;
///     };
///     matches!(cause, Mismatch::Key | Mismatch::KeySize { .. })
/// }
/// let error = VerificationError::Mismatch { cause: Mismatch::Key, certificate_mode: false };
/// assert!(is_wrong_key(&error.into()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mismatch {
    /// It is too short for the signature of any key.
    NoSignature {
        /// Its size, in bits.
        bits: usize,
    },
    /// The signature was made with another key, of another size.
    KeySize {
        /// The size of the signature, in bits.
        signature: usize,
        /// The size of the configured key, in bits.
        key: usize,
    },
    /// The signature was made with another key.
    Key,
    /// The key is right; the signature is of another type than the configured one.
    SignType(SignType),
    /// Key and type are right; the signed bytes are not the ones that were received.
    Content,
    /// Nobody has looked: many that did not match came within the last minute, from anyone, and were explained.
    NotExamined,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSignature { bits } => write!(f, "it has {bits} bits, so it is not a signature"),
            Self::KeySize { signature, key } => write!(
                f,
                "it was made with a key of {signature} bits, and the configured Alipay public key has {key}"
            ),
            Self::NotExamined => f.write_str(
                "nobody has looked into why, since many others did not match within the last minute",
            ),
            Self::Key => f.write_str(
                "it was made with another key than the configured Alipay public key: check that this is Alipay's key for this very app and environment (sandbox and production differ), not your own public key",
            ),
            Self::SignType(actual) => {
                write!(f, "its type is {actual}, which is not the one that the client is configured for")
            }
            Self::Content => f.write_str(
                "the key is right, but the content was changed after it was signed: look for a proxy that rewrites replies, or another charset than the configured one",
            ),
        }
    }
}

/// A signature is as long as its key, and RSA was never used with shorter ones.
const SMALLEST_KEY: usize = 512;

/// Explains a signature that none of `keys` matches. The second part is the key that made it, if it is one of them.
pub(crate) fn diagnose_all<'a>(
    configured: SignType,
    keys: &'a [PublicKey],
    signature: &[u8],
) -> (Mismatch, Option<&'a PublicKey>) {
    let mut first = None;
    for key in keys {
        match diagnose(configured, key, signature) {
            cause @ (Mismatch::SignType(_) | Mismatch::Content) => return (cause, Some(key)),
            cause => first = first.or(Some(cause)),
        }
    }
    (first.unwrap_or(Mismatch::Key), None)
}

/// Explains a signature that did not match; it decides nothing.
pub(crate) fn diagnose(configured: SignType, key: &PublicKey, signature: &[u8]) -> Mismatch {
    if signature.len() * 8 < SMALLEST_KEY {
        return Mismatch::NoSignature { bits: signature.len() * 8 };
    }
    if signature.len() != key.public().signature_size() {
        return Mismatch::KeySize { signature: signature.len() * 8, key: key.bits() };
    }
    match key.public().undo(signature) {
        None => Mismatch::Key,
        Some(Undone { sign_type: Some(actual), .. }) if actual != configured => Mismatch::SignType(actual),
        Some(_) => Mismatch::Content,
    }
}
