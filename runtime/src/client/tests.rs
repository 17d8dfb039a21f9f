//! A call from the request to the reply, against a gateway in memory.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Duration;

use alipay_rules::Violations;

use super::*;
use crate::testing::initialize::{Given, Initialized, METHOD, REQUEST};
use crate::testing::{APP_KEY, Gateway, alipay_key, app_key, signed};
use crate::{Charset, ConfigurationError, KeyError, Outcome, SignType, string_to_sign};

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
    let body = pairs(std::str::from_utf8(&request.body).unwrap(), charset);
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
    let gateway = Gateway::new(move || Ok(crate::HttpReply::new(500, [], body.clone())));
    assert_eq!(gateway.client().execute(&REQUEST).await.unwrap().token_id, "96d559c6");
}

/// The documentation's own example, blanks and line breaks included.
const DOCUMENTED: &str = "{
\t\t\"msg\":\"Success\",
\t\t\"biz_result\":\"{ \\\"task_list\\\": [ { \\\"status\\\": \\\"SUCCESS\\\",\\\"task_id\\\": \\\"12323\\\",\\\"biz_info\\\": \\\"\\\", \\\"signed_file_list\\\": [ {}] }]}\",
\t\t\"code\":\"10000\",
\t\t\"token_id\":\"96d559c6cf9b4b5ebba71e040b4c28c9\"
\t}";

/// The documentation's example of a failure.
const DOCUMENTED_FAILURE: &str = "{
\t\t\"msg\":\"Service Currently Unavailable\",
\t\t\"code\":\"20000\",
\t\t\"sub_msg\":\"系统繁忙\",
\t\t\"sub_code\":\"isp.unknow-error\"
\t}";

fn documented(node: &str, signature: &str) -> String {
    format!(
        "{{\n\t\"alipay_security_risk_authentication_initialize_response\":{node},\n\t\"sign\":\"{signature}\"\n}}\n"
    )
}

fn sign(node: &str) -> String {
    SignType::Rsa2.sign(&alipay_key(), node.as_bytes()).unwrap()
}

#[tokio::test]
async fn the_documented_reply_is_read_once_it_is_signed() {
    let body = documented(DOCUMENTED, &sign(DOCUMENTED));
    let reply = Gateway::answering(body).client().execute(&REQUEST).await.unwrap();
    let expected = Initialized {
        token_id: "96d559c6cf9b4b5ebba71e040b4c28c9".to_owned(),
        biz_result: r#"{ "task_list": [ { "status": "SUCCESS","task_id": "12323","biz_info": "", "signed_file_list": [ {}] }]}"#.to_owned(),
        code: Some("10000".to_owned()),
        body: None,
        sign: None,
    };
    assert_eq!(*reply, expected);
}

#[tokio::test]
async fn the_documented_failure_leaves_the_outcome_unknown() {
    let body = documented(DOCUMENTED_FAILURE, &sign(DOCUMENTED_FAILURE));
    let error = Gateway::answering(body).client().execute(&REQUEST).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Failure));
    assert_eq!(
        (error.code(), error.sub_code(), error.sub_msg()),
        (Some("20000"), Some("isp.unknow-error"), Some("系统繁忙"))
    );
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn the_documented_replies_with_their_placeholder_signature_are_not_believed() {
    for node in [DOCUMENTED, DOCUMENTED_FAILURE] {
        let body = documented(node, "ERITJKEIJKJHKKKKKKKHJEREEEEEEEEEEE");
        let error = Gateway::answering(body).client().execute(&REQUEST).await.unwrap_err();
        assert!(error.to_string().contains("the reply's signature is not base64"), "{error}");
        assert_eq!(error.outcome(), Outcome::Unknown);
    }
}

#[tokio::test]
async fn a_common_parameter_that_breaks_its_limit_is_a_violation_and_nothing_is_sent() {
    let long = "x".repeat(300);
    for (call, expected) in [
        (
            REQUEST.with().return_url("shop.example"),
            "`return_url` must be an address that begins with http:// or https://",
        ),
        (
            REQUEST.with().return_url("javascript:alert(1)"),
            "`return_url` must be an address that begins with http:// or https://",
        ),
        (
            REQUEST.with().return_url(format!("https://{long}")),
            "`return_url` holds at most 256 characters, this has 308",
        ),
        (
            REQUEST.with().app_auth_token(&long[..41]),
            "`app_auth_token` holds at most 40 characters, this has 41",
        ),
    ] {
        let gateway = answering_success();
        let error = gateway.client().execute(&call).await.unwrap_err();
        assert_eq!(error.to_string(), format!("{METHOD}: {expected}. Nothing was sent."));
        assert_eq!((error.outcome(), error.violations().map(Violations::len)), (Outcome::NotSent, Some(1)));
        assert!(gateway.received.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn all_broken_limits_of_a_call_are_told_at_once() {
    let call = REQUEST.with().return_url("x").app_auth_token("x".repeat(41));
    let error = answering_success().client().page(&call).await.unwrap_err();
    assert_eq!(error.violations().map(Violations::len), Some(2));
}

#[tokio::test]
async fn a_character_that_the_charset_lacks_is_a_violation_and_never_a_question_mark() {
    let request = Given { content: Some(r#"{"biz_id":"😀"}"#), form: Vec::new() };
    let client = answering_success().builder().charset(Charset::Gbk).build().unwrap();
    let error = client.execute(&request).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{METHOD}: `biz_content` character 12 does not exist in gbk. Nothing was sent.")
    );
}

#[tokio::test]
async fn an_app_id_beyond_its_limit_is_a_violation() {
    let client = answering_success().builder().app_id("1".repeat(33)).build().unwrap();
    let error = client.execute(&REQUEST).await.unwrap_err();
    assert!(error.to_string().contains("`app_id` holds at most 32 characters, this has 33"), "{error}");
}

fn refused(builder: ClientBuilder) -> Error {
    let error = builder.build().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Configuration(_)), "{error:?}");
    assert_eq!((error.outcome(), error.method()), (Outcome::NotSent, None));
    error
}

#[test]
fn a_client_that_cannot_work_is_not_built() {
    let complete = || answering_success().builder();
    for (builder, expected) in [
        (Client::builder(), "`app_id` is missing: give it to Client::builder()"),
        (complete().app_id(" "), "`app_id` is missing: give it to Client::builder()"),
        (Client::builder().app_id("1"), "`private_key` is missing: give it to Client::builder()"),
        (
            Client::builder().app_id("1").private_key(APP_KEY),
            "`alipay_public_key` is missing: give it to Client::builder()",
        ),
        (complete().private_key(""), "the app's private key cannot be used: it is empty"),
        (
            complete().alipay_public_key(APP_KEY),
            "Alipay's public key cannot be used: it is a private key; give Alipay's public key from the app's page in the console, and keep the private one to yourself",
        ),
        (
            complete().alipay_public_key(app_key().public_key()),
            "the key given as Alipay's public key is the app's own: the console shows Alipay's after the app's was uploaded",
        ),
        (
            complete().gateway("http://gateway.example/gateway.do"),
            "the gateway's address cannot be used: plain http would show every call to the network; use https, or say allow_plain_http() if you must",
        ),
    ] {
        assert_eq!(refused(builder).to_string(), expected);
    }
}

#[test]
fn keys_are_taken_as_text_bytes_or_keys() {
    let (text, bytes, key) = (APP_KEY.to_owned(), APP_KEY.as_bytes().to_vec(), app_key());
    let builder = || {
        Client::builder()
            .app_id("1")
            .alipay_public_key(alipay_key().public_key())
            .transport(answering_success())
    };
    for builder in [
        builder().private_key(APP_KEY),
        builder().private_key(&text),
        builder().private_key(text.clone()),
        builder().private_key(text.as_bytes()),
        builder().private_key(bytes.clone()),
        builder().private_key(&bytes),
        builder().private_key(app_key()),
        builder().private_key(&key),
    ] {
        assert!(builder.build().is_ok());
    }
    let error = refused(builder().private_key("app_private_key.pem"));
    assert!(matches!(
        error.kind(),
        ErrorKind::Configuration(ConfigurationError::PrivateKey(KeyError::Unreadable))
    ));
}

#[test]
fn the_default_client_is_built_without_a_network() {
    let client = Client::builder()
        .app_id("1")
        .private_key(APP_KEY)
        .alipay_public_key(alipay_key().public_key())
        .timeout(Duration::from_secs(3))
        .build();
    assert!(client.is_ok());
}

#[tokio::test]
async fn no_secret_and_no_value_of_a_request_is_ever_printed() {
    let gateway = Gateway::new(|| Err(crate::TransportError::TimedOut));
    let builder = gateway.builder().app_auth_token("secret-token");
    let mut printed = format!("{builder:?}");
    let client = builder.build().unwrap();
    let request = Given {
        content: Some(r#"{"biz_id":"secret-content"}"#),
        form: vec![("x", "secret-form".to_owned())],
    };
    let call = request.with().return_url("https://secret-url.example/").auth_token("secret-auth");
    let page = client.page(&call).await.unwrap();
    let error = client.execute(&call).await.unwrap_err();
    let refused = client.execute(&request.with().return_url("secret-url")).await.unwrap_err();
    let sent = sent(&gateway);
    write!(
        printed,
        "{client:?} {page:?} {error:?} {error} {refused:?} {refused} {sent:?} {:?}",
        call.options()
    )
    .unwrap();

    let key_line = APP_KEY.lines().nth(1).unwrap();
    let signature = &checked(&sent, Charset::Utf8, SignType::Rsa2)[0]["sign"];
    for secret in ["secret", key_line, signature] {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
}

#[tokio::test]
async fn a_reply_prints_its_own_fields_and_not_the_raw_text() {
    let body = signed(METHOD, SUCCESS);
    let reply = Gateway::answering(body.as_str()).client().execute(&REQUEST).await.unwrap();
    let printed = format!("{reply:?}");
    assert!(printed.contains("96d559c6") && !printed.contains("\"sign\\\""), "{printed}");
}

#[test]
fn a_client_can_be_shared_between_threads_and_its_futures_sent() {
    fn shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn sendable<T: Send>(_: &T) {}
    let client = answering_success().client();
    shared(&client);
    sendable(&client.execute(&REQUEST));
    sendable(&client.page(&REQUEST));
}
