//! Each known mistake is made, and must be the one that is named.

mod alipays;
mod assembly;
mod honest;
mod limits;
mod parameters;
mod remark;
mod signature;
mod values;

use alipay::{Charset, PrivateKey, string_to_sign};
use form_urlencoded::byte_serialize;

use super::*;
use crate::known::Owner;
use crate::testing::{alipay_key, app_key};

/// A request that lacks nothing.
const REQUEST: [(&str, &str); 10] = [
    ("method", "alipay.trade.precreate"),
    ("app_id", "2014072300007148"),
    ("charset", "utf-8"),
    ("format", "json"),
    ("sign_type", "RSA2"),
    ("timestamp", "2024-07-24 03:07:50"),
    ("version", "1.0"),
    ("auth_token", ""),
    ("notify_url", "https://shop.example/notify?a=1&b=茶"),
    ("biz_content", CONTENT),
];
const CONTENT: &str =
    r#"{"list":[{"a":1}],"out_trade_no":"T1","subject":"茶 & a+b","url":"https://shop.example/a"}"#;

const NOTIFICATION: [(&str, &str); 9] = [
    ("notify_time", "2024-07-24 03:08:00"),
    ("notify_id", "2024072400222000000000000000000001"),
    ("notify_type", "trade_status_sync"),
    ("charset", "utf-8"),
    ("sign_type", "RSA2"),
    ("trade_no", "2024072422001400000000000001"),
    ("subject", "茶 & a+b/c"),
    ("passback_params", "a%3D1%26b%3D2+c"),
    ("fund_bill_list", r#"[{"amount":"88.88","fundChannel":"ALIPAYACCOUNT"}]"#),
];

fn hex(bytes: &[u8]) -> String {
    String::from_utf8(hash::Written::LowerHex.write(bytes)).unwrap()
}

type Parameters = Vec<(String, String)>;

fn parameters(of: &[(&str, &str)]) -> Parameters {
    of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The same with another value, or with one more parameter.
fn with(of: &[(&str, &str)], name: &str, value: &str) -> Parameters {
    let mut changed = parameters(of);
    match changed.iter_mut().find(|(other, _)| other == name) {
        Some((_, old)) => value.clone_into(old),
        None => changed.push((name.to_owned(), value.to_owned())),
    }
    changed
}

fn without(of: &[(&str, &str)], name: &str) -> Parameters {
    let mut changed = parameters(of);
    changed.retain(|(other, _)| other != name);
    changed
}

fn text(of: &[(String, String)]) -> String {
    string_to_sign(of.iter().map(|(name, value)| (name, value)))
}

fn of_notification(of: &[(String, String)]) -> String {
    let signed = of.iter().filter(|(name, _)| name != "sign_type");
    string_to_sign(signed.map(|(name, value)| (name, value)))
}

fn right() -> String {
    string_to_sign(REQUEST)
}

fn encoded(bytes: impl AsRef<[u8]>) -> String {
    byte_serialize(bytes.as_ref()).collect()
}

/// What is sent in a charset, with a signature.
fn sent_in(charset: Charset, parameters: &[(String, String)], sign: &str) -> String {
    let bytes = |text: &str| encoded(charset.encode(text).unwrap());
    let pairs: Vec<String> =
        parameters.iter().map(|(name, value)| format!("{}={}", bytes(name), bytes(value))).collect();
    format!("{}&sign={}", pairs.join("&"), encoded(sign))
}

fn signed(key: &PrivateKey, content: impl AsRef<[u8]>) -> String {
    SignType::Rsa2.sign(key, content.as_ref()).unwrap()
}

/// What the app sends, with a signature of `content`.
fn sent(parameters: &[(String, String)], content: impl AsRef<[u8]>) -> String {
    sent_in(Charset::Utf8, parameters, &signed(&app_key(), content))
}

/// What Alipay sends, or what became of it.
fn notified(parameters: &[(String, String)], content: impl AsRef<[u8]>) -> String {
    sent_in(Charset::Utf8, parameters, &signed(&alipay_key(), content))
}

fn known() -> Known {
    Known {
        keys: vec![
            (Owner::Alipay, alipay_key().public_key().clone()),
            (Owner::App, app_key().public_key().clone()),
        ],
        ..Known::default()
    }
}

fn diagnosis(form: impl AsRef<[u8]>) -> Diagnosis {
    diagnose("", form, &known()).unwrap()
}

/// The mistakes that explain a form.
#[track_caller]
fn mistakes(form: impl AsRef<[u8]>) -> Vec<Mistake> {
    let diagnosis = diagnosis(form);
    assert_eq!(diagnosis.verdict, Verdict::Mistaken, "{diagnosis:?}");
    for mistake in &diagnosis.mistakes {
        let sentence = mistake.sentence(diagnosis.subject);
        assert!(!sentence.contains("{}") && !sentence.contains("{were}"), "{sentence}");
    }
    diagnosis.mistakes
}

fn change(change: Change, names: &[&str]) -> Mistake {
    Mistake::Values { change, names: names.iter().map(|name| (*name).to_owned()).collect() }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_diagnosis_prints_how_long_the_text_to_sign_is() {
    let query = b"app_id=1&app_auth_token=secret-token&biz_content=secret-content&sign=AAAA&sign_type=RSA2";
    let found = diagnose(query, b"", &Known::of(Owner::App, app_key().public_key())).unwrap();
    assert!(found.string_to_sign.contains("secret-token"));
    let printed = format!("{found:?}");
    assert!(printed.contains("string_to_sign: text of ") && !printed.contains("secret"), "{printed}");
}
