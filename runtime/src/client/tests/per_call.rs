//! What one call sets for itself.

use std::time::Duration;

use super::{answering_success, checked, sent};
use crate::testing::initialize::{Given, REQUEST};
use crate::{Charset, Outcome, SignType};

#[tokio::test]
async fn every_common_parameter_of_a_call_is_signed_and_sent_in_the_query() {
    let gateway = answering_success();
    let call = REQUEST
        .with()
        .notify_url("https://shop.example/n")
        .return_url("https://shop.example/r")
        .app_auth_token("merchant")
        .auth_token("user")
        .prod_code("PRODUCT")
        .terminal_type("web")
        .terminal_info("kiosk 7")
        .target_app_id("2014072300007149");
    gateway.client().execute(&call).await.unwrap();
    let [query, _] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    for (name, value) in [
        ("notify_url", "https://shop.example/n"),
        ("return_url", "https://shop.example/r"),
        ("app_auth_token", "merchant"),
        ("auth_token", "user"),
        ("prod_code", "PRODUCT"),
        ("terminal_type", "web"),
        ("terminal_info", "kiosk 7"),
        ("target_app_id", "2014072300007149"),
    ] {
        assert_eq!(query.get(name).map(String::as_str), Some(value), "{name}");
    }
}

#[tokio::test]
async fn a_blank_value_of_a_call_is_neither_signed_nor_sent() {
    let gateway = answering_success();
    let call = REQUEST
        .with()
        .notify_url("")
        .auth_token(" ")
        .prod_code("\t")
        .terminal_type("\u{3000}")
        .terminal_info("\n")
        .target_app_id("")
        .parameter("extra", " ");
    gateway.client().execute(&call).await.unwrap();
    let request = sent(&gateway);
    let [query, body] = checked(&request, Charset::Utf8, SignType::Rsa2);
    let names: Vec<_> = query.keys().chain(body.keys()).map(String::as_str).collect();
    let always = ["app_id", "charset", "format", "method", "sign", "sign_type", "timestamp", "version"];
    assert_eq!(names, [&always[..], &["biz_content"]].concat());
}

#[tokio::test]
async fn extra_parameters_are_signed_and_sent_in_the_body() {
    let gateway = answering_success();
    let call = REQUEST.with().parameter("grant_type", "authorization_code").parameter("a1", "茶 &=+");
    gateway.client().execute(&call).await.unwrap();
    let [query, body] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    assert_eq!((body["grant_type"].as_str(), body["a1"].as_str()), ("authorization_code", "茶 &=+"));
    assert!(!query.contains_key("grant_type"));
    let page = gateway.client().page(&call).await.unwrap();
    assert!(page.fields().any(|field| field == ("a1", "茶 &=+")));
}

#[tokio::test]
async fn an_extra_parameter_cannot_take_the_place_of_one_of_the_protocol_or_of_the_api() {
    let protocol = "must be left to the client, or to its own setter: it is a parameter of the protocol";
    let characters = "holds only the characters A-Za-z0-9_.-, character";
    let request = Given { content: None, form: vec![("own", "1".to_owned())] };
    for (name, expected) in [
        ("app_id", protocol),
        ("APP_ID", protocol),
        ("method", protocol),
        ("sign", protocol),
        ("sign_type", protocol),
        ("biz_content", protocol),
        ("notify_url", protocol),
        ("app_cert_sn", protocol),
        ("alipay_root_cert_sn", protocol),
        ("encrypt_type", protocol),
        ("own", "must be given only once"),
        ("twice", "must be given only once"),
        ("", "is required and must not be blank"),
        ("a=1&app_id", characters),
        ("参数", characters),
        (&"n".repeat(65), "holds at most 64 characters"),
    ] {
        let gateway = answering_success();
        let call = request.with().parameter("twice", "1").parameter(name, "secret");
        let error = gateway.client().execute(&call).await.unwrap_err();
        let sentence = error.to_string();
        assert!(sentence.contains(expected) && !sentence.contains("secret"), "{name}: {sentence}");
        let violations = error.violations().unwrap();
        assert_eq!((violations.len(), error.outcome()), (1, Outcome::NotSent), "{name}");
        assert!(name.starts_with(violations.iter().next().unwrap().path.as_str()), "{name}");
        assert!(gateway.received.lock().unwrap().is_empty(), "{name}");
    }
}

#[tokio::test]
async fn extra_parameters_and_common_ones_are_judged_together() {
    let call = REQUEST.with().parameter("app_id", "1").parameter("=", "1").return_url("x");
    let error = answering_success().client().execute(&call).await.unwrap_err();
    let paths: Vec<&str> = error.violations().unwrap().iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["app_id", "=", "return_url"]);
}

#[tokio::test]
async fn the_timeout_of_a_call_goes_before_that_of_the_client() {
    let gateway = answering_success();
    let client = gateway.builder().timeout(Duration::from_secs(7)).build().unwrap();
    client.execute(&REQUEST).await.unwrap();
    client.execute(&REQUEST.with().timeout(Duration::from_millis(20))).await.unwrap();
    let timeouts: Vec<_> = gateway.received.lock().unwrap().iter().map(|request| request.timeout).collect();
    assert_eq!(timeouts, [Duration::from_secs(7), Duration::from_millis(20)]);
}

#[test]
fn what_a_call_sets_is_printed_by_name_only() {
    let call = REQUEST.with().app_auth_token("secret").parameter("extra", "secret");
    assert_eq!(format!("{:?}", crate::Request::options(&call)), r#"{"app_auth_token", "extra"}"#);
}

#[tokio::test]
async fn calls_can_be_made_on_tasks_of_their_own() {
    let client = answering_success().client();
    let other = client.clone();
    let typed = tokio::spawn(async move { client.execute(&REQUEST.with().idempotent()).await.is_ok() });
    let untyped = tokio::spawn(async move { other.call("alipay.trade.query", "{}").await.is_ok() });
    assert!(typed.await.unwrap());
    assert!(!untyped.await.unwrap(), "the reply is one to another method");
}
