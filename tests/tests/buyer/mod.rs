//! A buyer before an instance of the shop, with a browser that shows where it would go next.
#![allow(dead_code, reason = "each test binary uses what it needs")]

use std::time::{Duration, Instant};

use reqwest::{Client, RequestBuilder, Response, StatusCode, Url, header::LOCATION, redirect::Policy};
use scraper::{ElementRef, Html, Selector};

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) fn browser() -> Client {
    Client::builder().no_proxy().redirect(Policy::none()).timeout(PATIENCE).build().unwrap()
}

async fn shown(request: RequestBuilder) -> String {
    let response = request.send().await.unwrap();
    let (status, url) = (response.status(), response.url().clone());
    let html = response.text().await.unwrap();
    assert_eq!(status, StatusCode::OK, "{url}: {html}");
    html
}

pub(crate) async fn open(address: &str) -> String {
    shown(browser().get(address)).await
}

/// A form: where it leads, and the fields that the user does not see.
struct Form {
    action: String,
    fields: Vec<(String, String)>,
}

impl Form {
    fn read(html: &str, id: &str) -> Self {
        let html = Html::parse_document(html);
        let select = |selector: &str| Selector::parse(selector).unwrap();
        let form = html.select(&select(id)).next().unwrap_or_else(|| panic!("{}", html.html()));
        let text = |field: ElementRef<'_>, name| field.attr(name).unwrap_or_default().to_owned();
        let inputs = select("input[type=hidden]");
        let fields = form.select(&inputs).map(|field| (text(field, "name"), text(field, "value"))).collect();
        Self { action: text(form, "action"), fields }
    }
}

/// Presses the button of the first product.
pub(crate) async fn order(shop: &str) -> String {
    shown(browser().post(format!("{shop}/order")).form(&[("product", "0")])).await
}

/// Goes from what the shop shows to Alipay's page; where the decision is to be posted.
pub(crate) async fn at_alipay(html: &str) -> Url {
    let form = Form::read(html, "#alipay-page");
    let page = shown(browser().post(&form.action).form(&form.fields)).await;
    Url::parse(&form.action).unwrap().join(&Form::read(&page, "form").action).unwrap()
}

/// Agrees to pay, and goes back to the shop; what it shows.
pub(crate) async fn agree(decision: Url) -> String {
    let decided = browser().post(decision).form(&[("decision", "agree")]).send().await.unwrap();
    open(location(&decided)).await
}

/// Presses the button by which the order's money comes back.
pub(crate) async fn give_back(shop: &str, number: &str) {
    let asked = browser().post(format!("{shop}/orders/{number}/refund")).send().await.unwrap();
    assert_eq!(location(&asked), "/orders");
}

fn location(response: &Response) -> &str {
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    response.headers()[LOCATION].to_str().unwrap()
}

/// The numbers of the orders on the page of that instance, the latest first.
pub(crate) async fn numbers(shop: &str) -> Vec<String> {
    let html = Html::parse_document(&open(&format!("{shop}/orders")).await);
    let rows = Selector::parse("[data-order]").unwrap();
    html.select(&rows).map(|row| row.attr("data-order").unwrap().to_owned()).collect()
}

/// Follows the page of orders of that instance, without loading it again, until it shows these words.
pub(crate) async fn follow(shop: &str, words: &str) {
    let mut events = browser().get(format!("{shop}/orders/events")).send().await.unwrap();
    let (began, mut seen) = (Instant::now(), String::new());
    while !seen.contains(words) {
        assert!(began.elapsed() < PATIENCE, "{words:?} is not shown: {seen}");
        seen.push_str(&String::from_utf8_lossy(&events.chunk().await.unwrap().unwrap()));
    }
}
