//! What the ledger reads out of a call's content, and how it writes money and time.

use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use alipay::{Amount, Decimal};
use chrono::DateTime;
use serde_json::Value;

use crate::refusal::Refusal;

/// The content of a call.
pub(super) struct Content<'a>(pub(super) &'a Value);

impl Content<'_> {
    /// A member that says something.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str).filter(|text| !text.trim().is_empty())
    }
}

/// An amount of money in yuan; it may be written as a JSON number.
pub(super) fn amount(content: &Content<'_>, name: &str) -> Result<Decimal, Refusal> {
    let text = match content.0.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    match Amount::from_str(text.trim()) {
        Ok(amount) if amount.to_yuan() > Decimal::ZERO => Ok(amount.to_yuan()),
        _ => Err(Refusal::business("ACQ.INVALID_PARAMETER", format!("`{name}` is not an amount above zero"))),
    }
}

/// An amount as Alipay writes it, with two decimals.
pub(crate) fn yuan(amount: Decimal) -> String {
    Amount::from_yuan(amount).map(|amount| amount.to_string()).unwrap_or_default()
}

/// A time as Alipay writes it: `yyyy-MM-dd HH:mm:ss` in Beijing.
pub(crate) fn beijing(time: SystemTime) -> String {
    let seconds = time.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let there =
        i64::try_from(seconds).ok().and_then(|seconds| DateTime::from_timestamp(seconds + 8 * 3600, 0));
    there.unwrap_or_default().format("%Y-%m-%d %H:%M:%S").to_string()
}
