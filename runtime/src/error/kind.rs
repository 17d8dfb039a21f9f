//! What went wrong.

use std::fmt;
use std::sync::Arc;

use alipay_rules::Violations;

use crate::decode;
use crate::envelope::EnvelopeError;
use crate::verify::NoSuccessKind;
use crate::{
    AppResultError, CertificateDownloadError, ConfigurationError, DecryptionError, EncryptionError,
    FileError, NotificationError, OpenDataError, ReturnUrlError, SigningError, TransportError,
    VerificationError,
};

/// What went wrong, as a type to match on; [`Error::outcome`](crate::Error::outcome) says whether the call may have
/// been executed.
///
/// ```
/// use alipay::{Error, ErrorKind};
///
/// /// Whom to wake up.
/// fn concerns(error: &Error) -> &'static str {
///     match error.kind() {
///         ErrorKind::Configuration(_) | ErrorKind::Signing(_) => "who runs the server",
///         ErrorKind::Violations(_) => "who wrote the call",
///         ErrorKind::Transport(_) => "who runs the network",
///         _ => "nobody before morning",
///     }
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client's configuration cannot work. Only from [`ClientBuilder::build`](crate::ClientBuilder::build),
    /// [`ClientBuilder::from_env`](crate::ClientBuilder::from_env), and calls of a [`v3::Client`](crate::v3::Client), whose
    /// gateway knows less.
    Configuration(ConfigurationError),
    /// The call breaks limits: its common parameters, or a character that the charset lacks. Nothing was sent.
    Violations(Violations),
    /// The private key or the [`Signer`](crate::Signer) gave no signature. Nothing was sent.
    Signing(SigningError),
    /// The call's content could not be encrypted. Nothing was sent.
    Encryption(EncryptionError),
    /// A file could not be read or sent as it is. The gateway never had the whole request.
    File(FileError),
    /// No reply came. [`TransportError`] says whether the call can have left this machine.
    Transport(TransportError),
    /// A reply came and is not an envelope, or, of the REST gateway, not JSON. The call may have been executed.
    Envelope(EnvelopeError),
    /// A reply came and is not believed. The call may have been executed.
    ///
    /// Troubleshooting: the usual cause is that the app's own public key is configured where Alipay's belongs, or
    /// the key of another app or of the sandbox.
    Verification(VerificationError),
    /// A reply came, and the certificate that it was signed with could not be had, so it is not believed. The call may
    /// have been executed.
    ///
    /// Only in certificate mode, after Alipay has changed its certificate.
    ///
    /// Troubleshooting: download `alipayCertPublicKey_RSA2.crt` from the console anew. In the sandbox nothing else
    /// helps, since no root vouches for its certificates.
    CertificateDownload(Arc<CertificateDownloadError>),
    /// A reply came, encrypted and signed, and cannot be decrypted. The call may have been executed.
    ///
    /// Troubleshooting: the key for content encryption was changed in the console, or is that of another app.
    Decryption(DecryptionError),
    /// The app handed back nothing that Alipay signed. The order may have been executed.
    AppResult(AppResultError),
    /// A notification that is not believed. It says nothing about the state of anything.
    Notification(NotificationError),
    /// What a browser brought to `return_url`, which is not believed. It says nothing about the state of anything.
    ReturnUrl(ReturnUrlError),
    /// A mini-program's data that are not believed or cannot be read.
    OpenData(OpenDataError),
    /// The gateway or the API answered with a failure, and signed it. Its codes are
    /// [`code`](crate::Error::code) and [`sub_code`](crate::Error::sub_code).
    Failure,
    /// A failure without a signature, or in certificate mode one that does not name its certificate, so anyone on the way
    /// may have written it. The gateway answers like this when it cannot tell which app is calling.
    ///
    /// Troubleshooting: with `isv.invalid-signature`, compare the private key with the public key that was uploaded
    /// to the app's page in the console.
    UnverifiedFailure,
    /// The REST gateway accepted the call and has not processed it (HTTP 202). Repeat the same request, with the same number
    /// of yours, to learn what became of it.
    NotProcessed,
    /// A success, signed and verified, whose node could not be decoded. The call was executed; what was verified is
    /// [`verified_text`](crate::Error::verified_text).
    Undecodable,
    /// A success, signed and verified, that lacks required fields. Only from
    /// [`Reply::complete`](crate::Reply::complete). The call was executed.
    Incomplete {
        /// The names of the fields, with their paths.
        missing: Vec<String>,
    },
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Configuration(error) => error.fmt(f),
            Self::Violations(error) => error.fmt(f),
            Self::Signing(error) => error.fmt(f),
            Self::Encryption(error) => error.fmt(f),
            Self::File(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Envelope(error) => error.fmt(f),
            Self::Verification(error) => error.fmt(f),
            Self::CertificateDownload(error) => {
                write!(f, "the reply names a certificate of Alipay that is not configured, and {error}")
            }
            Self::Decryption(error) => error.fmt(f),
            Self::AppResult(error) => error.fmt(f),
            Self::Notification(error) => error.fmt(f),
            Self::ReturnUrl(error) => error.fmt(f),
            Self::OpenData(error) => error.fmt(f),
            Self::Failure => f.write_str("the call failed"),
            Self::UnverifiedFailure => f.write_str("the call failed, says a reply without a signature"),
            Self::NotProcessed => f.write_str("the gateway accepted the call and has not processed it yet"),
            Self::Undecodable => f.write_str("the reply is a verified success, but could not be decoded"),
            Self::Incomplete { missing } => {
                write!(f, "the reply is a verified success, but lacks {}", decode::named(missing))
            }
        }
    }
}

macro_rules! kinds {
    ($($variant:ident($error:ty);)*) => {$(
        impl From<$error> for ErrorKind {
            fn from(error: $error) -> Self {
                Self::$variant(error)
            }
        }
    )*};
}

kinds! {
    Configuration(ConfigurationError);
    Violations(Violations);
    Signing(SigningError);
    Encryption(EncryptionError);
    File(FileError);
    Transport(TransportError);
    Envelope(EnvelopeError);
    Verification(VerificationError);
    CertificateDownload(Arc<CertificateDownloadError>);
    Decryption(DecryptionError);
    AppResult(AppResultError);
    Notification(NotificationError);
    ReturnUrl(ReturnUrlError);
    OpenData(OpenDataError);
}

impl From<NoSuccessKind> for ErrorKind {
    fn from(kind: NoSuccessKind) -> Self {
        match kind {
            NoSuccessKind::Envelope(error) => Self::Envelope(error),
            NoSuccessKind::Verification(error) => Self::Verification(error),
            NoSuccessKind::CertificateDownload(error) => Self::CertificateDownload(error),
            NoSuccessKind::Decryption(error) => Self::Decryption(error),
            NoSuccessKind::Failure => Self::Failure,
            NoSuccessKind::UnverifiedFailure => Self::UnverifiedFailure,
            NoSuccessKind::Undecodable => Self::Undecodable,
        }
    }
}
