//! What an editor makes of a description with `specs/schema.json`.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_schema::{Source, json_schema, read_api, read_common};
use jsonschema::Validator;
use serde_json::Value;

fn validator() -> Validator {
    jsonschema::draft7::new(&json_schema()).unwrap()
}

/// YAML as an editor sees it: plain data, every key a text.
fn plain(text: &str) -> Value {
    fn json(value: serde_yaml::Value) -> Value {
        match value {
            serde_yaml::Value::Mapping(mapping) => Value::Object(
                mapping
                    .into_iter()
                    .map(|(key, value)| (json(key).to_string().replace('"', ""), json(value)))
                    .collect(),
            ),
            serde_yaml::Value::Sequence(items) => items.into_iter().map(json).collect(),
            scalar => serde_json::to_value(scalar).unwrap(),
        }
    }
    json(serde_yaml::from_str(text).unwrap())
}

/// Whether the crate's own reader takes it.
fn is_readable(text: &str) -> bool {
    let source = Source::new("x.yaml", text);
    if plain(text)["kind"] == "common" {
        read_common(&source).value.is_some()
    } else {
        read_api(&source).value.is_some()
    }
}

/// The places at which `text` breaks the schema.
fn places(validator: &Validator, text: &str) -> Vec<String> {
    let plain = plain(text);
    validator.iter_errors(&plain).map(|error| error.instance_path().to_string()).collect()
}

#[test]
fn the_schema_is_one_itself() {
    jsonschema::meta::validate(&json_schema()).unwrap();
}

#[test]
fn every_bundled_description_validates() {
    let validator = validator();
    let described = alipay_specs::methods().map(|method| (method, alipay_specs::text(method).unwrap()));
    for (name, text) in described.chain([("common", alipay_specs::common())]) {
        assert_eq!(places(&validator, text), [""; 0], "{name}");
    }
}

#[test]
fn what_the_reader_takes_validates() {
    let validator = validator();
    for text in [
        "method: alipay.trade.pay",
        "{ kind: api, method: a, title: 2024, sources: [1.0, sdk], docs: https://x.example }",
        "{ method: a, effect: moves_money }",
        "{ method: a, call: page, effect: reads, encrypt: required, deprecated: true, request: any, response: {}, errors: {} }",
        "{ method: a, call: [execute, app] }",
        "{ method: a, errors: { 20000: ~, B: {}, C: { meaning: m, advice: a, outcome: unknown } } }",
        "{ method: a, request: { b: { type: B } }, types: { B: {} } }",
        "{ method: a, request: { b: { type: string }, c: { type: string } }, one_of: [[b, c]] }",
        "{ method: a, form: { f: { type: file, max_length: 10, required: false } } }",
        "{ method: a, request: { l: { type: [string], max_items: 2 }, q: { type: '[ string ]' } } }",
        "{ method: a, request: { b: { type: string, required: conditional, max_length: none, length_unit: bytes } } }",
        "{ method: a, request: { b: { type: amount, range: [0.01, '100'], wire: number, example: 1.10 } } }",
        "{ method: a, request: { b: { type: string, required: true, max_length: 9, advised: [max_length, required] } } }",
        "{ method: a, request: { b: { type: string, values: { 01: ~, B: b }, open: true, default: 01 } } }",
        "{ method: a, request: { b: { type: boolean, example: true, deprecated: true, since: 2018-01-01 } } }",
        "{ method: a, request: { b.c-d_E: { type: date, date_format: yyyyMMdd, sensitive: false } } }",
        "{ kind: common, request: { a: { type: string, in: query, calls: [page, app], value: 1.0 } } }",
        "{ kind: common, codes: { 20000: ~, A: { before_execution: true }, B: { outcome: rejected } } }",
        "{ kind: common, response: { a: { type: string, in: envelope } }, codes: { 40004: { meaning: m } } }",
    ] {
        assert!(is_readable(text), "{text}");
        assert_eq!(places(&validator, text), [""; 0], "{text}");
    }
}

#[test]
fn faults_are_marked_where_they_are() {
    let validator = validator();
    for (text, place) in [
        ("title: a", ""),
        ("[method]", ""),
        ("method: pay it", "/method"),
        ("method: ~", "/method"),
        ("{ method: a, titel: b }", ""),
        ("{ method: a, kind: apis }", "/kind"),
        ("{ method: a, title: ' ' }", "/title"),
        ("{ method: a, docs: www.x.example }", "/docs"),
        ("{ method: a, sources: sdk }", "/sources"),
        ("{ method: a, call: pages }", "/call"),
        ("{ method: a, call: [] }", "/call"),
        ("{ method: a, effect: nothing }", "/effect"),
        ("{ method: a, encrypt: true }", "/encrypt"),
        ("{ method: a, request: all }", "/request"),
        ("{ method: a, request: [b] }", "/request"),
        ("{ method: a, response: ~ }", "/response"),
        ("{ method: a, response: any }", "/response"),
        ("{ method: a, form: { b: string } }", "/form/b"),
        ("{ method: a, form: { b: {} } }", "/form/b"),
        ("{ method: a, form: { 1b: { type: string } } }", "/form"),
        ("{ method: a, form: { b: { type: string, max_lenght: 1 } } }", "/form/b"),
        ("{ method: a, form: { b: { type: string, in: query } } }", "/form/b"),
        ("{ method: a, form: { b: { type: string, max_length: many } } }", "/form/b/max_length"),
        ("{ method: a, form: { b: { type: string, max_length: '32' } } }", "/form/b/max_length"),
        ("{ method: a, form: { b: { type: string, max_length: 0 } } }", "/form/b/max_length"),
        ("{ method: a, form: { b: { type: string, min_length: none } } }", "/form/b/min_length"),
        ("{ method: a, form: { b: { type: [string], max_items: 1.5 } } }", "/form/b/max_items"),
        ("{ method: a, form: { b: { type: string, required: 'true' } } }", "/form/b/required"),
        ("{ method: a, form: { b: { type: string, length_unit: chars } } }", "/form/b/length_unit"),
        ("{ method: a, form: { b: { type: string, characters: ~ } } }", "/form/b/characters"),
        ("{ method: a, form: { b: { type: string, max_length: 9, advised: [] } } }", "/form/b/advised"),
        (
            "{ method: a, form: { b: { type: string, max_length: 9, advised: max_length } } }",
            "/form/b/advised",
        ),
        (
            "{ method: a, form: { b: { type: string, max_length: 9, advised: [length] } } }",
            "/form/b/advised/0",
        ),
        (
            "{ method: a, form: { b: { type: string, max_length: 9, advised: [max_length, max_length] } } }",
            "/form/b/advised",
        ),
        ("{ method: a, form: { b: { type: amount, range: [1] } } }", "/form/b/range"),
        ("{ method: a, form: { b: { type: amount, range: [one, 2] } } }", "/form/b/range/0"),
        ("{ method: a, form: { b: { type: amount, wire: text } } }", "/form/b/wire"),
        ("{ method: a, form: { b: { type: string, values: [A, B] } } }", "/form/b/values"),
        ("{ method: a, form: { b: { type: string, values: {} } } }", "/form/b/values"),
        ("{ method: a, form: { b: { type: string, values: { A: [] } } } }", "/form/b/values/A"),
        ("{ method: a, form: { b: { type: string, open: true } } }", "/form/b"),
        ("{ method: a, form: { b: { type: string, sensitive: 1 } } }", "/form/b/sensitive"),
        ("{ method: a, form: { b: { type: json, example: { c: 1 } } } }", "/form/b/example"),
        ("{ method: a, form: { b: { type: [string, number] } } }", "/form/b/type"),
        ("{ method: a, form: { b: { type: 'string[]' } } }", "/form/b/type"),
        ("{ method: a, form: { f: { type: [file] } } }", "/form/f/type"),
        ("{ method: a, form: { f: { type: '[ file ]' } } }", "/form/f/type"),
        ("{ method: a, one_of: [b] }", "/one_of/0"),
        ("{ method: a, form: { b: { type: string } }, one_of: [[b]] }", "/one_of/0"),
        ("{ method: a, types: { string: {} } }", "/types"),
        ("{ method: a, types: { B: any } }", "/types/B"),
        ("{ method: a, errors: ~ }", "/errors"),
        ("{ method: a, errors: { A B: ~ } }", "/errors"),
        ("{ method: a, errors: { A: { means: b } } }", "/errors/A"),
        ("{ method: a, errors: { A: { outcome: executed } } }", "/errors/A"),
        ("{ method: a, errors: { A: { before_execution: true } } }", "/errors/A"),
        ("{ kind: common, codes: { A: { before_execution: maybe } } }", "/codes/A"),
        ("{ kind: common, method: a }", ""),
        ("{ kind: common, request: { b: { type: string } } }", "/request/b"),
        ("{ kind: common, request: { b: { type: string, in: node } } }", "/request/b/in"),
        ("{ kind: common, response: { b: { type: string, in: query } } }", "/response/b/in"),
        ("{ kind: common, response: { b: { type: string, in: node, calls: none } } }", "/response/b/calls"),
    ] {
        assert!(!is_readable(text), "{text}");
        assert_eq!(places(&validator, text), [place], "{text}");
    }
}

#[test]
fn every_key_is_explained() {
    fn explained(place: &str, schema: &Value) {
        for (key, value) in schema.as_object().into_iter().flatten() {
            let place = format!("{place}/{key}");
            if key == "properties" && !place.starts_with("/if") {
                for (name, property) in value.as_object().unwrap() {
                    let text = property["description"].as_str().unwrap_or_default();
                    assert!(text.ends_with('.'), "{place}/{name}: {text:?}");
                }
            }
            explained(&place, value);
        }
    }
    explained("", &json_schema());
}
