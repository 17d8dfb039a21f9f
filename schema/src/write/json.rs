//! A description as JSON, with the same keys.

use serde_json::Value;

use crate::{
    Api, Content, Parameter,
    write::{error, layout::Yaml, row::row_entries, top},
};

/// Writes the description of an API as JSON, for programs: the keys are those of the YAML, in the same order, and a
/// text is a string whatever it looks like. It keeps to `specs/schema.json`.
///
/// ```
/// use alipay_schema::{Source, read_api, write_api_as_json};
///
/// let text = "method: a.b\ncall: page\nrequest: { id: { type: string, example: 012 } }\n";
/// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
/// assert_eq!(
///     write_api_as_json(&api),
///     r#"{"method":"a.b","call":"page","request":{"id":{"type":"string","example":"012"}}}"#
/// );
/// ```
pub fn write_api_as_json(api: &Api) -> String {
    let rows = |parameters: &[Parameter]| Yaml::Map(row_entries(parameters));
    let mut entries = top(api);
    let mut put = |key: &str, value: Yaml| entries.push((key.to_owned(), value));
    match &api.request {
        Content::NotStated => {}
        Content::Free => put("request", Yaml::Word("any".to_owned())),
        Content::Parameters(parameters) => put("request", rows(parameters)),
    }
    if !api.form.is_empty() {
        put("form", rows(&api.form));
    }
    if !api.one_of.is_empty() {
        put("one_of", Yaml::List(api.one_of.iter().map(Yaml::texts).collect()));
    }
    if let Some(response) = &api.response {
        put("response", rows(response));
    }
    if !api.types.is_empty() {
        let types = api.types.iter().map(|one| (one.name.value.clone(), rows(&one.parameters)));
        put("types", Yaml::Map(types.collect()));
    }
    if let Some(errors) = &api.errors {
        put("errors", Yaml::Map(errors.iter().map(|one| (one.code.value.clone(), error(one))).collect()));
    }
    json(&Yaml::Map(entries))
}

fn json(value: &Yaml) -> String {
    let string = |text: &str| Value::from(text).to_string();
    match value {
        Yaml::Word(word) if word == "~" => "null".to_owned(),
        // Numbers and truth values are the same in both; other words are strings.
        Yaml::Word(word) if serde_json::from_str::<Value>(word).is_ok() => word.clone(),
        Yaml::Word(text) | Yaml::Text(text) | Yaml::Quoted(text) => string(text),
        Yaml::List(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
        Yaml::Map(entries) => {
            let entry = |(key, value): &(String, Yaml)| format!("{}:{}", string(key), json(value));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(","))
        }
    }
}
