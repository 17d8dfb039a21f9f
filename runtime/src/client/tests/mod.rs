//! A call from the request to the reply, against a gateway in memory.

mod app;
mod certificates;
mod documented;
mod limits;
mod per_call;
mod prepared;
mod secrets;
mod signer;

use std::collections::BTreeMap;

use super::*;
use crate::testing::initialize::{Given, METHOD, REQUEST};
use crate::testing::{Gateway, alipay_key, app_key, signed};
use crate::{Charset, ErrorKind, HttpReply, HttpRequest, SignType, string_to_sign};

const SUCCESS: &str = r#"{"code":"10000","msg":"Success","token_id":"96d559c6","biz_result":"{}"}"#;

fn answering_success() -> Gateway {
    Gateway::answering(signed(METHOD, SUCCESS))
}

/// The pairs of a form, decoded from `charset`.
fn pairs(form: &str, charset: Charset) -> BTreeMap<String, String> {
    let decode = |text: &str| {
        let bytes: Vec<u8> = form_bytes(text);
        charset.decode(&bytes).unwrap().into_owned()
    };
    form.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap())
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

fn form_bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            other => other,
        });
    }
    bytes
}

fn sent(gateway: &Gateway) -> HttpRequest {
    let received = gateway.received.lock().unwrap();
    assert_eq!(received.len(), 1, "a call is sent once");
    received[0].clone()
}

/// Query and body of what was sent, after the signature was checked as the gateway checks it.
fn checked(request: &HttpRequest, charset: Charset, sign_type: SignType) -> [BTreeMap<String, String>; 2] {
    let query = pairs(request.url.split_once('?').unwrap().1, charset);
    let body = pairs(std::str::from_utf8(request.body.as_bytes().unwrap()).unwrap(), charset);
    let to_sign = string_to_sign(query.iter().chain(&body));
    let bytes = charset.encode(&to_sign).unwrap();
    sign_type.verify(app_key().public_key(), &bytes, &query["sign"]).unwrap();
    [query, body]
}

#[tokio::test]
async fn a_call_carries_its_protocol_parameters_in_the_query_and_its_content_in_the_body() {
    let gateway = answering_success();
    gateway.client().execute(&REQUEST).await.unwrap();
    let request = sent(&gateway);
    assert!(request.url.starts_with("https://openapi.alipay.com/gateway.do?"));
    assert_eq!(request.content_type, "application/x-www-form-urlencoded;charset=utf-8");

    let [mut query, body] = checked(&request, Charset::Utf8, SignType::Rsa2);
    assert_eq!(query.remove("sign").map(|sign| sign.len()), Some(344));
    let expected = [
        ("app_id", "2014072300007148"),
        ("charset", "utf-8"),
        ("format", "json"),
        ("method", METHOD),
        ("sign_type", "RSA2"),
        ("timestamp", "2024-05-06 15:08:09"),
        ("version", "1.0"),
    ];
    assert_eq!(query, expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
    assert_eq!(body, [("biz_content".to_owned(), r#"{"biz_id":"一号"}"#.to_owned())].into());
}

#[tokio::test]
async fn the_parameters_of_one_call_are_signed_and_sent_with_it() {
    let gateway = answering_success();
    let client = gateway.builder().app_auth_token("for all calls").build().unwrap();
    let call = REQUEST
        .with()
        .app_auth_token("for this call")
        .notify_url("https://shop.example/n?a=1&b=2")
        .auth_token("user");
    client.execute(&call).await.unwrap();
    let [query, _] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    assert_eq!(query["notify_url"], "https://shop.example/n?a=1&b=2");
    assert_eq!(query["auth_token"], "user");
    assert_eq!(query["app_auth_token"], "for this call");
}

#[tokio::test]
async fn the_sign_type_of_a_request_is_signed() {
    let gateway = answering_success();
    gateway.client().execute(&REQUEST).await.unwrap();
    let [query, body] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    let without = query.iter().chain(&body).filter(|(name, _)| *name != "sign_type");
    let to_sign = string_to_sign(without);
    assert!(SignType::Rsa2.verify(app_key().public_key(), to_sign.as_bytes(), &query["sign"]).is_err());
}

/// What the gateway wants of a request, in one: where parameters stand, in which order they are signed, and that a blank
/// one is neither signed nor sent.
#[tokio::test]
async fn a_request_has_its_charset_in_the_query_is_signed_by_names_and_drops_what_is_blank() {
    let gateway = answering_success();
    let call = REQUEST.with().parameter("a1", "x").parameter("a", "y").parameter("b", "\t\u{3000}");
    gateway.client().execute(&call.notify_url(" ")).await.unwrap();
    let request = sent(&gateway);
    let [query, body] = checked(&request, Charset::Utf8, SignType::Rsa2);
    assert_eq!(query["charset"], "utf-8");
    assert_eq!(body.keys().collect::<Vec<_>>(), ["a", "a1", "biz_content"]);
    assert!(!query.contains_key("notify_url") && query.keys().all(|name| !body.contains_key(name)));
    // `a1=` would sort before `a=`.
    let sent = b"a=y&a1=x&biz_content=%7B%22biz_id%22%3A%22%E4%B8%80%E5%8F%B7%22%7D";
    assert_eq!(request.body.as_bytes(), Some(&sent[..]));
    let by_names = format!(
        "a=y&a1=x&app_id=2014072300007148&biz_content={}&charset=utf-8&format=json&method={METHOD}&sign_type=RSA2&timestamp=2024-05-06 15:08:09&version=1.0",
        body["biz_content"]
    );
    assert!(SignType::Rsa2.verify(app_key().public_key(), by_names.as_bytes(), &query["sign"]).is_ok());
}

#[tokio::test]
async fn a_value_that_begins_with_an_at_sign_is_text_and_no_file() {
    let path = concat!("@", env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let request = Given { content: None, form: vec![("image", path.to_owned())] };
    let gateway = answering_success();
    gateway.client().execute(&request.with().parameter("note", "@note")).await.unwrap();
    let [_, body] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    assert_eq!((body["image"].as_str(), body["note"].as_str()), (path, "@note"));
}

#[tokio::test]
async fn the_token_of_the_client_is_for_calls_that_have_none() {
    let gateway = answering_success();
    gateway.builder().app_auth_token("for all calls").build().unwrap().execute(&REQUEST).await.unwrap();
    let [query, _] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    assert_eq!(query["app_auth_token"], "for all calls");
}

#[tokio::test]
async fn charset_and_sign_type_are_those_of_the_client() {
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
        for sign_type in [SignType::Rsa2, SignType::Rsa] {
            let node = SUCCESS.replace("96d559c6", "茶");
            let bytes = charset.encode(&node).unwrap().into_owned();
            let signature = sign_type.sign(&alipay_key(), &bytes).unwrap();
            let name = format!("{{\"{}_response\":", METHOD.replace('.', "_"));
            let body = [name.as_bytes(), &bytes, format!(",\"sign\":\"{signature}\"}}").as_bytes()].concat();
            let gateway = Gateway::answering(body.clone());
            let client = gateway.builder().charset(charset).sign_type(sign_type).build().unwrap();

            let reply = client.execute(&REQUEST).await.unwrap();
            assert_eq!(reply.token_id, "茶");
            assert_eq!(reply.raw_bytes(), body);
            assert!(reply.raw().contains("茶"));
            let [query, _] = checked(&sent(&gateway), charset, sign_type);
            assert_eq!(
                (query["charset"].as_str(), query["sign_type"].as_str()),
                (charset.as_str(), sign_type.as_str())
            );
        }
    }
}

#[tokio::test]
async fn an_api_without_content_sends_its_form_only() {
    let request = Given {
        content: None,
        form: vec![("grant_type", "authorization_code".to_owned()), ("code", " ".to_owned())],
    };
    let gateway = answering_success();
    gateway.client().execute(&request).await.unwrap();
    let [query, body] = checked(&sent(&gateway), Charset::Utf8, SignType::Rsa2);
    assert_eq!(body, [("grant_type".to_owned(), "authorization_code".to_owned())].into());
    assert!(
        !query.contains_key("code") && !query.contains_key("biz_content"),
        "a blank parameter is not sent"
    );
}

#[tokio::test]
async fn a_reply_is_the_response_and_what_the_gateway_said() {
    let node =
        r#"{"code":"10003","msg":" order success pay inprocess","token_id":"t","body":"b","sign":"s"}"#;
    let body = signed(METHOD, node);
    let reply = Gateway::answering(body.as_str()).client().execute(&REQUEST).await.unwrap();
    // The response's own fields, also those that are called like something of the reply.
    assert_eq!((reply.token_id.as_str(), reply.biz_result.as_str()), ("t", ""));
    assert_eq!(
        (reply.body.as_deref(), reply.sign.as_deref(), reply.code.as_deref()),
        (Some("b"), Some("s"), Some("10003"))
    );
    // The gateway's word.
    assert_eq!((reply.code(), reply.msg()), (Some("10003"), Some(" order success pay inprocess")));
    assert_eq!((reply.sub_msg(), reply.trace_id()), (None, Some("0a1b2c3d")));
    assert!(reply.is_pending());
    assert_eq!(reply.missing(), ["biz_result"]);
    assert_eq!((reply.raw(), reply.raw_bytes()), (body.as_str(), body.as_bytes()));
    assert_eq!(reply.into_inner().token_id, "t");
}

#[tokio::test]
async fn an_error_status_with_a_signed_body_is_read_like_any_other() {
    let body = signed(METHOD, SUCCESS);
    let gateway = Gateway::new(move || Ok(HttpReply::new(500, [], body.clone())));
    assert_eq!(gateway.client().execute(&REQUEST).await.unwrap().token_id, "96d559c6");
}

#[tokio::test]
async fn characters_written_in_hexadecimal_digits_of_either_case_are_read() {
    let node = r#"{"code":"10000","msg":"Success","token_id":"\u4e2D\u6587\uD83D\uDE00"}"#;
    let reply = Gateway::answering(signed(METHOD, node)).client().execute(&REQUEST).await.unwrap();
    assert_eq!(reply.token_id, "中文😀");
}

#[tokio::test]
async fn a_byte_order_mark_before_a_reply_is_passed_over() {
    for charset in [Charset::Utf8, Charset::Gbk] {
        let body = [&b"\xef\xbb\xbf"[..], signed(METHOD, SUCCESS).as_bytes()].concat();
        let client = Gateway::answering(body).builder().charset(charset).build().unwrap();
        assert_eq!(client.execute(&REQUEST).await.unwrap().token_id, "96d559c6", "{charset}");
    }
}

#[tokio::test]
async fn clients_of_two_merchants_do_not_meet() {
    let gateway = answering_success();
    let own = gateway.client();
    let other = gateway.builder().app_id("2088000000000001").private_key(alipay_key());
    let other = other.alipay_public_key(app_key().public_key()).build().unwrap();
    assert!(own.execute(&REQUEST).await.is_ok());
    let error = other.execute(&REQUEST).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Verification(_)), "signed for the first one alone");
    let received = gateway.received.lock().unwrap();
    assert!(received[0].url.contains("app_id=2014072300007148"));
    assert!(received[1].url.contains("app_id=2088000000000001"));
}

#[tokio::test]
async fn a_call_does_nothing_until_it_is_awaited() {
    let gateway = answering_success();
    let client = gateway.client();
    drop(client.execute(&REQUEST));
    assert!(gateway.received.lock().unwrap().is_empty());
}

#[test]
fn a_client_can_be_shared_between_threads_and_its_futures_sent() {
    fn shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn sendable<T: Send>(_: &T) {}
    let client = answering_success().client();
    shared(&client);
    sendable(&client.execute(&REQUEST));
    sendable(&client.page(&REQUEST));
    shared(&|error: Error| -> Box<dyn std::error::Error + Send + Sync> { error.into() });
}
