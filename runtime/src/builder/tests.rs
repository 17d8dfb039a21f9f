//! Which clients can be built, and what is said of those that cannot.

use super::*;
use crate::testing::{APP_KEY, Gateway as TestGateway, alipay_key, app_key};
use crate::{Client, ConfigurationError, Error, ErrorKind, Outcome};

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
        (complete().app_id("1\n"), "`app_id` holds a line break, or another character that nobody sees"),
        (
            complete().app_auth_token("t\r\n"),
            "`app_auth_token` holds a line break, or another character that nobody sees",
        ),
        (complete().private_key(""), "the app's private key cannot be used: it is empty"),
        (complete().alipay_public_key(""), "Alipay's public key cannot be used: it is empty"),
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

#[test]
fn certificates_that_do_not_fit_are_refused() {
    use crate::testing::certificates::{ROOTS, bundle};

    let app = || gateway().certified();
    let (own, alipay, roots) = (bundle("app"), bundle("alipay class2"), bundle(ROOTS));
    assert!(app().build().is_ok());
    for (builder, expected) in [
        (
            app().alipay_public_key(alipay_key().public_key()),
            "`alipay_public_key` and `certificates` are both given: an app is set up for one of the two in the console",
        ),
        (
            app().private_key(alipay_key()),
            "the app's certificate belongs to another private key: give the key that the certificate was requested with, and the files in the order app, Alipay, root",
        ),
        (
            app().certificates(&alipay, &own, &roots),
            "the app's certificate belongs to another private key: give the key that the certificate was requested with, and the files in the order app, Alipay, root",
        ),
        (
            app().certificates(&own, &own, &roots),
            "the certificate given as Alipay's is the app's own: Alipay's is the file alipayCertPublicKey_RSA2.crt of the console",
        ),
        (
            app().certificates(APP_KEY, &alipay, &roots),
            "the app's certificate cannot be used: it holds no certificate; give the content of the .crt file that the console hands out",
        ),
        (app().certificates(&own, "", &roots), "Alipay's certificate cannot be used: it is empty"),
        (
            app().certificates(&own, bundle("sm2"), &roots),
            "Alipay's certificate cannot be used: the key in its certificate cannot be used: it is not an RSA key; SM2 and other elliptic-curve keys do not fit RSA2 and RSA",
        ),
        (
            app().certificates(&own, &alipay, "alipayRootCert.crt"),
            "the root certificates cannot be used: it is neither PEM nor DER; give the content of the .crt file that the console hands out, not its path",
        ),
        (
            app().certificates(&own, &alipay, bundle("sm2 elliptic")),
            "the root certificates cannot be used: none of its certificates is signed with RSA; RSA2 and RSA want the file alipayRootCert.crt of the console",
        ),
    ] {
        assert_eq!(refused(builder).to_string(), expected);
    }
}

#[cfg(not(any(feature = "aws-lc-rs", feature = "ring")))]
#[tokio::test]
async fn without_tls_a_client_signs_and_says_why_it_cannot_send() {
    use crate::testing::initialize::REQUEST;
    use crate::{Outcome, TransportError};

    let builder = Client::builder().app_id("1").private_key(APP_KEY);
    let client = builder.alipay_public_key(alipay_key().public_key()).build().unwrap();
    assert!(client.page(&REQUEST).await.unwrap().url().contains("&sign="));
    let error = client.execute(&REQUEST).await.unwrap_err();
    let ErrorKind::Transport(TransportError::NotSent(why)) = error.kind() else { panic!("{error:?}") };
    assert!(why.to_string().contains("`aws-lc-rs` or `ring`"), "{why}");
    assert_eq!(error.outcome(), Outcome::NotSent);
}
