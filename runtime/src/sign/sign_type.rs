//! The two signature types of RSA keys, and what can go wrong with a signature.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use sha1::Sha1;
use sha2::{Digest, Sha256};

use super::{SigningError, portable};
use crate::{PrivateKey, PublicKey};

/// How calls are signed and replies are verified: the common parameter `sign_type`.
///
/// A reply is only ever verified with the hash of the configured type, never with one that the reply chooses.
///
/// ```
/// use alipay::{PrivateKey, SignType};
///
/// let key = PrivateKey::generate()?;
/// let signature = SignType::Rsa2.sign(&key, b"app_id=2014072300007148")?;
/// assert_eq!(signature.len(), 344); // base64 of 2048 bits
/// SignType::Rsa2.verify(key.public_key(), b"app_id=2014072300007148", &signature)?;
///
/// assert_eq!("rsa2".parse(), Ok(SignType::Rsa2)); // names are read in any case
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignType {
    /// RSA with SHA-256, for keys of 2048 bits or more; what Alipay recommends.
    #[default]
    Rsa2,
    /// RSA with SHA-1, for apps from before RSA2.
    Rsa,
}

impl SignType {
    /// The name on the wire: `RSA2` or `RSA`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rsa2 => "RSA2",
            Self::Rsa => "RSA",
        }
    }

    /// Signs `message`; the signature is standard base64 without line breaks.
    ///
    /// # Errors
    /// When the operating system gives no randomness to blind the computation with.
    pub fn sign(self, key: &PrivateKey, message: &[u8]) -> Result<String, SigningError> {
        Ok(encode(&self.sign_bytes(key, message)?))
    }

    pub(super) fn sign_bytes(self, key: &PrivateKey, message: &[u8]) -> Result<Vec<u8>, SigningError> {
        match (self, key.aws()) {
            (Self::Rsa2, Some(key)) => key.sign(message),
            _ => portable::sign(self, key.portable().map_err(SigningError::new)?, message),
        }
    }

    /// The hash of `message` that a signature of this type is over: 32 bytes of SHA-256, or 20 bytes of SHA-1.
    ///
    /// For a [`Signer`](crate::Signer) whose service takes hashes only.
    pub fn digest(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Rsa2 => Sha256::digest(message).to_vec(),
            Self::Rsa => Sha1::digest(message).to_vec(),
        }
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
        match (self, key.aws()) {
            (Self::Rsa2, Some(key)) => key.verify(message, signature),
            _ => portable::verify(self, key.rsa(), message, signature),
        }
    }
}

/// A signature as it travels.
pub(crate) fn encode(signature: &[u8]) -> String {
    STANDARD.encode(signature)
}

/// The bytes of a signature. Line breaks are allowed, as Alipay's own SDKs allow them; missing padding, blanks in
/// place of `+` and the url-safe alphabet are not.
pub(crate) fn decode(signature: &str) -> Result<Vec<u8>, SignatureError> {
    let lines: String = signature.split(['\r', '\n']).collect();
    STANDARD.decode(lines).ok().filter(|bytes| !bytes.is_empty()).ok_or(SignatureError::NotBase64)
}

impl fmt::Display for SignType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for SignType {
    type Err = UnknownSignType;

    fn from_str(name: &str) -> Result<Self, UnknownSignType> {
        let of_name = |known: &Self| known.as_str().eq_ignore_ascii_case(name.trim());
        [Self::Rsa2, Self::Rsa].into_iter().find(of_name).ok_or(UnknownSignType)
    }
}

/// A text that names no [`SignType`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSignType;

impl fmt::Display for UnknownSignType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the signature type must be RSA2 or RSA")
    }
}

impl std::error::Error for UnknownSignType {}

/// Why a signature was refused.
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
