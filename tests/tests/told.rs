//! What a test tells the simulator: a name that there is not fails at once, and what no call met is reported.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot get this far has failed")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use alipay::{Client, Outcome};
use alipay_simulator::{Fault, Simulator};
use serde_json::{Value, json};

async fn start() -> (Simulator, Client) {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    (simulator, client)
}

/// The words with which this fails.
fn words(misuse: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(misuse)).expect_err("it was accepted");
    panic.downcast_ref::<String>().cloned().unwrap_or_default()
}

async fn query(client: &Client, number: &str) -> Result<Value, alipay::Error> {
    let reply = client.call("alipay.trade.query", json!({ "out_trade_no": number })).await?;
    Ok(reply.parse().unwrap())
}

#[tokio::test]
async fn an_api_that_there_is_not_fails_the_test_that_names_it() {
    let (simulator, _) = start().await;
    let (on, faults) = (|name: &str| drop(simulator.on(name)), simulator.faults());
    let meant = "there is no API `alipay.trade.precreat`: did you mean `alipay.trade.precreate`?";
    assert_eq!(words(|| on("alipay.trade.precreat")), meant);
    assert_eq!(words(|| faults.once("alipay.trade.precreat", Fault::CutAfter)), meant);
    assert_eq!(words(|| faults.always("alipay.trade.precreat", Fault::CutAfter)), meant);
    assert!(words(|| on("trade_status_sync")).starts_with("there is no API `trade_status_sync`"));
    let own = words(|| on("shop.example.order.add"));
    assert!(
        own.contains("give the simulator its description, by `.descriptions(path)` or `--descriptions PATH`"),
        "{own}"
    );
    assert!(words(|| on("")).starts_with("there is no API ``"));
    assert!(simulator.unused().is_empty(), "nothing was told");
}

#[tokio::test]
async fn a_member_that_the_reply_does_not_have_fails_the_test_that_answers_with_it() {
    let (simulator, _) = start().await;
    let on = || simulator.on("alipay.trade.query");
    for (node, expected) in [
        (json!({ "trade_stats": "TRADE_SUCCESS" }), "no member `trade_stats`: did you mean `trade_status`?"),
        (json!({ "trade_status": "TRADE_SUCCESS", "zzz": 1 }), "no member `zzz`"),
        (
            json!({ "fund_bill_list": [{ "amount": "1.00" }, { "amont": "1.00" }] }),
            "no member `fund_bill_list.amont`: did you mean `amount`?",
        ),
        (json!({ "sub_cod": "ACQ.TRADE_NOT_EXIST" }), "no member `sub_cod`: did you mean `sub_code`?"),
    ] {
        let refused = words(|| on().reply(node.clone()));
        assert_eq!(refused, format!("a reply of `alipay.trade.query` has {expected}"));
        assert_eq!(words(|| on().replies([json!({}), node.clone()])), refused);
    }
    on().reply(
        json!({ "code": "10000", "trade_status": "TRADE_SUCCESS", "fund_bill_list": [{ "amount": "1.00" }] }),
    );
}

#[tokio::test]
async fn an_answer_that_is_made_for_each_call_is_judged_when_it_is_given() {
    let (simulator, client) = start().await;
    simulator.on("alipay.trade.query").reply_with(|called| match called.content["out_trade_no"].as_str() {
        Some("T1") => json!({ "trade_status": "TRADE_SUCCESS" }),
        _ => json!({ "trade_stats": "TRADE_SUCCESS" }),
    });
    assert_eq!(query(&client, "T1").await.unwrap()["trade_status"], "TRADE_SUCCESS");
    let refused = query(&client, "T2").await.unwrap_err();
    assert_eq!((refused.code(), refused.outcome()), (Some("20000"), Outcome::Unknown));
    assert!(
        refused.to_string().contains("no member `trade_stats`: did you mean `trade_status`?"),
        "{refused}"
    );
}

#[tokio::test]
async fn what_no_call_met_is_reported_with_its_line() {
    let (simulator, client) = start().await;
    simulator.faults().with_probability(0.0, 1, [Fault::CutAfter]);
    simulator.faults().once("alipay.trade.close", Fault::CutAfter);
    simulator.faults().choose(|called| (called.method == "alipay.trade.refund").then_some(Fault::HtmlPage));
    simulator.faults().always("alipay.trade.query", Fault::Delay(std::time::Duration::ZERO));
    simulator.on("alipay.trade.close").fail("ACQ.SYSTEM_ERROR", "系统错误");
    simulator.on("alipay.trade.query").reply(json!({ "trade_status": "TRADE_CLOSED" })); // the next one hides it
    simulator.on("alipay.trade.query").replies(
        ["WAIT_BUYER_PAY", "TRADE_SUCCESS", "TRADE_FINISHED"].map(|status| json!({ "trade_status": status })),
    );
    assert_eq!(query(&client, "T1").await.unwrap()["trade_status"], "WAIT_BUYER_PAY");
    let unused = simulator.unused();
    let told: Vec<_> =
        unused.iter().map(|unused| (unused.method.as_deref(), unused.is_fault, unused.count)).collect();
    assert_eq!(
        told,
        [
            (Some("alipay.trade.close"), true, 1),
            (None, true, 1),
            (Some("alipay.trade.close"), false, 1),
            (Some("alipay.trade.query"), false, 1),
            (Some("alipay.trade.query"), false, 2),
        ]
    );
    let shown: Vec<String> = unused.iter().map(ToString::to_string).collect();
    assert!(shown[0].starts_with("no call met a fault of `alipay.trade.close` ("), "{}", shown[0]);
    assert!(shown[1].starts_with("no call met a fault ("), "{}", shown[1]);
    assert!(shown[4].starts_with("no call met 2 answers of `alipay.trade.query` ("), "{}", shown[4]);
    for place in unused.iter().map(|unused| &unused.place) {
        assert!(place.contains("told.rs:"), "the line of this test, not {place}");
    }
    for number in ["T2", "T3", "T4"] {
        query(&client, number).await.unwrap();
    }
    assert_eq!(simulator.unused().len(), 4, "the series was given to its end");
    simulator.faults().clear();
    assert_eq!(simulator.unused().len(), 2);
}

#[tokio::test]
async fn what_the_builder_was_told_is_reported_too() {
    let builder = Simulator::builder()
        .fault("alipay.trade.close", Fault::CutAfter)
        .answer("alipay.trade.query", json!({ "trade_status": "TRADE_CLOSED" }));
    let simulator = builder.start().await.unwrap();
    assert_eq!(simulator.unused().len(), 2);
    assert!(simulator.unused()[1].place.contains("told.rs:"));
    query(&simulator.client().unwrap(), "T1").await.unwrap();
    assert_eq!(simulator.unused().len(), 1);
}
