//! Why a notification is not believed, in words.

use super::*;
use crate::Mismatch;

#[tokio::test]
async fn what_is_no_signed_form_is_told_apart() {
    let raw = String::from_utf8(payment(&[])).unwrap();
    let (unsigned, _) = raw.split_once("&sign=").unwrap();
    for (raw, expected) in [
        ("", NotificationError::Form(FormError::Empty)),
        (" \r\n", NotificationError::Form(FormError::Empty)),
        ("{\"sign\":\"a\"}", NotificationError::Form(FormError::NotAForm)),
        ("<xml/>", NotificationError::Form(FormError::NotAForm)),
        (unsigned, NotificationError::Unsigned),
        (&format!("{unsigned}&sign="), NotificationError::Unsigned),
        (&format!("{unsigned}&sign=%20"), NotificationError::Unsigned),
        (&format!("{unsigned}&sign=abc"), NotificationError::NotBase64),
        (&format!("{unsigned}&sign=a-b_"), NotificationError::NotBase64),
        (&raw.replace("charset=utf-8", "charset=latin1"), NotificationError::Form(FormError::UnknownCharset)),
        ("a=%ff&sign=a", NotificationError::Form(FormError::NotText { charset: Charset::Utf8 })),
    ] {
        assert_eq!(refused(raw).await, expected, "{raw}");
    }
}

#[tokio::test]
async fn a_signature_that_lost_its_plus_is_refused_and_says_so() {
    let raw = (0..100)
        .map(|number| String::from_utf8(payment(&[("out_trade_no", &number.to_string())])).unwrap())
        .find(|raw| raw.contains("%2B") && raw.rsplit_once("&sign=").unwrap().1.contains("%2B"))
        .unwrap();
    let (parameters, signature) = raw.rsplit_once("&sign=").unwrap();
    let reason = refused(format!("{parameters}&sign={}", signature.replace("%2B", "+"))).await;
    assert_eq!(reason, NotificationError::PlusLost);
    assert!(reason.to_string().contains("the body was decoded twice: give the raw body"), "{reason}");
}

#[tokio::test]
async fn parameters_that_alipay_did_not_sign_are_named() {
    let raw = String::from_utf8(payment(&[])).unwrap();
    for (raw, names) in [
        (format!("shop=1&{raw}"), &["shop"][..]),
        (format!("shop=1&user=2&{raw}"), &["shop", "user"]),
        (format!("{raw}&shop=1&user=2"), &["shop", "user"]),
        (raw.replacen('&', "&shop=1&", 1), &["shop"]),
    ] {
        let expected =
            NotificationError::ExtraParameters { names: names.iter().map(ToString::to_string).collect() };
        assert_eq!(refused(&raw).await, expected, "{raw}");
    }
}

#[tokio::test]
async fn a_form_larger_than_any_notification_gets_no_guesses() {
    let raw = String::from_utf8(payment(&[])).unwrap();
    let many = (0..64).fold(String::new(), |many, number| many + &format!("&extra{number}=1"));
    for extra in [many, format!("&extra={}", "x".repeat(20_000))] {
        let reason = refused(format!("{raw}{extra}")).await;
        assert!(matches!(reason, NotificationError::Mismatch { cause: Mismatch::Content, .. }), "{reason:?}");
    }
}

#[tokio::test]
async fn another_charset_than_the_signed_one_is_named() {
    let signed = Charset::Gbk
        .encode(&string_to_sign([("charset", "utf-8"), ("subject", "支付")]))
        .unwrap()
        .into_owned();
    let signature = SignType::Rsa2.sign(&alipay_key(), &signed).unwrap();
    let raw = encoded(&[("charset", "utf-8"), ("subject", "支付")], &signature, Charset::Utf8);
    let expected = NotificationError::OtherCharset { signed: Charset::Gbk, received: Charset::Utf8 };
    assert_eq!(refused(raw).await, expected);
}

#[tokio::test]
async fn a_body_that_was_decoded_twice_says_that_its_content_was_changed() {
    let raw = String::from_utf8(payment(&[])).unwrap();
    let twice = raw.replace("a%253D1%2526b%253D2", "a%3D1%26b%3D2");
    assert_ne!(twice, raw);
    let reason = refused(twice).await;
    assert!(
        reason.to_string().contains("the key is right, but these are not the parameters that were signed"),
        "{reason}"
    );
}

#[test]
fn a_reason_says_what_it_is_about_and_never_a_value() {
    for (reason, expected) in [
        (NotificationError::Unsigned, "the notification is not believed: it has no signature"),
        (
            NotificationError::SignType { received: Some(SignType::Rsa), configured: SignType::Rsa2 },
            "the notification is not believed: its `sign_type` is RSA, and the client is configured for RSA2",
        ),
        (
            NotificationError::Mismatch {
                cause: Mismatch::NoSignature { bits: 24 },
                rule: NotificationRule::V1,
            },
            "the notification is not believed: its signature does not match: it has 24 bits, so it is not a signature",
        ),
        (NotificationError::OtherApp, "the notification is not believed: it is for another app (`app_id`)"),
        (
            NotificationError::Form(FormError::Duplicate { name: "total_amount".to_owned() }),
            "the notification is not believed: \"total_amount\" is there twice",
        ),
    ] {
        assert_eq!(reason.to_string(), expected);
    }
}
