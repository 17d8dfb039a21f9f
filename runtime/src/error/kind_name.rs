//! A short name of what went wrong, for traces: as few of them as there are kinds.

use crate::{ErrorKind, TransportError};

impl ErrorKind {
    /// `timed_out`, `failure`: what OpenTelemetry calls `error.type`.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Configuration(_) => "configuration",
            Self::Violations(_) => "violations",
            Self::Signing(_) => "signing",
            Self::Encryption(_) => "encryption",
            Self::File(_) => "file",
            Self::Transport(error) => of_transport(error),
            Self::Envelope(_) => "envelope",
            Self::Verification(_) => "verification",
            Self::CertificateDownload(_) => "certificate_download",
            Self::Decryption(_) => "decryption",
            Self::AppResult(_) => "app_result",
            Self::Notification(_) => "notification",
            Self::ReturnUrl(_) => "return_url",
            Self::OpenData(_) => "open_data",
            Self::Failure => "failure",
            Self::UnverifiedFailure => "unverified_failure",
            Self::NotProcessed => "not_processed",
            Self::Undecodable => "undecodable",
            Self::Incomplete { .. } => "incomplete",
        }
    }
}

fn of_transport(error: &TransportError) -> &'static str {
    match error {
        TransportError::NotSent(_) => "not_sent",
        TransportError::NoRuntime(_) | TransportError::InsideRuntime => "runtime",
        TransportError::Incomplete(_) => "incomplete_upload",
        TransportError::TimedOut => "timed_out",
        TransportError::Interrupted(_) => "interrupted",
        TransportError::TooLarge { .. } => "too_large",
        TransportError::CutOff { cause, .. } => of_transport(cause),
    }
}
