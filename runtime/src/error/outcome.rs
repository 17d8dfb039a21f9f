//! Whether a call that failed may have been executed.

use std::fmt;

use crate::called::Called;
use crate::common::CODES;
use crate::envelope::Head;
use crate::{ErrorKind, ErrorRow, TransportError};

/// What became of a call that gave an error: the question that decides whether it may be repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The call never left this machine, or not as a whole, or there was none: something received was refused. Repeat
    /// it as soon as the cause is gone.
    NotSent,
    /// The gateway refused the call and did nothing. Repeat it once the cause is gone.
    Rejected,
    /// The call may have been executed. Query before you repeat it, or repeat it with the same number of yours
    /// (such as `out_trade_no`), if the API takes one.
    Unknown,
    /// The call was executed; only its reply could not be read. Do not repeat it.
    Executed,
}

/// What the gateway answers before it looks at the API at all, so an answer without a signature may be believed:
/// believing a forged one would at worst repeat a call that the app itself made out.
///
/// Not among them are codes that an API may give as well (`isv.invalid-parameter`, `isv.code-invalid`), and those about
/// tokens and permissions, which the gateway signs.
pub(super) const BEFORE_EXECUTION: [&str; 28] = [
    "isv.missing-method",
    "isv.missing-signature",
    "isv.missing-signature-type",
    "isv.missing-signature-key",
    "isv.missing-signature-config",
    "isv.missing-app-id",
    "isv.missing-timestamp",
    "isv.missing-version",
    "isv.invalid-method",
    "isv.invalid-format",
    "isv.invalid-signature-type",
    "isv.invalid-signature",
    "isv.invalid-app-id",
    "isv.invalid-timestamp",
    "isv.invalid-version",
    "isv.invalid-charset",
    "isv.invalid-digest",
    "isv.invalid-content-type",
    "isv.forbidden-api",
    "isv.app-cert-expired",
    "isv.app-cert-not-exist",
    "isv.invalid-encrypt",
    "isv.invalid-encrypt-type",
    "isv.decryption-error-missing-encrypt-type",
    "isv.decryption-error-not-valid-encrypt-type",
    "isv.decryption-error-not-valid-encrypt-key",
    "isv.decryption-error-unknown",
    "isv.not-support-app-auth",
];

/// In a word or two: `not sent`, `rejected`, `unknown`, `executed`.
///
/// ```
/// use alipay::Outcome;
///
/// assert_eq!(format!("the payment was {}", Outcome::NotSent), "the payment was not sent");
/// ```
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::NotSent => "not sent",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
            Self::Executed => "executed",
        })
    }
}

impl Outcome {
    pub(super) fn of(kind: &ErrorKind, api: Option<&Called>, head: &Head) -> Self {
        match kind {
            ErrorKind::Configuration(_)
            | ErrorKind::Violations(_)
            | ErrorKind::Signing(_)
            | ErrorKind::Encryption(_)
            | ErrorKind::Notification(_)
            | ErrorKind::OpenData(_)
            | ErrorKind::File(_)
            | ErrorKind::Transport(
                TransportError::NotSent(_)
                | TransportError::NoRuntime(_)
                | TransportError::InsideRuntime
                | TransportError::Incomplete(_),
            ) => Self::NotSent,
            ErrorKind::Failure if !may_have_executed(head, api) => Self::Rejected,
            ErrorKind::UnverifiedFailure if refused_at_the_door(head) => Self::Rejected,
            ErrorKind::Undecodable => Self::Executed,
            ErrorKind::Transport(_)
            | ErrorKind::Envelope(_)
            | ErrorKind::Verification(_)
            | ErrorKind::CertificateDownload(_)
            | ErrorKind::Decryption(_)
            | ErrorKind::AppResult(_)
            | ErrorKind::Failure
            | ErrorKind::UnverifiedFailure => Self::Unknown,
        }
    }
}

/// Whether a signed failure leaves it open what happened.
fn may_have_executed(head: &Head, api: Option<&Called>) -> bool {
    // A code of success, or none, together with a failure contradicts itself, and nobody knows what others mean.
    !head.has_failure_code()
        || rows(head, api)
            .any(|row| head.code.as_deref() == Some(row.code) && row.outcome == Outcome::Unknown)
        || sub_code_leaves_open(head, api)
}

/// What its row says; without one, what its name says.
fn sub_code_leaves_open(head: &Head, api: Option<&Called>) -> bool {
    let Some(sub_code) = head.sub_code.as_deref() else { return false };
    match rows(head, api).find(|row| row.code == sub_code) {
        Some(row) => row.outcome == Outcome::Unknown,
        None => sub_code.ends_with("SYSTEM_ERROR"),
    }
}

fn refused_at_the_door(head: &Head) -> bool {
    let (code, sub_code) = (head.code.as_deref().unwrap_or_default(), head.sub_code.as_deref());
    code.starts_with('4') && sub_code.is_some_and(|code| BEFORE_EXECUTION.contains(&code))
}

/// What the description and the gateway's own table say about a failure, the most precise first.
pub(super) fn rows<'a>(
    head: &'a Head,
    api: Option<&'a Called>,
) -> impl Iterator<Item = &'static ErrorRow> + 'a {
    let own = api.map_or(&[][..], |api| api.errors);
    let codes = [head.sub_code.as_deref(), head.code.as_deref()].into_iter().flatten();
    codes.flat_map(move |code| own.iter().chain(CODES).filter(move |row| row.code == code))
}
