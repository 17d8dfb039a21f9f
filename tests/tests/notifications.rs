//! Notifications as types that the macro makes of their descriptions.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use alipay::{
    Client, ErrorKind, NotificationError, NotificationPayload, PrivateKey, SignType, alipay_api,
    string_to_sign,
};
use trade_status::Notification;
use trade_status::values::TradeStatus;

#[alipay_api("trade_status_sync")]
mod trade_status {}

#[alipay_api("alipay.fund.trans.**", "alipay.trade.refund.depositback.*")]
mod api {}

const PAID: &[(&str, &str)] = &[
    ("app_id", "2014072300007148"),
    ("buyer_logon_id", "180****0062"),
    ("fund_bill_list", r#"[{"amount":"15.00","fundChannel":"ALIPAYACCOUNT"},{"amount":"5.00"}]"#),
    ("gmt_payment", "2024-05-06 15:07:58"),
    ("notify_id", "ac05099524730693a8b330c5ecf72da9786"),
    ("notify_time", "2024-05-06 15:08:09"),
    ("notify_type", "trade_status_sync"),
    ("out_trade_no", "6823789339978248"),
    ("promotion", "new"),
    ("refund_fee", "much"),
    ("total_amount", "20.00"),
    ("trade_status", "TRADE_SUCCESS"),
];

const TRANSFERRED: &[(&str, &str)] = &[
    ("app_id", "2014072300007148"),
    ("biz_content", r#"{"out_biz_no":"201806300001","status":"SUCCESS","trans_amount":"23.00"}"#),
    ("msg_method", "alipay.fund.trans.order.changed"),
    ("notify_id", "2024050600222150809024450000000001"),
    ("utc_timestamp", "1714979289000"),
];

struct Alipay(PrivateKey);

impl Alipay {
    fn new() -> Self {
        Self(PrivateKey::generate().unwrap())
    }

    fn client(&self) -> Client {
        let builder =
            Client::builder().app_id("2014072300007148").private_key(PrivateKey::generate().unwrap());
        builder.alipay_public_key(self.0.public_key().to_spki_pem()).build().unwrap()
    }

    /// The raw body of a notification; payments do not sign `sign_type`, messages do.
    fn sends(&self, parameters: &[(&str, &str)]) -> String {
        let sign_type = [("sign_type", "RSA2")];
        let is_message = parameters.iter().any(|(name, _)| *name == "msg_method");
        let also = sign_type.iter().filter(|_| is_message);
        let text = string_to_sign(parameters.iter().chain(also).copied());
        let sign = SignType::Rsa2.sign(&self.0, text.as_bytes()).unwrap();
        let pairs = parameters.iter().copied().chain(sign_type).chain([("sign", sign.as_str())]);
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    }
}

#[tokio::test]
async fn a_payment_is_the_type_of_its_description() {
    let alipay = Alipay::new();
    let paid = alipay.client().verify_notification_as::<Notification>(alipay.sends(PAID)).await.unwrap();
    assert_eq!(paid.out_trade_no, "6823789339978248");
    assert_eq!(paid.trade_status.value(), Ok(TradeStatus::TradeSuccess));
    assert_eq!(paid.total_amount.value().unwrap().to_string(), "20.00");
    assert_eq!(paid.gmt_payment.value().unwrap().to_string(), "2024-05-06 15:07:58");
    assert_eq!(paid.fund_bill_list[0].fund_channel, "ALIPAYACCOUNT");
    assert_eq!(paid.fund_bill_list[1].amount.text(), Some("5.00"));
    assert_eq!(paid.missing(), ["trade_no", "fund_bill_list[1].fundChannel"]);
    assert_eq!(paid.unknown().json("promotion"), Some(r#""new""#));
    assert!(paid.refund_fee.value().is_err(), "kept as it was received");
    assert_eq!(paid.refund_fee.text(), Some("much"));
    let shown = format!("{:?}", paid.into_inner());
    assert!(!shown.contains("180****0062") && shown.contains("buyer_logon_id"), "{shown}");
}

#[tokio::test]
async fn a_message_is_the_type_of_its_description_and_of_no_other() {
    use api::fund::trans::order::changed::Notification as Changed;
    use api::trade::refund::depositback::completed::Notification as Completed;

    let alipay = Alipay::new();
    let (client, raw) = (alipay.client(), alipay.sends(TRANSFERRED));
    let changed = client.verify_notification_as::<Changed>(&raw).await.unwrap();
    assert!(changed.status.is(&api::fund::trans::order::changed::values::Status::Success));
    assert_eq!(changed.trans_amount.value().unwrap().to_string(), "23.00");
    assert_eq!(changed.utc_timestamp.value(), Ok(1_714_979_289_000));
    assert_eq!(changed.missing(), [""; 0]);

    let error = client.verify_notification_as::<Completed>(&raw).await.unwrap_err();
    let expected = "alipay.trade.refund.depositback.completed";
    assert!(
        matches!(error.kind(), ErrorKind::Notification(NotificationError::OtherNotification { expected: name, .. })
            if *name == expected),
        "{error:?}"
    );
}

#[tokio::test]
async fn an_app_that_gets_several_looks_first() {
    let alipay = Alipay::new();
    let notification = alipay.client().verify_notification(alipay.sends(PAID)).await.unwrap();
    assert_eq!(notification.msg_method(), None);
    let paid = notification.into_typed::<Notification>().unwrap();
    assert_eq!(paid.notify_id(), Some("ac05099524730693a8b330c5ecf72da9786"));
}

#[test]
fn a_test_can_make_one_without_a_signature() {
    let paid = Notification::from_json(r#"{"out_trade_no":"T1","trade_status":"NEW"}"#).unwrap();
    assert_eq!(paid.trade_status.value(), Ok(TradeStatus::Other("NEW".to_owned())));
    assert_eq!(Notification::NAME, "trade_status_sync");
}
