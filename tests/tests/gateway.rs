//! Both APIs against the simulator, over real HTTP.
#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

mod support;

use alipay::{Charset, Outcome, PrivateKey, SignType, SystemClock};
use alipay_simulator::Simulator;
use support::{certify, identity_check, initialize};

/// Plays the user's browser, on this machine: no proxy of the environment is asked.
fn browser() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().unwrap()
}

#[tokio::test]
async fn a_server_call_is_signed_sent_verified_and_decoded() {
    let simulator = Simulator::start().await.unwrap();
    let reply = simulator.client().unwrap().execute(&identity_check("zha***an").unwrap()).await.unwrap();
    assert_eq!(reply.token_id, "96d559c6cf9b4b5ebba71e040b4c28c9");
    assert_eq!((reply.code(), reply.msg()), (Some("10000"), Some("Success")));
    assert!(!reply.is_pending());
    assert!(reply.missing().is_empty());
    assert_eq!(reply.trace_id().map(str::len), Some(32));
    assert!(reply.raw().contains("alipay_security_risk_authentication_initialize_response"));
}

#[tokio::test]
async fn chinese_text_survives_in_every_charset() {
    let simulator = Simulator::start().await.unwrap();
    for charset in [Charset::Utf8, Charset::Gbk, Charset::Gb2312, Charset::Gb18030] {
        let client = simulator.client_builder().charset(charset).build().unwrap();
        let reply = client.execute(&identity_check("张三 & 李四=100%+").unwrap()).await;
        assert_eq!(reply.unwrap().token_id.len(), 32, "{charset}");
    }
}

#[tokio::test]
async fn both_sign_types_are_understood() {
    let simulator = Simulator::start().await.unwrap();
    for sign_type in [SignType::Rsa2, SignType::Rsa] {
        let client = simulator.client_builder().sign_type(sign_type).build().unwrap();
        assert!(client.execute(&identity_check("a").unwrap()).await.is_ok(), "{sign_type}");
    }
}

#[tokio::test]
async fn a_character_that_the_charset_lacks_is_refused_before_anything_is_sent() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client_builder().charset(Charset::Gbk).build().unwrap();
    let error = client.execute(&identity_check("😀").unwrap()).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(error.violations().is_some(), "{error}");
}

#[tokio::test]
async fn a_request_signed_with_a_strangers_key_is_rejected_by_the_gateway() {
    let simulator = Simulator::start().await.unwrap();
    let stranger = PrivateKey::generate().unwrap();
    let client = simulator.client_builder().private_key(&stranger).build().unwrap();
    let error = client.execute(&identity_check("a").unwrap()).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Rejected);
    assert_eq!(error.code(), Some("40002"));
    assert_eq!(error.sub_code(), Some("isv.invalid-signature"));
    assert!(error.trace_id().is_some());
}

#[tokio::test]
async fn a_reply_signed_with_another_key_than_the_configured_one_is_no_reply() {
    let simulator = Simulator::start().await.unwrap();
    let stranger = PrivateKey::generate().unwrap();
    let client = simulator.client_builder().alipay_public_key(stranger.public_key()).build().unwrap();
    let error = client.execute(&identity_check("a").unwrap()).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown);
}

#[tokio::test]
async fn an_unknown_app_is_rejected() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client_builder().app_id("2021000000000000").build().unwrap();
    let error = client.execute(&identity_check("a").unwrap()).await.unwrap_err();
    assert_eq!((error.outcome(), error.sub_code()), (Outcome::Rejected, Some("isv.invalid-app-id")));
}

#[tokio::test]
async fn a_page_opens_from_its_address_and_from_its_form() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let request = certify::Request::builder().certify_id("OC201809253000000393900404029253").build().unwrap();
    let page = client.page(&request.with().return_url("https://shop.example/back?a=1&b=2")).await.unwrap();

    let opened = browser().get(page.url()).send().await.unwrap();
    assert_eq!(opened.status(), 200);

    let posted = browser().post(page.action()).form(&page.fields().collect::<Vec<_>>()).send().await.unwrap();
    assert_eq!(posted.status(), 200);
    assert!(posted.text().await.unwrap().contains("身份认证"));
}

#[tokio::test]
async fn a_page_that_was_changed_on_its_way_is_refused() {
    let simulator = Simulator::start().await.unwrap();
    let request = certify::Request::builder().certify_id("C1").build().unwrap();
    let page = simulator.client().unwrap().page(&request).await.unwrap();
    let refused = browser().get(page.url().replace("C1", "C2")).send().await.unwrap();
    assert_eq!(refused.status(), 400);
    assert!(refused.text().await.unwrap().contains("isv.invalid-signature"));
}

#[tokio::test]
async fn the_common_parameters_of_one_call_are_checked_by_their_description() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let request = certify::Request::builder().certify_id("C1").build().unwrap();
    for (return_url, refused) in [
        ("https://shop.example/", false),
        ("http://shop.example/", false),
        ("ftp://shop.example/", true),
        ("javascript:alert(1)", true),
        (&format!("https://shop.example/{}", "x".repeat(256)), true),
    ] {
        let page = client.page(&request.with().return_url(return_url)).await;
        assert_eq!(page.is_err(), refused, "{return_url}");
    }
}

#[tokio::test]
async fn a_token_of_a_merchant_travels_with_one_call() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let request = identity_check("a").unwrap();
    assert!(
        client
            .execute(&request.with().app_auth_token("201208134b203fe6c11548bcabd8da5bb087a83b"))
            .await
            .is_ok()
    );
    let error = client.execute(&request.with().app_auth_token("t".repeat(41))).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
}

#[tokio::test]
async fn one_client_serves_many_tasks() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let tasks: Vec<_> = (0..16)
        .map(|index| {
            let client = client.clone();
            tokio::spawn(async move {
                client.execute(&identity_check(&format!("user {index}")).unwrap()).await.is_ok()
            })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
}

#[tokio::test]
async fn a_gateway_that_is_not_there_leaves_the_call_unsent() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client_builder().clock(SystemClock).build().unwrap();
    drop(simulator);
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    let error = client.execute(&identity_check("a").unwrap()).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent, "{error}");
}

#[tokio::test]
async fn error_codes_of_the_api_are_typed() {
    let simulator = Simulator::start().await.unwrap();
    let stranger = PrivateKey::generate().unwrap();
    let client = simulator.client_builder().private_key(&stranger).build().unwrap();
    let error = client.execute(&identity_check("a").unwrap()).await.unwrap_err();
    assert_eq!(
        initialize::ErrorCode::of(&error),
        Some(initialize::ErrorCode::Other("isv.invalid-signature".to_owned()))
    );
}
