//! The apps in `apps/`: that they compile, under their lints and names, is most of what they prove.

#[test]
fn an_app_without_a_prelude_builds_requests() {
    assert_eq!(app_bare::built().as_deref(), Some(r#"{"certify_id":"C1"}"#));
    assert_eq!(
        app_bare::literal().as_deref(),
        Some(concat!(
            r#"{"out_trade_no":"N1","total_amount":"88.88","subject":"s","auth_code":"0123456789012345","#,
            r#""goods_detail":[{"goods_id":"g","quantity":1,"price":"1"}],"query_options":[]}"#,
        ))
    );
}

#[test]
fn an_app_of_edition_2021_finds_modules_in_a_function_and_escapes_the_keywords_of_2024() {
    assert_eq!(app_edition_2021::local().as_deref(), Some(r#"{"certify_id":"C1"}"#));
    let refused = app_edition_2021::keywords::Request::builder()
        .match_("1")
        .self_("1")
        .type_("1")
        .async_("1")
        .gen_(" ")
        .pic_1("1")
        .pic1("1")
        .active_pay_and_prepay_reverse_cancel_open_api_order("1")
        .build()
        .unwrap_err();
    assert_eq!(refused.to_string(), "`gen` is required and must not be blank");
}

#[test]
fn alipay_may_have_another_name() {
    let sent = |id| Some(format!(r#"{{"certify_id":"{id}"}}"#));
    assert_eq!(app_renamed::contents(), [sent("C1"), sent("C2")]);
}

#[test]
fn apis_of_a_library_serve_another_crate_that_does_not_know_alipay() {
    let sent = |json: &str| Some(json.to_owned());
    assert_eq!(
        app_consumer::contents(),
        [
            sent(r#"{"certify_id":"C1"}"#),
            sent(r#"{"certify_id":"C2"}"#),
            sent(r#"{"tree":{"name":"leaf","parent":{"name":"root"}}}"#),
        ]
    );
}

#[test]
fn an_app_with_the_strictest_lints_has_its_own_items_beside_the_generated_ones() {
    assert_eq!(app_strict::certify::OWN, "own");
    let reply = app_strict::prose::Response::from_json(r#"{"html":"<p>"}"#).unwrap();
    assert_eq!(reply.html.as_deref(), Some("<p>"));
}
