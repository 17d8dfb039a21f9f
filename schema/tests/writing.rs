//! What `write_api` writes reads as the same description again.

#![expect(clippy::panic, reason = "a test's helper fails by panicking")]

use alipay_schema::{Api, Located, Source, Span, Value, Values, read_api, write_api};
use proptest::prelude::*;

fn read(text: &str) -> Api {
    let source = Source::new("x.yaml", text);
    read_api(&source).usable(&source).unwrap_or_else(|errors| panic!("{errors}\n{text}"))
}

fn written_and_read(api: &Api) -> Api {
    let text = write_api(api);
    let again = read(&text);
    assert_eq!(write_api(&again), text, "the second writing differs");
    again
}

#[test]
fn every_bundled_description_keeps_its_facts() {
    for method in alipay_specs::methods() {
        let api = read(alipay_specs::text(method).unwrap());
        assert_eq!(written_and_read(&api), api, "{method}");
    }
}

#[test]
fn every_key_keeps_its_facts() {
    for text in [
        "method: a",
        "{ method: a.b, title: 2024, sources: [1.0, sdk], docs: https://x.example, deprecated: true }",
        "{ method: a, effect: reads }",
        "{ method: a, call: page, effect: writes, encrypt: required, request: any, response: {}, errors: {}, deprecated: use b }",
        "{ method: a, call: [execute, app], request: {}, deprecated: 'true' }",
        "{ method: a, call: notification, request: { b: { type: string } } }",
        "{ method: a, errors: { 20000: ~, B: {}, C: { meaning: m, advice: a, outcome: unknown } } }",
        "{ method: a, errors: { SYSTEM_ERROR: { outcome: unknown }, B: { outcome: rejected }, C: { advice: a } } }",
        "{ method: a, request: { b: { type: B } }, types: { B: { c: { type: '[B]', max_items: 3 } } } }",
        "{ method: a, request: { b: { type: string }, c: { type: string } }, one_of: [[b, c]], types: {} }",
        "{ method: a, call: execute, form: { f: { type: file, max_length: 10, required: false } } }",
        "{ method: a, request: { b: { type: string, required: conditional, max_length: none, length_unit: bytes } } }",
        "{ method: a, request: { b: { type: string, max_length: 9, min_length: 2, characters: 'A-Z, a-z' } } }",
        "{ method: a, request: { b: { type: string, required: true, characters: a-z, advised: [characters, required] } } }",
        "{ method: a, request: { b: { type: amount, range: [0.01, '100'], wire: number, example: 1.10 } } }",
        "{ method: a, request: { b: { type: string, values: { 01: ~, B: 'b: c' }, open: true, default: 01 } } }",
        "{ method: a, request: { b: { type: number, values: { 1: ~, 2: two } } } }",
        "{ method: a, request: { b: { type: boolean, example: true, deprecated: true, since: 2018-01-01 } } }",
        "{ method: a, request: { b: { type: json, example: 'true', default: '{}', deprecated: 'false' } } }",
        "{ method: a, request: { b.c-d_E: { type: date, date_format: yyyyMMdd, sensitive: true } } }",
        "{ method: a, request: { y: { type: string }, n: { type: string }, 'null': { type: string } } }",
    ] {
        let api = read(text);
        assert_eq!(written_and_read(&api), api, "{text}");
    }
}

#[test]
fn a_row_that_is_too_long_for_one_line_is_a_block_of_keys() {
    let api = read(&format!(
        "{{ method: a, request: {{ b: {{ type: string, description: {}, values: {{ A: {}, B: ~ }} }} }} }}",
        "word ".repeat(20).trim(),
        "word ".repeat(40).trim()
    ));
    let long = "word ".repeat(40);
    let text = format!(
        "method: a\ncall: any\n\nrequest:\n  b:\n    type: string\n    description: {}\n    values:\n      A: {}\n      B: ~\n",
        "word ".repeat(20).trim(),
        long.trim()
    );
    assert_eq!(write_api(&api), text);
}

#[test]
fn sections_and_structures_stand_apart() {
    let text = "\
method: alipay.trade.pay
title: Pay
sources: [Java SDK, v3 SDK]
call: [execute, app]
deprecated: true

request:
  goods: { type: [Goods], required: true }

form:
  app: { type: App }

one_of: [[goods, others]]

response: {}

types:
  Goods:
    price: { type: amount, range: [0.01, 100], example: \"1.10\" }

  App: {}

errors:
  A: ~
  B: { meaning: \"It failed, and no more is known.\" }
";
    let others = text.replace("required: true }", "required: false }\n  others: { type: string }");
    assert_eq!(write_api(&read(&others)), others);
}

proptest! {
    #[test]
    fn any_text_stays_what_it_is(text in "\\PC*|[-0-9.:_eExXoyn~tfTZ+ ]{1,12}|[ :#,{}\\[\\]'\"\\\\a&*!|>%@`?-]{1,9}|.{1,9}") {
        prop_assume!(!text.trim().is_empty());
        let mut api = read("{ method: a, request: { b: { type: string }, c: { type: json } }, errors: { A: ~ } }");
        let alipay_schema::Content::Parameters(rows) = &mut api.request else { panic!("it has rows") };
        for row in rows.iter_mut() {
            row.description = Some(text.clone());
            row.since = Some(text.clone());
        }
        let name = Located::new(text.clone(), Span::default());
        rows[0].limits.values = Some(Values { open: true, rows: vec![Value { name, meaning: Some(text.clone()) }] });
        rows[0].example = Some(text.clone());
        rows[0].deprecated = Some(text.clone());
        rows[1].deprecated = Some(text.clone());
        api.title = Some(text.clone());
        api.sources = vec![text.clone(), text.clone()];
        prop_assert_eq!(written_and_read(&api), api.clone());

        let plain: serde_yaml::Value = serde_yaml::from_str(&write_api(&api)).unwrap();
        prop_assert_eq!(plain["title"].as_str(), Some(text.as_str()));
        prop_assert_eq!(plain["request"]["b"]["example"].as_str(), Some(text.as_str()));
        prop_assert_eq!(plain["request"]["b"]["values"][text.as_str()].as_str(), Some(text.as_str()));
    }
}
