//! Why a certificate cannot be used, or is not trusted.

use std::error::Error as StdError;
use std::fmt;

use crate::KeyError;

/// Why a file of certificates cannot be used.
///
/// ```
/// use alipay::{CertificateError, Certificates};
///
/// let error = Certificates::parse("").unwrap_err();
/// assert_eq!((error, error.to_string()), (CertificateError::Empty, "it is empty".to_owned()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateError {
    /// Nothing was given.
    Empty,
    /// Neither PEM nor DER nor base64; often the path of a file.
    Unreadable,
    /// PEM or DER of something else: a key, or a request for a certificate.
    NotACertificate,
    /// The certificate that counts is there, but a part of it is changed.
    Damaged,
    /// One certificate of the file was cut or damaged, so that the file's other certificates would give half of a number.
    Block {
        /// Which one of the file, counted from 1.
        number: usize,
        /// The line that it begins in, counted from 1; `None` if the file is not PEM.
        line: Option<usize>,
        /// What is wrong with it.
        fault: BlockFault,
    },
    /// The file has too many bytes; no more are looked at.
    TooLarge {
        /// The most that are read.
        limit: usize,
    },
    /// The file has too many certificates; no more are looked at.
    TooMany {
        /// The most that are read.
        limit: usize,
    },
    /// The serial number of a certificate is too long; RFC 5280 allows 20 bytes.
    SerialNumber {
        /// The most bytes that are read.
        limit: usize,
    },
    /// None of the certificates is signed with RSA.
    NoRsa,
    /// The certificate's public key cannot be used.
    Key(KeyError),
}

/// What is wrong with one certificate of a file.
///
/// ```
/// use alipay::{BlockFault, CertificateError, Certificates};
///
/// let error = Certificates::parse("-----BEGIN CERTIFICATE-----\nMIIDszCC").unwrap_err();
/// let fault = BlockFault::NoEnd; // the file was not copied to its end
/// assert_eq!(error, CertificateError::Block { number: 1, line: Some(1), fault });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BlockFault {
    /// It has no `-----BEGIN CERTIFICATE-----` line.
    NoBegin,
    /// It has no `-----END CERTIFICATE-----` line.
    NoEnd,
    /// What stands between its two lines is not base64.
    Base64,
    /// It is base64 or DER, but a part of it is missing or changed.
    Incomplete,
    /// It is a root certificate, and its own signature does not match: a part of it is changed.
    Signature,
}

impl fmt::Display for BlockFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoBegin => "it has no BEGIN line",
            Self::NoEnd => "it has no END line",
            Self::Base64 => "its base64 is damaged",
            Self::Incomplete => "a part of it is missing or changed",
            Self::Signature => "its own signature does not match, so a part of it is changed",
        })
    }
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
            Self::Block { number, line, fault } => {
                let line = line.map(|line| format!(" (line {line})")).unwrap_or_default();
                return write!(
                    f,
                    "certificate {number} of the file{line} was cut or damaged: {fault}; copy the whole file, from the first line to the last"
                );
            }
            Self::TooLarge { limit } => {
                return write!(f, "it has more than {limit} bytes, and no file of the console has so many");
            }
            Self::TooMany { limit } => {
                return write!(f, "it has more than {limit} certificates, and no file of the console has so many");
            }
            Self::SerialNumber { limit } => {
                return write!(f, "the serial number of a certificate has more than {limit} bytes, where 20 are allowed");
            }
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
///
/// ```
/// use std::time::SystemTime;
///
/// use alipay::{Certificates, TrustError};
///
/// # let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/testing/certificates");
/// # let file = |name| std::fs::read(format!("{folder}/{name}.pem"));
/// # let (alipay, roots) = ([file("alipay")?, file("class2")?].concat(), file("root")?);
/// let (alipay, roots) = (Certificates::parse(alipay)?, Certificates::parse(roots)?);
/// assert_eq!(alipay.check(&roots, SystemTime::UNIX_EPOCH), Err(TrustError::NotYetValid));
/// assert_eq!(roots.check(&alipay, SystemTime::UNIX_EPOCH), Err(TrustError::Root));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    /// One of them has a critical extension that is not known, or extensions that cannot be read.
    Extension,
    /// It is not made for signing.
    Usage,
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
            Self::Extension => {
                "it, or a certificate above it, has a critical extension that is not known, or extensions that cannot be read, so it must not be used"
            }
            Self::Usage => "it is not made for signing",
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
///
/// ```
/// use std::sync::Arc;
///
/// use alipay::{CertificateDownloadError, Error, ErrorKind, TrustError};
///
/// /// Whether Alipay's new certificate has to be downloaded from the console.
/// fn is_by_hand(error: &Error) -> bool {
///     let ErrorKind::CertificateDownload(error) = error.kind() else { return false };
///     matches!(**error, CertificateDownloadError::Untrusted(TrustError::Root | TrustError::Subject))
/// }
/// let untrusted = CertificateDownloadError::Untrusted(TrustError::Root); // as in the sandbox
/// assert!(is_by_hand(&Arc::new(untrusted).into()));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum CertificateDownloadError {
    /// The call of `alipay.open.app.alipaycert.download` gave an error: the source, an [`Error`](crate::Error).
    Call(Box<dyn StdError + Send + Sync>),
    /// What was downloaded is not a certificate.
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
            Self::Call(error) => write!(f, "it could not be downloaded: {error}"),
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
            Self::Call(error) => error.source(),
            Self::Content(error) => Some(error),
            Self::Untrusted(error) => Some(error),
            Self::Postponed => None,
        }
    }
}
