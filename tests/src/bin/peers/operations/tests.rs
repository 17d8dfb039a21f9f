//! What is a difference, and what explains it.

use serde_json::{Value, json};

use super::caught::{Places, places};
use super::difference::Difference;
use super::recorder::Recorded;
use super::rule::Pair;

const FORM: &str = "multipart/form-data; boundary=b";

fn request(verb: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Places {
    let mut request = axum::http::Request::builder().method(verb).uri(target);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let (head, body) = request.body(body.to_owned()).unwrap().into_parts();
    places(&Recorded { verb: head.method, target: head.uri, headers: head.headers, body: body.into() })
}

fn body(body: &str) -> Places {
    request("POST", "/v3/a", &[("content-type", "application/json")], body)
}

fn form(name: &str, content_type: &str, content: &str) -> Places {
    let part = format!(
        "--b\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"f\"\r\n\
         Content-Type: {content_type}\r\n\r\n{content}\r\n--b--\r\n"
    );
    request("POST", "/v3/a", &[("content-type", FORM)], &part)
}

/// The places that differ, each with the rule that explains it.
fn told(ours: &Places, theirs: &Places, answer: &Value) -> Vec<String> {
    let pair = Pair { ours, theirs, answer };
    let tell = |difference: Difference| {
        let rule = pair.rule(&difference).map_or("nothing", |(rule, _)| rule.name());
        format!("{}: {rule}", difference.place)
    };
    Difference::all(ours, theirs).into_iter().map(tell).collect()
}

#[test]
fn requests_differ_in_verb_path_query_headers_body_and_parts() {
    let get = |target: &str| request("GET", target, &[], "");
    let header = |name: &str, value: &str| request("GET", "/v3/a", &[(name, value)], "");
    let auth = |text: &str| header("authorization", &format!("ALIPAY-SHA256withRSA {text}"));
    for (ours, theirs, differing) in [
        (get("/v3/a"), request("DELETE", "/v3/a", &[], ""), "verb"),
        (get("/v3/a/1"), get("/v3/a/2"), "path"),
        (get("/v3/a?b=%2B+1"), get("/v3/a?b=%2B%201"), ""),
        (get("/v3/a?b=1&c=2"), get("/v3/a?c=2&b=1"), ""),
        (get("/v3/a?b=1"), get("/v3/a?b=1&b=1"), "query.b"),
        (get("/v3/a?b=1"), get("/v3/a?c=1"), "query.b query.c"),
        (header("alipay-app-auth-token", "1"), get("/v3/a"), "header.alipay-app-auth-token"),
        (header("alipay-request-id", "1"), header("alipay-request-id", "2"), ""),
        (auth("app_id=1,nonce=2,timestamp=3,sign=4"), auth("app_id=1,nonce=5,timestamp=6,sign=7"), ""),
        (auth("app_id=1,nonce=2,sign=4"), auth("app_id=2,nonce=2,sign=4"), "header.authorization"),
        (auth("app_id=1,nonce=2,sign=4"), auth("app_id=1,nonce=2"), "header.authorization"),
        (body(r#"{"a":1,"b":[{"c":2}]}"#), body(r#"{"b":[{"c":2}],"a":1}"#), ""),
        (body(r#"{"a":1,"b":[{"c":2}]}"#), body(r#"{"a":1,"b":[{"c":3}]}"#), "body.b[].c"),
        (body(r#"{"a":[1]}"#), body(r#"{"a":[1,1]}"#), "body.a[]"),
        (body(r#"{"a":{}}"#), body("{}"), "body.a body"),
        (form("a", "image/gif", "x"), form("a", "image/gif", "y"), "part.a"),
        (form("a", "image/gif", "x"), form("b", "image/gif", "x"), "part.a part.b"),
    ] {
        let differences = Difference::all(&ours, &theirs);
        let found: Vec<&str> = differences.iter().map(|difference| difference.place.as_str()).collect();
        assert_eq!(found.join(" "), differing, "{ours:?} {theirs:?}");
    }
}

#[test]
fn a_difference_is_explained_by_what_the_sdk_says_or_not_at_all() {
    let none = json!({ "lacking": [], "unfit": {} });
    let lacking = json!({ "lacking": ["a", "b.c"], "unfit": {} });
    let unfit = json!({ "lacking": [], "unfit": { "a": "Integer" } });
    for (ours, theirs, answer, found) in [
        (r#"{"a":1}"#, r#"{"a":2}"#, &none, "body.a: nothing"),
        (r#"{"a":1}"#, r#"{"a":"1"}"#, &none, "body.a: nothing"),
        (r#"{"a":true}"#, r#"{"a":"false"}"#, &none, "body.a: nothing"),
        (r#"{"a":1,"d":1}"#, r#"{"d":1}"#, &none, "body.a: nothing"),
        (r#"{"a":1,"d":1}"#, r#"{"d":1}"#, &lacking, "body.a: has-no-such-parameter"),
        (r#"{"a":{"x":[1]},"d":1}"#, r#"{"d":1}"#, &lacking, "body.a.x[]: has-no-such-parameter"),
        (r#"{"ab":1,"d":1}"#, r#"{"d":1}"#, &lacking, "body.ab: nothing"),
        (r#"{"a":1}"#, r#"{"a":2}"#, &lacking, "body.a: nothing"),
        (
            r#"{"b":{"c":1}}"#,
            r#"{"b":{}}"#,
            &lacking,
            "body.b.c: has-no-such-parameter body.b: has-no-such-parameter",
        ),
        (r#"{"a":"x","d":1}"#, r#"{"d":1}"#, &unfit, "body.a: has-another-type"),
        (r#"{"d":1}"#, r#"{"a":1,"d":1}"#, &lacking, "body.a: nothing"),
    ] {
        assert_eq!(told(&body(ours), &body(theirs), answer).join(" "), found, "{ours} {theirs}");
    }
    let json = |content_type: &str| request("POST", "/v3/a", &[("content-type", content_type)], "{}");
    let nothing = request("POST", "/v3/a", &[], "");
    for (ours, theirs, found) in [
        (
            json("application/json"),
            json("application/json; charset=UTF-8"),
            "header.content-type: states-the-charset",
        ),
        (json("application/json"), json("text/plain"), "header.content-type: nothing"),
        (
            json("application/json"),
            nothing.clone(),
            "body: sends-nothing-for-nothing header.content-type: sends-nothing-for-nothing",
        ),
        (body(r#"{"a":1}"#), nothing, "body.a: nothing header.content-type: nothing"),
        (form("a", "text/x; charset=utf-8", "x"), form("a", "text/x", "x"), "part.a: states-the-charset"),
        (form("a", "image/gif", "x"), form("a", "image/png", "x"), "part.a: nothing"),
    ] {
        assert_eq!(told(&ours, &theirs, &none).join(" "), found, "{ours:?} {theirs:?}");
    }
}
