//! Forged, replayed and rewritten notifications.

use super::*;
use crate::testing::app_key;
use crate::{Mismatch, PrivateKey};

#[tokio::test]
async fn a_changed_added_or_removed_parameter_is_refused() {
    let raw = String::from_utf8(payment(&[])).unwrap();
    for forged in [
        raw.replace("total_amount=0.10", "total_amount=0.01"),
        raw.replace("total_amount=0.10", "total_amount=0.10+"),
        raw.replace("&trade_status=TRADE_SUCCESS", ""),
        raw.replace("refund_fee=", "refund_fee=1"),
    ] {
        assert_ne!(forged, raw);
        let reason = refused(forged).await;
        assert!(
            matches!(
                reason,
                NotificationError::Mismatch { cause: Mismatch::Content, .. }
                    | NotificationError::ExtraParameters { .. }
            ),
            "{reason:?}"
        );
    }
}

#[tokio::test]
async fn a_parameter_that_is_there_twice_is_refused() {
    let raw = String::from_utf8(payment(&[])).unwrap();
    for (name, more) in [
        ("total_amount", format!("{raw}&total_amount=0.01")),
        ("total_amount", format!("total_amount=0.01&{raw}")),
        ("total_amount", format!("{raw}&total_amount=")),
        ("total_amount", format!("{raw}&total%5Famount=0.01")),
        ("sign", format!("{raw}&sign=")),
        ("charset", format!("charset=gbk&{raw}")),
        ("sign_type", format!("{raw}&sign_type=RSA")),
    ] {
        assert_eq!(
            refused(&more).await,
            NotificationError::Form(FormError::Duplicate { name: name.to_owned() }),
            "{more}"
        );
    }
}

#[tokio::test]
async fn a_blank_parameter_that_was_not_signed_is_not_given_on() {
    let raw = String::from_utf8(payment(&[])).unwrap() + "&gmt_refund=+&other=%20%09";
    let notification = verified(raw).await.unwrap();
    assert_eq!((notification.get("gmt_refund"), notification.get("other")), (None, None));
}

#[tokio::test]
async fn a_sha1_signature_is_refused_where_rsa2_is_configured_whatever_sign_type_says() {
    let sha1 = |parameters: &[(&str, &str)]| {
        let signed = parameters.iter().filter(|(name, _)| *name != "sign_type").copied();
        let signature = SignType::Rsa.sign(&alipay_key(), string_to_sign(signed).as_bytes()).unwrap();
        encoded(parameters, &signature, Charset::Utf8)
    };
    let configured = SignType::Rsa2;
    assert_eq!(
        refused(sha1(&with(PAYMENT, &[("sign_type", "RSA")]))).await,
        NotificationError::SignType { received: Some(SignType::Rsa), configured }
    );
    assert_eq!(
        refused(sha1(&with(PAYMENT, &[("sign_type", "SM2")]))).await,
        NotificationError::SignType { received: None, configured }
    );
    for named in ["RSA2", ""] {
        assert_eq!(
            refused(sha1(&with(PAYMENT, &[("sign_type", named)]))).await,
            NotificationError::Mismatch {
                cause: Mismatch::SignType(SignType::Rsa),
                rule: NotificationRule::V1
            }
        );
    }
    let old = Gateway::answering("").builder().sign_type(SignType::Rsa).build().unwrap();
    assert!(old.verify_notification(sha1(&with(PAYMENT, &[("sign_type", "RSA")]))).await.is_ok());
}

#[tokio::test]
async fn a_notification_that_the_app_signed_itself_is_refused() {
    let to_sign = string_to_sign(PAYMENT.iter().filter(|(name, _)| *name != "sign_type").copied());
    let by = |key: &PrivateKey| SignType::Rsa2.sign(key, to_sign.as_bytes()).unwrap();
    assert_eq!(
        refused(encoded(PAYMENT, &by(&app_key()), Charset::Utf8)).await,
        NotificationError::Mismatch { cause: Mismatch::Key, rule: NotificationRule::V1 }
    );
}

#[tokio::test]
async fn a_notification_for_another_app_is_refused_although_alipay_signed_it() {
    assert_eq!(refused(payment(&[("app_id", "2014072300007149")])).await, NotificationError::OtherApp);
    let merchant = verified(payment(&[("auth_app_id", "2014072300007149")])).await.unwrap();
    assert_eq!(merchant.auth_app_id(), Some("2014072300007149"), "the merchant's app may be another one");
}

#[tokio::test]
async fn a_return_url_that_a_user_posts_is_no_notification() {
    let came_back = with(PAYMENT, &[("method", "alipay.trade.page.pay.return")]);
    assert_eq!(refused(body(&came_back, &["sign_type"], Charset::Utf8)).await, NotificationError::ReturnUrl);
}

/// A buyer who chooses the subject signs, through Alipay, a text that reads as other parameters: the genuine amount is
/// hidden behind them.
#[tokio::test]
async fn parameters_that_were_smuggled_in_a_value_are_refused() {
    let subject = "x&total_amount=100.00&trade_status=TRADE_SUCCESS&z=";
    let genuine = [("app_id", "2014072300007148"), ("subject", subject), ("total_amount", "0.01")];
    let to_sign = string_to_sign(genuine);
    let signature = SignType::Rsa2.sign(&alipay_key(), to_sign.as_bytes()).unwrap();
    let forged = [
        ("app_id", "2014072300007148"),
        ("subject", "x"),
        ("total_amount", "100.00"),
        ("trade_status", "TRADE_SUCCESS"),
        ("z", "&total_amount=0.01"),
    ];
    assert_eq!(string_to_sign(forged), to_sign, "the signature is over both");
    for (parameters, name) in [(&forged[..], "z"), (&genuine, "subject")] {
        let raw = encoded(parameters, &signature, Charset::Utf8);
        assert_eq!(refused(raw).await, NotificationError::Ambiguous { name: name.to_owned() });
    }
    let renamed = [("app_id", "2014072300007148"), ("subject=x&total_amount", "100.00")];
    let signature = SignType::Rsa2.sign(&alipay_key(), string_to_sign(renamed).as_bytes()).unwrap();
    let raw = encoded(&renamed, &signature, Charset::Utf8);
    let name = "subject=x&total_amount".to_owned();
    assert_eq!(refused(raw).await, NotificationError::Ambiguous { name });
}

/// A user who comes back from a payment has a genuine signature over `method=alipay.trade.page.pay.return`, and posts it
/// with that parameter folded into the one before it.
#[tokio::test]
async fn a_return_url_whose_method_is_hidden_in_a_value_is_no_notification() {
    let returned = [
        ("app_id", "2014072300007148"),
        ("auth_app_id", "2014072300007148"),
        ("charset", "utf-8"),
        ("method", "alipay.trade.page.pay.return"),
        ("out_trade_no", "7050"),
    ];
    let signature = SignType::Rsa2.sign(&alipay_key(), string_to_sign(returned).as_bytes()).unwrap();
    let in_auth_app_id = "2014072300007148&charset=utf-8&method=alipay.trade.page.pay.return";
    let in_charset = "utf-8&method=alipay.trade.page.pay.return";
    for (name, forged) in [
        (
            "auth_app_id",
            vec![("app_id", "2014072300007148"), ("auth_app_id", in_auth_app_id), ("out_trade_no", "7050")],
        ),
        ("charset", vec![returned[0], returned[1], ("charset", in_charset), returned[4]]),
    ] {
        assert_eq!(
            string_to_sign(forged.iter().copied()),
            string_to_sign(returned),
            "the same text is signed"
        );
        let reason = refused(encoded(&forged, &signature, Charset::Utf8)).await;
        // What the form calls its charset is not one any more.
        let expected = match name {
            "charset" => NotificationError::Form(FormError::UnknownCharset),
            _ => NotificationError::Ambiguous { name: name.to_owned() },
        };
        assert_eq!(reason, expected);
    }
}

#[tokio::test]
async fn a_value_that_holds_a_name_in_its_place_of_the_order_is_refused() {
    // Between `subject` and `total_amount`, and behind the last name.
    for (name, value) in [("subject", "x&timeout=1"), ("subject", "x&b=1&subject2=1"), ("version", "1.0&x=1")]
    {
        assert_eq!(
            refused(payment(&[(name, value)])).await,
            NotificationError::Ambiguous { name: name.to_owned() },
            "{value}"
        );
    }
}

#[tokio::test]
async fn what_alipay_signed_without_a_notify_id_or_type_is_no_notification() {
    let unnamed = [("app_id", "2014072300007148"), ("out_trade_no", "7050"), ("total_amount", "0.10")];
    let signed = |more: &[(&'static str, &'static str)], unsigned: &[&str]| {
        body(&with(&unnamed, more), unsigned, Charset::Utf8)
    };
    for raw in [
        signed(&[], &[]),
        signed(&[("sign_type", "RSA2")], &["sign_type"]),
        // With a name that suggests the rule of messages: without `sign_type` both sign the same.
        signed(&[("method", "alipay.trade.page.pay")], &[]),
    ] {
        assert_eq!(refused(&raw).await, NotificationError::Unnamed);
        assert!(client().verify_return_url(&raw).await.is_ok());
    }
    for named in [
        signed(&[("notify_id", "1")], &[]),
        signed(&[("notify_type", "trade_status_sync")], &[]),
        // A message of the old kind; no return URL signs its `sign_type`.
        signed(&[("service", "alipay.service.check"), ("sign_type", "RSA2")], &[]),
    ] {
        assert!(verified(named).await.is_ok());
    }
}

#[tokio::test]
async fn a_value_with_ampersands_that_name_no_other_parameter_is_believed() {
    for subject in ["A&B", "a=1&b=2", "R&D=", "&total_amount", "total_amount=1", "x&zone=1"] {
        let notification = verified(payment(&[("subject", subject)])).await.unwrap();
        assert_eq!(notification.get("subject"), Some(subject));
    }
}

#[tokio::test]
async fn nothing_panics_on_a_truncated_or_garbled_body() {
    let raw = payment(&[]);
    for end in 0..raw.len() {
        assert!(verified(&raw[..end]).await.is_err(), "{end}");
    }
    for garbage in [&b"\xff\xfe=%"[..], b"&&&", b"=", b"%", b"charset=%ff&sign=a", b"sign=%00", b"\0"] {
        assert!(verified(garbage).await.is_err(), "{garbage:?}");
    }
}

#[tokio::test]
async fn a_flood_of_what_does_not_match_is_refused_and_little_of_it_explained() {
    let client = Gateway::answering("").client();
    let raw = String::from_utf8(payment(&[])).unwrap();
    let mut explained = 0;
    for number in 0..200 {
        let forged = raw.replace("total_amount=0.10", &format!("total_amount={number}"));
        let error = client.verify_notification(forged).await.unwrap_err();
        let ErrorKind::Notification(NotificationError::Mismatch { cause, .. }) = error.kind() else {
            panic!("{error}")
        };
        explained += usize::from(*cause == Mismatch::Content);
        assert!(matches!(cause, Mismatch::Content | Mismatch::NotExamined), "{error}");
    }
    assert_eq!(explained, 64);
    assert!(client.verify_notification(&raw).await.is_ok(), "a genuine one is believed all the same");
}

#[tokio::test]
async fn what_no_notification_is_as_large_as_is_refused_as_such() {
    let raw = String::from_utf8(payment(&[])).unwrap();
    for forged in ["n=1&".repeat(500_000), format!("{raw}&x={}", "1".repeat(300_000))] {
        assert_eq!(refused(&forged).await, NotificationError::Form(FormError::TooLarge));
        let error = Gateway::answering("").client().verify_return_url(&forged).await.unwrap_err();
        assert!(error.to_string().contains("262144 bytes"), "{error}");
    }
}
