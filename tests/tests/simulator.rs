//! What the simulator refuses: requests that no client of ours would send, signed by hand.

mod raw;

use alipay_simulator::Simulator;
use raw::{INITIALIZE, Raw, identity_check};
use serde_json::{Value, json};

const CERTIFY: &str = "alipay.user.certify.open.certify";

#[tokio::test]
async fn a_request_signed_by_hand_is_answered() {
    let raw = Raw::of(INITIALIZE, &identity_check()).await.signed();
    assert_eq!(raw.send(&["biz_content"]).await.codes(), ("10000".to_owned(), String::new()));
}

#[tokio::test]
async fn each_missing_common_parameter_has_its_code() {
    for (name, code) in [
        ("app_id", "isv.missing-app-id"),
        ("method", "isv.missing-method"),
        ("sign_type", "isv.missing-signature-type"),
        ("timestamp", "isv.missing-timestamp"),
        ("version", "isv.missing-version"),
    ] {
        let raw = Raw::of(INITIALIZE, &identity_check()).await.without(name).signed();
        assert_eq!(raw.send(&["biz_content"]).await.codes(), ("40001".to_owned(), code.to_owned()), "{name}");
    }
    let unsigned = Raw::of(INITIALIZE, &identity_check()).await;
    assert_eq!(unsigned.send(&["biz_content"]).await.codes().1, "isv.missing-signature");
}

#[tokio::test]
async fn each_invalid_common_parameter_has_its_code() {
    for (name, value, code) in [
        ("app_id", "1", "isv.invalid-app-id"),
        ("method", "alipay.no.such.api", "isv.invalid-method"),
        ("sign_type", "MD5", "isv.invalid-signature-type"),
        ("timestamp", "22.11.2026", "isv.invalid-timestamp"),
        ("version", "2.0", "isv.invalid-parameter"),
        ("format", "xml", "isv.invalid-parameter"),
        ("return_url", "/back", "isv.invalid-parameter"),
        ("notify_url", "shop.example/notify", "isv.invalid-parameter"),
        ("notify_url", "ftp://shop.example/notify", "isv.invalid-parameter"),
        ("biz_content", "{", "isv.invalid-parameter"),
    ] {
        let raw = Raw::of(INITIALIZE, &identity_check()).await.with(name, value).signed();
        assert_eq!(raw.send(&["biz_content"]).await.codes(), ("40002".to_owned(), code.to_owned()), "{name}");
    }
}

#[tokio::test]
async fn a_return_url_has_a_length_and_a_notify_url_has_none_that_is_known() {
    let long = format!("https://shop.example/{}", "n".repeat(256));
    for (name, code) in [("notify_url", "10000"), ("return_url", "40002")] {
        let raw = Raw::of(INITIALIZE, &identity_check()).await.with(name, &long).signed();
        assert_eq!(raw.send(&["biz_content"]).await.codes().0, code, "{name}");
    }
}

#[tokio::test]
async fn a_parameter_that_was_changed_or_given_twice_is_refused() {
    let changed =
        Raw::of(INITIALIZE, &identity_check()).await.signed().with("timestamp", "2026-11-22 12:00:01");
    assert_eq!(changed.send(&["biz_content"]).await.codes().1, "isv.invalid-signature");
    let twice = Raw::of(INITIALIZE, &identity_check()).await.signed().and("version", "1.0");
    assert_eq!(twice.send(&["biz_content"]).await.codes().1, "isv.invalid-parameter");
}

#[tokio::test]
async fn a_wrong_signature_is_explained_by_the_outline_of_the_string_that_was_verified() {
    let content = identity_check();
    let changed = Raw::of(INITIALIZE, &content).await.signed().with("timestamp", "2026-11-22 12:00:01");
    let changed = changed.with("blank", " ").with("unsigned", "no-value-is-told");
    let answer = changed.send(&["biz_content"]).await;
    let outline = format!(
        "app_id=<16>&biz_content=<{}>&charset=<5>&method=<46>&sign_type=<4>&timestamp=<19>&unsigned=<16>&version=<3>",
        content.to_string().chars().count()
    );
    assert!(answer.body.contains(&outline), "{}", answer.body);
    assert!(!answer.body.contains("no-value-is-told"), "{}", answer.body);
}

#[tokio::test]
async fn only_the_tokens_of_known_merchants_are_accepted() {
    for (token, code, sub_code) in [
        ("201208134b203fe6c11548bcabd8da5bb087a83b", "10000", ""),
        ("201208134b203fe6c11548bcabd8da5bb087a83c", "20001", "aop.invalid-app-auth-token"),
        (&"t".repeat(41), "40002", "isv.invalid-parameter"),
    ] {
        let builder = Simulator::builder().app_auth_tokens(["201208134b203fe6c11548bcabd8da5bb087a83b"]);
        let simulator = builder.start().await.unwrap();
        let raw = Raw::to(simulator, INITIALIZE, &identity_check().to_string()).with("app_auth_token", token);
        let answer = raw.signed().send(&["biz_content"]).await;
        assert_eq!(answer.codes(), (code.to_owned(), sub_code.to_owned()), "{token}");
    }
    let any = Raw::of(INITIALIZE, &identity_check()).await.with("app_auth_token", "any");
    assert_eq!(any.signed().send(&["biz_content"]).await.codes().0, "10000");
}

#[tokio::test]
async fn content_is_checked_against_the_description() {
    let spoiled = |path: &str, value: Value| {
        let mut content = identity_check();
        *content.pointer_mut(path).unwrap() = value;
        content
    };
    for (content, words) in [
        (json!({}), "`authentication_info` is required"),
        (
            spoiled("/authentication_info/biz_id", json!("b".repeat(129))),
            "at most 128 characters, this has 129",
        ),
        (spoiled("/authentication_info/principal_info/user_name", json!(" ")), "principal_info.user_name"),
        (spoiled("/authentication_info/extend_info", json!("{")), "authentication_info.extend_info"),
    ] {
        let answer = Raw::of(INITIALIZE, &content).await.signed().send(&["biz_content"]).await;
        // This API's page lists INVALID_PARAMETER as its own code.
        assert_eq!(answer.codes(), ("40004".to_owned(), "INVALID_PARAMETER".to_owned()), "{words}");
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
    }
}

/// What no description has, in each place: a member, a member of a member, a parameter next to the content.
const UNKNOWN: [&str; 3] = [
    "`authentication_info.principal_info.user_nam` is not a parameter of this API; did you mean `user_name`?",
    "`env_inof` is not a parameter of this API; did you mean `env_info`?",
    "`shop_parameter` is not a parameter of this API",
];

fn with_unknown(simulator: Simulator) -> Raw {
    let mut content = identity_check();
    content["env_inof"] = json!("{}");
    content["authentication_info"]["principal_info"]["user_nam"] = json!("b");
    let raw = Raw::to(simulator, INITIALIZE, &content.to_string());
    raw.with("shop_parameter", "1").with("alipay_sdk", "a").with("blank", " ").signed()
}

#[tokio::test]
async fn what_no_description_has_is_passed_over_and_recorded() {
    let raw = with_unknown(Simulator::start().await.unwrap());
    let (calls, answer) = raw.send_and_look(&["biz_content"]).await;
    assert_eq!(answer.codes().0, "10000", "{}", answer.body);
    let ignored: Vec<String> = calls[0].ignored.iter().map(ToString::to_string).collect();
    assert_eq!(ignored, UNKNOWN);
}

#[tokio::test]
async fn a_strict_simulator_refuses_what_no_description_has() {
    let raw = with_unknown(Simulator::builder().strict().start().await.unwrap());
    let (calls, answer) = raw.send_and_look(&["biz_content"]).await;
    assert_eq!(answer.codes(), ("40004".to_owned(), "INVALID_PARAMETER".to_owned()));
    assert!(UNKNOWN.iter().all(|words| answer.body.contains(words)), "{}", answer.body);
    assert!(calls[0].ignored.is_empty());
}

#[tokio::test]
async fn a_refused_call_says_too_what_was_passed_over() {
    let mut content = identity_check();
    let info = content["authentication_info"].as_object_mut().unwrap();
    let biz_id = info.remove("biz_id").unwrap();
    info.insert("biz_ids".to_owned(), biz_id);
    let (calls, answer) = Raw::of(INITIALIZE, &content).await.signed().send_and_look(&["biz_content"]).await;
    assert!(answer.body.contains("`authentication_info.biz_id` is required"), "{}", answer.body);
    assert!(calls[0].ignored[0].to_string().ends_with("did you mean `biz_id`?"), "{:?}", calls[0].ignored);
}

#[tokio::test]
async fn a_number_is_a_text_where_one_is_described_and_a_text_a_number() {
    let simulator = Simulator::builder().strict().start().await.unwrap();
    let content = r#"{"out_trade_no":20190815155618536564570000000001,"total_amount":88.8,"subject":7,
        "goods_detail":[{"goods_id":1,"goods_name":2,"quantity":"3","price":0.5}]}"#;
    let raw = Raw::to(simulator, "alipay.trade.precreate", content).signed();
    let (calls, answer) = raw.send_and_look(&["biz_content"]).await;
    assert_eq!(answer.codes().0, "10000", "{}", answer.body);
    assert!(answer.body.contains("\"out_trade_no\":\"20190815155618536564570000000001\""), "{}", answer.body);
    assert_eq!(calls[0].called.content["goods_detail"][0]["goods_id"], "1");
    let too_long = r#"{"out_trade_no":12345678901234567890123456789012345678901234567890123456789012345,
        "total_amount":"1","subject":"a"}"#;
    let raw = Raw::to(Simulator::start().await.unwrap(), "alipay.trade.precreate", too_long).signed();
    let refused = raw.send(&["biz_content"]).await;
    assert!(
        refused.body.contains("`out_trade_no` holds at most 64 characters, this has 65"),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn a_users_token_is_answered_without_codes_and_refused_without_a_signature() {
    for (spoiled, code) in [(false, None), (true, Some("isv.invalid-signature"))] {
        let simulator = Simulator::start().await.unwrap();
        let raw = Raw::to(simulator, "alipay.system.oauth.token", "").without("biz_content");
        let raw = raw.with("grant_type", "authorization_code").with("code", "4b203fe6c115").signed();
        let raw = if spoiled { raw.with("code", "another") } else { raw };
        let body: Value = serde_json::from_str(&raw.send(&["grant_type", "code"]).await.body).unwrap();
        match code {
            None => {
                let node = &body["alipay_system_oauth_token_response"];
                assert!(node["access_token"].is_string() && body["sign"].is_string(), "{body}");
                assert!(node.get("code").is_none() && node.get("msg").is_none(), "{body}");
            }
            Some(code) => {
                assert_eq!(body["error_response"]["sub_code"], code);
                assert_eq!(body.as_object().unwrap().len(), 1, "{body}");
            }
        }
    }
}

#[tokio::test]
async fn a_page_that_breaks_its_description_is_refused_as_a_page() {
    let content = json!({ "certify_id": "C".repeat(33) });
    let answer = Raw::of(CERTIFY, &content).await.signed().send(&["biz_content"]).await;
    assert_eq!(answer.status, 400);
    assert!(answer.body.contains("isv.invalid-parameter"), "{}", answer.body);
    assert!(answer.body.contains("at most 32 characters, this has 33"), "{}", answer.body);
}
