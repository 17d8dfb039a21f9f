//! Payments that an SDK begins, at the counter, on a page and in the app: the simulator's user pays, and the SDK believes
//! the reply, the notification and what the browser brings back.

use std::collections::BTreeMap;

use alipay::{Client, SignType, Untyped};
use alipay_simulator::{Simulator, TradeStatus};
use reqwest::header::LOCATION;
use reqwest::redirect::Policy;
use serde_json::{Value, json};

use crate::forms::pairs;
use crate::notifications::{Version, operations};
use crate::tally::{self, Tally};
use alipay_tests::peers::{Alipay, Peer, Sdk, Setting};

const PAGE: &str = "alipay.trade.page.pay";

/// Nobody listens there: what was sent can be looked at all the same.
const NOTIFY_URL: &str = "http://127.0.0.1:9/notify";

const SUBJECT: &str = "茶 & \"Tea\" <1+1=2>";

pub(crate) async fn run(peer: &mut Peer, tally: &mut Tally) {
    for simulator in [Simulator::start().await, Simulator::builder().certificates().start().await] {
        let Some((simulator, setting)) = tally::started(simulator, tally) else { continue };
        let certified = matches!(setting.alipay, Alipay::Certificates { .. });
        for &charset in peer.sdk.charsets() {
            for sign_type in [SignType::Rsa2, SignType::Rsa] {
                let setting = setting.clone().with(charset, sign_type);
                let number = format!("T_{certified}_{charset}_{sign_type}").replace('-', "_");
                peer.configure(&setting);
                let subject = format!("payments of {:?}, {}", peer.sdk, setting.words());
                // The official Python SDK has no certificate mode: there ours begins what the community's believes.
                let begins = !(certified && peer.sdk == Sdk::Python);
                if let Err(why) = on_page(peer, begins, &simulator, &setting, &number, &subject, tally).await
                {
                    tally.check(&subject, false, || why);
                }
                if begins {
                    at_the_counter(peer, &simulator, &format!("{number}_counter"), &subject, tally);
                    in_app(peer, &simulator, &format!("{number}_app"), &subject, tally).await;
                }
            }
        }
    }
}

fn order(number: &str) -> Value {
    json!({ "out_trade_no": number, "total_amount": "88.88", "subject": SUBJECT, "product_code": "FAST_INSTANT_TRADE_PAY" })
}

/// The buyer's code is charged, by the SDK's typed model where it has one; it reads the number of the trade in the ledger.
fn at_the_counter(peer: &mut Peer, simulator: &Simulator, number: &str, subject: &str, tally: &mut Tally) {
    let mut content = order(number);
    content["scene"] = "bar_code".into();
    content["auth_code"] = "28763443825664394".into();
    let answer = peer
        .ask(&json!({ "op": "execute", "method": "alipay.trade.pay", "typed": peer.sdk != Sdk::Node,
        "biz_content": content.to_string() }));
    let trade = simulator.ledger().trade(number);
    let read = trade.is_some_and(|trade| {
        trade.status == TradeStatus::TradeSuccess
            && trade.subject == SUBJECT
            && answer["fields"].to_string().contains(&trade.trade_no)
    });
    tally.check(subject, read && answer["success"] == true, || answer.to_string());
}

/// The user agrees on the page; the SDK is asked about what the browser brings back, and about the notification.
async fn on_page(
    peer: &mut Peer,
    begins: bool,
    simulator: &Simulator,
    setting: &Setting,
    number: &str,
    subject: &str,
    tally: &mut Tally,
) -> Result<(), String> {
    let client = setting.client().build().map_err(|error| error.to_string())?;
    let address = if begins {
        let address = peer.ask(&json!({ "op": "page", "http": "GET", "method": PAGE,
            "biz_content": order(number).to_string(), "notify_url": NOTIFY_URL,
            "return_url": "https://shop.example/back" }));
        address["text"].as_str().unwrap_or_default().to_owned()
    } else {
        ours(&client, number).await.map_err(|error| error.to_string())?
    };
    let back = agreed(simulator, &address).await?;
    let query = back.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let brought: BTreeMap<String, String> = pairs(query, setting.charset).into_iter().collect();
    let trade = simulator.ledger().trade(number);
    let paid =
        trade.is_some_and(|trade| trade.status == TradeStatus::TradeSuccess && trade.subject == SUBJECT);
    tally.check(subject, paid, || "the trade is not paid".to_owned());
    tally.check(subject, client.verify_return_url(query).await.is_ok(), || format!("ours: {back}"));
    believed(peer, setting, &brought, subject, tally);

    let sent = simulator.delivered().await;
    let about = |name: &str| sent.iter().rev().find(|sent| sent.parameter("out_trade_no") == Some(name));
    let sent = about(number).ok_or("no notification was sent")?;
    let ours = client.verify_notification(&sent.body).await;
    tally.check(subject, ours.is_ok(), || format!("ours: {:?}", ours.err()));
    believed(peer, setting, &sent.parameters.iter().cloned().collect(), subject, tally);
    Ok(())
}

async fn ours(client: &Client, number: &str) -> Result<String, Box<dyn std::error::Error>> {
    let order = Untyped::new(PAGE, order(number))?;
    let call = order.with().notify_url(NOTIFY_URL).return_url("https://shop.example/back");
    Ok(client.page(&call).await?.url().to_owned())
}

/// Where the browser goes after the user has agreed.
async fn agreed(simulator: &Simulator, address: &str) -> Result<String, String> {
    let browser = reqwest::Client::builder().no_proxy().redirect(Policy::none()).build();
    let browser = browser.map_err(|error| error.to_string())?;
    let page = browser.get(address).send().await.map_err(|error| error.to_string())?;
    let page = page.text().await.map_err(|error| error.to_string())?;
    let form = page.split_once("<form method=\"post\" action=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (action, _) = form.ok_or_else(|| format!("there is no choice: {page}"))?;
    let decision = browser.post(simulator.url().replace("gateway.do", action)).form(&[("decision", "agree")]);
    let decided = decision.send().await.map_err(|error| error.to_string())?;
    let location = decided.headers().get(LOCATION).and_then(|location| location.to_str().ok());
    location.map(str::to_owned).ok_or_else(|| format!("{} and no way back", decided.status()))
}

/// The SDK believes these parameters, and not other ones under the same signature.
fn believed(
    peer: &mut Peer,
    setting: &Setting,
    parameters: &BTreeMap<String, String>,
    subject: &str,
    tally: &mut Tally,
) {
    for operation in operations(peer.sdk, setting, Version::One) {
        let answer = peer.ask(&json!({ "op": operation, "version": 1, "params": parameters }));
        tally.check(subject, answer["holds"] == true, || format!("{operation}: {answer} {parameters:?}"));
        let mut forged = parameters.clone();
        forged.insert("total_amount".to_owned(), "0.01".to_owned());
        let answer = peer.ask(&json!({ "op": operation, "version": 1, "params": forged }));
        tally.check(subject, answer["holds"] != true, || format!("{operation} believes a forged one"));
    }
}

/// The user pays the SDK's order string in Alipay's app, unless somebody else has signed it.
async fn in_app(peer: &mut Peer, simulator: &Simulator, number: &str, subject: &str, tally: &mut Tally) {
    let order = peer.ask(
        &json!({ "op": "order", "method": "alipay.trade.app.pay", "biz_content": order(number).to_string() }),
    );
    let text = order["text"].as_str().unwrap_or_default();
    let forged = simulator.app_pay(text.replace("88.88", "0.01")).await;
    tally.check(subject, forged.contains("isv.invalid-signature"), || format!("forged: {forged}"));
    let ended = simulator.app_pay(text).await;
    let trade = simulator.ledger().trade(number);
    let paid =
        trade.is_some_and(|trade| trade.status == TradeStatus::TradeSuccess && trade.subject == SUBJECT);
    tally.check(subject, paid && ended.contains("\"9000\""), || format!("{ended} {order}"));
}
