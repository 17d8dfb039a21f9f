//! What must not pass silently: each of these mistakes fails where it is made, in words that say what to do.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use alipay::{Client, NodeError, Outcome, json, notification};
use alipay_simulator::{Fault, Simulator};
use app_twenty::api::trade::{precreate, query};
use app_twenty::payments::{self, Addresses};
use app_twenty::trade_status::Notification;
use app_twenty::{Order, bills};

fn words(misuse: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(misuse)).expect_err("it was accepted");
    panic.downcast_ref::<String>().cloned().unwrap_or_default()
}

fn order() -> Order {
    Order { number: "T1".to_owned(), total: "88.80".parse().unwrap(), title: "Tea".to_owned() }
}

async fn shop() -> (Simulator, Client) {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    (simulator, client)
}

#[tokio::test]
async fn a_test_that_misspells_an_api_or_a_member() {
    let (simulator, _) = shop().await;
    let meant = "there is no API `alipay.trade.precreat`: did you mean `alipay.trade.precreate`?";
    assert_eq!(words(|| simulator.faults().once("alipay.trade.precreat", Fault::CutAfter)), meant);
    assert_eq!(words(|| drop(simulator.on("alipay.trade.precreat"))), meant);
    let member =
        words(|| simulator.on("alipay.trade.query").reply(json!({ "trade_staus": "TRADE_SUCCESS" })));
    assert!(member.ends_with("has no member `trade_staus`: did you mean `trade_status`?"), "{member}");
}

#[tokio::test]
async fn a_test_whose_fault_meets_no_call() {
    let (simulator, client) = shop().await;
    simulator.faults().once("alipay.trade.pay", Fault::CutAfter);
    payments::by_qr_code(&client, &order(), "http://127.0.0.1:9/notify").await.unwrap();
    let unused: Vec<String> = simulator.unused().iter().map(ToString::to_string).collect();
    assert_eq!(unused.len(), 1);
    assert!(
        unused[0].starts_with("no call met a fault of `alipay.trade.pay` (")
            && unused[0].contains("loudly.rs:")
    );
}

#[tokio::test]
async fn a_way_back_that_is_forged_or_has_a_name_of_alipays() {
    let (_simulator, client) = shop().await;
    for address in [
        "https://shop.example/back",
        "https://shop.example/back?order=T1",
        "/back?order=T1&out_trade_no=T1&sign=a",
    ] {
        let error = payments::came_back(&client, address).await.unwrap_err();
        assert!(error.to_string().starts_with("the return URL is not believed: "), "{error}");
    }
}

#[tokio::test]
async fn an_envelope_in_the_place_of_the_text_that_was_verified() {
    let (_simulator, client) = shop().await;
    let request = precreate::Request::builder().out_trade_no("T1").total_amount("88.80").subject("Tea");
    let reply = client.execute(&request.build().unwrap()).await.unwrap();
    assert_eq!(precreate::Response::from_json(reply.raw()), Err(NodeError::Envelope));
    assert_eq!(precreate::Response::from_json(reply.verified_text()).unwrap().qr_code, reply.qr_code);
}

#[tokio::test]
async fn a_reply_and_a_notification_that_lack_what_they_must_have_and_are_kept() {
    let (simulator, client) = shop().await;
    simulator.on("alipay.trade.query").reply(json!({ "trade_no": "A1" }));
    let request = query::Request::builder().out_trade_no("T1").build().unwrap();
    let error = client.execute(&request).await.unwrap().complete().unwrap_err();
    assert_eq!(error.outcome(), Outcome::Executed);
    assert!(error.to_string().contains("lacks `out_trade_no`, `trade_status`"), "{error}");
    assert!(error.verified_text().unwrap().contains("A1"));

    let to = Addresses { back: "https://shop.example/back", notify: "http://127.0.0.1:9/notify" };
    payments::by_qr_code(&client, &order(), to.notify).await.unwrap();
    simulator.ledger().pay("T1");
    let told = simulator.delivered().await.pop().unwrap();
    assert_eq!(notification::claimed_app_id(&told.body).as_deref(), Some(client.app_id()));
    let paid = client.verify_notification_as::<Notification>(&told.body).await.unwrap();
    match paid.complete() {
        Ok(paid) => assert_eq!(paid.out_trade_no, "T1"),
        Err(error) => assert_eq!(error.notification().unwrap().get("out_trade_no"), Some("T1")),
    }
}

#[test]
fn a_call_outside_of_a_runtime() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let (_simulator, client) = runtime.block_on(shop());
    let request = query::Request::builder().out_trade_no("T1").build().unwrap();
    let mut call = client.execute(&request);
    let mut polled = Pin::new(&mut call).poll(&mut Context::from_waker(Waker::noop()));
    for _ in 0..100 {
        if polled.is_ready() {
            break;
        }
        polled = Pin::new(&mut call).poll(&mut Context::from_waker(Waker::noop()));
    }
    let Poll::Ready(Err(error)) = polled else { panic!("it neither failed nor ended") };
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(error.to_string().contains("#[tokio::main]"), "{error}");
}

#[tokio::test]
async fn a_blocking_call_inside_of_a_runtime() {
    let (_simulator, client) = shop().await;
    let client = alipay::blocking::Client::new(client).unwrap();
    let error = bills::received_by_night(&client, "2026-11-28").unwrap_err();
    assert!(error.to_string().contains("use alipay::Client and .await"), "{error}");
    let waits = tokio::task::spawn_blocking(move || bills::received_by_night(&client, "2026-11-28").unwrap());
    assert_eq!(waits.await.unwrap().cents(), 0, "a day without business");
}
