//! The APIs that apps call most: each is described in both languages, with examples that are a request that passes.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use alipay_catalogue_tests::completeness::common;
use alipay_schema::{
    Api, FormValue, Parameter, Source, Type, advise, advise_form, example_form, example_request, judge,
    judge_form, read_api,
};

/// The descriptions of those APIs.
fn apis() -> impl Iterator<Item = Api> {
    let common = common().unwrap();
    assert!(common.len() > 100, "{}", common.len());
    common.into_iter().map(|method| {
        let text = alipay_specs::text(&method).unwrap();
        read_api(&Source::new(&method, text)).value.unwrap()
    })
}

/// The rows at the top of the request and of the reply, each with its place.
fn rows(api: &Api) -> impl Iterator<Item = (String, &Parameter)> {
    let sides = [api.request.parameters(), &api.form, api.response.as_deref().unwrap_or_default()];
    sides.into_iter().flatten().map(|row| (format!("{} {}", *api.method, *row.name), row))
}

#[test]
fn every_parameter_has_a_meaning_in_both_languages_and_an_example() {
    let mut missing = Vec::new();
    for api in apis() {
        missing.extend(
            [&api.title, &api.title_zh].iter().any(|title| title.is_none()).then(|| api.method.to_string()),
        );
        for (place, row) in rows(&api) {
            let is_leaf = !matches!(row.ty, Type::Structure(_));
            let lacks = [
                ("description", row.description.is_none()),
                ("description_zh", row.description_zh.is_none()),
                ("example", is_leaf && row.example.is_none()),
            ];
            missing.extend(
                lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(key, _)| format!("{place}: {key}")),
            );
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_examples_are_a_request_that_keeps_every_limit_the_advised_ones_too() {
    for api in apis() {
        let (request, form) = (example_request(&api), example_form(&api));
        let is_file = |name: &str| api.form.iter().any(|row| *row.name == *name && row.ty == Type::File);
        let form = || {
            form.iter().map(|(name, text)| {
                let value = if is_file(name) { FormValue::File(1) } else { FormValue::from(text.as_str()) };
                (name.as_str(), value)
            })
        };
        let method = api.method.as_str();
        assert_eq!(judge(&api, &request), None, "{method}: {request}");
        assert_eq!(judge_form(&api, form()), None, "{method}");
        assert_eq!(advise(&api, &request), None, "{method}: {request}");
        assert_eq!(advise_form(&api, form()), None, "{method}");
    }
}
