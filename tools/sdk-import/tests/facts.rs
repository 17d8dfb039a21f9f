//! What a folder of facts adds to descriptions that an update wrote.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::fs;

use alipay_sdk_import::{Facts, Progress, add_facts};
use tempfile::TempDir;

const APIS: &str = r#"{"method":"demo.pay","uses_biz_content":true,"biz_model":"DemoPayModel","text_params":[],"file_params":[],"response":[{"name":"total","type":"string"},{"name":"count","type":"number"}]}"#;
const TYPES: &str = r#"{"type":"DemoPayModel","fields":[{"name":"amount","type":"string"},{"name":"goods","type":{"list":{"ref":"Goods"}}}]}
{"type":"Goods","fields":[{"name":"price","type":"string"}]}"#;

/// A folder of facts with some files in place of empty ones.
fn facts(files: &[(&str, &str)]) -> Facts {
    let folder = tempfile::tempdir().unwrap();
    let empty = ["stated", "examples", "documented", "error_codes_v3", "v3_paths"].map(|name| (name, ""));
    for (name, text) in [("apis", APIS), ("types", TYPES)].iter().chain(&empty).chain(files) {
        fs::write(folder.path().join(name).with_extension("jsonl"), text).unwrap();
    }
    Facts::read(folder.path()).unwrap_or_else(|error| panic!("{error}"))
}

const SILENT: &str = "\
method: demo.pay
sources: [Java SDK]
call: any

request:
  amount: { type: string }
  goods: { type: [Goods] }

response:
  count: { type: number }
  total: { type: string }

types:
  Goods:
    price: { type: string }
";

fn catalogue(text: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("demo")).unwrap();
    fs::write(folder.path().join("demo/pay.yaml"), text).unwrap();
    folder
}

/// The description with the facts; a second time they have nothing to add.
fn with(facts: &Facts, text: &str) -> String {
    let folder = catalogue(text);
    for _ in 0..2 {
        let update =
            add_facts(facts, folder.path(), &Progress::new()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(update.changes.len(), update.files.len());
        update.write().unwrap();
    }
    assert!(add_facts(facts, folder.path(), &Progress::new()).unwrap().files.is_empty());
    fs::read_to_string(folder.path().join("demo/pay.yaml")).unwrap()
}

/// The row `amount` with what a comment states about it.
fn amount(stated: &str) -> String {
    let line = format!(r#"{{"type":"DemoPayModel","field":"amount",{stated}}}"#);
    let text = with(&facts(&[("stated", &line)]), SILENT);
    text.lines().find(|line| line.contains("amount:")).unwrap_or_default().trim().to_owned()
}

#[test]
fn a_comment_makes_a_row_narrower() {
    for (stated, row) in [
        (r#""unit":"yuan","decimals":2"#, "{ type: amount }"),
        (r#""unit":"cent""#, "{ type: cents }"),
        (r#""decimals":2"#, "{ type: decimal }"),
        (r#""json_text":true"#, "{ type: json }"),
        (r#""date_format":"yyyy-MM-dd HH:mm:ss""#, "{ type: datetime }"),
        (r#""date_format":"yyyyMMdd""#, "{ type: date, date_format: yyyyMMdd }"),
        (r#""date_format":"HH:mm""#, "{ type: time, date_format: HH:mm }"),
        (r#""date_format":"dd""#, "{ type: string }"),
        (
            r#""max_length":64,"min_length":2,"length_unit":"characters""#,
            "{ type: string, max_length: 64, min_length: 2, advised: [min_length] }",
        ),
        (r#""pattern":"[A-Za-z0-9_]+""#, "{ type: string, characters: A-Za-z0-9_, advised: [characters] }"),
        (r#""pattern":"(a|b)[0-9]+""#, "{ type: string }"),
        (r#""range":["0.01","100"]"#, "{ type: decimal, range: [0.01, 100] }"),
        (r#""range":["100","0.01"]"#, "{ type: string }"),
        (r#""unit":"yuan","range":["0.01","0.001"]"#, "{ type: amount }"),
        (r#""values":["A","B-C","b_c","A"]"#, "{ type: string, values: { A: ~, B-C: ~ }, open: true }"),
        (r#""default":"15m","deprecated":true"#, "{ type: string, default: 15m, deprecated: true }"),
        (r#""unit":"yuan","default":"much""#, "{ type: amount }"),
        (r#""max_items":3"#, "{ type: string }"),
    ] {
        assert_eq!(amount(stated), format!("amount: {row}"), "{stated}");
    }
}

#[test]
fn a_format_that_the_sdks_own_example_does_not_have_is_a_part_of_another_and_not_taken() {
    for (format, example, row) in [
        ("HH:mm:ss", "2016-07-24 03:07:50", "{ type: string, example: 2016-07-24 03:07:50 }"),
        ("HH:mm:ss", "03:07:50", "{ type: time, example: 03:07:50 }"),
        ("yyyyMMdd", "201203", "{ type: string, example: \"201203\" }"),
        ("yyyyMMdd", "20120301", "{ type: date, date_format: yyyyMMdd, example: \"20120301\" }"),
    ] {
        let of = |facts: &str| format!(r#"{{"type":"DemoPayModel","field":"amount",{facts}}}"#);
        let (stated, example) =
            (of(&format!(r#""date_format":"{format}""#)), of(&format!(r#""example":"{example}""#)));
        let text = with(&facts(&[("stated", &stated), ("examples", &example)]), SILENT);
        let line = text.lines().find(|line| line.contains("amount:")).unwrap_or_default();
        assert_eq!(line.trim().replace('"', ""), format!("amount: {row}").replace('"', ""), "{format}");
    }
}

#[test]
fn sources_name_what_was_added_and_why() {
    let facts = facts(&[
        (
            "stated",
            r#"{"type":"Goods","field":"price","unit":"cent"}
{"response_of":"demo.pay","field":"count","unit":"cent"}
{"type":"DemoPayModel","field":"goods","max_items":9}"#,
        ),
        (
            "examples",
            r#"{"type":"Goods","field":"price","example":"1.5"}
{"response_of":"demo.pay","field":"total","example":"138****0000","masked":true}"#,
        ),
        ("error_codes_v3", r#"{"method":"demo.pay","codes":["ACQ.SYSTEM_ERROR","NO_MONEY"]}"#),
        ("v3_paths", r#"{"path":"/v3/demo/pay","http":"POST","method":"demo.pay"}"#),
    ]);
    let text = "\
method: demo.pay
sources: [Java SDK, \"Java SDK comments: cents, items\", \"v3 SDK: calls, error codes, examples\"]
call: execute

request:
  amount: { type: string }
  goods: { type: [Goods], max_items: 9 }

response:
  count: { type: cents, wire: number }
  total: { type: string, sensitive: true, example: 138****0000 }

types:
  Goods:
    price: { type: cents }

errors:
  ACQ.SYSTEM_ERROR: ~
  NO_MONEY: ~
";
    assert_eq!(with(&facts, SILENT), text, "the example of the price is not a number of cents");
}

/// A record of documentation with these rows of the request.
fn record(origin: &str, primary: bool, rows: &str) -> String {
    format!(
        r#"{{"method":"demo.pay","origin":"{origin}","primary":{primary},"kind":"page","kind_basis":"default guess","params":[{rows}],"response":null}}"#
    )
}

#[test]
fn documentation_gives_flags_lengths_and_order_unless_it_contradicts_itself() {
    let goods = r#"{"name":"goods","type":{"list":"object"},"required":"special","required_raw":"特殊可选","max_length":null,"children":[{"name":"price","type":"price","required":"optional","required_raw":"可选","max_length":9}]}"#;
    let amount = |required: &str, max: usize| {
        format!(
            r#"{{"name":"amount","type":"string","required":"{required}","required_raw":"{required}","max_length":{max}}}"#
        )
    };
    let one = record("doc page (mirror)", true, &format!("{goods},{}", amount("must", 64)));
    let other = record("third-party Go SDK; no lengths", false, &amount("must", 128));
    let silent = record(
        "third-party Java models",
        false,
        &amount("optional", 64).replacen("\"optional\",\"max", "\"(absent)\",\"max", 1),
    );
    let text = with(&facts(&[("documented", &[one.clone(), silent].join("\n"))]), SILENT);
    assert!(text.contains("  goods: { type: [Goods], required: conditional }\n  amount: { type: string, required: true, max_length: 64 }\n"), "{text}");
    assert!(text.contains("price: { type: amount, required: false, max_length: 9 }"), "{text}");
    assert!(text.contains("sources: [Java SDK, documentation page, third-party models]"), "{text}");
    assert!(text.contains("call: any"), "a guess is none: {text}");
    let text = with(&facts(&[("documented", &[one, other].join("\n"))]), SILENT);
    let rows = "  # Sources disagree: max_length: 64, max_length: 128.\n  amount: { type: string, required: true }\n";
    assert!(text.contains(rows), "{text}");
}

#[test]
fn what_people_wrote_takes_no_facts() {
    let facts = facts(&[("stated", r#"{"type":"Goods","field":"price","unit":"cent"}"#)]);
    for written in
        [SILENT.replace("call: any", "call:   any"), SILENT.replace("sources:", "title: Pay\nsources:")]
    {
        assert_eq!(with(&facts, &written), written);
    }
}

#[test]
fn a_folder_that_is_none_is_refused_with_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let error = Facts::read(folder.path()).unwrap_err().to_string();
    assert!(error.contains(".jsonl: "), "{error}");
    for name in ["stated", "examples", "documented", "error_codes_v3", "v3_paths", "apis", "types"] {
        fs::write(folder.path().join(name).with_extension("jsonl"), "").unwrap();
    }
    fs::write(
        folder.path().join("examples.jsonl"),
        "{\"type\":\"A\",\"field\":\"b\",\"example\":\"c\"}\n\n{}\n",
    )
    .unwrap();
    let error = Facts::read(folder.path()).unwrap_err().to_string();
    assert!(error.contains("examples.jsonl: line 3: "), "{error}");
}
