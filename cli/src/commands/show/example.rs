//! A complete request, its members in the order of the description.

use alipay_schema::{Api, Parameter, Type, example_form, example_request};
use serde_json::Value;

use crate::json::Json;

/// The content of a request, with the texts that travel outside it.
pub(crate) fn request(api: &Api) -> Json {
    let mut members = match ordered(&example_request(api), api.request.parameters(), api) {
        Json::Object(members) => members,
        _ => Vec::new(),
    };
    let texts = example_form(api).into_iter().filter(|(name, _)| !files(api).any(|file| file == name));
    members.extend(texts.map(|(name, text)| (name, Json::string(&text))));
    Json::Object(members)
}

/// The names of the files that travel outside it.
pub(crate) fn files(api: &Api) -> impl Iterator<Item = &str> {
    api.form.iter().filter(|row| row.ty == Type::File).map(|row| row.name.as_str())
}

fn ordered(value: &Value, parameters: &[Parameter], api: &Api) -> Json {
    let Value::Object(members) = value else { return Json::Raw(value.to_string()) };
    let member = |row: &Parameter| {
        let value = members.get(row.name.as_str())?;
        let inside = match &row.ty {
            Type::Structure(name) => api.structure(name).map(|structure| structure.parameters.as_slice()),
            _ => None,
        };
        let one = |value: &Value| ordered(value, inside.unwrap_or_default(), api);
        let value = match value {
            Value::Array(items) => Json::List(items.iter().map(one).collect()),
            other => one(other),
        };
        Some((row.name.value.clone(), value))
    };
    Json::Object(parameters.iter().filter_map(member).collect())
}
