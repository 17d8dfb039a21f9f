//! What descriptions become, and what holds of the whole catalogue.

use std::collections::HashSet;

use alipay_schema::{Api, Source, example_request, read_api};
use rayon::prelude::*;
use serde_json::{Value, json};

use super::{Version, made};

const VERSIONS: [Version; 2] = [Version::Three, Version::ThreeOne];

fn api(text: &str) -> Api {
    let source = Source::new("test.yaml", text);
    read_api(&source).usable(&source).unwrap()
}

fn document(texts: &[&str], version: Version) -> Value {
    made(&texts.iter().map(|text| api(text)).collect::<Vec<_>>(), version).unwrap()
}

fn schema<'a>(document: &'a Value, name: &str) -> &'a Value {
    &document["components"]["schemas"][name]
}

/// What a row of the request or of the reply becomes in 3.1.
fn row(row: &str, side: &str) -> Value {
    let text = format!(
        "method: a.b\nv3: {{ verb: POST, path: /v3/a/b }}\n{side}:\n  x: {row}\n\
         types:\n  Goods: {{ id: {{ type: string }} }}\n"
    );
    let name = if side == "request" { "ABRequest" } else { "ABResponse" };
    schema(&document(&[&text], Version::ThreeOne), name)["properties"]["x"].clone()
}

#[test]
fn a_row_of_a_request_is_a_schema_of_its_type_with_its_limits() {
    for (written, expected) in [
        (
            "{ type: string, max_length: 64, min_length: 2 }",
            json!({ "type": "string", "maxLength": 64, "minLength": 2 }),
        ),
        (
            "{ type: string, characters: A-Z-, example: A }",
            json!({ "type": "string", "pattern": r"^[A-Z\-]*$", "examples": ["A"] }),
        ),
        (
            "{ type: string, max_length: 9, length_unit: bytes }",
            json!({ "type": "string", "maxLength": 9, "description": "At most 9 bytes." }),
        ),
        (
            "{ type: number, max_length: 3 }",
            json!({ "type": "integer", "format": "int64", "minimum": -999, "maximum": 999 }),
        ),
        (
            "{ type: number, range: [1, 5], example: 3 }",
            json!({ "type": "integer", "format": "int64", "minimum": 1, "maximum": 5, "examples": [3] }),
        ),
        ("{ type: boolean, example: true }", json!({ "type": "boolean", "examples": [true] })),
        (
            "{ type: amount, range: [0.01, 200], example: 8.80 }",
            json!({
                "type": "string", "format": "amount", "pattern": r"^(0|[1-9][0-9]*)(\.[0-9]{1,2})?$",
                "description": "From 0.01 to 200.", "examples": ["8.80"],
            }),
        ),
        (
            "{ type: amount, wire: number, range: [0.5, 2] }",
            json!({ "type": "number", "minimum": 0.5, "maximum": 2 }),
        ),
        (
            "{ type: decimal, max_length: 4 }",
            json!({
                "type": "string", "format": "decimal", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$", "maxLength": 6,
                "description": "At most 4 digits.",
            }),
        ),
        (
            "{ type: cents, max_length: 4 }",
            json!({ "type": "string", "format": "cents", "pattern": "^(0|[1-9][0-9]*)$", "maxLength": 4 }),
        ),
        (
            "{ type: cents, wire: number, max_length: 2 }",
            json!({ "type": "integer", "format": "int64", "minimum": 0, "maximum": 99 }),
        ),
        (
            "{ type: date }",
            json!({ "type": "string", "x-date-format": "yyyy-MM-dd", "format": "date", "description": "Beijing time, as `yyyy-MM-dd`." }),
        ),
        (
            "{ type: month, date_format: yyyyMM }",
            json!({ "type": "string", "x-date-format": "yyyyMM", "pattern": "^[0-9]{4}[0-9]{2}$", "description": "Beijing time, as `yyyyMM`." }),
        ),
    ] {
        assert_eq!(row(written, "request"), expected, "{written}");
    }
}

#[test]
fn what_a_schema_cannot_state_and_what_is_advised_is_said_in_words() {
    for (written, expected) in [
        (
            "{ type: json }",
            json!({ "type": "string", "format": "json", "contentMediaType": "application/json" }),
        ),
        (
            "{ type: string, values: { A: one, B: ~ } }",
            json!({ "type": "string", "enum": ["A", "B"], "description": "Values:\n* `A`: one\n* `B`" }),
        ),
        (
            "{ type: number, values: { 1: ~ }, open: true }",
            json!({
                "type": "integer", "format": "int64", "x-known-values": [1],
                "description": "Known values, besides which others are accepted:\n* `1`",
            }),
        ),
        (
            "{ type: [string], max_items: 3, max_length: 8, example: a }",
            json!({
                "type": "array", "items": { "type": "string" }, "maxItems": 3, "examples": [["a"]],
                "description": "Alipay's documents state, and the gateway is not known to enforce: at most 8 characters.",
            }),
        ),
        ("{ type: Goods }", json!({ "$ref": "#/components/schemas/Goods" })),
        ("{ type: [Goods] }", json!({ "type": "array", "items": { "$ref": "#/components/schemas/Goods" } })),
        (
            "{ type: string, max_length: 8, advised: [max_length], description: It. }",
            json!({
                "type": "string",
                "description": "It.\n\nAlipay's documents state, and the gateway is not known to enforce: at most 8 characters.",
            }),
        ),
        (
            "{ type: string, sensitive: true, default: a, since: v2, deprecated: use y }",
            json!({
                "type": "string", "x-sensitive": true, "x-default": "a", "deprecated": true,
                "description": "Without it, `a` is assumed. Since v2. Personal data. Deprecated: use y",
            }),
        ),
        (
            "{ type: string, required: conditional }",
            json!({ "type": "string", "description": "It must be given under conditions." }),
        ),
    ] {
        assert_eq!(row(written, "request"), expected, "{written}");
    }
}

#[test]
fn a_row_of_a_reply_refuses_nothing() {
    for (written, expected) in [
        (
            "{ type: string, required: true, max_length: 64 }",
            json!({ "type": "string", "description": "Alipay's documents state: it must be there; at most 64 characters." }),
        ),
        (
            "{ type: string, values: { A: ~ } }",
            json!({
                "type": "string", "x-known-values": ["A"],
                "description": "Known values, besides which others may come:\n* `A`",
            }),
        ),
        ("{ type: amount }", json!({ "type": "string", "format": "amount" })),
        (
            "{ type: date }",
            json!({ "type": "string", "x-date-format": "yyyy-MM-dd", "description": "Beijing time, as `yyyy-MM-dd`." }),
        ),
    ] {
        assert_eq!(row(written, "response"), expected, "{written}");
    }
}

const ACTIVITY: &str = "\
method: alipay.shop.activity.modify
title: Change an activity
docs: https://opendocs.example/modify
deprecated: use alipay.shop.activity.change
v3: { verb: PATCH, path: \"/v3/alipay/shop/activity/{activity_id}\", query: [mode, auth_token], body: [notify_url], names: { title: name } }
request:
  activity_id: { type: string, required: true, max_length: 8 }
  mode: { type: string, description: How., example: now }
  title: { type: string }
  id: { type: string }
  kind: { type: string, required: true }
one_of: [[title, id]]
response: {}
errors:
  GONE: { meaning: It is over., outcome: rejected }
";

#[test]
fn parameters_stand_where_they_travel_under_the_names_that_they_have_there() {
    let document = document(&[ACTIVITY], Version::Three);
    let operation = &document["paths"]["/v3/alipay/shop/activity/{activity_id}"]["patch"];
    assert_eq!(operation["operationId"], "alipay_shop_activity_modify");
    assert_eq!(operation["tags"], json!(["alipay.shop"]));
    assert_eq!(operation["summary"], "Change an activity");
    assert_eq!(operation["deprecated"], true);
    assert_eq!(operation["externalDocs"], json!({ "url": "https://opendocs.example/modify" }));
    let parameters = operation["parameters"].as_array().unwrap();
    let places: Vec<[&Value; 3]> =
        parameters.iter().map(|one| [&one["name"], &one["in"], &one["required"]]).collect();
    assert_eq!(
        json!(places),
        json!([["activity_id", "path", true], ["mode", "query", false], ["auth_token", "query", false]])
    );
    assert_eq!(parameters[1]["description"], "How.");
    assert_eq!(parameters[1]["schema"], json!({ "type": "string", "example": "now" }));
    assert_eq!(parameters[2]["x-sensitive"], true);
    let body = schema(&document, "AlipayShopActivityModifyRequest");
    let members: Vec<&String> = body["properties"].as_object().unwrap().keys().collect();
    assert_eq!(members, ["name", "id", "kind", "notify_url"]);
    assert_eq!(body["required"], json!(["kind"]));
    assert_eq!(body["x-one-of"], json!([["name", "id"]]));
    assert_eq!(body["description"], "At least one of `name`, `id` must be given.");
}

#[test]
fn a_failure_has_one_shape_and_the_codes_of_its_api() {
    for version in VERSIONS {
        let document = document(&[ACTIVITY], version);
        let responses = &document["paths"]["/v3/alipay/shop/activity/{activity_id}"]["patch"]["responses"];
        let failure = json!({ "$ref": "#/components/responses/AlipayShopActivityModifyFailure" });
        assert_eq!([&responses["4XX"], &responses["5XX"]], [&failure, &failure]);
        let failure = &document["components"]["responses"]["AlipayShopActivityModifyFailure"];
        assert_eq!(
            failure["x-error-codes"],
            json!({ "GONE": { "meaning": "It is over.", "outcome": "rejected" } })
        );
        let details = &schema(&document, "AlipayError")["properties"]["details"];
        match version {
            Version::Three => {
                assert_eq!([&details["type"], &details["nullable"]], [&json!("array"), &json!(true)]);
            }
            Version::ThreeOne => assert_eq!(details["type"], json!(["array", "null"])),
        }
    }
}

#[test]
fn files_are_parts_next_to_the_part_of_json() {
    let upload = "method: a.b\nv3: { verb: POST, path: /v3/a/b }\nrequest: {}\nform:\n\
        \x20 kind: { type: string, required: true }\n  photo: { type: file, required: true }\n";
    let files = upload.replace("  kind: { type: string, required: true }\n", "");
    for (text, parts, needed) in [
        (upload, vec!["data", "photo"], json!(["data", "photo"])),
        (files.as_str(), vec!["photo"], json!(["photo"])),
    ] {
        let document = document(&[text], Version::Three);
        let body = &document["paths"]["/v3/a/b"]["post"]["requestBody"]["content"]["multipart/form-data"];
        let found: Vec<&String> = body["schema"]["properties"].as_object().unwrap().keys().collect();
        assert_eq!(found, parts);
        assert_eq!(body["schema"]["required"], needed);
        assert_eq!(body["schema"]["properties"]["photo"], json!({ "type": "string", "format": "binary" }));
        assert_eq!(body["encoding"].get("data").is_some(), parts.contains(&"data"));
    }
}

#[test]
fn nothing_stands_next_to_a_reference_before_3_1() {
    let text = "method: a.b\nv3: { verb: POST, path: /v3/a/b }\nrequest:\n  x: { type: T, description: It. }\n\
        types: { T: { id: { type: string } } }\n";
    for (version, expected) in [
        (Version::Three, json!({ "allOf": [{ "$ref": "#/components/schemas/T" }], "description": "It." })),
        (Version::ThreeOne, json!({ "$ref": "#/components/schemas/T", "description": "It." })),
    ] {
        assert_eq!(schema(&document(&[text], version), "ABRequest")["properties"]["x"], expected);
    }
}

#[test]
fn content_that_travels_as_one_text_is_described_next_to_it() {
    let text = "method: a.b\nv3: { verb: POST, path: /v3/a/b, body: [biz_content] }\nrequest:\n  x: { type: string }\n";
    let document = document(&[text], Version::ThreeOne);
    let member = &schema(&document, "ABRequest")["properties"]["biz_content"];
    assert_eq!(member["type"], "string");
    assert_eq!(member["contentSchema"], json!({ "$ref": "#/components/schemas/ABContent" }));
    assert_eq!(schema(&document, "ABContent")["properties"], json!({ "x": { "type": "string" } }));
}

#[test]
fn structures_share_a_name_while_they_are_the_same_with_all_that_they_lead_to() {
    let of = |method: &str, length: usize| {
        let path = method.replace('.', "/");
        format!(
            "method: {method}\nv3: {{ verb: POST, path: /v3/{path} }}\nrequest:\n  x: {{ type: Outer }}\n  y: {{ type: Same }}\n\
             types:\n  Outer: {{ inner: {{ type: Inner }} }}\n  Inner: {{ id: {{ type: string, max_length: {length} }} }}\n\
             \x20 Same: {{ id: {{ type: string }} }}\n"
        )
    };
    let (one, two, three) = (of("a.one", 1), of("a.two", 2), of("a.three", 2));
    let document = document(&[&one, &two, &three], Version::Three);
    let refers = |api: &str, row: &str| schema(&document, api)["properties"][row]["$ref"].clone();
    for (api, row, name) in [
        ("AOneRequest", "x", "AOneOuter"),
        ("ATwoRequest", "x", "ATwoOuter"),
        ("AThreeRequest", "x", "ATwoOuter"),
        ("AOneRequest", "y", "Same"),
        ("AThreeRequest", "y", "Same"),
        ("AOneOuter", "inner", "AOneInner"),
        ("ATwoOuter", "inner", "ATwoInner"),
    ] {
        assert_eq!(refers(api, row), format!("#/components/schemas/{name}"), "{api} {row}");
    }
    assert_eq!(schema(&document, "ATwoInner")["properties"]["id"]["maxLength"], 2);
}

#[test]
fn two_apis_that_are_asked_alike_are_refused_by_name() {
    let of =
        |method: &str| api(&format!("method: {method}\nv3: {{ verb: GET, path: /v3/a }}\nrequest: {{}}\n"));
    let refused = made(&[of("a.b"), of("a.c")], Version::Three).unwrap_err();
    assert_eq!(refused, "a.b and a.c are both asked by GET /v3/a: leave one of them out");
}

fn catalogue() -> Vec<Api> {
    let texts: Vec<(&str, &str)> = alipay_specs::methods()
        .filter_map(|method| {
            Some((method, alipay_specs::text(method).filter(|text| text.contains("\nv3:"))?))
        })
        .collect();
    let apis: Vec<Api> = texts.into_par_iter().map(|(_, text)| api(text)).collect();
    assert!(apis.iter().all(|api| api.v3.is_some()) && apis.len() >= 767, "{}", apis.len());
    apis
}

#[test]
fn in_the_whole_catalogue_every_reference_resolves_and_every_name_is_unique() {
    let apis = catalogue();
    for version in VERSIONS {
        let document = made(&apis, version).unwrap();
        let mut references = Vec::new();
        refers(&document, &mut references);
        assert!(references.len() > apis.len());
        for reference in references {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some_and(Value::is_object), "{reference}");
        }
        let operations = document["paths"]
            .as_object()
            .unwrap()
            .values()
            .flat_map(|item| item.as_object().unwrap().values());
        let ids: Vec<&str> = operations.map(|one| one["operationId"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), apis.len());
        let schemas = document["components"]["schemas"].as_object().unwrap().keys().map(String::as_str);
        for names in [ids, schemas.collect()] {
            let folded: HashSet<String> =
                names.iter().map(|name| name.replace('_', "").to_lowercase()).collect();
            assert_eq!(folded.len(), names.len());
        }
    }
}

fn refers<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|value| refers(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| refers(item, found)),
        _ => {}
    }
}

/// The schema of an API's body with all that it refers to, the names of its members, and an example of it.
fn example(api: &Api) -> Option<(Value, Value)> {
    let operation = api.v3.as_ref()?;
    let document = made(std::slice::from_ref(api), Version::ThreeOne).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let (name, body) =
        schemas.iter().find(|(name, _)| name.ends_with("Request") && is_body(name, &document))?;
    let Value::Object(members) = example_request(api) else { return None };
    let members = members.into_iter().map(|(row, value)| (operation.name_of(&row).to_owned(), value));
    let example: Value = members.filter(|(row, _)| body["properties"].get(row).is_some()).collect();
    let schema =
        json!({ "$ref": format!("#/components/schemas/{name}"), "components": document["components"] });
    Some((schema, example))
}

fn is_body(name: &str, document: &Value) -> bool {
    let mut references = Vec::new();
    refers(&document["paths"], &mut references);
    references.contains(&format!("#/components/schemas/{name}").as_str())
}

#[test]
fn the_example_of_every_body_keeps_its_schema_and_one_that_lacks_a_required_member_does_not() {
    let lacking = catalogue()
        .par_iter()
        .filter_map(|api| Some((api, example(api)?)))
        .map(|(api, (schema, example))| {
            let validator = jsonschema::draft202012::new(&schema).unwrap();
            let errors: Vec<String> = validator
                .iter_errors(&example)
                // What travels outside the content is not in the example.
                .filter(|error| !error.instance_path().as_str().is_empty())
                .map(|error| format!("{} {}: {error}", *api.method, error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{}", errors.join("\n"));
            let needed = api.request.parameters().iter().filter(|row| row.is_required());
            let needed = needed.filter_map(|row| api.v3.as_ref().map(|v3| v3.name_of(&row.name)));
            needed
                .filter(|name| {
                    let mut without = example.clone();
                    let had = without.as_object_mut().unwrap().remove(*name).is_some();
                    assert!(!had || !validator.is_valid(&without), "{} {name}", *api.method);
                    had
                })
                .count()
        })
        .sum::<usize>();
    assert!(lacking > 100, "{lacking}");
}
