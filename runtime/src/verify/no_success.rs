//! What a reply is that is not a success which Alipay signed.

use std::sync::Arc;

use super::NoKey;
use crate::envelope::Head;
use crate::{CertificateDownloadError, DecryptionError, EnvelopeError, VerificationError};

/// Anything but a success: what it is, and what its node says if that is worth telling.
#[derive(Debug)]
pub(crate) struct NoSuccess {
    pub(crate) kind: NoSuccessKind,
    pub(crate) head: Box<Head>,
    /// The node, as in [`Success`](super::Success), where it was verified.
    pub(crate) verified: Option<Box<str>>,
}

/// Why a reply is not a success. An [`ErrorKind`](crate::ErrorKind) has variants of the same names.
#[derive(Debug)]
pub(crate) enum NoSuccessKind {
    Envelope(EnvelopeError),
    Verification(VerificationError),
    CertificateDownload(Arc<CertificateDownloadError>),
    Decryption(DecryptionError),
    Failure,
    UnverifiedFailure,
    Undecodable,
}

impl<E: Into<NoSuccessKind>> From<E> for NoSuccess {
    fn from(error: E) -> Self {
        Self { kind: error.into(), head: Box::default(), verified: None }
    }
}

impl From<EnvelopeError> for NoSuccessKind {
    fn from(error: EnvelopeError) -> Self {
        Self::Envelope(error)
    }
}

impl From<VerificationError> for NoSuccessKind {
    fn from(error: VerificationError) -> Self {
        Self::Verification(error)
    }
}

impl From<DecryptionError> for NoSuccessKind {
    fn from(error: DecryptionError) -> Self {
        Self::Decryption(error)
    }
}

impl From<NoKey> for NoSuccessKind {
    fn from(error: NoKey) -> Self {
        match error {
            NoKey::Number => Self::Verification(VerificationError::CertificateNumber),
            NoKey::Download(error) => Self::CertificateDownload(error),
        }
    }
}
