//! Why a text is not the key that was asked for.

use std::fmt;

use crate::crypto::Unusable;

/// Why a key cannot be used. It never holds a part of the key.
///
/// ```
/// use alipay::{KeyError, PrivateKey};
///
/// let error = PrivateKey::parse("keys/app_private_key.pem").unwrap_err();
/// assert_eq!(error, KeyError::Unreadable);
/// assert!(error.to_string().ends_with("give the key itself, not the path of its file"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// Nothing was given.
    Empty,
    /// Neither PEM nor base64 nor DER; often the path of a key file.
    Unreadable,
    /// The beginning or the end is missing.
    Truncated,
    /// PEM with a character that base64 does not have.
    Damaged {
        /// The line that it stands in, counted from 1.
        line: usize,
    },
    /// Too many bytes for a key; no more are looked at.
    TooLarge {
        /// The most that are read.
        limit: usize,
    },
    /// PEM with more than one key, where one was asked for.
    Several,
    /// A private key was asked for and a public one was given.
    PublicAsPrivate,
    /// A public key was asked for and a private one was given.
    PrivateAsPublic,
    /// A public key was asked for and a certificate, or a request for one, was given.
    Certificate,
    /// A private key was asked for and a certificate, or a request for one, was given.
    CertificateAsPrivate,
    /// A private key that is protected by a password.
    Encrypted,
    /// A key of another algorithm than RSA: elliptic curves, SM2.
    NotRsa,
    /// Base64 or DER of something that is not a key.
    NotAKey,
    /// An RSA key whose numbers do not belong together.
    Inconsistent,
    /// An RSA key of a size that is not supported.
    Size {
        /// The size of the key's modulus.
        bits: usize,
    },
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "it is empty",
            Self::Unreadable => {
                "it is neither PEM nor base64 nor DER; give the key itself, not the path of its file"
            }
            Self::Truncated => "a part of it is missing; copy the whole key, from the first line to the last",
            Self::PublicAsPrivate => "it is a public key; the private key is the other file that the key tool made",
            Self::PrivateAsPublic => {
                "it is a private key; give Alipay's public key from the app's page in the console, and keep the private one to yourself"
            }
            Self::Damaged { line } => {
                return write!(
                    f,
                    "line {line} holds a character that base64 does not have; copy the whole key, from the first line to the last"
                );
            }
            Self::TooLarge { limit } => {
                return write!(f, "it has more than {limit} bytes, and no key has so many");
            }
            Self::Several => {
                "it holds more than one key; give one as alipay_public_key and the others as further_alipay_public_key"
            }
            Self::Certificate => {
                "it is a certificate; an app in certificate mode is given its three certificate files (the app's, Alipay's and the roots) and no public key, any other app the bare key that the console shows as Alipay public key"
            }
            Self::CertificateAsPrivate => {
                "it is a certificate, or a request for one; the private key is the other file that was made with it"
            }
            Self::Encrypted => {
                "it is protected by a password; store it without, for example with `openssl pkey -in FILE -out FILE2`"
            }
            Self::NotRsa => "it is not an RSA key; SM2 and other elliptic-curve keys do not fit RSA2 and RSA",
            Self::NotAKey => "it can be read, but is not a key in PKCS#8, PKCS#1 or SubjectPublicKeyInfo form",
            Self::Inconsistent => "it is an RSA key whose numbers do not belong together; it was damaged on the way",
            Self::Size { bits } => {
                return write!(f, "it has {bits} bits; RSA keys of 1024 to 8192 bits work, and RSA2 wants 2048");
            }
        })
    }
}

impl std::error::Error for KeyError {}

impl From<Unusable> for KeyError {
    fn from(error: Unusable) -> Self {
        match error {
            Unusable::Form => Self::NotAKey,
            Unusable::Inconsistent => Self::Inconsistent,
            Unusable::Size(bits) => Self::Size { bits },
        }
    }
}

impl From<std::convert::Infallible> for KeyError {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
