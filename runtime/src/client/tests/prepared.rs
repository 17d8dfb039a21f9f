//! Calls that are signed and not sent.

use super::*;
use crate::{File, Untyped};

#[tokio::test]
async fn what_is_prepared_is_what_would_be_sent() {
    let gateway = answering_success();
    let client = gateway.client();
    let prepared = client.prepare(&REQUEST).await.unwrap();
    assert!(gateway.received.lock().unwrap().is_empty(), "nothing was sent");
    client.execute(&REQUEST).await.unwrap();
    let sent = sent(&gateway);
    assert_eq!((prepared.url(), prepared.body()), (sent.url.as_str(), &sent.body));
    let content_type = "application/x-www-form-urlencoded;charset=utf-8";
    assert_eq!(prepared.headers().collect::<Vec<_>>(), [("Content-Type", content_type)]);
    assert_eq!(prepared.into_request(), sent);
}

#[tokio::test]
async fn its_signature_is_over_the_string_to_sign_in_the_charset_of_the_client() {
    for charset in [Charset::Utf8, Charset::Gbk] {
        let client = answering_success().builder().charset(charset).build().unwrap();
        let prepared = client.prepare(&REQUEST.with().parameter("note", "茶")).await.unwrap();
        assert!(prepared.string_to_sign().contains("&note=茶&"), "{charset}");
        let signed = charset.encode(prepared.string_to_sign()).unwrap();
        SignType::Rsa2.verify(app_key().public_key(), &signed, prepared.signature()).unwrap();
        let [query, _] = checked(&prepared.clone().into_request(), charset, SignType::Rsa2);
        assert_eq!(query["sign"], prepared.signature());
    }
}

#[tokio::test]
async fn it_is_the_same_call_as_a_page_and_as_an_order() {
    let client = answering_success().client();
    let call = REQUEST.with().notify_url("https://shop.example/paid");
    let prepared = client.prepare(&call).await.unwrap();
    assert_eq!(prepared.page().unwrap(), &client.page(&call).await.unwrap());
    assert_eq!(prepared.order_string().unwrap(), client.order_string(&call).await.unwrap());
}

#[tokio::test]
async fn a_call_with_files_is_prepared_with_them_and_is_neither_a_page_nor_an_order() {
    let client = answering_success().client();
    let upload = Untyped::without_content("alipay.open.file.upload").unwrap();
    let call = upload.with().file("file_content", File::bytes("a.gif", "GIF89a"));
    let prepared = client.prepare(&call).await.unwrap();
    let body = prepared.body().clone().into_bytes().await.unwrap();
    assert!(String::from_utf8(body).unwrap().contains("GIF89a"));
    let refused = client.page(&call).await.unwrap_err().to_string();
    assert_eq!(prepared.page().unwrap_err().to_string(), refused);
    assert_eq!(prepared.order_string().unwrap_err().to_string(), refused);
}

#[tokio::test]
async fn what_cannot_be_signed_is_refused_with_the_name_of_its_api() {
    let client = answering_success().builder().charset(Charset::Gbk).build().unwrap();
    let refused = client.prepare(&REQUEST.with().parameter("note", "😀")).await.unwrap_err();
    assert_eq!(refused.method(), Some(METHOD));
    assert!(refused.violations().is_some(), "{refused}");
}

#[tokio::test]
async fn debug_shows_lengths_only() {
    let prepared = answering_success().client().prepare(&REQUEST).await.unwrap();
    let shown = format!("{prepared:?}");
    assert!(shown.starts_with("Prepared(") && shown.contains(METHOD), "{shown}");
    for secret in ["一号", "biz_id", "2014072300007148", prepared.signature()] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
}
