//! Addresses, texts and checks next to the gateway.

use crate::testing::{Gateway, app_key};
use crate::{AuthType, EnvelopeError, ErrorKind, Outcome, SignType, TransportError, Verb};

const PID: &str = "2088123456789012";

#[test]
fn the_pages_for_consent_are_those_of_the_gateways_environment() {
    for (gateway, host) in [
        ("production", "https://openauth.alipay.com"),
        ("sandbox", "https://openauth-sandbox.dl.alipaydev.com"),
        ("https://openapi.alipaydev.com/gateway.do", "https://openauth.alipaydev.com"),
        ("http://127.0.0.1:8230/gateway.do", "http://127.0.0.1:8230"),
    ] {
        let client = Gateway::answering("").builder().gateway(gateway).build().unwrap();
        let user = client.user_authorization("auth_base,auth_user", "https://shop.example/in?a=1&b=2");
        assert_eq!(
            user.clone().state("s/+=").url().unwrap(),
            format!(
                "{host}/oauth2/publicAppAuthorize.htm?app_id=2014072300007148&scope=auth_base%2Cauth_user&redirect_uri=https%3A%2F%2Fshop.example%2Fin%3Fa%3D1%26b%3D2&state=s%2F%2B%3D"
            )
        );
        let app = client.app_authorization("https://isv.example/");
        let expected = format!(
            "{host}/oauth2/appToAppAuth.htm?app_id=2014072300007148&redirect_uri=https%3A%2F%2Fisv.example%2F"
        );
        assert_eq!(app.url().unwrap(), expected);
        assert_eq!(app.state("m").url().unwrap(), format!("{expected}&state=m"));
        let elsewhere = user.host("https://auth.example/").url().unwrap();
        assert!(elsewhere.starts_with("https://auth.example/oauth2/publicAppAuthorize.htm?"), "{elsewhere}");
    }
}

#[test]
fn an_address_that_alipay_would_refuse_is_a_violation() {
    let client = Gateway::answering("").client();
    let user = |scope: &str, address: &str| client.user_authorization(scope, address);
    for (page, expected) in [
        (user("", "https://a.example"), "`scope` is required and must not be blank"),
        (
            user("auth user", "https://a.example"),
            "`scope` holds only the characters A-Za-z0-9_,, character 5 is another",
        ),
        (
            user("auth_user", "a.example"),
            "`redirect_uri` must be an address that begins with http:// or https://",
        ),
        (
            user("auth_user", "javascript:alert(1)"),
            "`redirect_uri` must be an address that begins with http:// or https://",
        ),
        (
            user("auth_user", "https://a.example").state("x".repeat(101)),
            "`state` holds at most 100 characters, this has 101",
        ),
        (
            user("auth_user", "https://a.example").host("javascript:"),
            "`host` must be an address that begins with http:// or https://",
        ),
    ] {
        assert_eq!(page.url().unwrap_err().to_string(), expected);
    }
    assert_eq!(user("", "").state(" ").url().unwrap_err().len(), 3);
    assert_eq!(client.app_authorization("x").host("y").url().unwrap_err().len(), 2);
}

#[tokio::test]
async fn the_text_for_a_login_in_an_app_is_sorted_signed_and_only_its_signature_is_encoded() {
    for (sign_type, auth_type, value) in
        [(SignType::Rsa2, AuthType::Authorize, "AUTHACCOUNT"), (SignType::Rsa, AuthType::Login, "LOGIN")]
    {
        let client = Gateway::answering("").builder().sign_type(sign_type).build().unwrap();
        let text = client.app_login(PID, "kkkkk091125", auth_type).await.unwrap();
        let (signed, signature) = text.rsplit_once("&sign=").unwrap();
        // The parameters of Alipay's page, https://opendocs.alipay.com/open/218/105327
        assert_eq!(
            signed,
            format!(
                "apiname=com.alipay.account.auth&app_id=2014072300007148&app_name=mc&auth_type={value}&biz_type=openservice&method=alipay.open.auth.sdk.code.get&pid={PID}&product_id=APP_FAST_LOGIN&scope=kuaijie&sign_type={sign_type}&target_id=kkkkk091125"
            )
        );
        let decoded = signature.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        assert!(!decoded.contains('%'));
        sign_type.verify(app_key().public_key(), signed.as_bytes(), &decoded).unwrap();
    }
}

#[tokio::test]
async fn a_login_whose_parameters_break_their_limits_is_not_signed() {
    let client = Gateway::answering("").client();
    for (pid, target, count) in [
        ("2088", "1", 1),
        ("1088123456789012", "1", 1),
        ("208812345678901x", "1", 1),
        (PID, "", 1),
        (PID, "a b", 1),
        (PID, "a&app_id=1", 1),
        (PID, &"1".repeat(33), 1),
        ("", "&", 2),
    ] {
        let error = client.app_login(pid, target, AuthType::Authorize).await.unwrap_err();
        assert_eq!(error.violations().unwrap().len(), count, "{pid} {target}");
        assert_eq!(error.method(), Some("alipay.open.auth.sdk.code.get"));
        assert_eq!(error.outcome(), Outcome::NotSent);
    }
}

#[tokio::test]
async fn a_notify_id_is_asked_of_the_old_gateway_by_get() {
    for (gateway, address) in [
        ("production", "https://mapi.alipay.com/gateway.do"),
        ("sandbox", "https://mapi.alipaydev.com/gateway.do"),
        ("http://127.0.0.1:8230/gateway.do", "http://127.0.0.1:8230/gateway.do"),
    ] {
        let old = Gateway::answering("true");
        let client = old.builder().gateway(gateway).build().unwrap();
        assert!(client.check_notify_id(PID, "a+b&c=1").await.unwrap());
        let sent = old.received.lock().unwrap()[0].clone();
        assert_eq!(sent.method, Verb::Get);
        assert_eq!(
            sent.url,
            format!("{address}?service=notify_verify&partner={PID}&notify_id=a%2Bb%26c%3D1")
        );
        assert!(sent.body.as_bytes().unwrap().is_empty());
    }
}

#[tokio::test]
async fn only_the_word_true_confirms_a_notify_id() {
    for (body, expected) in [
        ("true", Ok(true)),
        (" true\r\n", Ok(true)),
        ("false", Ok(false)),
        ("invalid", Ok(false)),
        ("", Err(EnvelopeError::Empty)),
        ("<html>true</html>", Err(EnvelopeError::Html)),
        ("True", Err(EnvelopeError::NoVerdict)),
        ("truefalse", Err(EnvelopeError::NoVerdict)),
        ("\"true\"", Err(EnvelopeError::NoVerdict)),
    ] {
        match (Gateway::answering(body).client().check_notify_id(PID, "1").await, expected) {
            (Ok(known), Ok(expected)) => assert_eq!(known, expected, "{body}"),
            (Err(error), Err(expected)) => {
                assert!(
                    matches!(error.kind(), ErrorKind::Envelope(kind) if *kind == expected),
                    "{body}: {error:?}"
                );
            }
            (result, _) => panic!("{body}: {result:?}"),
        }
    }
    let status = Gateway::new(|| Ok(crate::HttpReply::new(500, [], "true")));
    assert!(status.client().check_notify_id(PID, "1").await.is_err());
    let cut = Gateway::new(|| Err(TransportError::TimedOut));
    assert!(cut.client().check_notify_id(PID, "1").await.is_err());
    for (pid, id) in [("", "1"), ("x", "1"), (PID, " ")] {
        let error = Gateway::answering("true").client().check_notify_id(pid, id).await.unwrap_err();
        assert_eq!(error.violations().map(alipay_rules::Violations::len), Some(1));
    }
}
