//! Calls of the REST gateway from the request to the reply, against a gateway in memory.

mod certificates;
mod encryption;
mod failures;
mod forgeries;
mod places;
mod retries;
mod streams;
mod successes;
mod uploads;

use super::*;
use crate::testing::rest::{self, NONCE, POST, checked, sent};
use crate::testing::{Gateway, app_key};
use crate::{Charset, EncryptType, EncryptionError, ErrorKind, Outcome, SignType};

const SUCCESS: &str = r#"{"token_id":"96d559c6","biz_result":"{}"}"#;

fn succeeding() -> Gateway {
    rest::answering(200, SUCCESS)
}

#[tokio::test]
async fn a_call_is_a_verb_a_path_and_json_signed_in_a_header() {
    let gateway = succeeding();
    let reply = rest::client(&gateway).execute(&POST).await.unwrap();
    assert_eq!((reply.token_id.as_str(), reply.trace_id()), ("96d559c6", Some("0a1b2c3d")));
    assert!(reply.is_verified());
    let request = sent(&gateway);
    assert_eq!(request.url, "https://openapi.alipay.com/v3/alipay/a/b");
    let checked = checked(&request, None);
    assert_eq!(checked.line, "POST /v3/alipay/a/b");
    assert_eq!(
        (checked.content_type.as_str(), checked.body.as_str()),
        ("application/json", r#"{"biz_id":"一号"}"#)
    );
    assert_eq!(
        checked.headers["auth"],
        format!("app_id=2014072300007148,nonce={NONCE},timestamp=1714979289000")
    );
    assert_eq!(
        checked.headers.keys().collect::<Vec<_>>(),
        ["accept", "alipay-request-id", "auth", "authorization"]
    );
    assert_eq!(checked.headers["accept"], "application/json");
}

#[tokio::test]
async fn the_token_of_a_merchant_is_a_header_and_a_line_of_its_own() {
    for (of_client, of_call, expected) in [
        (None, Some("for this call"), Some("for this call")),
        (Some("for all calls"), None, Some("for all calls")),
        (Some("for all calls"), Some("for this call"), Some("for this call")),
        (Some("for all calls"), Some(" "), None),
        (None, None, None),
    ] {
        let gateway = succeeding();
        let mut builder = gateway.builder();
        if let Some(token) = of_client {
            builder = builder.app_auth_token(token);
        }
        let client = builder.build().unwrap().v3();
        let call = POST.with();
        let call = if let Some(token) = of_call { call.app_auth_token(token) } else { call };
        client.execute(&call).await.unwrap();
        let headers = checked(&sent(&gateway), None).headers;
        assert_eq!(headers.get("alipay-app-auth-token").map(String::as_str), expected);
    }
}

#[tokio::test]
async fn every_call_has_a_nonce_of_its_own() {
    let gateway = succeeding();
    let client = gateway.client().v3();
    for _ in 0..3 {
        client.execute(&POST).await.unwrap();
    }
    let received = gateway.received.lock().unwrap();
    let nonces: std::collections::BTreeSet<String> =
        received.iter().map(|request| checked(request, None).headers["alipay-request-id"].clone()).collect();
    assert!(nonces.len() == 3 && nonces.iter().all(|nonce| nonce.len() == 32), "{nonces:?}");
}

#[tokio::test]
async fn a_nonce_that_would_be_another_part_of_what_is_signed_is_refused() {
    for nonce in ["", "a,timestamp=1", "a\nb", "a b", "一", &"x".repeat(65)] {
        let gateway = succeeding();
        let nonce = nonce.to_owned();
        let error = gateway.client().v3().nonces(move || nonce.clone()).execute(&POST).await.unwrap_err();
        assert!(error.to_string().contains("`nonce` must be 1 to 64"), "{error}");
        assert!(gateway.received.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn another_sign_type_and_another_charset_are_refused_in_words() {
    let gateway = succeeding();
    for (builder, expected) in [
        (gateway.builder().sign_type(SignType::Rsa), "knows RSA2 alone, and the client signs with RSA:"),
        (gateway.builder().charset(Charset::Gbk), "knows utf-8 alone, and the client's charset is gbk"),
    ] {
        let client = builder.build().unwrap().v3();
        let query = client.call(Verb::Get, "/v3/a", "{}").await.map(drop).unwrap_err();
        let events = client.stream(Verb::Post, "/v3/a", "{}").await.map(drop).unwrap_err();
        let prepared = client.prepare(&POST).await.map(drop).unwrap_err();
        for error in [client.execute(&POST).await.map(drop).unwrap_err(), query, events, prepared] {
            assert!(matches!(error.kind(), ErrorKind::Configuration(_)), "{error:?}");
            assert_eq!(error.outcome(), Outcome::NotSent);
            assert!(error.to_string().to_lowercase().contains(&expected.to_lowercase()), "{error}");
        }
    }
    assert!(gateway.received.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_operation_without_a_description_is_called_by_verb_and_path() {
    let gateway = succeeding();
    let v3 = rest::client(&gateway);
    let content = crate::json!({ "a": "1 2", "b": 3, "c": null, "id": "x" });
    let reply = v3.call(Verb::Get, "/v3/alipay/a/{id}", content).await.unwrap();
    assert_eq!((reply["token_id"].as_str(), reply.verified_text()), (Some("96d559c6"), SUCCESS));
    assert_eq!(checked(&sent(&gateway), None).line, "GET /v3/alipay/a/x?a=1%202&b=3");

    for (path, content) in [
        ("", "{}"),
        ("/", "{}"),
        ("v3/a", "{}"),
        ("/v3/", "{}"),
        ("/v3/a/", "{}"),
        ("/v3//a", "{}"),
        ("/v3/../gateway.do", "{}"),
        ("/v3/./a", "{}"),
        ("/v3/a?b=c", "{}"),
        ("/v3/a#b", "{}"),
        ("/v3/a b", "{}"),
        ("/v3/%2e%2e/a", "{}"),
        ("/v3/a\r\nb", "{}"),
        ("/v3/{}", "{}"),
        ("/v3/{a", "{}"),
        ("/v3/a}", "{}"),
        ("@evil.example/v3/a", "{}"),
        ("/v3/a", "[]"),
        ("/v3/a", "x"),
    ] {
        let error = v3.call(Verb::Post, path, content).await.map(drop).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Violations(_)), "{path:?} {content}: {error}");
    }
    assert_eq!(gateway.received.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_prepared_call_is_the_one_that_would_be_sent() {
    let gateway = succeeding();
    let v3 = rest::client(&gateway);
    let prepared = v3.prepare(&POST).await.unwrap();
    assert!(gateway.received.lock().unwrap().is_empty());
    let expected = format!(
        "app_id=2014072300007148,nonce={NONCE},timestamp=1714979289000\nPOST\n/v3/alipay/a/b\n{{\"biz_id\":\"一号\"}}\n"
    );
    assert_eq!(prepared.string_to_sign(), expected);
    SignType::Rsa2.verify(app_key().public_key(), expected.as_bytes(), prepared.signature()).unwrap();
    for error in [prepared.page().map(drop).unwrap_err(), prepared.order_string().map(drop).unwrap_err()] {
        assert!(error.to_string().contains("the REST gateway has neither"), "{error}");
    }
    assert_eq!(prepared.headers().next(), Some(("Content-Type", "application/json")));
    v3.execute(&POST).await.unwrap();
    assert_eq!(prepared.clone().into_request(), sent(&gateway));

    let get = v3.prepare(&rest::rest::<rest::Get>(r#"{"biz_id":"1"}"#)).await.unwrap();
    assert_eq!((get.http_method(), get.body().length()), (Verb::Get, Some(0)));
    assert!(get.headers().all(|(name, _)| name != "Content-Type"));
}

#[test]
fn a_client_is_shared_and_its_futures_sent_and_nothing_secret_is_printed() {
    fn shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    fn sendable<T: Send>(_: &T) {}
    let client = succeeding().client().v3();
    shared(&client);
    sendable(&client.execute(&POST));
    sendable(&client.call(Verb::Get, "/v3/a", "{}"));
    sendable(&client.stream(Verb::Get, "/v3/a", "{}"));
    let printed = format!("{client:?}");
    assert!(printed.contains("https://openapi.alipay.com") && printed.len() < 200, "{printed}");
}
