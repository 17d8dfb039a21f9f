//! Whether a call that failed may have been executed.

use super::rest;
use crate::api::{Called, ErrorRow};
use crate::common::{BEFORE_EXECUTION, CODES};
use crate::envelope::Head;
use crate::{ErrorKind, GatewayCode, Outcome, TransportError};

impl Outcome {
    /// `failed_with`: the HTTP status of a failure of the REST gateway.
    pub(super) fn of(kind: &ErrorKind, api: Option<&Called>, head: &Head, failed_with: Option<u16>) -> Self {
        match kind {
            ErrorKind::Configuration(_)
            | ErrorKind::Violations(_)
            | ErrorKind::Signing(_)
            | ErrorKind::Encryption(_)
            | ErrorKind::Notification(_)
            | ErrorKind::ReturnUrl(_)
            | ErrorKind::OpenData(_)
            | ErrorKind::File(_)
            | ErrorKind::Transport(
                TransportError::NotSent(_)
                | TransportError::NoRuntime(_)
                | TransportError::InsideRuntime
                | TransportError::Incomplete(_),
            ) => Self::NotSent,
            ErrorKind::Undecodable | ErrorKind::Incomplete { .. } => Self::Executed,
            ErrorKind::Failure | ErrorKind::UnverifiedFailure => {
                stated(kind, api, head, failed_with).unwrap_or(Self::Unknown)
            }
            ErrorKind::NotProcessed
            | ErrorKind::Transport(_)
            | ErrorKind::Envelope(_)
            | ErrorKind::Verification(_)
            | ErrorKind::CertificateDownload(_)
            | ErrorKind::Decryption(_)
            | ErrorKind::AppResult(_) => Self::Unknown,
        }
    }
}

/// What descriptions state of a failure: [`Outcome::Rejected`] or [`Outcome::Unknown`]; `None` if they state nothing.
pub(super) fn stated(
    kind: &ErrorKind,
    api: Option<&Called>,
    head: &Head,
    failed_with: Option<u16>,
) -> Option<Outcome> {
    if let Some(status) = failed_with {
        return rest::stated(kind, api, head, status);
    }
    let outcome = match kind {
        ErrorKind::Failure => of_signed(head, api)?,
        ErrorKind::UnverifiedFailure if refused_at_the_door(head) => Outcome::Rejected,
        _ => return None,
    };
    // A row of an app's own may hold any outcome, and a failure has no other.
    Some(if outcome == Outcome::Rejected { outcome } else { Outcome::Unknown })
}

fn of_signed(head: &Head, api: Option<&Called>) -> Option<Outcome> {
    // A code of success, or none, together with a failure contradicts itself, and nobody knows what others mean.
    let code = head.code.as_deref().filter(|_| head.has_failure_code())?;
    if of_code(code, api).any(|row| row.outcome.is_some_and(|outcome| outcome != Outcome::Rejected)) {
        return Some(Outcome::Unknown);
    }
    match head.sub_code.as_deref() {
        // The number says what kind of failure it was, and judges only where nothing more precise is said.
        None => of_code(code, api).find_map(|row| row.outcome),
        Some(sub_code) if is_number_of_the_gateway(sub_code) => None,
        Some(sub_code) => of_code(sub_code, api).find_map(|row| row.outcome),
    }
}

fn is_number_of_the_gateway(code: &str) -> bool {
    !matches!(GatewayCode::from(code), GatewayCode::Other(_))
}

/// An answer without a signature may be believed only if the gateway gives it before it looks at the API at all:
/// believing a forged one would at worst repeat a call that the app itself made out.
///
/// Not among them are codes that an API may give as well (`isv.invalid-parameter`, `isv.code-invalid`), and those about
/// tokens and permissions, which the gateway signs.
fn refused_at_the_door(head: &Head) -> bool {
    let (code, sub_code) = (head.code.as_deref().unwrap_or_default(), head.sub_code.as_deref());
    code.starts_with('4') && sub_code.is_some_and(|code| BEFORE_EXECUTION.contains(&code))
}

/// What the description and the common one say about a failure, the most precise first.
pub(super) fn rows<'a>(
    head: &'a Head,
    api: Option<&'a Called>,
) -> impl Iterator<Item = &'static ErrorRow> + 'a {
    let codes = [head.sub_code.as_deref(), head.code.as_deref()].into_iter().flatten();
    codes.flat_map(move |code| of_code(code, api))
}

/// The rows of exactly this code, the API's own first.
fn of_code<'a>(code: &'a str, api: Option<&Called>) -> impl Iterator<Item = &'static ErrorRow> + use<'a> {
    let own = api.map_or(&[][..], |api| api.errors);
    own.iter().chain(CODES).filter(move |row| row.code == code)
}
