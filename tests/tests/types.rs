//! Every type of a description, on its way out and in.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay::{Amount, Cents, Decimal, Month, NaiveDate, Request, alipay_api, request};

#[alipay_api("./trees/kept.yaml")]
mod order {}

use order::values;

fn content(request: Result<order::Request, alipay::Violations>) -> String {
    request.unwrap().content().unwrap()
}

fn refused(request: Result<order::Request, alipay::Violations>) -> Vec<String> {
    request.unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn every_type_is_written_as_the_wire_wants_it() {
    let day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
    let request = order::Request::builder()
        .type_("A")
        .kind(values::Kind::New)
        .status(values::Status::Open)
        .total(Amount::from_yuan(Decimal::new(888, 1)).unwrap())
        .count(42)
        .fee(Cents::new(8880))
        .day(day)
        .moment(day.and_hms_opt(3, 7, 50).unwrap())
        .month(Month::of(day))
        .tags(["a", "b"])
        .lines(vec![order::Line::builder().name("x")]);
    assert_eq!(
        content(request.build()),
        concat!(
            r#"{"type":"A","kind":"NEW","status":"OPEN","total":"88.80","count":42,"fee":8880,"day":"20240229","#,
            r#""moment":"2024-02-29 03:07:50","month":"2024-02","tags":["a","b"],"lines":[{"name":"x"}]}"#,
        )
    );
}

#[test]
fn text_is_taken_too_and_checked_when_it_is_built() {
    let given = |kind: &str, total: &str, day: &str| {
        order::Request::builder().type_("A").kind(kind).total(total).day(day).build()
    };
    assert_eq!(
        content(given("1", "88.8", "20240229")),
        r#"{"type":"A","kind":"1","total":"88.8","day":"20240229"}"#
    );
    assert_eq!(
        refused(given("2", "100.001", "2024-02-29")),
        [
            "`kind` must be one of NEW, 1",
            "`total` must be an amount in yuan with at most two decimals",
            "`day` must be a time written yyyyMMdd",
        ]
    );
}

#[test]
fn an_open_list_is_an_enum_in_requests_too_and_refuses_no_other_value() {
    let given = |status: values::Status| order::Request::builder().type_("A").status(&status).build();
    assert_eq!(content(given(values::Status::Open)), r#"{"type":"A","status":"OPEN"}"#);
    assert_eq!(content(given(values::Status::Other("NEW".to_owned()))), r#"{"type":"A","status":"NEW"}"#);
    let text = order::Request::builder().type_("A").status("NEW").build();
    assert_eq!(content(text), r#"{"type":"A","status":"NEW"}"#);
}

#[test]
fn lists_are_limited_and_their_items_have_a_place() {
    let request = order::Request::builder()
        .type_("A")
        .count(1000)
        .total("100.01")
        .tags(["a", "b", "c"])
        .lines([order::Line::builder().name("ok"), order::Line::builder().name("long")])
        .build();
    assert_eq!(
        refused(request),
        [
            "`total` must lie between 0.01 and 100",
            "`count` holds at most 3 digits, this has 4",
            "`tags` holds at most 2 items, this has 3",
            "`lines[1].name` holds at most 3 characters, this has 4",
        ]
    );
}

#[test]
fn literals_are_written_alike() {
    let request = request!(order::Request {
        type_: "A",
        kind: "NEW",
        count: 7,
        tags: [],
        lines: [{ name: "a", parent: { name: "b" } }, { name: "c" }],
    });
    assert_eq!(
        content(request),
        r#"{"type":"A","kind":"NEW","count":7,"tags":[],"lines":[{"name":"a","parent":{"name":"b"}},{"name":"c"}]}"#
    );
}

#[test]
fn replies_keep_what_they_do_not_know() {
    let reply = order::Response::from_json(
        r#"{"kind":"BRAND_NEW","total":"12.5","lines":[{"name":"a","parent":{"name":"b","new":1}}]}"#,
    )
    .unwrap();
    assert_eq!(reply.kind.value().unwrap(), order::response::values::Kind::Other("BRAND_NEW".to_owned()));
    assert_eq!(reply.total.value().unwrap().to_cents(), Some(Cents::new(1250)));
    let parent = reply.lines[0].parent.as_ref().unwrap();
    assert_eq!(parent.unknown().json("new"), Some("1"));
}
