//! Requests judged by a description.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_schema::{Api, FormValue, Source, judge, judge_form, read_api};
use serde_json::{Value, json};

const PAY: &str = "\
method: alipay.trade.pay
one_of: [[out_trade_no, trade_no], [code, file]]
request:
  subject: { type: string, required: true, max_length: 4 }
  out_trade_no: { type: string, min_length: 2, characters: A-Za-z0-9_ }
  trade_no: { type: string }
  total_amount: { type: amount, range: [0.01, 100000000] }
  fee: { type: cents }
  rate: { type: decimal, max_length: 3 }
  count: { type: number, max_length: 2 }
  urgent: { type: boolean }
  day: { type: date, date_format: yyyyMMdd }
  scene: { type: string, values: { bar_code: ~, wave_code: ~ } }
  channel: { type: string, values: { app: ~ }, open: true }
  extra: { type: json, max_length: 10 }
  must: { type: json, required: conditional }
  goods_detail: { type: [Goods], max_items: 2 }
  tags: { type: [string], max_items: 1, max_length: 1 }
  buyer: { type: Buyer }
form:
  code: { type: string, max_length: 2, required: conditional }
  file: { type: file, max_length: 8 }
  goods: { type: [Goods] }
  grant: { type: string, required: true }
types:
  Goods:
    goods_id: { type: string, required: true }
    parts: { type: [Goods] }
  Buyer:
    name: { type: string, required: true }
    document: { type: json, required: true }
";

fn pay() -> Api {
    read_api(&Source::new("pay.yaml", PAY)).value.unwrap()
}

#[track_caller]
fn found(content: &Value, expected: &[&str]) {
    let found = judge(&pay(), content);
    let sentences: Vec<String> = found.iter().flatten().map(ToString::to_string).collect();
    assert_eq!(sentences, expected, "{content}");
}

/// A request that lacks nothing, with one more member.
#[track_caller]
fn with(name: &str, value: Value, expected: &[&str]) {
    let mut content = json!({ "subject": "手机", "out_trade_no": "A_1" });
    content[name] = value;
    found(&content, expected);
}

#[test]
fn nothing_is_wrong_with_a_request_that_keeps_to_its_description() {
    found(
        &json!({
            "subject": "手机", "trade_no": "1", "total_amount": "88.88", "fee": 100, "rate": 0.5, "count": "12", "urgent": true,
            "day": "20240229", "scene": "bar_code", "channel": "h5", "extra": "{\"a\":1}",
            "goods_detail": [{ "goods_id": "1" }, { "goods_id": "2", "parts": [{ "goods_id": "3" }] }],
            "tags": ["long"], "buyer": { "name": "张三", "document": "{}" },
        }),
        &[],
    );
}

#[test]
fn what_is_missing_is_named_by_its_full_path() {
    found(
        &json!({}),
        &["`subject` is required and was not given", "at least one of out_trade_no, trade_no must be given"],
    );
    found(
        &json!({ "subject": null, "out_trade_no": " " }),
        &["`subject` is required and was not given", "at least one of out_trade_no, trade_no must be given"],
    );
    with("subject", json!("\u{3000}"), &["`subject` is required and must not be blank"]);
    with("buyer", json!({ "name": "张三" }), &["`buyer.document` is required and was not given"]);
    with(
        "buyer",
        json!({ "name": "张三", "document": "null" }),
        &["`buyer.document` is required and must not be blank"],
    );
    with(
        "goods_detail",
        json!([{ "goods_id": "1" }, { "goods_id": "1", "parts": [{}, { "goods_id": "" }] }]),
        &[
            "`goods_detail[1].parts[0].goods_id` is required and was not given",
            "`goods_detail[1].parts[1].goods_id` is required and must not be blank",
        ],
    );
}

#[test]
fn every_limit_is_judged() {
    for (name, value, sentence) in [
        ("subject", json!("五个汉字长"), "`subject` holds at most 4 characters, this has 5"),
        ("out_trade_no", json!("A"), "`out_trade_no` holds at least 2 characters, this has 1"),
        (
            "out_trade_no",
            json!("A-1"),
            "`out_trade_no` holds only the characters A-Za-z0-9_, character 2 is another",
        ),
        (
            "total_amount",
            json!("0.001"),
            "`total_amount` must be an amount in yuan with at most two decimals",
        ),
        ("total_amount", json!(0), "`total_amount` must lie between 0.01 and 100000000"),
        ("fee", json!(1.5), "`fee` must be a whole number of cents"),
        ("rate", json!("12.34"), "`rate` holds at most 3 digits, this has 4"),
        ("count", json!(123), "`count` holds at most 2 digits, this has 3"),
        ("urgent", json!("yes"), "`urgent` must be `true` or `false`"),
        ("day", json!("2024-02-29"), "`day` must be a time written yyyyMMdd"),
        ("scene", json!("face"), "`scene` must be one of bar_code, wave_code"),
        ("extra", json!("{\"a\":\"12345\"}"), "`extra` holds at most 10 characters, this has 13"),
        ("extra", json!("{a}"), "`extra` must be well-formed JSON"),
        (
            "extra",
            json!("\"{}\""),
            "`extra` is a JSON string that itself holds JSON: give the document, not its encoding",
        ),
        ("tags", json!(["a", "b"]), "`tags` holds at most 1 item, this has 2"),
        (
            "goods_detail",
            json!([{"goods_id":"1"},{"goods_id":"1"},{"goods_id":"1"}]),
            "`goods_detail` holds at most 2 items, this has 3",
        ),
    ] {
        with(name, value, &[sentence]);
    }
}

#[test]
fn a_value_has_the_json_type_of_its_parameter() {
    for (name, value, sentence) in [
        ("subject", json!(1), "`subject` must be a text"),
        ("subject", json!({}), "`subject` must be a text"),
        ("day", json!(20_240_229), "`day` must be a text"),
        ("count", json!(true), "`count` must be a number"),
        ("count", json!("one"), "`count` must be a whole number"),
        ("urgent", json!(1), "`urgent` must be `true` or `false`"),
        ("extra", json!({ "a": 1 }), "`extra` must be a JSON document carried in a string"),
        ("buyer", json!("张三"), "`buyer` must be an object"),
        ("buyer", json!([]), "`buyer` must be an object"),
        ("goods_detail", json!({}), "`goods_detail` must be a list"),
        ("goods_detail", json!(["1", null]), "`goods_detail[0]` must be an object"),
        ("tags", json!([1]), "`tags[0]` must be a text"),
    ] {
        let mut all = vec![sentence];
        if value == json!(["1", null]) {
            all.push("`goods_detail[1]` must be an object");
        }
        with(name, value, &all);
    }
    for content in [json!([]), json!("{}"), Value::Null] {
        found(&content, &["must be a JSON object"]);
    }
}

#[test]
fn a_name_that_the_description_does_not_have_is_guessed() {
    with(
        "totol_amount",
        json!("1"),
        &["`totol_amount` is not a parameter of this API; did you mean `total_amount`?"],
    );
    with("whatever", json!("1"), &["`whatever` is not a parameter of this API"]);
    with(
        "goods_detail",
        json!([{ "goods_id": "1", "good_id": "1" }]),
        &["`goods_detail[0].good_id` is not a parameter of this API; did you mean `goods_id`?"],
    );
}

#[test]
fn free_or_unstated_content_binds_nothing() {
    for text in ["method: a.b\nrequest: any\n", "method: a.b\n"] {
        let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
        assert_eq!(judge(&api, &json!(["anything"])), None);
    }
    let none = read_api(&Source::new("b.yaml", "method: a.b\nrequest: {}\n")).value.unwrap();
    assert_eq!(judge(&none, &json!({ "a": 1 })).map(|found| found.len()), Some(1));
}

/// Parameters outside the content, each a name and a text or a file.
type Form<'a> = &'a [(&'a str, FormValue<'a>)];

#[test]
fn parameters_outside_the_content_are_judged_as_text_and_files_by_their_size() {
    let text = FormValue::Text;
    let cases: [(Form<'_>, &[&str]); 12] = [
        (&[("grant", text("x")), ("code", text("12"))], &[]),
        (&[("grant", text("x")), ("file", FormValue::File(8))], &[]),
        (&[("code", text("1"))], &["`grant` is required and was not given"]),
        (&[("grant", text(" ")), ("code", text("1"))], &["`grant` is required and must not be blank"]),
        (&[("grant", text("x"))], &["at least one of code, file must be given"]),
        (&[("grant", text("x")), ("code", text("123"))], &["`code` holds at most 2 characters, this has 3"]),
        (
            &[
                ("grant", text("x")),
                ("code", text("1")),
                ("goods", text(r#"[{"goods_id":"1"},{}]"#)),
                ("good", text("")),
            ],
            &[
                "`goods[1].goods_id` is required and was not given",
                "`good` is not a parameter of this API; did you mean `goods`?",
            ],
        ),
        (
            &[("grant", text("x")), ("code", text("1")), ("goods", text("[{"))],
            &["`goods` must be well-formed JSON"],
        ),
        (
            &[("grant", text("x")), ("file", FormValue::File(9))],
            &["`file` holds at most 8 bytes, this has 9"],
        ),
        (&[("grant", text("x")), ("file", FormValue::File(0))], &["`file` is an empty file"]),
        (&[("grant", text("x")), ("file", text("photo.jpg"))], &["`file` must be a file, not a text"]),
        (&[("grant", FormValue::File(1)), ("code", text("1"))], &["`grant` must be a text, not a file"]),
    ];
    for (given, expected) in cases {
        let found = judge_form(&pay(), given.iter().copied());
        let sentences: Vec<String> = found.iter().flatten().map(ToString::to_string).collect();
        assert_eq!(sentences, expected, "{given:?}");
    }
}
