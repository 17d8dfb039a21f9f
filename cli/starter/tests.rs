//! A buyer in front of the shop, with a simulator in the place of Alipay.

use alipay_simulator::{NotificationAnswer, Simulator};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, header::LOCATION};
use tokio::net::TcpListener;

use crate::shop;

/// The shop at an address of its own.
async fn open(simulator: &Simulator) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = shop::router(simulator.client().unwrap(), &address);
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// A browser that shows where it would go next.
fn browser() -> Client {
    Client::builder().no_proxy().redirect(Policy::none()).build().unwrap()
}

fn next(response: &Response) -> String {
    response.headers()[LOCATION].to_str().unwrap().to_owned()
}

/// Orders, decides on Alipay's page, and comes back: what the shop says then.
async fn buy(simulator: &Simulator, shop: &str, decision: &str) -> String {
    let browser = browser();
    let ordered = browser.post(format!("{shop}/pay")).send().await.unwrap();
    let page = browser.get(next(&ordered)).send().await.unwrap().text().await.unwrap();
    let action = page.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let action = simulator.url().replace("gateway.do", action);
    let decided = browser.post(action).form(&[("decision", decision)]).send().await.unwrap();
    browser.get(next(&decided)).send().await.unwrap().text().await.unwrap()
}

#[tokio::test]
async fn an_order_is_paid_and_known_to_be() {
    let simulator = Simulator::start().await.unwrap();
    let shop = open(&simulator).await;
    let said = buy(&simulator, &shop, "agree").await;
    assert!(said.contains("it is paid"), "{said}");
    let notified = simulator.delivered().await;
    assert_eq!(notified.len(), 1);
    assert_eq!(notified[0].answer, NotificationAnswer::Success);
}

#[tokio::test]
async fn what_alipay_did_not_sign_is_refused() {
    let simulator = Simulator::start().await.unwrap();
    let shop = open(&simulator).await;
    let forged = "out_trade_no=S1&trade_status=TRADE_SUCCESS&total_amount=0.01&sign=AAAA&sign_type=RSA2";
    let form = "application/x-www-form-urlencoded";
    let posted = browser().post(format!("{shop}/notify")).header("content-type", form).body(forged);
    assert_eq!(posted.send().await.unwrap().status(), 400);
    let back = browser().get(format!("{shop}/back?{forged}")).send().await.unwrap();
    assert_eq!(back.status(), 502);
}
