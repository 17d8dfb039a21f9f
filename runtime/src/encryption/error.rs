//! What can go wrong with encryption.

use std::fmt;

/// Why a call could not be encrypted. Nothing was sent.
///
/// ```
/// use alipay::{EncryptionError, Error, Outcome};
///
/// let error = Error::from(EncryptionError::NoKey);
/// assert_eq!(error.outcome(), Outcome::NotSent);
/// assert!(error.to_string().contains("give ClientBuilder::encryption_key the content key"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncryptionError {
    /// The API demands encryption, or the call asks for it, and the client has no key.
    NoKey,
    /// The API demands encryption, or the call asks for it, and it has no `biz_content`, the only thing that is
    /// ever encrypted.
    NoContent,
    /// The client is configured for `AES_V2`, and the REST gateway knows `AES` alone.
    AesAlone,
    /// The operating system gave no randomness, which `AES_V2` needs.
    NoRandomness,
}

impl fmt::Display for EncryptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoKey => {
                "the call is to be encrypted, and the client has no key: give ClientBuilder::encryption_key the content key from the app's page in the console"
            }
            Self::NoContent => "the call is to be encrypted, and has no biz_content",
            Self::AesAlone => {
                "the call is to be encrypted, and the REST gateway knows AES alone, not AES_V2: give the client encrypt_type(EncryptType::Aes)"
            }
            Self::NoRandomness => {
                "the call could not be encrypted: the operating system gave no randomness"
            }
        })
    }
}

impl std::error::Error for EncryptionError {}

/// Why cipher text could not be decrypted.
///
/// ```
/// use alipay::{DecryptionError, EncryptType, EncryptionKey};
///
/// let key = EncryptionKey::parse("AAECAwQFBgcICQoLDA0ODw==")?;
/// assert_eq!(EncryptType::Aes.decrypt(&key, "支付"), Err(DecryptionError::NotBase64));
/// assert_eq!(EncryptType::Aes.decrypt(&key, "AAEC"), Err(DecryptionError::Length)); // no whole block
/// # Ok::<(), alipay::EncryptionKeyError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecryptionError {
    /// It is not base64.
    NotBase64,
    /// It is not a whole number of blocks, or holds none.
    Length,
    /// It was encrypted with another key, or in another way.
    Key,
    /// What it holds is not a JSON object: it was encrypted with another key, or in another way.
    Content,
}

impl fmt::Display for DecryptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotBase64 => "the cipher text is not base64",
            Self::Length => "the cipher text is not a whole number of blocks",
            Self::Content => {
                "what the cipher text holds is not a JSON object, so it was most likely encrypted with another key or type than the client is configured for: compare the content key with the app's page in the console"
            }
            Self::Key => {
                "the cipher text was encrypted with another key or type than the client is configured for: compare the content key with the app's page in the console"
            }
        })
    }
}

impl std::error::Error for DecryptionError {}
