//! What Alipay sends.

use alipay::{Charset, SignType, string_to_sign};
use form_urlencoded::byte_serialize;
use proptest::prelude::*;

use crate::texts::texts;
use crate::{ALIPAY, client, wait};

/// The raw body of a payment notification with this subject.
fn notification(charset: Charset, text: &str) -> String {
    let mut parameters = vec![
        ("app_id", "2014072300007148"),
        ("charset", charset.as_str()),
        ("notify_id", "2024050600222150810024450000000001"),
        ("notify_type", "trade_status_sync"),
        ("subject", text),
    ];
    let signed = charset.encode(&string_to_sign(parameters.iter().copied())).unwrap().into_owned();
    let sign = SignType::Rsa2.sign(&ALIPAY, &signed).unwrap();
    parameters.extend([("sign_type", "RSA2"), ("sign", &sign)]);
    let written = |text: &str| byte_serialize(&charset.encode(text).unwrap()).collect::<String>();
    let pairs = parameters.iter().map(|(name, value)| format!("{name}={}", written(value)));
    pairs.collect::<Vec<_>>().join("&")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_notification_is_believed_and_read_as_it_was_signed((charset, text) in texts()) {
        let notification = wait(client(charset).verify_notification(notification(charset, &text))).unwrap();
        prop_assert_eq!(notification.get("subject"), Some(text.as_str()));
    }

    #[test]
    fn a_notification_with_another_text_is_not_believed((charset, text) in texts(), more in "[ -~]{1,3}") {
        let body = notification(charset, &text);
        let forged = body.replace("subject=T", &format!("subject=T{}", byte_serialize(more.as_bytes()).collect::<String>()));
        prop_assert!(wait(client(charset).verify_notification(forged)).is_err());
    }
}
