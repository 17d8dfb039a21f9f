//! Requests made of a description's examples, and of its limits where it has none.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_schema::{
    Api, FormValue, Source, example_form, example_request, example_response, judge, judge_form, read_api,
};
use serde_json::{Value, json};

fn api(text: &str) -> Api {
    let source = Source::new("x.yaml", text);
    let reading = read_api(&source);
    assert!(reading.value.is_some(), "{:?}", reading.findings);
    reading.value.unwrap()
}

fn request_of(row: &str) -> Value {
    let api = api(&format!("method: a.b\nrequest:\n  a: {row}\n"));
    let request = example_request(&api);
    assert_eq!(judge(&api, &request), None, "{row}: {request}");
    request["a"].clone()
}

#[test]
fn a_row_without_an_example_gets_a_value_that_fits_it() {
    for (row, expected) in [
        ("{ type: string, required: true }", json!("text")),
        ("{ type: string, max_length: 2 }", json!("a")),
        ("{ type: string, min_length: 6 }", json!("aaaaaa")),
        ("{ type: string, characters: 0-9, min_length: 3 }", json!("000")),
        (
            "{ type: string, characters: 一-龥, length_unit: bytes, min_length: 4, max_length: 6 }",
            json!("一一"),
        ),
        ("{ type: string, values: { B: ~, A: ~ } }", json!("B")),
        ("{ type: string, default: D }", json!("D")),
        ("{ type: string, example: 012 }", json!("012")),
        ("{ type: number }", json!(1)),
        ("{ type: number, min_length: 3 }", json!(111)),
        ("{ type: number, range: [10, 20] }", json!(10)),
        ("{ type: number, example: 12345678901234567890123 }", json!("12345678901234567890123")),
        ("{ type: decimal }", json!("1")),
        ("{ type: amount }", json!("1.00")),
        ("{ type: amount, wire: number, example: 88.5 }", json!(88.5)),
        ("{ type: amount, max_length: 1 }", json!("1")),
        ("{ type: cents, range: [100, 200] }", json!("100")),
        ("{ type: boolean }", json!(true)),
        ("{ type: date }", json!("2024-07-24")),
        ("{ type: datetime }", json!("2024-07-24 03:07:50")),
        ("{ type: time, date_format: HH:mm }", json!("03:07")),
        ("{ type: month, date_format: yyyyMM }", json!("202407")),
        ("{ type: datetime, date_format: 'yyyy-MM-dd HH:mm:ss.SSS' }", json!("2024-07-24 03:07:50.000")),
        ("{ type: json }", json!("{}")),
        ("{ type: json, min_length: 20 }", json!(r#"{"text":"aaaaaaaaa"}"#)),
        ("{ type: [string], max_length: 1 }", json!(["text"])),
        ("{ type: [number], example: 7 }", json!([7])),
    ] {
        assert_eq!(request_of(row), expected, "{row}");
    }
}

#[test]
fn a_structure_that_leads_back_to_itself_ends() {
    let text = "method: a.b\nrequest:\n  tree: { type: Tree, required: true }\ntypes:\n  Tree:\n    name: { type: string }\n    parent: { type: Tree }\n    children: { type: [Tree], required: true }\n";
    let api = api(text);
    let request = example_request(&api);
    assert_eq!(request, json!({ "tree": { "name": "text", "children": [] } }));
    assert_eq!(judge(&api, &request), None);
}

#[test]
fn a_description_that_branches_without_end_gives_an_example_of_some_size() {
    let level = |level: usize| {
        let rows: Vec<String> = (0..10).map(|row| format!("r{row}: {{ type: T{} }}", level + 1)).collect();
        format!("  T{level}: {{ {} }}\n", rows.join(", "))
    };
    let types: String = (0..20).map(level).collect();
    let api = api(&format!(
        "method: a.b\none_of: [[y, z]]\nrequest:\n  t: {{ type: T0 }}\n  y: {{ type: string }}\n  z: {{ type: string }}\ntypes:\n{types}  T20: {{ x: {{ type: string }} }}\n"
    ));
    let request = example_request(&api);
    assert_eq!(judge(&api, &request), None);
    assert!(request.to_string().len() < 100_000);
}

#[test]
fn a_reply_has_the_members_of_the_response() {
    let api =
        api("method: a.b\nresponse:\n  ok: { type: boolean }\n  sum: { type: amount, example: 1.10 }\n");
    assert_eq!(example_response(&api), json!({ "ok": true, "sum": "1.10" }));
    assert_eq!(example_response(&Api { response: None, ..api }), json!({}));
}

#[test]
fn parameters_outside_the_content_are_text() {
    let text = "method: a.b\nform:\n  file: { type: file, required: true }\n  list: { type: [T] }\n  n: { type: number }\ntypes:\n  T: { x: { type: string } }\n";
    let api = api(text);
    let form = example_form(&api);
    let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    assert_eq!(form, [pair("file", "example.bin"), pair("list", r#"[{"x":"text"}]"#), pair("n", "1")]);
    let given = form.iter().map(|(name, text)| match name.as_str() {
        "file" => ("file", FormValue::File(1)),
        name => (name, FormValue::Text(text)),
    });
    assert_eq!(judge_form(&api, given), None);
}
