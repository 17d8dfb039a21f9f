//! Read as plain data by another YAML library, a bundled description has the same rows.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

use alipay_schema::{Api, Parameter, Source, read_api, read_common};
use serde_yaml::{Mapping, Value};

fn plain(name: &str, text: &str) -> (Source, Mapping) {
    let Value::Mapping(top) = serde_yaml::from_str(text).unwrap() else { panic!("{name} is not a mapping") };
    (Source::new(name, text), top)
}

/// The names of a mapping; a number, such as a gateway's code, as text.
fn names(mapping: Option<&Value>) -> Vec<String> {
    let name = |name: &Value| match name {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => panic!("{other:?} is not a name"),
    };
    mapping.and_then(Value::as_mapping).map_or_else(Vec::new, |mapping| mapping.keys().map(name).collect())
}

fn same_rows<'a>(rows: impl IntoIterator<Item = &'a Parameter>, plain: Option<&Value>) {
    let rows: Vec<&Parameter> = rows.into_iter().collect();
    assert_eq!(rows.iter().map(|row| row.name.value.clone()).collect::<Vec<_>>(), names(plain));
    for row in rows {
        let plain = &plain.unwrap()[row.name.as_str()];
        let text = |key: &str| plain.get(key).and_then(Value::as_str).map(str::to_owned);
        if let Some(description) = text("description") {
            assert_eq!(row.description, Some(description));
        }
        if let Some(example) = text("example") {
            assert_eq!(row.example, Some(example), "{}", *row.name);
        }
        assert_eq!(row.example.is_some(), plain.get("example").is_some());
        assert_eq!(row.limits.max_length.is_some(), plain.get("max_length").is_some());
        assert_eq!(row.limits.required.is_some(), plain.get("required").is_some());
        assert_eq!(row.sensitive, plain.get("sensitive").and_then(Value::as_bool).unwrap_or(false));
    }
}

#[test]
fn every_description_has_the_same_keys_and_rows() {
    for method in alipay_specs::methods() {
        let (source, plain) = plain(method, alipay_specs::text(method).unwrap());
        let api: Api = read_api(&source).value.unwrap();
        assert_eq!(plain.get("method").and_then(Value::as_str), Some(api.method.as_str()));
        assert_eq!(plain.get("title").and_then(Value::as_str), api.title.as_deref());
        same_rows(api.request.parameters(), plain.get("request"));
        same_rows(&api.form, plain.get("form"));
        same_rows(api.response.iter().flatten(), plain.get("response"));
        assert_eq!(
            api.types.iter().map(|structure| structure.name.value.clone()).collect::<Vec<_>>(),
            names(plain.get("types"))
        );
        for structure in &api.types {
            same_rows(
                &structure.parameters,
                plain.get("types").and_then(|types| types.get(structure.name.as_str())),
            );
        }
        let codes = api.errors.iter().flatten().map(|row| row.code.value.clone());
        assert_eq!(codes.collect::<Vec<_>>(), names(plain.get("errors")));
    }
}

#[test]
fn the_common_description_has_the_same_keys_and_rows() {
    let (source, plain) = plain("common", alipay_specs::common());
    let common = read_common(&source).value.unwrap();
    let requests = names(plain.get("request")).len();
    let (request, response) = common.parameters.split_at(requests);
    same_rows(request.iter().map(|row| &row.parameter), plain.get("request"));
    same_rows(response.iter().map(|row| &row.parameter), plain.get("response"));
    let codes = common.codes.iter().map(|row| row.code.value.clone());
    assert_eq!(codes.collect::<Vec<_>>(), names(plain.get("codes")));
}
