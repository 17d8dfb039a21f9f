//! Plays the user's browser, which shows where it would go next.
#![allow(dead_code, reason = "each test binary uses what it needs")]

use alipay_simulator::Simulator;
use reqwest::{Client, RequestBuilder, Response, StatusCode, header::LOCATION, redirect::Policy};

pub(crate) fn browser() -> Client {
    Client::builder().no_proxy().redirect(Policy::none()).build().unwrap()
}

pub(crate) async fn browse(request: RequestBuilder) -> Response {
    request.send().await.unwrap()
}

pub(crate) async fn open(address: &str) -> Response {
    browse(browser().get(address)).await
}

/// Where the two choices of a page are posted to.
pub(crate) fn form(simulator: &Simulator, html: &str) -> String {
    assert!(html.contains("id=\"agree\"") && html.contains("id=\"refuse\""), "{html}");
    let (_, action) = html.split_once("<form method=\"post\" action=\"").unwrap();
    simulator.url().replace("gateway.do", action.split('"').next().unwrap())
}

pub(crate) async fn decide(action: &str, decision: &str) -> Response {
    browse(browser().post(action).form(&[("decision", decision)])).await
}

pub(crate) fn location(response: &Response) -> &str {
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    response.headers()[LOCATION].to_str().unwrap()
}
