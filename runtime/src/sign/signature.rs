//! Signing and verifying with the keys of an app, and signatures as they travel.

use std::borrow::Cow;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::crypto::{SignType, SigningError};
use crate::{PrivateKey, PublicKey};

impl SignType {
    /// Signs `message`; the signature is standard base64 without line breaks.
    ///
    /// # Errors
    /// When the operating system gives no randomness to blind the computation with.
    pub fn sign(self, key: &PrivateKey, message: &[u8]) -> Result<String, SigningError> {
        Ok(encode(&key.secret().sign(self, message)?))
    }

    /// Checks a signature of `message`; line breaks within its base64 are allowed.
    ///
    /// # Errors
    /// When the signature is not base64, or is not one of this message with this type and key.
    pub fn verify(self, key: &PublicKey, message: &[u8], signature: &str) -> Result<(), SignatureError> {
        let signature = decode(signature)?;
        if self.holds(key, message, &signature) { Ok(()) } else { Err(SignatureError::Mismatch) }
    }

    pub(crate) fn holds(self, key: &PublicKey, message: &[u8], signature: &[u8]) -> bool {
        key.public().verify(self, message, signature)
    }
}

/// A signature as it travels.
pub(crate) fn encode(signature: &[u8]) -> String {
    STANDARD.encode(signature)
}

/// The bytes of a signature. Line breaks are allowed, as Alipay's own SDKs allow them; missing padding, blanks in
/// place of `+` and the url-safe alphabet are not.
pub(crate) fn decode(signature: &str) -> Result<Vec<u8>, SignatureError> {
    let lines: Cow<'_, str> = if signature.contains(['\r', '\n']) {
        signature.split(['\r', '\n']).collect()
    } else {
        signature.into()
    };
    STANDARD.decode(lines.as_bytes()).ok().filter(|bytes| !bytes.is_empty()).ok_or(SignatureError::NotBase64)
}

/// Why a signature was refused.
///
/// ```
/// use alipay::{PrivateKey, SignType, SignatureError};
///
/// let key = PrivateKey::generate()?;
/// let signature = SignType::Rsa2.sign(&key, b"total_amount=1.00")?;
/// let verified = SignType::Rsa2.verify(key.public_key(), b"total_amount=0.01", &signature);
/// assert_eq!(verified, Err(SignatureError::Mismatch));
/// # Ok::<(), alipay::SigningError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureError {
    /// The text is not standard base64 with padding.
    NotBase64,
    /// It is not a signature of this message with this type and key.
    Mismatch,
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotBase64 => "the signature is not base64",
            Self::Mismatch => "the signature does not match",
        })
    }
}

impl std::error::Error for SignatureError {}
