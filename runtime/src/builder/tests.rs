//! Which clients can be built, and what is said of those that cannot.

use super::*;
use crate::testing::{APP_KEY, Gateway as TestGateway, alipay_key, app_key};
use crate::{ErrorKind, Outcome};

fn gateway() -> TestGateway {
    TestGateway::answering("")
}

fn refused(builder: ClientBuilder) -> Error {
    let error = builder.build().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Configuration(_)), "{error:?}");
    assert_eq!((error.outcome(), error.method()), (Outcome::NotSent, None));
    error
}

#[test]
fn a_client_that_cannot_work_is_not_built() {
    let complete = || gateway().builder();
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
    let builder =
        || Client::builder().app_id("1").alipay_public_key(alipay_key().public_key()).transport(gateway());
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
