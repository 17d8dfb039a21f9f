//! What a generated request accepts, refuses and puts on the wire.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use alipay::v3::Operation;
use alipay::{Json, JsonValue, Request, Rule, Text, Verb, Violations, call_kind};
use support::{certify, identity_check, initialize, principal, scene};

fn content(request: &impl Request) -> JsonValue {
    serde_json::from_str(&request.content().unwrap()).unwrap()
}

/// The paths and sentences of what was refused.
fn found<T>(result: Result<T, Violations>) -> Vec<String> {
    match result {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_example_request_of_the_documentation_is_written_in_the_order_of_its_table() {
    let request = identity_check("zha***an").unwrap();
    assert_eq!(
        request.content().unwrap(),
        concat!(
            r#"{"authentication_info":{"biz_id":"0ad14d131507796000105855032107","principal_info":{"#,
            r#""tnt_inst_id":"AliPay","user_name":"zha***an","user_id":"208820*****02045","#,
            r#""mobile_no":"1319****000","operator_cert_type":"IDENTITY_CARD","#,
            r#""operator_cert_no":"320107******021111","params":"{\"mobile_no\":\"1319****301\"}"},"#,
            r#""authentication_scene":{"biz_name":"pi**y","biz_product":"wallet","#,
            r#""biz_prod_node":"walletChangeQueryPassword","access_channel":"mobileClient","#,
            r#""scene_params":"{\"call_back_url\":\"https://taobao.com\"}"},"#,
            r#""extend_info":"{\"verify_type\":\"QRCODE\",\"qrcode_expired_time\":604800}"},"#,
            r#""env_info":"{\"osVersion\":\"iOS10.3.1\",\"sdkVersion\":\"3.1.2.100\"}","#,
            r#""biz_info":"{\"task_id\":\"sign_task_1234567\",\"service_version\":\"3\"}"}"#,
        )
    );
}

#[test]
fn setters_take_texts_of_every_kind() {
    let owned = String::from("C1");
    let checked = Text::<8>::new("C1").unwrap();
    let builder = certify::Request::builder;
    for request in [
        builder().certify_id("C1").build(),
        builder().certify_id(&owned).build(),
        builder().certify_id(owned.clone()).build(),
        builder().certify_id(&checked).build(),
        builder().certify_id(checked.clone()).build(),
    ] {
        assert_eq!(request.unwrap().content().unwrap(), r#"{"certify_id":"C1"}"#);
    }
}

#[test]
fn the_last_value_wins_and_the_order_of_setters_is_free() {
    let early = certify::Request::builder().certify_id("first").certify_id("second").build().unwrap();
    assert_eq!(content(&early)["certify_id"], "second");
}

#[test]
fn an_optional_parameter_takes_an_option_and_is_left_out_when_there_is_none() {
    let with = |env_info: Option<&str>| {
        initialize::Request::builder()
            .authentication_info(
                initialize::AuthenticationInfo::builder()
                    .biz_id("1")
                    .principal_info(principal("a"))
                    .authentication_scene(scene())
                    .extend_info("{}"),
            )
            .env_info("{}")
            .env_info(env_info)
            .build()
            .unwrap()
    };
    assert_eq!(content(&with(Some("[1]")))["env_info"], "[1]");
    assert!(content(&with(None)).get("env_info").is_none());
}

#[test]
fn nested_parameters_take_builders_and_built_values_alike() {
    let info = || {
        initialize::AuthenticationInfo::builder().biz_id("1").authentication_scene(scene()).extend_info("{}")
    };
    let principal = || principal("a");
    let built = initialize::Request::builder()
        .authentication_info(info().principal_info(principal().build().unwrap()).build().unwrap())
        .build();
    let unbuilt =
        initialize::Request::builder().authentication_info(info().principal_info(principal())).build();
    assert_eq!(built, unbuilt);
}

#[test]
fn one_error_holds_every_violation_with_its_full_path() {
    let request = initialize::Request::builder()
        .authentication_info(
            initialize::AuthenticationInfo::builder()
                .biz_id("b".repeat(129))
                .principal_info(principal(&"名".repeat(201)).mobile_no(" "))
                .authentication_scene(scene().scene_params("{"))
                .extend_info("{}"),
        )
        .env_info(format!("[{}]", "1,".repeat(500) + "1"))
        .build();
    assert_eq!(
        found(request),
        [
            "`authentication_info.biz_id` holds at most 128 characters, this has 129",
            "`authentication_info.principal_info.user_name` holds at most 200 characters, this has 201",
            "`authentication_info.principal_info.mobile_no` is required and must not be blank",
            "`authentication_info.authentication_scene.scene_params` must be well-formed JSON",
            "`env_info` holds at most 1000 characters, this has 1003",
        ]
    );
}

#[test]
fn a_length_counts_characters_not_bytes() {
    let chinese = "二".repeat(32);
    assert!(certify::Request::builder().certify_id(&chinese).build().is_ok());
    assert_eq!(
        found(certify::Request::builder().certify_id(chinese + "一").build()),
        ["`certify_id` holds at most 32 characters, this has 33"]
    );
}

#[test]
fn a_length_on_an_object_row_is_shown_and_never_checked() {
    // The page gives `principal_info` a length of 32; the object is far longer.
    assert!(identity_check("zha***an").is_ok());
}

#[test]
fn a_blank_required_text_counts_as_missing() {
    for blank in ["", "   ", "\u{3000}"] {
        assert_eq!(
            found(certify::Request::builder().certify_id(blank).build()),
            ["`certify_id` is required and must not be blank"]
        );
    }
}

#[test]
fn json_parameters_take_text_unchanged_and_data_serialised_once() {
    #[derive(serde::Serialize)]
    struct Params {
        mobile_no: &'static str,
    }
    let sent = |scene: initialize::PrincipalInfo| {
        let request = initialize::Request::builder()
            .authentication_info(
                initialize::AuthenticationInfo::builder()
                    .biz_id("1")
                    .principal_info(scene)
                    .authentication_scene(support::scene())
                    .extend_info("{}"),
            )
            .build()
            .unwrap();
        content(&request)["authentication_info"]["principal_info"]["params"].as_str().unwrap().to_owned()
    };
    let given = || principal("a");
    assert_eq!(sent(given().params(r#"{ "mobile_no" : "1" }"#).build().unwrap()), r#"{ "mobile_no" : "1" }"#);
    assert_eq!(sent(given().params(&Params { mobile_no: "1" }).build().unwrap()), r#"{"mobile_no":"1"}"#);
    assert_eq!(
        sent(given().params(alipay::json!({"mobile_no": "1"})).build().unwrap()),
        r#"{"mobile_no":"1"}"#
    );
    let json: Json = Json::new("[1, 2]").unwrap();
    assert_eq!(sent(given().params(json).build().unwrap()), "[1, 2]");
}

#[test]
fn a_json_document_encoded_twice_is_refused() {
    let twice = alipay::json!(r#"{"mobile_no":"1"}"#);
    let refused = principal("a").params(twice).build().unwrap_err();
    assert_eq!(refused.iter().map(|violation| &violation.rule).collect::<Vec<_>>(), [&Rule::EncodedTwice]);
}

#[test]
fn a_required_json_parameter_may_not_be_null() {
    assert_eq!(
        found(principal("a").params(alipay::json!(null)).build()),
        ["`params` is required and must not be blank"]
    );
}

#[test]
fn a_json_length_counts_the_document_before_it_is_escaped() {
    let quotes = format!("[{}]", "\"\",".repeat(165) + "\"\"");
    assert_eq!(quotes.chars().count(), 499);
    assert!(principal("a").params(quotes).build().is_ok());
}

#[test]
fn debug_prints_names_and_lengths_and_no_value() {
    let shown = format!("{:?}", identity_check("王小明").unwrap());
    assert!(shown.contains("user_name") && shown.contains("text of 3"), "{shown}");
    for value in ["王小明", "320107", "208820", "IDENTITY_CARD"] {
        assert!(!shown.contains(value), "{shown}");
    }
}

#[test]
fn violations_never_print_the_value() {
    let refused = certify::Request::builder().certify_id("SECRET-".repeat(8)).build().unwrap_err();
    assert!(!format!("{refused} {refused:?}").contains("SECRET"));
}

#[test]
fn requests_are_values() {
    fn is_value<T: Clone + PartialEq + std::fmt::Debug + Send + Sync>(value: &T) -> bool {
        value.clone() == *value
    }
    assert!(is_value(&identity_check("a").unwrap()));
    assert!(is_value(&certify::Request::builder().certify_id("a").build().unwrap()));
    assert_ne!(identity_check("a"), identity_check("b"));
}

mod operations {
    #[alipay::alipay_api("alipay.marketing.activity.query")]
    pub(super) mod query {}

    #[alipay::alipay_api("alipay.trade.pay")]
    pub(super) mod pay {}
}

fn operation<R: call_kind::V3>(_: &R) -> &'static Operation {
    R::OPERATION
}

#[test]
fn a_request_says_how_the_rest_gateway_is_asked_and_so_does_each_call_of_it() {
    let query = operations::query::Request::builder().activity_id("1").build().unwrap();
    let asked = operation(&query);
    assert_eq!((asked.verb, asked.path), (Verb::Get, "/v3/alipay/marketing/activity/{activity_id}"));
    assert_eq!(asked.query, ["merchant_id", "merchant_access_mode"]);
    assert!(asked.body.is_empty() && asked.names.is_empty());
    assert_eq!(operation(&query.with().app_auth_token("T")), asked);
    assert_eq!(<operations::pay::Request as call_kind::V3>::OPERATION.body, ["notify_url"]);
}
