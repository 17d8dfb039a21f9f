//! What is refused before anything is sent.

use alipay_rules::Violations;

use super::answering_success;
use crate::testing::initialize::{Given, METHOD, REQUEST};
use crate::{Charset, Outcome};

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
            REQUEST.with().notify_url("not a url"),
            "`notify_url` must be an address that begins with http:// or https://",
        ),
        (
            REQUEST.with().app_auth_token("token\n"),
            "`app_auth_token` must be free of line breaks and other control characters",
        ),
        (
            REQUEST.with().app_auth_token(&long[..41]),
            "`app_auth_token` holds at most 40 characters, this has 41",
        ),
    ] {
        let gateway = answering_success();
        let error = gateway.client().execute(&call).await.unwrap_err();
        assert_eq!(error.to_string(), format!("{METHOD}: {expected}. Nothing was sent"));
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
        format!("{METHOD}: `biz_content` character 12 does not exist in gbk. Nothing was sent")
    );
}

#[tokio::test]
async fn an_app_id_beyond_its_limit_is_a_violation() {
    let client = answering_success().builder().app_id("1".repeat(33)).build().unwrap();
    let error = client.execute(&REQUEST).await.unwrap_err();
    assert!(error.to_string().contains("`app_id` holds at most 32 characters, this has 33"), "{error}");
}

#[tokio::test]
async fn a_blank_optional_parameter_is_none() {
    let page = answering_success().client().page(&REQUEST.with().return_url(" ")).await.unwrap();
    assert!(!page.url().contains("return_url"));
}
