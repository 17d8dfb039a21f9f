//! Orders that a user pays in Alipay's app, and what comes back from there.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod settings;
mod user;

use alipay::{Client, JsonValue, Outcome, Untyped, alipay_api, json};
use alipay_simulator::{Buyer, Fault, Simulator, TradeStatus};
use settings::settings;
use user::{browse, browser, open};

#[alipay_api("alipay.trade.app.pay")]
mod app_pay {}

const SUBJECT: &str = "\"茶\" & <b>'Tea'</b> &amp; 100%+";

async fn app_order(client: &Client, number: &str) -> String {
    let order = app_pay::Request::builder().out_trade_no(number).subject(SUBJECT).total_amount("88.88");
    client.order_string(&order.build().unwrap()).await.unwrap()
}

#[tokio::test]
async fn an_order_in_the_app_is_paid_and_its_result_believed() {
    for (simulator, client) in settings().await {
        let order_string = app_order(&client, "A1").await;
        simulator.ledger().buyer(Buyer::Hesitates { queries: 0 });
        assert!(simulator.app_pay(&order_string).await.contains("\"resultStatus\":\"8000\""));
        simulator.ledger().buyer(Buyer::Pays);
        let from_app = simulator.app_pay(&order_string).await;
        let paid = client.verify_app_result::<app_pay::Request>(&from_app).await.unwrap();
        assert_eq!((paid.out_trade_no.as_deref(), paid.total_amount.text()), (Some("A1"), Some("88.88")));
        assert_eq!(simulator.ledger().trade("A1").unwrap().status, TradeStatus::TradeSuccess);

        let over_http = format!("{}?{}", simulator.url(), app_order(&client, "A2").await);
        let from_app = browse(browser().post(over_http)).await.text().await.unwrap();
        let paid = client.verify_app_result::<app_pay::Request>(&from_app).await.unwrap();
        assert_eq!(paid.out_trade_no.as_deref(), Some("A2"));

        let twice = simulator.app_pay(&order_string).await;
        assert!(client.verify_app_result::<app_pay::Request>(&twice).await.is_err());
        assert!(twice.contains("ACQ.TRADE_HAS_SUCCESS") && twice.contains("\"4000\""));
        let forged = order_string.replace("A1", "A9");
        assert!(simulator.app_pay(&forged).await.contains("isv.invalid-signature"));
    }
}

/// What the app SDK hands back.
async fn ended(simulator: &Simulator, order_string: &str) -> (String, JsonValue) {
    let from_app = simulator.app_pay(order_string).await;
    let result: JsonValue = serde_json::from_str(&from_app).unwrap();
    (result["resultStatus"].as_str().unwrap().to_owned(), result["result"].clone())
}

#[tokio::test]
async fn a_payment_in_the_app_is_recorded_as_executed_and_nothing_else_is() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let order_string = app_order(&client, "A1").await;
    for (buyer, status, executed) in [
        (Buyer::Hesitates { queries: 0 }, "8000", false),
        (Buyer::Pays, "9000", true),
        (Buyer::Pays, "4000", false),
    ] {
        simulator.ledger().buyer(buyer);
        assert_eq!(ended(&simulator, &order_string).await.0, status);
        assert_eq!(simulator.calls().pop().unwrap().executed, executed, "{status}");
    }
    simulator.ledger().buyer(Buyer::Refuses);
    assert_eq!(ended(&simulator, &app_order(&client, "A2").await).await.0, "6001");
    assert!(!simulator.calls().pop().unwrap().executed);
}

#[tokio::test]
async fn a_fault_strikes_the_payment_or_the_result_that_the_app_gets() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    for (number, fault, paid) in [
        ("F1", Fault::CutBefore, false),
        ("F2", Fault::Unavailable { executed: false }, false),
        ("F3", Fault::Unavailable { executed: true }, true),
        ("F4", Fault::NoSignature, true),
        ("F5", Fault::WrongSignature, true),
        ("F6", Fault::OtherKey, true),
        ("F7", Fault::DuplicateMember, true),
        ("F8", Fault::Truncated, true),
    ] {
        simulator.faults().once("alipay.trade.app.pay", fault.clone());
        let from_app = simulator.app_pay(app_order(&client, number).await).await;
        let error = client.verify_app_result::<app_pay::Request>(&from_app).await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::Unknown, "{number}: {error}");
        let recorded = simulator.calls().pop().unwrap();
        assert_eq!((recorded.executed, recorded.fault), (paid, Some(fault)), "{number}");
        let trade = simulator.ledger().trade(number);
        let is_paid = trade.is_some_and(|trade| trade.status == TradeStatus::TradeSuccess);
        assert_eq!(is_paid, paid, "{number}");
    }
}

#[tokio::test]
async fn what_a_test_told_goes_before_the_ledger_in_the_app_too() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    simulator.on("alipay.trade.app.pay").reply(json!({ "out_trade_no": "other" }));
    let from_app = simulator.app_pay(app_order(&client, "A1").await).await;
    let told = client.verify_app_result::<app_pay::Request>(&from_app).await.unwrap();
    assert_eq!(told.out_trade_no.as_deref(), Some("other"));
    assert!(simulator.ledger().trade("A1").is_none());
}

#[tokio::test]
async fn an_api_of_both_app_and_page_is_answered_as_it_is_called() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let content = json!({ "out_biz_no": "B1", "trans_amount": "1.00", "product_code": "STD_RED_PACKET",
        "biz_scene": "PERSONAL_PAY" });
    let packet = Untyped::new("alipay.fund.trans.app.pay", content).unwrap();
    let (status, result) = ended(&simulator, &client.order_string(&packet).await.unwrap()).await;
    assert_eq!(status, "9000");
    assert!(result.as_str().unwrap().contains("alipay_fund_trans_app_pay_response"), "{result}");
    let page = open(client.page(&packet).await.unwrap().url()).await.text().await.unwrap();
    assert!(page.contains("id=\"agree\""), "{page}");

    let query = Untyped::new("alipay.trade.query", json!({ "out_trade_no": "T1" })).unwrap();
    let (status, _) = ended(&simulator, &client.order_string(&query).await.unwrap()).await;
    assert_eq!(status, "4000", "it is not an API for the app");
    let refused = client.execute(&query).await.unwrap_err();
    assert_eq!(refused.outcome(), Outcome::Rejected);
}
