//! Payloads as the macro generates them, written by hand.

use super::*;
use crate::__private::{Decode, Members};
use crate::{Amount, Received, Unknown};

#[derive(Debug)]
struct TradeStatus {
    notify_id: String,
    out_trade_no: String,
    trade_no: String,
    total_amount: Received<Amount>,
    fund_bill_list: Vec<Fund>,
    unknown: Unknown,
}

#[derive(Debug)]
struct Fund {
    amount: Received<Amount>,
}

impl Decode for TradeStatus {
    fn decode(members: &mut Members<'_>) -> Self {
        members.expect(&["notify_id", "out_trade_no", "trade_no"]);
        Self {
            notify_id: members.required_text("notify_id"),
            out_trade_no: members.required_text("out_trade_no"),
            trade_no: members.required_text("trade_no"),
            total_amount: members.scalar("total_amount"),
            fund_bill_list: members.objects("fund_bill_list"),
            unknown: members.rest(),
        }
    }
}

impl Decode for Fund {
    fn decode(members: &mut Members<'_>) -> Self {
        Self { amount: members.scalar("amount") }
    }
}

impl NotificationPayload for TradeStatus {
    const NAME: &'static str = "trade_status_sync";
}

#[derive(Debug)]
struct TransferChanged {
    status: String,
    app_id: Option<String>,
    utc_timestamp: Received<i64>,
    amount: Option<Value>,
}

#[derive(Debug)]
struct Value {
    value: String,
}

impl Decode for TransferChanged {
    fn decode(members: &mut Members<'_>) -> Self {
        members.expect(&["status"]);
        Self {
            status: members.required_text("status"),
            app_id: members.text("app_id"),
            utc_timestamp: members.scalar("utc_timestamp"),
            amount: members.object("amount"),
        }
    }
}

impl Decode for Value {
    fn decode(members: &mut Members<'_>) -> Self {
        Self { value: members.required_text("value") }
    }
}

impl NotificationPayload for TransferChanged {
    const NAME: &'static str = "alipay.fund.trans.order.changed";
}

#[tokio::test]
async fn the_parameters_of_a_payment_are_the_fields_of_its_type() {
    let paid = client().verify_notification_as::<TradeStatus>(payment(&[])).await.unwrap();
    assert_eq!(paid.out_trade_no, "70501111111S001111119");
    assert_eq!(paid.notify_id, "2024050600222150810024450000000001");
    assert_eq!(paid.total_amount.value().unwrap().to_string(), "0.10");
    assert_eq!(paid.fund_bill_list[0].amount.text(), Some("0.10"), "JSON within a value is read");
    assert_eq!(paid.unknown.json("trade_status"), Some("\"TRADE_SUCCESS\""));
    assert_eq!((paid.missing(), paid.trade_no.as_str()), (&["trade_no".to_owned()][..], ""));
    assert_eq!(paid.notification().get("trade_status"), Some("TRADE_SUCCESS"));
    assert_eq!(TypedNotification::notify_id(&paid), Some("2024050600222150810024450000000001"));
}

#[tokio::test]
async fn a_notification_that_lacks_a_required_field_is_no_complete_one() {
    let paid = client().verify_notification_as::<TradeStatus>(payment(&[])).await.unwrap();
    let error = paid.complete().unwrap_err();
    let NotificationError::Incomplete { missing, notification } = &error else { panic!("{error}") };
    assert_eq!(missing, &["trade_no"]);
    assert_eq!(notification.get("out_trade_no"), Some("70501111111S001111119"), "what came is kept");
    assert_eq!(Error::from(error.clone()).notification(), Some(&**notification));
    assert!(error.to_string().ends_with("the notification is genuine, but it lacks `trade_no`"), "{error}");
    let raw = body(MESSAGE, &[], Charset::Utf8);
    let changed = client().verify_notification_as::<TransferChanged>(raw).await.unwrap();
    assert_eq!(changed.complete().unwrap().status, "SUCCESS");
}

#[tokio::test]
async fn notifications_are_written_as_data() {
    let paid = client().verify_notification_as::<TradeStatus>(payment(&[])).await.unwrap();
    let data = serde_json::to_value(paid.notification()).unwrap();
    assert_eq!(data["total_amount"], "0.10");
    assert!(data.get("sign").is_none());
    assert_eq!(serde_json::to_string(&paid).unwrap(), paid.notification().to_json());
}

#[tokio::test]
async fn the_members_of_biz_content_are_the_fields_of_a_message_and_come_before_its_parameters() {
    let raw = body(MESSAGE, &[], Charset::Utf8);
    let changed = client().verify_notification_as::<TransferChanged>(raw).await.unwrap().into_inner();
    assert_eq!((changed.status.as_str(), changed.app_id.as_deref()), ("SUCCESS", Some("inner")));
    assert_eq!(changed.utc_timestamp.value(), Ok(1_714_979_289_000));
    assert_eq!(changed.amount.unwrap().value, "1.00");
}

#[tokio::test]
async fn a_message_with_empty_or_unreadable_content_keeps_its_parameters() {
    for (content, text) in
        [("{ }", None), ("<xml/>", Some("\"<xml/>\"")), ("{\"status\":", Some("\"{\\\"status\\\":\""))]
    {
        let raw = body(&with(MESSAGE, &[("biz_content", content)]), &[], Charset::Utf8);
        let json = verified(raw).await.unwrap().to_json();
        let members: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(members["app_id"], "2014072300007148");
        assert_eq!(members.get("biz_content").map(ToString::to_string).as_deref(), text, "{json}");
    }
}

#[tokio::test]
async fn another_notification_than_the_expected_one_is_refused() {
    let error = client().verify_notification_as::<TransferChanged>(payment(&[])).await.unwrap_err();
    let expected = TransferChanged::NAME;
    let NotificationError::OtherNotification { expected: named, .. } = reason(&error) else {
        panic!("{error}")
    };
    assert_eq!(named, expected);
    let kept = error.notification().unwrap();
    assert_eq!(kept.get("notify_type"), Some("trade_status_sync"), "what came is kept");
    let sentence = format!("the notification is genuine, but it is not `{expected}`");
    assert!(error.to_string().contains(&sentence), "{error}");
    assert!(!error.to_string().contains("not believed"), "{error}");
    let forged = String::from_utf8(payment(&[])).unwrap().replace("0.10", "0.01");
    let error = client().verify_notification_as::<TradeStatus>(forged).await.unwrap_err();
    assert!(matches!(reason(&error), NotificationError::Mismatch { .. }), "not believed in the first place");
}
