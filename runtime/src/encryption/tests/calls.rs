//! Which calls are encrypted, and what of them.

use super::*;
use crate::testing::initialize::{Given, Initialized, METHOD, REQUEST};
use crate::testing::{Gateway, app_key, signed};
use crate::{Api, Call, Charset, Client, ErrorKind, Options, Outcome, Request, SignType, call_kind};
use alipay_rules::Location;

pub(super) const NODE: &str = r#"{"code":"10000","msg":"Success","token_id":"t/1","biz_result":"茶"}"#;

pub(super) fn client(gateway: &Gateway) -> Client {
    gateway.builder().encryption_key(KEY).build().unwrap()
}

pub(super) fn encrypted() -> Call<'static, Given> {
    REQUEST.with().encrypted(true)
}

/// The parameters of the only call that a gateway got, from its query and its body.
fn sent(gateway: &Gateway) -> Vec<(String, String)> {
    let calls = gateway.received.lock().unwrap();
    let [call] = calls.as_slice() else { panic!("{} calls", calls.len()) };
    let query = call.url.split_once('?').unwrap().1.as_bytes();
    let pairs = [query, call.body.as_bytes().unwrap()].into_iter().flat_map(form_urlencoded::parse);
    pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

fn value<'a>(parameters: &'a [(String, String)], name: &str) -> Option<&'a str> {
    parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
}

#[tokio::test]
async fn the_cipher_text_travels_and_is_what_is_signed() {
    for (charset, encrypt_type) in [
        (Charset::Utf8, EncryptType::Aes),
        (Charset::Utf8, EncryptType::AesV2),
        (Charset::Gbk, EncryptType::Aes),
    ] {
        let gateway = Gateway::answering(signed(METHOD, NODE));
        let builder = gateway.builder().encryption_key(KEY).encrypt_type(encrypt_type).charset(charset);
        // Whatever came back, what was sent is looked at.
        let _ = builder.build().unwrap().execute(&encrypted()).await;
        let parameters = sent(&gateway);
        assert_eq!(value(&parameters, "encrypt_type"), Some(encrypt_type.as_str()));
        let plain = encrypt_type.decrypt(&key(), value(&parameters, "biz_content").unwrap()).unwrap();
        assert_eq!(charset.decode(&plain).as_deref(), REQUEST.content, "{charset} {encrypt_type}");
        let to_sign = crate::string_to_sign(parameters.iter().map(|(name, value)| (name, value)));
        let signature = value(&parameters, "sign").unwrap();
        assert!(SignType::Rsa2.verify(app_key().public_key(), to_sign.as_bytes(), signature).is_ok());
    }
}

#[tokio::test]
async fn a_call_is_encrypted_when_the_api_the_call_or_the_client_says_so() {
    let (by_default, every) = (|gateway: &Gateway| gateway.builder().encryption_key(KEY), true);
    for (every_call, call, expected) in [
        (!every, REQUEST.with(), false),
        (!every, REQUEST.with().encrypted(true), true),
        (every, REQUEST.with(), true),
        (every, REQUEST.with().encrypted(false), false),
    ] {
        let gateway = Gateway::answering("");
        let builder = by_default(&gateway);
        let builder = if every_call { builder.encrypt_every_call() } else { builder };
        let page = builder.build().unwrap().page(&call).await.unwrap();
        assert_eq!(
            page.url().contains("&encrypt_type=AES&"),
            expected,
            "{every_call} {call:?}",
            call = call.options()
        );
        assert_eq!(page.url().contains("biz_content=%7B"), !expected);
    }
    for call in [Demanding.with(), Demanding.with().encrypted(false)] {
        let gateway = Gateway::answering("");
        let page = client(&gateway).page(&call).await.unwrap();
        assert!(page.url().contains("&encrypt_type=AES&"), "the API demands it: {}", page.url());
    }
}

#[tokio::test]
async fn an_order_string_can_be_encrypted_too() {
    let order = client(&Gateway::answering("")).order_string(&encrypted()).await.unwrap();
    assert!(order.contains("&encrypt_type=AES&") && !order.contains("biz_content=%7B"), "{order}");
}

#[tokio::test]
async fn a_call_that_cannot_be_encrypted_is_not_sent() {
    let gateway = Gateway::answering("");
    let nothing = Given { content: None, form: Vec::new() };
    let no_key = gateway.client().execute(&encrypted()).await.unwrap_err();
    assert!(matches!(no_key.kind(), ErrorKind::Encryption(EncryptionError::NoKey)), "{no_key:?}");
    assert_eq!((no_key.outcome(), no_key.method()), (Outcome::NotSent, Some(METHOD)));
    let no_content = client(&gateway).execute(&nothing.with().encrypted(true)).await.unwrap_err();
    assert!(matches!(no_content.kind(), ErrorKind::Encryption(EncryptionError::NoContent)), "{no_content:?}");
    let emoji = Given { content: Some(r#"{"biz_id":"😀"}"#), form: Vec::new() };
    let gbk = gateway.builder().encryption_key(KEY).charset(Charset::Gbk).build().unwrap();
    let error = gbk.execute(&emoji.with().encrypted(true)).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{METHOD}: `biz_content` character 12 does not exist in gbk. Nothing was sent")
    );
    assert!(gateway.received.lock().unwrap().is_empty());
    // A client that encrypts everything has nothing to encrypt here.
    let every = gateway.builder().encryption_key(KEY).encrypt_every_call().build().unwrap();
    assert!(!every.page(&nothing).await.unwrap().url().contains("encrypt_type"));
}

#[test]
fn a_client_without_a_usable_key_is_not_built() {
    let gateway = Gateway::answering("");
    for (builder, expected) in [
        (gateway.builder().encrypt_every_call(), "`encryption_key` is missing: give it to Client::builder()"),
        (
            gateway.builder().encryption_key("AAEC"),
            "the key for content encryption cannot be used: it is base64 of 3 bytes, not of 16",
        ),
    ] {
        assert_eq!(builder.build().unwrap_err().to_string(), expected);
    }
}

#[test]
fn the_parameter_that_names_the_cipher_travels_in_the_query() {
    let row = crate::common::PARAMETERS.iter().find(|row| row.name == "encrypt_type").unwrap();
    assert_eq!(row.location, Location::Query);
}

/// A request as the macro generates it for `encrypt: required`.
struct Demanding;

impl Demanding {
    fn with(&self) -> Call<'_, Self> {
        Call::new(self)
    }
}

impl call_kind::Execute for Demanding {}
impl call_kind::Page for Demanding {}
impl call_kind::OrderString for Demanding {}

impl Request for Demanding {
    type Response = Initialized;

    fn api(&self) -> &'static Api {
        &crate::testing::initialize::API
    }

    fn content(&self) -> Option<String> {
        Some("{}".to_owned())
    }

    fn must_encrypt(&self) -> bool {
        true
    }

    fn options(&self) -> &Options {
        Options::none()
    }
}
