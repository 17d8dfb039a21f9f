//! A notification of a payment, signed by the key that stands for Alipay's.

use alipay::{__private::form_encoded, Charset, SignType, string_to_sign};

use crate::client::alipay_key;

/// The parameters of one.
const PARAMETERS: &[(&str, &str)] = &[
    ("app_id", "2014072300007148"),
    ("auth_app_id", "2014072300007148"),
    ("body", "一杯绿茶与两块饼干"),
    ("buyer_id", "2088102122524333"),
    ("buyer_logon_id", "159****0000"),
    ("buyer_pay_amount", "88.88"),
    ("charset", "utf-8"),
    ("fund_bill_list", r#"[{"amount":"88.88","fundChannel":"ALIPAYACCOUNT"}]"#),
    ("gmt_create", "2024-05-06 15:08:09"),
    ("gmt_payment", "2024-05-06 15:08:11"),
    ("invoice_amount", "88.88"),
    ("notify_id", "2024050600222150811024331234567890"),
    ("notify_time", "2024-05-06 15:08:12"),
    ("notify_type", "trade_status_sync"),
    ("out_trade_no", "20150320010101001"),
    ("point_amount", "0.00"),
    ("receipt_amount", "88.88"),
    ("seller_email", "shop@example.com"),
    ("seller_id", "2088102146225135"),
    ("subject", "绿茶"),
    ("total_amount", "88.88"),
    ("trade_no", "2024050622001424331234567890"),
    ("trade_status", "TRADE_SUCCESS"),
    ("version", "1.0"),
];

/// Its text and the signature over it.
///
/// # Panics
/// When the operating system has no randomness.
#[expect(clippy::expect_used, reason = "the operating system has randomness")]
pub fn signed() -> (String, String) {
    let text = string_to_sign(PARAMETERS.iter().copied());
    let signature = SignType::Rsa2.sign(&alipay_key(), text.as_bytes()).expect("randomness");
    (text, signature)
}

/// The raw body that brings it.
///
/// # Panics
/// When utf-8 lacks a character.
#[expect(clippy::expect_used, reason = "utf-8 has every character")]
pub fn raw() -> Vec<u8> {
    let (_, signature) = signed();
    let last = [("sign_type", "RSA2"), ("sign", signature.as_str())];
    let encoded = |text: &str| form_encoded(Charset::Utf8, text).expect("utf-8 has every character");
    let pairs = PARAMETERS.iter().copied().chain(last);
    let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    pairs.join("&").into_bytes()
}
