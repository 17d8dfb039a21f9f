//! Each known mistake is made, and must be the one that is named.

use super::*;
use crate::string_to_sign;
use crate::testing::{alipay_key, app_key};
use form_urlencoded::byte_serialize;

const REQUEST: [(&str, &str); 8] = [
    ("method", "alipay.trade.query"),
    ("app_id", "2014072300007148"),
    ("charset", "utf-8"),
    ("sign_type", "RSA2"),
    ("timestamp", "2024-07-24 03:07:50"),
    ("version", "1.0"),
    ("notify_url", ""),
    ("biz_content", r#"{"out_trade_no":"T1","subject":"茶 & a+b","url":"https://shop.example/a"}"#),
];

fn encoded(value: &str) -> String {
    byte_serialize(value.as_bytes()).collect()
}

/// What is sent: `parameters` with a signature of `content`.
fn sent(parameters: &[(&str, &str)], content: &[u8]) -> String {
    let pairs: Vec<String> =
        parameters.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let sign = SignType::Rsa2.sign(&app_key(), content).unwrap();
    format!("{}&sign={}", pairs.join("&"), encoded(&sign))
}

fn verdict(form: impl AsRef<[u8]>) -> Verdict {
    let keys = [alipay_key().public_key().clone(), app_key().public_key().clone()];
    let diagnosis = diagnose(form, Charset::Utf8, &keys).unwrap();
    if matches!(diagnosis.verdict, Verdict::Holds | Verdict::Mistakes(_) | Verdict::OtherContent) {
        assert_eq!(diagnosis.key, Some(1));
    }
    diagnosis.verdict
}

fn mistakes<const N: usize>(expected: [Mistake; N]) -> Verdict {
    Verdict::Mistakes(expected.into())
}

fn right() -> String {
    string_to_sign(REQUEST)
}

fn of(name: &str) -> Vec<String> {
    vec![name.to_owned()]
}

#[test]
fn a_right_signature_holds_and_the_text_is_the_one_to_sign() {
    let form = sent(&REQUEST, right().as_bytes());
    assert_eq!(verdict(&form), Verdict::Holds);
    let diagnosis = diagnose(form, Charset::Utf8, &[]).unwrap();
    assert_eq!(diagnosis.string_to_sign, right());
    assert_eq!((diagnosis.subject, diagnosis.verdict), (Subject::Request, Verdict::OtherKey { bits: 2048 }));
}

#[test]
fn every_mistake_in_the_text_to_sign_is_named() {
    let changed = |from: &str, to: &str| {
        let changed = right().replace(from, to);
        assert_ne!(changed, right());
        changed
    };
    let as_sent: Vec<String> = REQUEST
        .iter()
        .filter(|pair| !pair.1.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let quoted: Vec<String> = sorted().iter().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
    let content = REQUEST[7].1;
    let biz = || of("biz_content");
    for (signed, mistake) in [
        (changed("&sign_type=RSA2", ""), Mistake::SignTypeLeftOut),
        (as_sent.join("&"), Mistake::Unsorted),
        (changed("&sign_type", "&notify_url=&sign_type"), Mistake::BlanksKept),
        (right() + "\n", Mistake::LineBreak),
        (quoted.join("&"), Mistake::Quoted),
        (changed(content, &encoded(content)), Mistake::EncodedBeforeSigning { names: biz() }),
        (
            changed("https://shop", "https:\\/\\/shop").replace("/a\"", "\\/a\""),
            Mistake::EscapedSlash { names: biz() },
        ),
        (changed(r#"":"#, r#"": "#).replace(r#"",""#, r#"", ""#), Mistake::JsonSpacing { names: biz() }),
        (changed("茶", "\\u8336"), Mistake::UnicodeEscaped { names: biz() }),
        (changed("茶 &", "茶+&"), Mistake::PlusLost { names: biz() }),
        (changed("app_id=2014072300007148&", ""), Mistake::Extra { names: of("app_id") }),
    ] {
        assert_eq!(verdict(sent(&REQUEST, signed.as_bytes())), mistakes([mistake]));
    }
}

#[test]
fn a_sign_type_that_was_signed_and_not_sent_is_named() {
    let without: Vec<_> = REQUEST.into_iter().filter(|(name, _)| *name != "sign_type").collect();
    assert_eq!(verdict(sent(&without, right().as_bytes())), mistakes([Mistake::SignTypeNotSent]));
    let escaped = right().replace("茶", "\\u8336");
    let both = mistakes([Mistake::SignTypeNotSent, Mistake::UnicodeEscaped { names: of("biz_content") }]);
    assert_eq!(verdict(sent(&without, escaped.as_bytes())), both);
}

fn sorted() -> Vec<(&'static str, &'static str)> {
    let mut pairs: Vec<_> = REQUEST.into_iter().filter(|pair| !pair.1.is_empty()).collect();
    pairs.sort_unstable();
    pairs
}

#[test]
fn every_mistake_in_what_is_sent_is_named() {
    let with = |name: &str, value: &str| {
        let mut parameters = REQUEST;
        for pair in parameters.iter_mut().filter(|pair| pair.0 == name) {
            pair.1 = Box::leak(value.to_owned().into_boxed_str());
        }
        sent(&parameters, right().as_bytes())
    };
    let content = REQUEST[7].1;
    let biz = || of("biz_content");
    for (form, mistake) in [
        (with("biz_content", &content.replace('+', " ")), Mistake::PlusLost { names: biz() }),
        (with("biz_content", &encoded(content)), Mistake::EncodedTwice { names: biz() }),
        (with("biz_content", &content.replace('"', "&quot;")), Mistake::HtmlEscaped { names: biz() }),
        (with("app_id", " 2014072300007148\n"), Mistake::Trimmed { names: of("app_id") }),
    ] {
        assert_eq!(verdict(form), mistakes([mistake]));
    }
}

#[test]
fn every_mistake_in_the_signature_is_named() {
    let form = sent(&REQUEST, right().as_bytes());
    let (before, sign) = form.rsplit_once("&sign=").unwrap();
    for (sign, mistake) in [
        (sign.replace("%2B", "+"), Mistake::SignaturePlusLost),
        (encoded(sign), Mistake::SignatureEncodedTwice),
        (sign.replace("%2B", "-").replace("%2F", "_"), Mistake::SignatureUrlSafe),
        (sign.replace("%3D", ""), Mistake::SignatureUnpadded),
    ] {
        assert_eq!(verdict(format!("{before}&sign={sign}")), mistakes([mistake]));
    }
    assert_eq!(verdict(before), Verdict::Unsigned);
    assert_eq!(verdict(format!("{before}&sign=%2Anone")), Verdict::NotBase64);
    assert_eq!(verdict(format!("{before}&sign=AAAA")), Verdict::NoSignature { bits: 24 });
    assert_eq!(verdict(sent(&REQUEST, b"something else")), Verdict::OtherContent);
}

#[test]
fn another_type_and_another_charset_are_named() {
    let sign = SignType::Rsa.sign(&app_key(), right().as_bytes()).unwrap();
    let form = sent(&REQUEST, b"");
    let (before, _) = form.rsplit_once("&sign=").unwrap();
    let named = Mistake::SignType { named: SignType::Rsa2, actual: SignType::Rsa };
    assert_eq!(verdict(format!("{before}&sign={}", encoded(&sign))), mistakes([named]));
    let gbk = Charset::Gbk.encode(&right()).unwrap().into_owned();
    let other = Mistake::Charset { signed: Charset::Gbk, named: Charset::Utf8 };
    assert_eq!(verdict(sent(&REQUEST, &gbk)), mistakes([other]));
}

#[test]
fn two_mistakes_at_a_time_are_found() {
    let signed = right().replace("&sign_type=RSA2", "").replace("茶", "\\u8336");
    let both = verdict(sent(&REQUEST, signed.as_bytes()));
    let escaped = Mistake::UnicodeEscaped { names: of("biz_content") };
    assert_eq!(both, mistakes([Mistake::SignTypeLeftOut, escaped]));
}

#[test]
fn both_rules_of_notifications_are_right_and_a_return_url_has_one() {
    let of_notification = [("notify_id", "1"), ("sign_type", "RSA2"), ("trade_no", "2")];
    assert_eq!(verdict(sent(&of_notification, b"notify_id=1&trade_no=2")), Verdict::Holds);
    assert_eq!(verdict(sent(&of_notification, b"notify_id=1&sign_type=RSA2&trade_no=2")), Verdict::Holds);
    let back = [("method", "alipay.trade.page.pay.return"), ("sign_type", "RSA2")];
    assert_eq!(verdict(sent(&back, b"method=alipay.trade.page.pay.return")), Verdict::Holds);
    assert_eq!(
        verdict(sent(&back, b"method=alipay.trade.page.pay.return&sign_type=RSA2")),
        mistakes([Mistake::SignTypeSigned])
    );
}

#[test]
fn what_is_no_form_is_refused_and_nothing_makes_it_panic() {
    assert_eq!(diagnose("", Charset::Utf8, &[]).unwrap_err(), FormError::Empty);
    let form = sent(&REQUEST, right().as_bytes());
    for end in 0..form.len() {
        if form.is_char_boundary(end) {
            let _ = diagnose(&form[..end], Charset::Gbk, &[]);
        }
    }
    for odd in ["\\u", "\\u12", "\\u12é4", "\\ud800", "%", "%zz", "{", "\"\\", "&amp;"] {
        for edit in &edits::EDITS {
            let _ = (edit.undo)(odd);
        }
    }
}
