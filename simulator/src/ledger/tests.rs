//! Stories that calls tell together.

use alipay::{Charset, SignType, SystemClock};
use serde_json::json;

use super::*;

fn ledger() -> Ledger {
    Ledger::new(Arc::new(SystemClock))
}

fn caller() -> Caller {
    Caller {
        app_id: "app".to_owned(),
        auth_app_id: "app".to_owned(),
        charset: Charset::Utf8,
        sign_type: SignType::Rsa2,
    }
}

/// Those that have come up since the last time.
fn notices(ledger: &Ledger) -> Vec<Notice> {
    let mut notices = Vec::new();
    ledger.hand_over(|notice| notices.push(notice));
    notices
}

fn called(ledger: &Ledger, method: &str, content: &Value) -> Option<Result<Value, Refusal>> {
    let notify_url = Some("https://shop.example/notify");
    ledger.answer(&Entry { method, merchant: "app", content, notify_url, caller: &caller() })
}

#[track_caller]
fn ok(ledger: &Ledger, method: &str, content: &Value) -> Value {
    called(ledger, method, content).unwrap().unwrap()
}

#[track_caller]
fn refused(ledger: &Ledger, method: &str, content: &Value) -> String {
    called(ledger, method, content).unwrap().unwrap_err().sub_code().to_owned()
}

fn order() -> Value {
    json!({ "out_trade_no": "T1", "total_amount": "88.88", "subject": "A & B", "passback_params": "x%3D1" })
}

fn t1() -> Value {
    json!({ "out_trade_no": "T1" })
}

#[test]
fn a_code_is_charged_and_the_money_is_given_back_in_parts() {
    let ledger = ledger();
    let paid = ok(&ledger, "alipay.trade.pay", &order());
    assert_eq!((&paid["total_amount"], &paid["receipt_amount"]), (&json!("88.88"), &json!("88.88")));
    let trade_no = paid["trade_no"].as_str().unwrap();
    assert_eq!(trade_no.len(), 28);
    assert_eq!(
        ok(&ledger, "alipay.trade.query", &json!({ "trade_no": trade_no }))["trade_status"],
        "TRADE_SUCCESS"
    );
    assert_eq!(refused(&ledger, "alipay.trade.pay", &order()), "ACQ.TRADE_HAS_SUCCESS");

    let part = json!({ "out_trade_no": "T1", "refund_amount": "8.88", "out_request_no": "R1" });
    let refund = ok(&ledger, "alipay.trade.refund", &part);
    assert_eq!((&refund["fund_change"], &refund["refund_fee"]), (&json!("Y"), &json!("8.88")));
    assert_eq!(
        ok(&ledger, "alipay.trade.refund", &part)["fund_change"],
        "N",
        "the same number gives nothing more"
    );
    let other = json!({ "out_trade_no": "T1", "refund_amount": "9", "out_request_no": "R1" });
    assert_eq!(refused(&ledger, "alipay.trade.refund", &other), "ACQ.DISCORDANT_REPEAT_REQUEST");
    let too_much = json!({ "out_trade_no": "T1", "refund_amount": "80.01", "out_request_no": "R2" });
    assert_eq!(refused(&ledger, "alipay.trade.refund", &too_much), "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL");
    let unnumbered = json!({ "out_trade_no": "T1", "refund_amount": "1.00" });
    assert_eq!(refused(&ledger, "alipay.trade.refund", &unnumbered), "ACQ.INVALID_PARAMETER");
    let about = |number: &str| json!({ "out_trade_no": "T1", "out_request_no": number });
    let found = ok(&ledger, "alipay.trade.fastpay.refund.query", &about("R1"));
    assert_eq!(
        (&found["refund_amount"], &found["refund_status"]),
        (&json!("8.88"), &json!("REFUND_SUCCESS"))
    );
    assert!(ok(&ledger, "alipay.trade.fastpay.refund.query", &about("R9")).get("refund_amount").is_none());

    let rest = json!({ "out_trade_no": "T1", "refund_amount": 80, "out_request_no": "R2" });
    assert_eq!(ok(&ledger, "alipay.trade.refund", &rest)["refund_fee"], "88.88");
    assert_eq!(ok(&ledger, "alipay.trade.query", &t1())["trade_status"], "TRADE_CLOSED");
    assert_eq!(refused(&ledger, "alipay.trade.pay", &order()), "ACQ.TRADE_HAS_CLOSE");
    let states: Vec<_> = notices(&ledger).iter().map(|notice| value(notice, "trade_status")).collect();
    assert_eq!(states, ["TRADE_SUCCESS", "TRADE_SUCCESS", "TRADE_CLOSED"]);
}

fn value(notice: &Notice, name: &str) -> String {
    notice.parameters.iter().find(|(own, _)| *own == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

#[test]
fn a_buyer_who_hesitates_pays_after_some_queries() {
    let ledger = ledger();
    ledger.buyer(Buyer::Hesitates { queries: 2 });
    assert_eq!(ok(&ledger, "alipay.trade.pay", &order())["code"], "10003");
    assert!(notices(&ledger).is_empty());
    for status in ["WAIT_BUYER_PAY", "WAIT_BUYER_PAY", "TRADE_SUCCESS", "TRADE_SUCCESS"] {
        assert_eq!(ok(&ledger, "alipay.trade.query", &t1())["trade_status"], status);
    }
    assert_eq!(notices(&ledger).len(), 1, "told once");
    ledger.buyer(Buyer::Refuses);
    let other = json!({ "out_trade_no": "T2", "total_amount": "1", "subject": "x" });
    assert_eq!(refused(&ledger, "alipay.trade.pay", &other), "ACQ.PAYMENT_FAIL");
    assert_eq!(ledger.trade("T2").unwrap().status, TradeStatus::TradeClosed);
}

#[test]
fn an_order_by_code_is_no_trade_before_the_buyer_scans_it() {
    let ledger = ledger();
    let code = ok(&ledger, "alipay.trade.precreate", &order());
    assert!(code["qr_code"].as_str().unwrap().starts_with("https://qr.alipay.com/"));
    assert_eq!(refused(&ledger, "alipay.trade.query", &t1()), "ACQ.TRADE_NOT_EXIST");
    assert_eq!(ledger.pay("T1").unwrap().status, TradeStatus::TradeSuccess);
    assert_eq!(ok(&ledger, "alipay.trade.query", &t1())["trade_status"], "TRADE_SUCCESS");
    assert_eq!(ledger.pay("T1"), None, "it is paid already");
    let notice = notices(&ledger).remove(0);
    assert_eq!(notice.url, "https://shop.example/notify");
    assert_eq!(value(&notice, "passback_params"), "x%3D1");
}

#[test]
fn a_trade_that_is_not_paid_is_created_again_closed_and_cancelled() {
    let ledger = ledger();
    let first = ok(&ledger, "alipay.trade.create", &order());
    assert_eq!(ok(&ledger, "alipay.trade.create", &order()), first, "the same order is the same trade");
    let dearer = json!({ "out_trade_no": "T1", "total_amount": "99", "subject": "A" });
    assert_eq!(refused(&ledger, "alipay.trade.create", &dearer), "ACQ.CONTEXT_INCONSISTENT");
    let unpaid = ok(&ledger, "alipay.trade.query", &t1());
    assert_eq!(unpaid["trade_status"], "WAIT_BUYER_PAY");
    assert!(unpaid.get("receipt_amount").is_none() && unpaid.get("send_pay_date").is_none());
    let refund = json!({ "out_trade_no": "T1", "refund_amount": "1", "out_request_no": "R" });
    assert_eq!(refused(&ledger, "alipay.trade.refund", &refund), "ACQ.TRADE_STATUS_ERROR");
    ok(&ledger, "alipay.trade.close", &t1());
    assert_eq!(refused(&ledger, "alipay.trade.close", &t1()), "ACQ.TRADE_STATUS_ERROR");

    let second = json!({ "out_trade_no": "T2", "total_amount": "5", "subject": "B" });
    ok(&ledger, "alipay.trade.pay", &second);
    let cancelled = ok(&ledger, "alipay.trade.cancel", &json!({ "out_trade_no": "T2" }));
    assert_eq!((&cancelled["action"], &cancelled["retry_flag"]), (&json!("refund"), &json!("N")));
    assert!(ledger.trade("T2").unwrap().refundable().is_zero());
    assert_eq!(ok(&ledger, "alipay.trade.cancel", &json!({ "out_trade_no": "none" }))["retry_flag"], "N");
}

#[test]
fn a_number_that_was_never_given_out_is_accepted_unless_the_ledger_is_strict() {
    let ledger = ledger();
    let unknown = json!({ "trade_no": "2013112011001004330000121536" });
    assert!(called(&ledger, "alipay.trade.query", &unknown).is_none());
    assert!(called(&ledger, "alipay.user.certify.open.query", &json!({ "certify_id": "OC1" })).is_none());
    assert_eq!(refused(&ledger, "alipay.trade.query", &t1()), "ACQ.TRADE_NOT_EXIST");
    ledger.strict(true);
    assert_eq!(refused(&ledger, "alipay.trade.query", &unknown), "ACQ.TRADE_NOT_EXIST");
    let check = json!({ "certify_id": "OC1" });
    assert_eq!(refused(&ledger, "alipay.user.certify.open.query", &check), "OPEN_CERTIFY_BILL_NOT_EXIST");
    assert!(called(&ledger, "alipay.trade.order.settle", &t1()).is_none(), "not this ledger's");
}

#[test]
fn trades_of_two_merchants_do_not_meet() {
    let ledger = ledger();
    ok(&ledger, "alipay.trade.pay", &order());
    let content = t1();
    let entry = Entry {
        method: "alipay.trade.query",
        merchant: "other",
        content: &content,
        notify_url: None,
        caller: &caller(),
    };
    assert!(ledger.answer(&entry).unwrap().is_err());
}

#[test]
fn an_identity_check_is_open_until_the_user_has_been_there() {
    let ledger = ledger();
    let order =
        json!({ "outer_order_no": "C1", "merchant_config": { "return_url": "https://shop.example/" } });
    let check = ok(&ledger, "alipay.user.certify.open.initialize", &order);
    assert_eq!(ok(&ledger, "alipay.user.certify.open.initialize", &order), check);
    let id = check["certify_id"].as_str().unwrap();
    assert_eq!(id.len(), 32);
    for (passes, passed) in [(None, "F"), (Some(false), "F"), (Some(true), "T")] {
        if let Some(passes) = passes {
            ledger.certify(id, passes).unwrap();
        }
        assert_eq!(ok(&ledger, "alipay.user.certify.open.query", &check)["passed"], passed);
    }
    assert_eq!(ledger.check(id).unwrap().return_url.as_deref(), Some("https://shop.example/"));
}
