//! Which parameter travels where, and what has no place.

use super::*;
use crate::testing::rest::{
    Get, Operated, Post, Remove, Renamed, Rest, Stop, Upload, Wrapped, WrappedInQuery, rest,
};

/// The request line and the body of a call.
async fn placed<O: Operated>(request: &Rest<O>) -> Result<(String, String), String> {
    let gateway = succeeding();
    match rest::client(&gateway).execute(request).await {
        Ok(_) => {
            let checked = checked(&sent(&gateway), None);
            Ok((checked.line, checked.body))
        }
        Err(error) => {
            assert_eq!(error.outcome(), Outcome::NotSent);
            assert!(gateway.received.lock().unwrap().is_empty());
            Err(error.to_string())
        }
    }
}

async fn assert_placed<O: Operated>(content: &'static str, line: &str, body: &str) {
    assert_eq!(placed(&rest::<O>(content)).await, Ok((line.to_owned(), body.to_owned())), "{content}");
}

#[tokio::test]
async fn members_of_path_and_query_leave_the_body_and_the_rest_stays_as_it_was_written() {
    let path = "PATCH /v3/alipay/a";
    assert_placed::<Stop>(r#"{"id":"x","a":1}"#, &format!("{path}/x/stop"), r#"{"a":1}"#).await;
    assert_placed::<Stop>(r#"{"id":"x"}"#, &format!("{path}/x/stop"), "{}").await;
    assert_placed::<Stop>(
        r#"{"a":1.50,"c":"q&r=s","b":{"id":"y","c":[ 1 ]},"id":"x","d":"\u4e2d"}"#,
        &format!("{path}/x/stop?c=q%26r%3Ds"),
        r#"{"a":1.50,"b":{"id":"y","c":[ 1 ]},"d":"\u4e2d"}"#,
    )
    .await;
    assert_placed::<Get>(
        r#"{"biz_id":"一 +/?#&="}"#,
        "GET /v3/alipay/a/b?biz_id=%E4%B8%80%20%2B%2F%3F%23%26%3D",
        "",
    )
    .await;
    assert_placed::<Get>(r#"{"biz_id":[1,"a"]}"#, "GET /v3/alipay/a/b?biz_id=%5B1%2C%22a%22%5D", "").await;
    assert_placed::<Get>(r#"{"biz_id":null}"#, "GET /v3/alipay/a/b", "").await;
    assert_placed::<Get>(r#"{"biz_id":""}"#, "GET /v3/alipay/a/b?biz_id=", "").await;
    assert_placed::<Remove>(r#"{"id":17,"c":true}"#, "DELETE /v3/alipay/a/17?c=true", "").await;
    assert_placed::<Post>(r#"{ "biz_id" : "1" }"#, "POST /v3/alipay/a/b", r#"{ "biz_id" : "1" }"#).await;
    assert_placed::<Renamed>(
        r#"{"id":"x","c":1,"d":2,"e":3}"#,
        "PUT /v3/alipay/a/x?cc=1",
        r#"{"dd":2,"e":3}"#,
    )
    .await;
    assert_placed::<Wrapped>(
        r#"{"a":"\"1\""}"#,
        "POST /v3/alipay/mobile/public/menu/add",
        r#"{"biz_content":"{\"a\":\"\\\"1\\\"\"}"}"#,
    )
    .await;
    assert_placed::<WrappedInQuery>(
        r#"{"next":"2088 1"}"#,
        "GET /v3/alipay/mobile/public/follow/list?biz_content=%7B%22next%22%3A%222088%201%22%7D",
        "",
    )
    .await;
}

#[tokio::test]
async fn parameters_outside_of_the_content_are_members_of_the_body() {
    let form = vec![
        ("grant_type", "authorization_code".to_owned()),
        ("code", " ".to_owned()),
        ("x", "\"".to_owned()),
    ];
    let expected = |body: &str| Ok(("POST /v3/alipay/a/b".to_owned(), body.to_owned()));
    let of = |content| Rest { content, form: form.clone(), ..rest::<Post>("{}") };
    assert_eq!(placed(&of(None)).await, expected(r#"{"grant_type":"authorization_code","x":"\""}"#));
    let both = of(Some(r#"{"a":[]}"#));
    assert_eq!(placed(&both).await, expected(r#"{"a":[],"grant_type":"authorization_code","x":"\""}"#));
    let neither = Rest { content: None, ..rest::<Post>("{}") };
    assert_eq!(placed(&neither).await, expected("{}"));
    let twice = of(Some(r#"{"x":1}"#));
    assert_eq!(
        placed(&twice).await.unwrap_err().split(": ").nth(1),
        Some("`x` must be given only once. Nothing was sent")
    );
}

#[tokio::test]
async fn what_is_json_outside_of_the_content_is_no_string_in_the_body() {
    let form = |pairs: &[(&'static str, &str)]| Rest::<Upload> {
        form: pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(),
        ..rest("{}")
    };
    for (pairs, body) in [
        (
            &[("owner", r#"{"id":"1"}"#), ("d", r#"{"id":"1"}"#)],
            r#"{"owner":{"id":"1"},"d":"{\"id\":\"1\"}"}"#,
        ),
        (&[("ids", r#"["1"]"#), ("d", "true")], r#"{"ids":["1"],"d":"true"}"#),
        (&[("c", "true"), ("d", "1")], r#"{"c":true,"d":"1"}"#),
        (&[("c", "not JSON"), ("d", "{")], r#"{"c":"not JSON","d":"{"}"#),
    ] {
        let line = "POST /v3/alipay/a/upload".to_owned();
        assert_eq!(placed(&form(pairs)).await, Ok((line, body.to_owned())));
    }
}

#[tokio::test]
async fn options_of_a_call_go_where_the_operation_has_a_place_for_them() {
    let gateway = succeeding();
    let v3 = rest::client(&gateway);
    let url = "https://shop.example/n?a=1";
    let get = rest::<Get>(r#"{"biz_id":"1"}"#);
    let stop = rest::<Stop>(r#"{"id":"x"}"#);
    v3.execute(&POST.with().notify_url(url).parameter("more", "一")).await.unwrap();
    v3.execute(&get.with().auth_token("user").parameter("more", "一")).await.unwrap();
    v3.execute(&stop.with().target_app_id("2021").parameter("more", "一").parameter("c", "2")).await.unwrap();
    v3.execute(&POST.with().return_url(" ").auth_token("")).await.unwrap();
    let received = gateway.received.lock().unwrap();
    let seen: Vec<_> =
        received.iter().map(|request| checked(request, None)).map(|it| (it.line, it.body)).collect();
    let expected = [
        ("POST /v3/alipay/a/b", r#"{"biz_id":"一号","notify_url":"https://shop.example/n?a=1","more":"一"}"#),
        ("GET /v3/alipay/a/b?biz_id=1&auth_token=user&more=%E4%B8%80", ""),
        ("PATCH /v3/alipay/a/x/stop?target_app_id=2021&c=2", r#"{"more":"一"}"#),
        ("POST /v3/alipay/a/b", r#"{"biz_id":"一号"}"#),
    ];
    assert_eq!(seen, expected.map(|(line, body)| (line.to_owned(), body.to_owned())));
}

#[tokio::test]
async fn an_option_that_has_no_place_is_a_violation_that_names_it() {
    let gateway = succeeding();
    let v3 = rest::client(&gateway);
    let get = rest::<Get>(r#"{"biz_id":"1"}"#);
    let untyped = Untyped::new(Verb::Get, "/v3/a", "{}").unwrap();
    for (name, error) in [
        ("auth_token", v3.execute(&POST.with().auth_token("t")).await.map(drop)),
        ("return_url", v3.execute(&POST.with().return_url("https://shop.example/")).await.map(drop)),
        ("prod_code", v3.execute(&POST.with().prod_code("p")).await.map(drop)),
        ("terminal_type", v3.execute(&POST.with().terminal_type("p")).await.map(drop)),
        ("target_app_id", v3.execute(&POST.with().target_app_id("2021")).await.map(drop)),
        ("notify_url", v3.execute(&get.with().notify_url("https://shop.example/")).await.map(drop)),
        ("notify_url", v3.execute(&untyped.with().notify_url("https://shop.example/")).await.map(drop)),
    ] {
        let error = error.unwrap_err();
        let violations: Vec<String> = error.violations().unwrap().iter().map(ToString::to_string).collect();
        let expected =
            format!("`{name}` must be left out: this operation of the REST gateway has no place for it");
        assert_eq!(violations, [expected]);
    }
    // Limits hold as in the other gateway, and each violation is told.
    let call = POST
        .with()
        .notify_url("shop.example")
        .app_auth_token("x".repeat(41))
        .return_url("https://a.example/");
    let error = v3.execute(&call.parameter("sign", "x")).await.unwrap_err();
    let paths: Vec<&str> = error.violations().unwrap().iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["app_auth_token", "sign", "notify_url", "return_url"]);
    assert!(gateway.received.lock().unwrap().is_empty());
}

#[tokio::test]
async fn no_value_changes_the_path() {
    for (value, broken) in [
        (r#""a/b""#, Some("without slashes")),
        (r#""..""#, Some("without slashes")),
        (r#"".""#, Some("without slashes")),
        (r#""a\\b""#, Some("without slashes")),
        (r#""""#, Some("blank")),
        (r#""  ""#, Some("blank")),
        ("null", Some("blank")),
        (r#"{"a":1}"#, Some("a text, a number or a boolean")),
        ("[]", Some("a text, a number or a boolean")),
        (r#""...""#, None),
        (r#""a b""#, None),
        (r#""%2e%2e""#, None),
        (r#""%2F?#;@:&=+$,一\n""#, None),
    ] {
        let content: &'static str = format!("{{\"id\":{value}}}").leak();
        match (placed(&rest::<Remove>(content)).await, broken) {
            (Ok((line, _)), None) => {
                let id = line.strip_prefix("DELETE /v3/alipay/a/").unwrap();
                assert!(
                    id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".%".contains(&byte)),
                    "{line}"
                );
                let text: String = serde_json::from_str(value).unwrap();
                assert_eq!(percent_encoding::percent_decode_str(id).decode_utf8().unwrap(), text);
            }
            (Err(error), Some(reason)) => {
                assert!(error.contains("`id`") && error.contains(reason), "{error}");
            }
            (placed, broken) => panic!("{value}: {placed:?}, {broken:?}"),
        }
    }
    let error = placed(&rest::<Remove>("{}")).await.unwrap_err();
    assert!(error.contains("`id` is required and was not given"), "{error}");
}

#[tokio::test]
async fn a_member_that_is_there_twice_is_refused_under_either_name() {
    for content in [r#"{"id":"x","e":1,"e":2}"#, r#"{"id":"x","d":1,"dd":2}"#, r#"{"id":"x","\u0069d":"y"}"#]
    {
        let error = placed(&rest::<Renamed>(content)).await.unwrap_err();
        assert!(error.contains("must be given only once"), "{content}: {error}");
    }
}

#[tokio::test]
async fn the_other_gateway_accepts_no_reply_without_a_signature() {
    let gateway = succeeding();
    let request = crate::Untyped::new("alipay.trade.query", "{}").unwrap();
    let error = gateway.client().execute(&request.with().accept_unsigned()).await.unwrap_err();
    assert!(error.to_string().contains("`accept_unsigned` must be left out"), "{error}");
    assert!(gateway.received.lock().unwrap().is_empty());
}
