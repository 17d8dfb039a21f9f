//! Calls by name, with the same checks as all others.

use super::*;
use crate::testing::{Gateway, signed};
use crate::{ErrorKind, GatewayCode, Outcome, VerificationError, json};

const METHOD: &str = "alipay.trade.query";
const NODE: &str =
    r#"{"code":"10000","msg":"Success","trade_status":"TRADE_SUCCESS","list":[{"amount":"0.10"}],"count":2}"#;

#[tokio::test]
async fn an_untyped_call_gives_the_verified_node_as_json() {
    let gateway = Gateway::answering(signed(METHOD, NODE));
    let content = json!({ "out_trade_no": "20150320010101001" });
    let reply = gateway.client().call(METHOD, &content).await.unwrap();
    assert_eq!(*reply, serde_json::from_str::<JsonValue>(NODE).unwrap());
    assert_eq!(reply.gateway_code(), Some(GatewayCode::Success));
    let sent = gateway.received.lock().unwrap()[0].clone();
    assert!(sent.url.contains("method=alipay.trade.query"));
    let content = b"biz_content=%7B%22out_trade_no%22%3A%2220150320010101001%22%7D";
    assert_eq!(sent.body.as_bytes().unwrap(), content);
}

#[tokio::test]
async fn an_untyped_call_believes_no_more_than_a_typed_one() {
    let unsigned = format!(r#"{{"alipay_trade_query_response":{NODE}}}"#);
    let of_another_api = signed("alipay.trade.pay", NODE);
    let client = |body: String| Gateway::answering(body).client();
    let error = client(unsigned).call(METHOD, "{}").await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Verification(VerificationError::Unsigned)), "{error:?}");
    assert_eq!((error.method(), error.outcome()), (Some(METHOD), Outcome::Unknown));
    let error = client(of_another_api).call(METHOD, "{}").await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Envelope(_)), "{error:?}");
}

#[tokio::test]
async fn a_failure_of_an_untyped_call_has_its_typed_code() {
    let node =
        r#"{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST","sub_msg":"交易不存在"}"#;
    let gateway = Gateway::answering(signed(METHOD, node));
    let error = gateway.client().call(METHOD, json!({})).await.unwrap_err();
    assert_eq!(error.gateway_code(), Some(GatewayCode::BusinessFailed));
    assert_eq!((error.code(), error.outcome()), (Some("40004"), Outcome::Rejected));
}

#[tokio::test]
async fn a_name_that_is_none_of_an_api_and_content_that_is_no_object_are_violations() {
    let long = format!("alipay.{}", "x".repeat(122));
    let name = "`method` must be the name of an API";
    let content = "`biz_content` must be a JSON object";
    for (method, json, expected) in [
        ("", "{}", &[name][..]),
        ("alipay", "{}", &[name]),
        ("alipay..pay", "{}", &[name]),
        ("alipay.trade.pay ", "{}", &[name]),
        ("alipay.trade.pay&app_id=1", "{}", &[name]),
        ("支付宝.trade", "{}", &[name]),
        (&long, "{}", &[name]),
        (METHOD, "[]", &[content]),
        (METHOD, "\"{}\"", &["`biz_content`"]),
        (METHOD, "{", &["`biz_content`"]),
        (METHOD, " ", &["`biz_content`"]),
        ("alipay", "1", &[name, content]),
    ] {
        let gateway = Gateway::answering("");
        let error = gateway.client().call(method, json).await.unwrap_err();
        let sentences: Vec<String> = error.violations().unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(sentences.len(), expected.len(), "{method} {json}: {sentences:?}");
        for (sentence, expected) in sentences.iter().zip(expected) {
            assert!(sentence.starts_with(expected), "{method} {json}: {sentence}");
        }
        assert_eq!(error.outcome(), Outcome::NotSent);
        assert!(gateway.received.lock().unwrap().is_empty());
        assert!(gateway.client().call_page(method, json).await.is_err());
        assert!(gateway.client().call_order_string(method, json).await.is_err());
    }
}

#[tokio::test]
async fn an_untyped_page_is_signed_like_any_other() {
    let client = Gateway::answering("").client();
    let page = client.call_page("alipay.trade.page.pay", r#"{"subject":"茶"}"#).await.unwrap();
    assert!(page.url().contains("&method=alipay.trade.page.pay&") && page.url().contains("&sign="));
    assert_eq!(page.fields().collect::<Vec<_>>(), [("biz_content", r#"{"subject":"茶"}"#)]);
}

#[tokio::test]
async fn an_untyped_order_string_is_signed_like_any_other() {
    let client = Gateway::answering("").client();
    let (method, content) = ("alipay.trade.app.pay", r#"{"subject":"茶"}"#);
    let order = client.call_order_string(method, content).await.unwrap();
    let of_request = client.order_string(&Untyped::new(method, content).unwrap()).await.unwrap();
    assert_eq!(order, of_request);
    assert!(
        order.contains("&biz_content=%7B%22subject%22%3A%22%E8%8C%B6%22%7D&") && order.contains("&sign=")
    );
}

#[tokio::test]
async fn a_request_without_content_sends_its_parameters_beside_it() {
    let method = "alipay.system.oauth.token";
    let node = r#"{"user_id":"2088","access_token":"t"}"#;
    let gateway = Gateway::answering(signed(method, node));
    let request = Untyped::without_content(method).unwrap();
    let call = request.with().parameter("grant_type", "authorization_code").parameter("code", "c");
    let reply = gateway.client().execute(&call).await.unwrap();
    assert_eq!(reply["access_token"], "t");
    assert_eq!(
        gateway.received.lock().unwrap()[0].body.as_bytes().unwrap(),
        b"code=c&grant_type=authorization_code"
    );
    assert!(Untyped::without_content("oauth").is_err());
}

#[test]
fn an_untyped_request_prints_no_content() {
    let request = Untyped::new(METHOD, r#"{"a":"secret"}"#).unwrap();
    assert_eq!(
        format!("{request:?}"),
        r#"Untyped { method: "alipay.trade.query", content: Some(Json(14 characters)), .. }"#
    );
}

#[tokio::test]
async fn an_untyped_reply_prints_no_values() {
    let method = "alipay.system.oauth.token";
    let client = Gateway::answering(signed(method, r#"{"access_token":"secret","user_id":"2088"}"#)).client();
    let reply = client.execute(&Untyped::without_content(method).unwrap()).await.unwrap();
    assert_eq!(
        format!("{reply:?}"),
        r#"Reply { code: None, trace_id: Some("0a1b2c3d"), missing: [], value: {"access_token", "user_id"}, .. }"#
    );
}
