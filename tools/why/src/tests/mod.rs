//! What people have, given whole: the request is found in it, or it is said what stands in its way.

mod around;
mod shapes;

use alipay::{SignType, string_to_sign};
use form_urlencoded::byte_serialize;

use crate::testing::alipay_key;
use crate::{Diagnosis, Known, Mistake, Owner, Refusal, Remark, Verdict, explain};

const NOTIFICATION: [(&str, &str); 7] = [
    ("app_id", "2021000000000001"),
    ("charset", "utf-8"),
    ("notify_type", "trade_status_sync"),
    ("subject", "茶 & a+b"),
    ("total_amount", "0.10"),
    ("fund_bill_list", r#"[{"amount":"0.10","name":"it's"}]"#),
    ("notify_id", "2024072400222000000000000000000001"),
];

fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

/// A notification with these values, with the signature of what was really signed.
fn form_of(sent: &[(&str, &str)]) -> String {
    let sign = SignType::Rsa2.sign(&alipay_key(), string_to_sign(NOTIFICATION).as_bytes()).unwrap();
    let pairs = sent.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
    let pairs: Vec<String> = pairs.collect();
    // The signature stands neither first nor last.
    let (first, rest) = pairs.split_at(2);
    format!("{}&sign={}&sign_type=RSA2&{}", first.join("&"), encoded(&sign), rest.join("&"))
}

fn form() -> String {
    form_of(&NOTIFICATION)
}

fn known() -> Known {
    Known {
        app_id: Some("2021000000000001".to_owned()),
        sign_type: Some(SignType::Rsa2),
        ..Known::of(Owner::Alipay, alipay_key().public_key())
    }
}

fn explained(text: impl AsRef<[u8]>) -> Result<Diagnosis, Refusal> {
    explain(text.as_ref(), &known(), &[])
}

#[track_caller]
fn matching(text: impl AsRef<[u8]>) -> Vec<Remark> {
    let text = text.as_ref();
    let found = explained(text).unwrap();
    assert_eq!(found.verdict, Verdict::Holds, "{}: {:?}", String::from_utf8_lossy(text), found.mistakes);
    found.remarks
}
