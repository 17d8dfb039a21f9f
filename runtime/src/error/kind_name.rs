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
            Self::Transport(error) => error.name(),
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

impl TransportError {
    /// `timed_out`, `not_sent`: as [`ErrorKind::name`] has it.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::NotSent(_) => "not_sent",
            Self::NoRuntime(_) | Self::InsideRuntime => "runtime",
            Self::Incomplete(_) => "incomplete_upload",
            Self::TimedOut => "timed_out",
            Self::Interrupted(_) => "interrupted",
            Self::TooLarge { .. } => "too_large",
            Self::CutOff { cause, .. } => cause.name(),
        }
    }
}
