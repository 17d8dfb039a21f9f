//! Whether pairs are the parameters of a request or of a notification.

use alipay::__private::{FormPair, form_pairs};

use crate::form::shown_name;
use crate::refusal::Refusal;

/// Names of which every request, notification and message has one.
pub(crate) const KNOWN: [&str; 16] = [
    "_input_charset",
    "app_id",
    "auth_app_id",
    "biz_content",
    "charset",
    "method",
    "msg_method",
    "notify_id",
    "notify_time",
    "notify_type",
    "out_trade_no",
    "partner",
    "service",
    "sign",
    "sign_type",
    "trade_no",
];
/// Names that may follow an address which was not encoded.
const OTHERS: [&str; 7] =
    ["alipay_sdk", "app_auth_token", "format", "notify_url", "return_url", "timestamp", "version"];

/// More names by which a request, a notification or a return URL may begin or go on.
const MORE: [&str; 27] = [
    "alipay_cert_sn",
    "alipay_root_cert_sn",
    "app_cert_sn",
    "auth_token",
    "body",
    "buyer_id",
    "buyer_logon_id",
    "buyer_pay_amount",
    "encrypt_type",
    "fund_bill_list",
    "gmt_close",
    "gmt_create",
    "gmt_payment",
    "gmt_refund",
    "invoice_amount",
    "out_biz_no",
    "passback_params",
    "point_amount",
    "prod_code",
    "receipt_amount",
    "refund_fee",
    "seller_email",
    "seller_id",
    "subject",
    "total_amount",
    "trade_status",
    "utc_timestamp",
];

/// Whether a name is one of Alipay's.
pub(crate) fn is_alipays(name: &[u8]) -> bool {
    KNOWN.iter().chain(&OTHERS).chain(&MORE).any(|known| known.as_bytes() == name)
}

/// The form, unless something happened to it that would only be taken for many mistakes.
pub(crate) fn checked(form: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    // Nothing, and what is not a form at all, has words of its own.
    if matches!(form.first(), None | Some(b'{' | b'[' | b'<')) {
        return Ok(form);
    }
    let all: Vec<FormPair<'_>> = form_pairs(&form).collect();
    escaped(&form, &all)?;
    let mut before: Option<&FormPair<'_>> = None;
    for pair in &all {
        if let Some(before) = before.filter(|before| continues(before, pair)) {
            return Err(Refusal::Ampersand(shown_name(before)));
        }
        let mut words = pair.raw_name.split(|byte| byte.is_ascii_whitespace() || *byte == b':');
        if let (Some(first), Some(_)) = (words.next(), words.next()) {
            return Err(Refusal::NoName(String::from_utf8_lossy(first).into_owned()));
        }
        before = Some(pair);
    }
    let has = |name: &str| all.iter().any(|pair| shown_name(pair) == name);
    let signed = all.iter().map(shown_name).find(|name| name.eq_ignore_ascii_case("sign"));
    match signed {
        Some(name) if !has("sign") => Err(Refusal::Capital(name)),
        None if !KNOWN.iter().any(|name| has(name)) => Err(Refusal::NothingKnown),
        _ => Ok(form),
    }
}

/// Refuses what was escaped as a whole for a page or for JSON.
fn escaped(form: &[u8], all: &[FormPair<'_>]) -> Result<(), Refusal> {
    if all.iter().any(|pair| pair.raw_name.starts_with(b"amp;")) {
        return Err(Refusal::EscapedForHtml);
    }
    if all.len() == 1 && String::from_utf8_lossy(form).contains("\\u0026") {
        return Err(Refusal::EscapedForJson);
    }
    Ok(())
}

/// Whether a pair is the rest of a value that was not encoded: of JSON, or of an address with a query.
fn continues(before: &FormPair<'_>, pair: &FormPair<'_>) -> bool {
    let value = before.raw_value.unwrap_or_default();
    let is_address = value.starts_with(b"http") && value.contains(&b':') && value.contains(&b'?');
    let name = shown_name(pair);
    let is_own = KNOWN.iter().chain(&OTHERS).any(|known| *known == name);
    pair.raw_name.iter().any(|byte| b"\"{}".contains(byte)) || (is_address && !is_own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_taken_for_many_mistakes_is_said() {
        let name = str::to_owned;
        for (form, expected) in [
            ("app_id=1&sign=a", None),
            ("trade_no=1", None),
            ("", None),
            ("{a=1, b=2}", None),
            ("app_id=1&a%20b=2", None),
            ("app_id=1&notify_url=https://x/?a=1&timestamp=2&b=3", None),
            ("app_id=1&notify_url=https%3A%2F%2Fx/?a=1&b=3", None),
            ("app_id=1&amp;sign=a", Some(Refusal::EscapedForHtml)),
            ("app_id=1\\u0026sign=a", Some(Refusal::EscapedForJson)),
            ("app_id=1&biz_content={\"a\":\"B&C\"}", Some(Refusal::Ampersand(name("biz_content")))),
            ("app_id=1&notify_url=https://x/?a=1&b=2", Some(Refusal::Ampersand(name("notify_url")))),
            ("2024 INFO app_id=1&sign=a", Some(Refusal::NoName(name("2024")))),
            ("app_id: 1&sign=a", Some(Refusal::NoName(name("app_id")))),
            ("app_id=1&Sign=a", Some(Refusal::Capital(name("Sign")))),
            ("SIGN=a", Some(Refusal::Capital(name("SIGN")))),
            ("a=1&b=2", Some(Refusal::NothingKnown)),
        ] {
            let checked = checked(form.as_bytes().to_vec());
            assert_eq!(checked, expected.map_or_else(|| Ok(form.as_bytes().to_vec()), Err), "{form}");
        }
    }
}
