//! Which notifications are believed, and what is said of those that are not.

mod attacks;
mod reasons;
mod return_url;
mod typed;

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use super::*;
use crate::testing::{Gateway, alipay_key};
use crate::{Charset, Client, Clock, Error, ErrorKind, Outcome, SignType, string_to_sign};

/// A payment, as Alipay notifies of it; made up.
pub(super) const PAYMENT: &[(&str, &str)] = &[
    ("gmt_create", "2024-05-06 15:08:09"),
    ("charset", "utf-8"),
    ("subject", "茶 & 50% = 好+"),
    ("buyer_id", "2088000000000001"),
    ("notify_id", "2024050600222150810024450000000001"),
    ("fund_bill_list", r#"[{"amount":"0.10","fundChannel":"ALIPAYACCOUNT"}]"#),
    ("notify_type", "trade_status_sync"),
    ("trade_status", "TRADE_SUCCESS"),
    ("passback_params", "a%3D1%26b%3D2"),
    ("sign_type", "RSA2"),
    ("app_id", "2014072300007148"),
    ("version", "1.0"),
    ("out_trade_no", "70501111111S001111119"),
    ("total_amount", "0.10"),
    ("refund_fee", ""),
];

/// A message of the new kind.
pub(super) const MESSAGE: &[(&str, &str)] = &[
    ("msg_method", "alipay.fund.trans.order.changed"),
    ("biz_content", r#"{"status":"SUCCESS","amount":{"value":"1.00"},"app_id":"inner"}"#),
    ("notify_id", "2024050600222150810024450000000002"),
    ("utc_timestamp", "1714979289000"),
    ("app_id", "2014072300007148"),
    ("charset", "UTF-8"),
    ("version", "1.1"),
    ("sign_type", "RSA2"),
];

/// The raw body of a form, with a signature of the parameters but those in `unsigned`.
pub(super) fn body(parameters: &[(&str, &str)], unsigned: &[&str], charset: Charset) -> Vec<u8> {
    let signed = parameters.iter().filter(|(name, _)| !unsigned.contains(name)).copied();
    let to_sign = charset.encode(&string_to_sign(signed)).unwrap().into_owned();
    encoded(parameters, &SignType::Rsa2.sign(&alipay_key(), &to_sign).unwrap(), charset)
}

/// The raw body of a form with that signature.
pub(super) fn encoded(parameters: &[(&str, &str)], signature: &str, charset: Charset) -> Vec<u8> {
    let write =
        |text: &str| form_urlencoded::byte_serialize(&charset.encode(text).unwrap()).collect::<String>();
    let pairs = parameters.iter().copied().chain([("sign", signature)]);
    pairs
        .map(|(name, value)| format!("{}={}", write(name), write(value)))
        .collect::<Vec<_>>()
        .join("&")
        .into()
}

/// The parameters with some others in their places, or behind them.
pub(super) fn with<'a>(
    parameters: &[(&'a str, &'a str)],
    others: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut parameters = parameters.to_vec();
    for (name, value) in others {
        match parameters.iter_mut().find(|(own, _)| own == name) {
            Some(parameter) => parameter.1 = value,
            None => parameters.push((name, value)),
        }
    }
    parameters
}

pub(crate) fn payment(others: &[(&str, &str)]) -> Vec<u8> {
    body(&with(PAYMENT, others), &["sign_type"], Charset::Utf8)
}

/// A clock on which a minute passes each time that it is looked at, so that every mismatch is explained.
struct Minutes(AtomicU64);

impl Clock for Minutes {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.0.fetch_add(1, Ordering::SeqCst) * 60)
    }
}

/// One client for all tests: reading a key takes longer than verifying with it.
pub(crate) fn client() -> Client {
    static CLIENT: LazyLock<Client> =
        LazyLock::new(|| Gateway::answering("").builder().clock(Minutes(AtomicU64::new(0))).build().unwrap());
    CLIENT.clone()
}

impl Notification {
    /// As if these had been verified.
    pub(crate) fn of(parameters: Vec<(String, String)>) -> Self {
        Self { parameters, rule: NotificationRule::V1 }
    }
}

pub(super) async fn verified(raw: impl AsRef<[u8]>) -> Result<Notification, Error> {
    client().verify_notification(raw).await
}

pub(super) async fn refused(raw: impl AsRef<[u8]>) -> NotificationError {
    reason(&verified(raw).await.map(|_| ()).unwrap_err())
}

pub(super) fn reason(error: &Error) -> NotificationError {
    assert_eq!((error.outcome(), error.method()), (Outcome::NotSent, None));
    let (reason, words) = match error.kind() {
        ErrorKind::Notification(reason) => (reason, reason.to_string()),
        ErrorKind::ReturnUrl(refused) => (refused.reason(), refused.to_string()),
        _ => panic!("{error:?}"),
    };
    assert_eq!(error.to_string(), words, "there is nothing to add");
    reason.clone()
}

#[tokio::test]
async fn a_payment_notification_is_verified_by_v1_without_sign_type() {
    let notification = verified(payment(&[])).await.unwrap();
    assert_eq!(notification.rule(), NotificationRule::V1);
    let expected: Vec<_> =
        PAYMENT.iter().filter(|(name, _)| !["sign_type", "refund_fee"].contains(name)).copied().collect();
    assert_eq!(
        notification.parameters().collect::<Vec<_>>(),
        expected,
        "in order, without what is not signed"
    );
    assert_eq!(notification.get("subject"), Some("茶 & 50% = 好+"));
    assert_eq!(notification.get("passback_params"), Some("a%3D1%26b%3D2"), "decoded once");
    assert_eq!(notification.notify_id(), Some("2024050600222150810024450000000001"));
    assert_eq!((notification.msg_method(), notification.get("sign")), (None, None));
}

#[tokio::test]
async fn a_message_is_verified_by_v2_with_sign_type() {
    let notification = verified(body(MESSAGE, &[], Charset::Utf8)).await.unwrap();
    assert_eq!(notification.rule(), NotificationRule::V2);
    assert_eq!(notification.msg_method(), Some("alipay.fund.trans.order.changed"));
    assert_eq!(notification.get("sign_type"), Some("RSA2"));
}

#[tokio::test]
async fn the_other_rule_holds_where_it_is_the_one_that_was_signed() {
    let message = verified(body(MESSAGE, &["sign_type"], Charset::Utf8)).await.unwrap();
    assert_eq!((message.rule(), message.get("sign_type")), (NotificationRule::V1, None));
    let payment = verified(body(PAYMENT, &[], Charset::Utf8)).await.unwrap();
    assert_eq!((payment.rule(), payment.get("sign_type")), (NotificationRule::V2, Some("RSA2")));
}

#[tokio::test]
async fn a_notification_without_sign_type_is_verified_by_the_type_of_the_client() {
    assert!(verified(payment(&[("sign_type", "")])).await.is_ok());
}

#[tokio::test]
async fn a_notification_is_read_in_the_charset_that_it_names() {
    for (name, charset) in [("GBK", Charset::Gbk), ("gb2312", Charset::Gb2312), ("GB18030", Charset::Gb18030)]
    {
        let raw = body(&with(PAYMENT, &[("charset", name), ("标题", "支付")]), &["sign_type"], charset);
        let notification = verified(raw).await.unwrap();
        assert_eq!(notification.get("标题"), Some("支付"), "{name}");
        assert_eq!(notification.get("subject"), Some("茶 & 50% = 好+"), "{name}");
    }
}

#[tokio::test]
async fn a_notification_without_a_charset_is_read_in_that_of_the_client() {
    let raw = body(&with(PAYMENT, &[("charset", "")]), &["sign_type"], Charset::Gbk);
    let client = Gateway::answering("").builder().charset(Charset::Gbk).build().unwrap();
    assert!(client.verify_notification(&raw).await.is_ok());
    assert_eq!(refused(&raw).await, NotificationError::Form(FormError::NotText { charset: Charset::Utf8 }));
}

#[tokio::test]
async fn bytes_that_were_sent_without_escapes_are_read_as_well() {
    let parameters = [("subject", "支付"), ("charset", "gbk"), ("notify_id", "1")];
    let to_sign = Charset::Gbk.encode("charset=gbk&notify_id=1&subject=支付").unwrap().into_owned();
    let signature = SignType::Rsa2.sign(&alipay_key(), &to_sign).unwrap().replace('+', "%2B");
    let subject = Charset::Gbk.encode("支付").unwrap();
    let raw = [b"subject=", &*subject, b"&charset=gbk&notify_id=1&sign=", signature.as_bytes()];
    let notification = verified(raw.concat()).await.unwrap();
    assert_eq!(notification.parameters().collect::<Vec<_>>(), parameters);
}

#[tokio::test]
async fn a_certificate_number_is_left_out_of_the_signed_text_or_part_of_it() {
    let named = with(PAYMENT, &[("alipay_cert_sn", "71d5f3a2c1b04e8d9f60718293a4b5c6")]);
    for (unsigned, expected) in [
        (&["sign_type", "alipay_cert_sn"][..], None),
        (&["sign_type"][..], Some("71d5f3a2c1b04e8d9f60718293a4b5c6")),
    ] {
        let notification = verified(body(&named, unsigned, Charset::Utf8)).await.unwrap();
        assert_eq!(notification.get("alipay_cert_sn"), expected);
    }
}

#[tokio::test]
async fn what_a_notification_says_is_not_printed() {
    let notification = verified(payment(&[])).await.unwrap();
    let printed = format!("{notification:?}");
    assert!(printed.starts_with("Notification {\"gmt_create\", \"charset\", "), "{printed}");
    assert!(!printed.contains("2088000000000001"), "{printed}");
}

#[test]
fn the_answer_that_ends_the_repetition_is_seven_bytes() {
    assert_eq!(SUCCESS.as_bytes(), b"success");
}
