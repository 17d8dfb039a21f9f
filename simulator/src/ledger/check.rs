//! Identity checks: `alipay.user.certify.open.*`.

use serde_json::{Value, json};

use super::numbers::Content;
use crate::refusal::Refusal;

/// How an identity check stands.
///
/// ```
/// use alipay_simulator::{CheckStatus, Ledger};
///
/// /// Whether the user is who they say, once they have been there.
/// fn verdict(ledger: &Ledger, certify_id: &str) -> Option<bool> {
///     match ledger.check(certify_id)?.status {
///         CheckStatus::Passed => Some(true),
///         CheckStatus::Failed => Some(false),
///         _ => None,
///     }
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckStatus {
    /// The user has not been there.
    #[default]
    Open,
    /// The user is who they say.
    Passed,
    /// The user refused, or is somebody else.
    Failed,
}

/// An identity check in the [`Ledger`](crate::Ledger).
///
/// ```
/// use alipay_simulator::{Check, CheckStatus};
///
/// /// Where the browser of a user goes who has been through the check.
/// fn back(check: &Check) -> Option<&str> {
///     check.return_url.as_deref().filter(|_| check.status != CheckStatus::Open)
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Check {
    /// The merchant's number of it; empty where only a page has named the check.
    pub outer_order_no: String,
    /// Alipay's number of it.
    pub certify_id: String,
    /// How it stands.
    pub status: CheckStatus,
    /// The address that the user's browser goes back to, as `merchant_config` names it.
    pub return_url: Option<String>,
}

impl Check {
    pub(super) fn of(content: &Content<'_>, certify_id: String) -> Result<Self, Refusal> {
        let missing = || Refusal::business("ILLEGAL_ARGUMENT_FORMAT", "`outer_order_no` must be given");
        let outer_order_no = content.text("outer_order_no").ok_or_else(missing)?.to_owned();
        let config = content.0.get("merchant_config");
        let return_url = config.and_then(|config| config.get("return_url")).and_then(Value::as_str);
        let (status, return_url) = (CheckStatus::Open, return_url.map(str::to_owned));
        Ok(Self { outer_order_no, certify_id, status, return_url })
    }

    /// A check that no call here began.
    pub(super) fn begun_elsewhere(certify_id: &str) -> Self {
        let (outer_order_no, certify_id) = (String::new(), certify_id.to_owned());
        Self { outer_order_no, certify_id, status: CheckStatus::Open, return_url: None }
    }

    pub(super) fn unknown() -> Refusal {
        Refusal::business("OPEN_CERTIFY_BILL_NOT_EXIST", "there is no such identity check")
    }

    /// What `alipay.user.certify.open.query` answers.
    pub(super) fn node(&self) -> Value {
        match self.status {
            CheckStatus::Passed => json!({ "passed": "T" }),
            CheckStatus::Open => json!({ "passed": "F" }),
            CheckStatus::Failed => json!({ "passed": "F", "fail_reason": "the user refused" }),
        }
    }
}
