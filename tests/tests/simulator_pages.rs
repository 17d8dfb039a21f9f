//! Notifications and pages of the simulator, believed by the client as if they were Alipay's.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod listener;
mod settings;
mod user;

use std::time::Duration;

use alipay::{Charset, Untyped, alipay_api, json};
use alipay_simulator::{CheckStatus, Fault, NotificationAnswer, Simulator, TradeStatus};
use listener::Listener;
use reqwest::{Response, StatusCode};
use settings::settings;
use trade_status::Notification;
use user::{browse, browser, decide, form, location, open};

#[alipay_api("trade_status_sync")]
mod trade_status {}

#[alipay_api("alipay.trade.page.pay", "alipay.trade.wap.pay")]
mod api {}

use api::trade::{page, wap};

const SUBJECT: &str = "\"茶\" & <b>'Tea'</b> &amp; 100%+";

async fn shown(page: Response) -> String {
    assert_eq!(page.status(), StatusCode::OK);
    page.text().await.unwrap()
}

fn order(number: &str) -> page::pay::Request {
    page::pay::Request::builder()
        .out_trade_no(number)
        .subject(SUBJECT)
        .total_amount("88.88")
        .product_code("FAST_INSTANT_TRADE_PAY")
        .build()
        .unwrap()
}

#[tokio::test]
async fn a_payment_on_a_page_is_notified_and_brought_back_believably_in_every_setting() {
    let shop = Listener::answering(["success"]).await;
    for (simulator, client) in settings().await {
        let order = order("P1");
        let call = order.with().notify_url(shop.url()).return_url("https://shop.example/back#top");
        let page = client.page(&call).await.unwrap();
        let opened = open(page.url()).await;
        let action = form(&simulator, &shown(opened).await);
        assert_eq!(simulator.ledger().trade("P1").unwrap().subject, SUBJECT);
        assert!(simulator.delivered().await.is_empty(), "nothing has happened");

        let decided = decide(&action, "agree").await;
        let back = location(&decided);
        assert!(back.starts_with("https://shop.example/back?") && back.ends_with("#top"), "{back}");
        let brought = client.verify_return_url(back.trim_end_matches("#top")).await.unwrap();
        let trade = simulator.ledger().trade("P1").unwrap();
        for (name, value) in [
            ("method", "alipay.trade.page.pay.return"),
            ("app_id", simulator.app_id()),
            ("auth_app_id", simulator.app_id()),
            ("out_trade_no", "P1"),
            ("trade_no", &trade.trade_no),
            ("total_amount", "88.88"),
            ("version", "1.0"),
        ] {
            assert_eq!(brought.get(name), Some(value), "{name}");
        }
        assert!(brought.get("timestamp").is_some() && brought.get("seller_id").is_some());

        let sent = simulator.delivered().await;
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].answer, NotificationAnswer::Success);
        let notified = client.verify_notification_as::<Notification>(shop.last()).await.unwrap();
        assert_eq!(notified.notify_id(), Some(sent[0].notify_id.as_str()));
        assert_eq!(notified.trade_status.text(), Some("TRADE_SUCCESS"));
        assert_eq!(notified.subject.as_deref(), Some(SUBJECT));
        assert_eq!(notified.missing(), [""; 0]);
        assert_eq!(notified.fund_bill_list.len(), 1);
        assert_eq!(trade.status, TradeStatus::TradeSuccess);
        assert_eq!(simulator.calls().pop().unwrap().verdict, "agreed", "the decision is recorded");

        let again = decide(&action, "refuse").await;
        assert_eq!(again.status(), StatusCode::GONE, "a page decides once");
        assert_eq!(simulator.ledger().trade("P1").unwrap().status, TradeStatus::TradeSuccess);
    }
}

#[tokio::test]
async fn a_payment_on_a_phones_page_is_decided_notified_and_brought_back() {
    let shop = Listener::answering(["success"]).await;
    for (simulator, client) in settings().await {
        for (number, decision, status) in
            [("W1", "agree", TradeStatus::TradeSuccess), ("W2", "refuse", TradeStatus::TradeClosed)]
        {
            let order = wap::pay::Request::builder().out_trade_no(number).subject(SUBJECT);
            let order = order.total_amount("88.88").product_code("QUICK_WAP_WAY").build().unwrap();
            let call = order.with().notify_url(shop.url()).return_url("https://shop.example/back");
            let page = client.page(&call).await.unwrap();
            let html = shown(open(page.url()).await).await;
            assert!(html.contains("¥ 88.88") && html.contains("&quot;茶&quot; &amp; &lt;b&gt;"), "{html}");

            let decided = decide(&form(&simulator, &html), decision).await;
            let brought = client.verify_return_url(location(&decided)).await.unwrap();
            assert_eq!(brought.get("method"), Some("alipay.trade.wap.pay.return"));
            assert_eq!(brought.get("out_trade_no"), Some(number));
            assert_eq!(simulator.ledger().trade(number).unwrap().status, status);
            simulator.delivered().await;
            let notified = client.verify_notification_as::<Notification>(shop.last()).await.unwrap();
            assert_eq!(notified.out_trade_no, number);
            assert_eq!(notified.trade_status.text(), Some(status.as_str()));
        }
    }
}

#[tokio::test]
async fn a_refusal_closes_the_trade_and_a_page_without_a_way_back_says_so() {
    let shop = Listener::answering(["success"]).await;
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let order = order("P1");
    let page = client.page(&order.with().notify_url(shop.url())).await.unwrap();
    let posted = browser().post(page.action()).form(&page.fields().collect::<Vec<_>>());
    let action = form(&simulator, &shown(browse(posted).await).await);
    let decided = decide(&action, "refuse").await;
    assert_eq!(decided.status(), StatusCode::OK);
    assert!(decided.text().await.unwrap().contains("已拒绝付款"));
    assert_eq!(simulator.ledger().trade("P1").unwrap().status, TradeStatus::TradeClosed);
    assert_eq!(simulator.delivered().await[0].parameter("trade_status"), Some("TRADE_CLOSED"));
    let refused = open(client.page(&order).await.unwrap().url()).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    assert!(refused.text().await.unwrap().contains("ACQ.TRADE_HAS_CLOSE"));
}

#[tokio::test]
async fn a_page_meets_no_fault() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    simulator.faults().always("alipay.trade.page.pay", Fault::CutBefore);
    let page = shown(open(client.page(&order("P1")).await.unwrap().url()).await).await;
    assert!(page.contains("id=\"agree\""), "{page}");
    assert_eq!(simulator.calls()[0].fault, None);
}

#[tokio::test]
async fn a_decision_needs_its_token_and_a_trade_that_waits() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let page = client.page(&order("P1")).await.unwrap();
    let action = form(&simulator, &shown(open(page.url()).await).await);
    let guessed = format!("{}{}", action.rsplit_once('/').unwrap().0, "/00000000000000000000000000000000");
    for (action, decision) in [(&guessed, "agree"), (&action, "perhaps")] {
        assert_eq!(decide(action, decision).await.status(), StatusCode::GONE);
    }
    assert_eq!(simulator.ledger().trade("P1").unwrap().status, TradeStatus::WaitBuyerPay);
    simulator.ledger().pay("P1").unwrap();
    assert_eq!(decide(&action, "refuse").await.status(), StatusCode::GONE, "it is paid elsewhere");
    assert_eq!(simulator.ledger().trade("P1").unwrap().status, TradeStatus::TradeSuccess);
}

#[tokio::test]
async fn an_identity_check_is_decided_on_its_page() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    for (certify_id, decision, passed, status) in
        [("OC1", "agree", "T", CheckStatus::Passed), ("OC2", "refuse", "F", CheckStatus::Failed)]
    {
        let check =
            Untyped::new("alipay.user.certify.open.certify", json!({ "certify_id": certify_id })).unwrap();
        let page = client.page(&check.with().return_url("https://shop.example/back")).await.unwrap();
        let action = form(&simulator, &shown(open(page.url()).await).await);
        let decided = decide(&action, decision).await;
        let brought = client.verify_return_url(location(&decided)).await.unwrap();
        assert_eq!((brought.get("certify_id"), brought.get("passed")), (Some(certify_id), Some(passed)));
        assert_eq!(simulator.ledger().check(certify_id).unwrap().status, status);
    }
    simulator.ledger().strict(true);
    let unknown = Untyped::new("alipay.user.certify.open.certify", json!({ "certify_id": "OC9" })).unwrap();
    let refused = open(client.page(&unknown).await.unwrap().url()).await;
    assert!(refused.text().await.unwrap().contains("OPEN_CERTIFY_BILL_NOT_EXIST"));
}

#[tokio::test]
async fn a_notification_comes_again_in_alipays_rhythm_until_it_is_answered() {
    let shop = Listener::answering(["fail", "<html>", "success ", "", "SUCCESS", "no", "?", "success"]).await;
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let precreate = Untyped::new(
        "alipay.trade.precreate",
        json!({ "out_trade_no": "Q1", "total_amount": "1", "subject": SUBJECT }),
    );
    client.execute(&precreate.unwrap().with().notify_url(shop.url())).await.unwrap();
    simulator.ledger().pay("Q1").unwrap();
    let minutes = [4, 10, 10, 60, 120, 360, 900];
    for (index, pause) in minutes.into_iter().enumerate() {
        assert_eq!(simulator.delivered().await.len(), index + 1);
        simulator.advance(Duration::from_secs(pause * 60 - 20));
        assert_eq!(simulator.delivered().await.len(), index + 1, "it is not due after {pause} minutes less");
        simulator.advance(Duration::from_secs(20));
    }
    let sent = simulator.delivered().await;
    assert_eq!(sent.len(), 8);
    assert_eq!(sent[7].answer, NotificationAnswer::Success);
    assert!(sent.iter().all(|one| one.notify_id == sent[0].notify_id));
    assert_eq!(sent.iter().map(|one| one.attempt).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7, 8]);
    for one in &sent {
        client.verify_notification_as::<Notification>(&one.body).await.unwrap();
    }
    simulator.advance(Duration::from_secs(100 * 3_600));
    assert_eq!(simulator.delivered().await.len(), 8);
}

#[tokio::test]
async fn a_refund_is_notified_to_whoever_began_the_trade() {
    let shop = Listener::answering(["success"]).await;
    let simulator = Simulator::start().await.unwrap();
    let gbk = simulator.client_builder().charset(Charset::Gbk).build().unwrap();
    let pay = json!({ "out_trade_no": "R1", "total_amount": "9", "subject": "茶", "scene": "bar_code", "auth_code": "28763443825664394" });
    let pay = Untyped::new("alipay.trade.pay", pay).unwrap();
    gbk.execute(&pay.with().notify_url(shop.url())).await.unwrap();
    assert_eq!(simulator.delivered().await[0].parameter("charset"), Some("gbk"));
    // A number that GBK lacks, from a client in UTF-8: the notification says what it is in.
    let refund =
        json!({ "out_trade_no": "R1", "refund_amount": "1", "out_request_no": "€😀", "refund_reason": "x" });
    let refund = Untyped::new("alipay.trade.refund", refund).unwrap();
    simulator.client().unwrap().execute(&refund).await.unwrap();
    let sent = simulator.delivered().await;
    let told = gbk.verify_notification_as::<Notification>(&sent[1].body).await.unwrap();
    assert_eq!((told.out_biz_no.as_deref(), told.refund_fee.text()), (Some("€😀"), Some("1.00")));
    assert_eq!(told.subject.as_deref(), Some("茶"));
}

#[tokio::test]
async fn what_is_not_on_this_machine_is_not_contacted() {
    let simulator = Simulator::start().await.unwrap();
    let page = order("P1");
    let page =
        simulator.client().unwrap().page(&page.with().notify_url("https://shop.example/n")).await.unwrap();
    open(page.url()).await;
    simulator.ledger().pay("P1").unwrap();
    let sent = simulator.delivered().await;
    assert_eq!(sent[0].answer, NotificationAnswer::NotSent);
    simulator.client().unwrap().verify_notification(&sent[0].body).await.unwrap();
    simulator.advance(Duration::from_secs(3_600));
    assert_eq!(simulator.delivered().await.len(), 1);
}
