//! Failures that may pass by themselves.

use std::error::Error as StdError;

use crate::{
    CertificateDownloadError, EnvelopeError, Error, ErrorKind, GatewayCode, Outcome, TransportError,
};

/// Whether the next attempt may fare better.
pub(super) fn is_passing(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Transport(error) => !matches!(
            error,
            TransportError::TooLarge { .. } | TransportError::NoRuntime(_) | TransportError::InsideRuntime
        ),
        // The certificate that the reply names, which the next attempt asks for again.
        ErrorKind::CertificateDownload(download) => {
            matches!(**download, CertificateDownloadError::Call(_))
                && download.source().and_then(<dyn StdError>::downcast_ref).is_some_and(is_passing)
        }
        ErrorKind::Envelope(error) => comes_from_on_the_way(error),
        ErrorKind::NotProcessed => true,
        ErrorKind::Failure | ErrorKind::UnverifiedFailure if error.is_one_too_many() => true,
        ErrorKind::Failure => {
            error.stated_outcome() == Some(Outcome::Unknown)
                || error.gateway_code() == Some(GatewayCode::RateLimited)
        }
        ErrorKind::UnverifiedFailure => error.outcome() == Outcome::Unknown,
        _ => false,
    }
}

/// Whether something else than the gateway may have answered, or its answer was cut off. All other replies that are no
/// envelope look as if someone had made them.
fn comes_from_on_the_way(error: &EnvelopeError) -> bool {
    matches!(
        error,
        EnvelopeError::Empty
            | EnvelopeError::Html
            | EnvelopeError::Truncated
            | EnvelopeError::NotText
            | EnvelopeError::NotJson { .. }
            | EnvelopeError::NotAnObject
            | EnvelopeError::NoNode { .. }
            | EnvelopeError::NoCode
            | EnvelopeError::ContentType { .. }
    )
}
