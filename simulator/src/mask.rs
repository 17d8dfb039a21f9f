//! Parameters as they may be shown: personal data, and whatever no description knows, is masked.

use alipay::Charset;
use alipay_schema::{Api, PROTOCOL_MEMBERS, Parameter, Type};
use serde_json::{Map, Value};

use crate::called::Called;
use crate::common::CommonRules;

const MASK: &str = "***";

/// The parameters of a call, with its content in clear in place of `biz_content`.
pub(crate) fn parameters(api: Option<&Api>, common: &CommonRules, called: &Called) -> Vec<(String, String)> {
    let shown = called.parameters.iter().map(|(name, value)| {
        let value = match name.as_str() {
            "biz_content" => text(&content(api, &called.content)),
            _ if is_open(api, common, name) => value.clone(),
            _ => MASK.to_owned(),
        };
        (name.clone(), value)
    });
    shown.collect()
}

/// The API's own parameters of a call: the members of its content, then what stands next to it.
pub(crate) fn business(api: &Api, called: &Called) -> Vec<(String, String)> {
    let members = match content(Some(api), &called.content) {
        Value::Object(members) => members,
        other => Map::from_iter([("biz_content".to_owned(), other)]),
    };
    let members = members.into_iter().map(|(name, value)| (name, text(&value)));
    let beside = api.form.iter().filter_map(|row| {
        let value = called.parameter(&row.name)?;
        Some(((*row.name).clone(), if row.sensitive { MASK } else { value }.to_owned()))
    });
    members.chain(beside).collect()
}

/// The content of a call.
pub(crate) fn content(api: Option<&Api>, content: &Value) -> Value {
    match (api, content) {
        (Some(known), Value::Object(_)) => masked(api, known.request.parameters(), content),
        _ => MASK.into(),
    }
}

/// What a reply says; `null` if it is not a text, or says nothing.
pub(crate) fn answer(api: Option<&Api>, called: &Called, reply: &[u8]) -> Value {
    let charset: Charset = called.parameter("charset").and_then(|name| name.parse().ok()).unwrap_or_default();
    let text = charset.decode(reply);
    let body: Option<Value> = text.and_then(|text| serde_json::from_str(&text).ok());
    let members = body.as_ref().and_then(Value::as_object);
    let in_envelope =
        members.and_then(|members| members.iter().find(|(name, _)| name.ends_with("_response")));
    // The REST gateway's body is the node, without an envelope.
    let node = if called.operation.is_some() { body.as_ref() } else { in_envelope.map(|(_, node)| node) };
    let Some(node) = node else { return Value::Null };
    let mut shown = masked(api, api.and_then(|api| api.response.as_deref()).unwrap_or_default(), node);
    // They hold nobody's data.
    for name in PROTOCOL_MEMBERS.into_iter().chain(["message"]) {
        if let (Some(shown), Some(value)) = (shown.get_mut(name), node.get(name)) {
            *shown = value.clone();
        }
    }
    shown
}

/// Whether a parameter next to the content may be shown.
fn is_open(api: Option<&Api>, common: &CommonRules, name: &str) -> bool {
    let in_form = || api?.form.iter().find(|row| *row.name == name).map(|row| row.sensitive);
    common.is_sensitive(name).or_else(in_form).is_some_and(|sensitive| !sensitive)
}

fn masked(api: Option<&Api>, rows: &[Parameter], value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let row = rows.iter().find(|row| *row.name == *name);
                (name.clone(), row.map_or_else(|| MASK.into(), |row| member(api, row, value)))
            });
            Value::Object(members.collect())
        }
        Value::Array(items) => items.iter().map(|item| masked(api, rows, item)).collect(),
        _ => MASK.into(),
    }
}

fn member(api: Option<&Api>, row: &Parameter, value: &Value) -> Value {
    match &row.ty {
        _ if row.sensitive => MASK.into(),
        Type::Structure(name) => match api.and_then(|api| api.structure(name)) {
            Some(structure) => masked(api, &structure.parameters, value),
            None => MASK.into(),
        },
        Type::Scalar(_) | Type::File => value.clone(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use alipay_schema::{Source, read_api};
    use serde_json::json;

    use super::*;

    const DESCRIPTION: &str = "\
method: shop.person.add
request:
  number: { type: string }
  name: { type: string, sensitive: true }
  home: { type: Address }
  others: { type: [Address] }
response: {}
types:
  Address:
    city: { type: string }
    street: { type: string, sensitive: true }
";

    #[test]
    fn what_is_sensitive_or_unknown_is_masked_however_deep() {
        let api = read_api(&Source::new("person.yaml", DESCRIPTION)).value.unwrap();
        let address = json!({ "city": "杭州", "street": "x", "flat": "7" });
        let given =
            json!({ "number": "1", "name": "张三", "home": address, "others": [address, "x"], "more": 1 });
        let safe = json!({ "city": "杭州", "street": "***", "flat": "***" });
        assert_eq!(
            content(Some(&api), &given),
            json!({ "number": "1", "name": "***", "home": safe, "others": [safe, "***"], "more": "***" })
        );
        assert_eq!(content(None, &given), json!("***"));
        assert_eq!(content(Some(&api), &json!("cipher")), json!("***"));
    }

    #[test]
    fn parameters_beside_the_content_are_masked_by_their_rows() {
        let common = CommonRules::read().unwrap();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let called = Called {
            method: "m".to_owned(),
            app_id: "1".to_owned(),
            content: json!({}),
            parameters: vec![pair("app_id", "1"), pair("app_auth_token", "secret"), pair("unknown", "x")],
            operation: None,
        };
        let shown = parameters(None, &common, &called);
        assert_eq!(shown, [pair("app_id", "1"), pair("app_auth_token", "***"), pair("unknown", "***")]);
    }
}
