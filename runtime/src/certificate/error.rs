//! Why a certificate cannot be used, or is not trusted.

use std::error::Error as StdError;
use std::fmt;

use crate::{Error, KeyError};

/// Why a file of certificates cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateError {
    /// Nothing was given.
    Empty,
    /// Neither PEM nor DER nor base64; often the path of a file.
    Unreadable,
    /// PEM or DER of something else: a key, or a request for a certificate.
    NotACertificate,
    /// The certificate that counts is there, but a part of it is missing or changed.
    Damaged,
    /// None of the certificates is signed with RSA.
    NoRsa,
    /// The certificate's public key cannot be used.
    Key(KeyError),
}

impl fmt::Display for CertificateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "it is empty",
            Self::Unreadable => {
                "it is neither PEM nor DER; give the content of the .crt file that the console hands out, not its path"
            }
            Self::NotACertificate => {
                "it holds no certificate; give the content of the .crt file that the console hands out"
            }
            Self::Damaged => "its certificate is damaged; copy the whole file, from the first line to the last",
            Self::NoRsa => {
                "none of its certificates is signed with RSA; RSA2 and RSA want the file alipayRootCert.crt of the console"
            }
            Self::Key(error) => return write!(f, "the key in its certificate cannot be used: {error}"),
        })
    }
}

impl StdError for CertificateError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Key(error) => Some(error),
            _ => None,
        }
    }
}

/// Why a downloaded certificate is not believed to be Alipay's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrustError {
    /// The certificates do not form one complete path from an authority to one certificate.
    Path,
    /// No root certificate of the configured file has issued the first of the path.
    Root,
    /// A signature does not match its issuer's key.
    Signature,
    /// A signature is not RSA with SHA-256, SHA-384 or SHA-512.
    Algorithm,
    /// One of them has expired.
    Expired,
    /// One of them is not valid yet.
    NotYetValid,
    /// One of them was issued with a certificate that is not made for issuing: anyone's.
    Issuer,
    /// It is not the certificate that was asked for.
    Number,
    /// Its owner is another one than that of the configured certificate of Alipay.
    Subject,
    /// Its key cannot be used.
    Key(KeyError),
}

impl fmt::Display for TrustError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Path => "the certificates do not form one complete path",
            Self::Root => {
                "no configured root certificate has issued it; the sandbox's never has one, so download its new certificate from the console and configure that"
            }
            Self::Signature => "a signature does not match",
            Self::Algorithm => "a signature is not RSA with SHA-256 or better",
            Self::Expired => "it, or a certificate above it, has expired by this machine's clock",
            Self::NotYetValid => "it, or a certificate above it, is not valid yet by this machine's clock",
            Self::Issuer => "it was issued by someone who must not issue certificates",
            Self::Number => "it is another one than the one that was asked for",
            Self::Subject => {
                "its owner is not the one of the configured Alipay certificate; if that is right, download the new certificate from the console and configure it"
            }
            Self::Key(error) => return write!(f, "its key cannot be used: {error}"),
        })
    }
}

impl StdError for TrustError {}

/// Why the certificate that a reply or a notification names could not be had.
#[derive(Debug)]
#[non_exhaustive]
pub enum CertificateDownloadError {
    /// The call of `alipay.open.app.alipaycert.download` gave an error.
    Call(Error),
    /// What was downloaded is no certificate.
    Content(CertificateError),
    /// What was downloaded is not believed to be Alipay's.
    Untrusted(TrustError),
    /// Nothing was downloaded: anyone may have named the certificate, and within the last minute it was asked for in vain,
    /// or many others were. Replies of the gateway are not held up by this.
    Postponed,
}

/// Two are equal if they say the same.
impl PartialEq for CertificateDownloadError {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl Eq for CertificateDownloadError {}

impl fmt::Display for CertificateDownloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(error) => write!(f, "it could not be downloaded: {}", error.what_happened()),
            Self::Content(error) => write!(f, "what was downloaded cannot be used: {error}"),
            Self::Untrusted(error) => write!(f, "the one that was downloaded is not trusted: {error}"),
            Self::Postponed => f.write_str(
                "it is not downloaded now: too many were asked for, or this one was, on the word of anyone, and did not come",
            ),
        }
    }
}

impl StdError for CertificateDownloadError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Call(error) => Some(error),
            Self::Content(error) => Some(error),
            Self::Untrusted(error) => Some(error),
            Self::Postponed => None,
        }
    }
}
