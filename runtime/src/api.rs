//! What is known of an API: its name and what its error codes mean, or its name alone.

use std::borrow::Cow;

use crate::Outcome;

/// What a description says of an API as a whole.
///
/// ```
/// use alipay::{Api, ErrorRow, Outcome, Untyped, json};
///
/// /// What the partner's page says, as long as there is no description.
/// const SYNC: Api = Api {
///     method: "partner.stock.sync",
///     errors: &[ErrorRow { code: "STOCK_LOCKED", meaning: "", advice: "", outcome: Some(Outcome::Rejected) }],
/// };
/// let call = Untyped::new(SYNC.method, json!({ "sku": "tea-100" }))?.errors(SYNC.errors);
/// # drop(call);
/// # Ok::<(), alipay::Violations>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Api {
    /// The method's name: `alipay.trade.pay`.
    pub method: &'static str,
    /// The business error codes that the description lists.
    pub errors: &'static [ErrorRow],
}

/// One error code of a description.
///
/// ```
/// use alipay::{Error, ErrorRow};
///
/// /// What to do about a failure, where its description says so.
/// fn advice(error: &Error) -> Option<&'static str> {
///     let row: &ErrorRow = error.row()?;
///     Some(row.advice).filter(|advice| !advice.is_empty())
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// The code: `ACQ.TRADE_HAS_SUCCESS`.
    pub code: &'static str,
    /// What it means; empty where the description does not say.
    pub meaning: &'static str,
    /// What to do; empty where the description does not say.
    pub advice: &'static str,
    /// Whether a call that is answered so was not executed ([`Outcome::Rejected`]) or may have been
    /// ([`Outcome::Unknown`]); `None` if that is not stated, which leaves it as open.
    pub outcome: Option<Outcome>,
}

/// What a call keeps of its API.
#[derive(Clone, Debug)]
pub struct Called {
    pub(crate) method: Cow<'static, str>,
    pub(crate) errors: &'static [ErrorRow],
}

impl Called {
    /// An API of which only the name is known.
    pub(crate) fn named(method: impl Into<Cow<'static, str>>) -> Self {
        Self { method: method.into(), errors: &[] }
    }
}

impl From<&'static Api> for Called {
    fn from(api: &'static Api) -> Self {
        Self { method: Cow::Borrowed(api.method), errors: api.errors }
    }
}

impl From<&Self> for Called {
    fn from(called: &Self) -> Self {
        called.clone()
    }
}
