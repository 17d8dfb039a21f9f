//! Requests as JSON: what our own commands print, what browsers' tools keep, what a framework made of a form.

use alipay::Charset;
use serde_json::{Map, Value};

use crate::form::{Sent, form_of};
use crate::refusal::Refusal;
use crate::rest::{RestRequest, header_of};

/// The parameters of a request or a notification; nothing for a text that is not a JSON object.
pub(super) fn read(text: &[u8], default: Charset) -> Option<Result<Sent, Refusal>> {
    let object: Value = serde_json::from_slice(text).ok()?;
    Some(of(object.as_object()?, default))
}

/// How many brackets are tried for the beginning of an object.
const BRACKETS: usize = 16;

/// The parameters of a signed object that something else stands before, as in a line of a log.
pub(super) fn within(text: &[u8], default: Charset) -> Option<Result<Sent, Refusal>> {
    let brackets = text.iter().enumerate().filter(|(_, byte)| **byte == b'{').map(|(at, _)| at);
    brackets.take(BRACKETS).find_map(|at| {
        let mut values = serde_json::Deserializer::from_slice(text.get(at..)?).into_iter::<Value>();
        let value = values.next()?.ok()?;
        let object = value.as_object()?;
        (object.contains_key("sign") || carried(&value).is_some()).then(|| of(object, default))
    })
}

fn of(object: &Map<String, Value>, default: Charset) -> Result<Sent, Refusal> {
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    if object.keys().any(|name| name.ends_with("_response")) {
        return Err(Refusal::Reply);
    }
    if let Some(order) = text("order_string") {
        return Sent::of(b"", order.as_bytes());
    }
    if let Some(request) = archived(object) {
        return of(request, default);
    }
    if let Some(form) = text("form") {
        return super::read(form.as_bytes(), default);
    }
    if let Some(url) = text("url") {
        let posted = object.get("postData").and_then(|data| data["text"].as_str());
        return Sent::of(url.as_bytes(), text("body").or(posted).unwrap_or_default().as_bytes());
    }
    let is_form = ["app_id", "notify_id", "sign"].iter().any(|name| object.contains_key(*name));
    if let Some(text) = object.values().find_map(carried).filter(|_| !is_form) {
        return super::read(text.trim().as_bytes(), default);
    }
    let parameters = object.iter().map(|(name, value)| match plain(value) {
        Some(value) => Ok((name.clone(), value)),
        None => Err(Refusal::NoText(name.clone())),
    });
    Ok(Sent { body: form_of(&parameters.collect::<Result<Vec<_>, _>>()?, b"", default)?, ..Sent::default() })
}

/// A request of the REST gateway: as our own commands print one, or as browsers' tools keep it.
pub(super) fn rest(text: &[u8]) -> Option<RestRequest> {
    let value: Value = serde_json::from_slice(text).ok()?;
    let object = value.as_object()?;
    let object = archived(object).unwrap_or(object);
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    let headers = match object.get("headers")? {
        Value::String(lines) => lines.lines().filter_map(header_of).collect(),
        Value::Array(items) => {
            let part = |item: &Value, name: &str| item[name].as_str().map(str::to_owned);
            items.iter().filter_map(|item| Some((part(item, "name")?, part(item, "value")?))).collect()
        }
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| Some((name.clone(), plain(value)?));
            members.iter().filter_map(member).collect()
        }
        _ => return None,
    };
    let posted = object.get("postData").and_then(|data| data["text"].as_str());
    let body = text("body").or(posted).unwrap_or_default().into();
    Some(RestRequest { verb: text("method")?.to_owned(), url: text("url")?.to_owned(), headers, body })
}

/// The request in a recorder's archive (HAR); of several the first that is signed.
fn archived(object: &Map<String, Value>) -> Option<&Map<String, Value>> {
    if let Some(request) = object.get("request") {
        return request.as_object();
    }
    let entries = object.get("log")?["entries"].as_array()?;
    let mut requests = entries.iter().filter_map(|entry| entry["request"].as_object());
    requests.find(|request| Value::from((*request).clone()).to_string().contains("sign="))
}

/// What a server hands to an app or a browser: an order string, a URL or a form within an answer of its own.
fn carried(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => (text.contains("sign=") || text.contains("<form")).then_some(text),
        Value::Object(members) => members.values().find_map(carried),
        _ => None,
    }
}

/// The value of a parameter; some frameworks keep a list for each name.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Array(items) => match items.as_slice() {
            [Value::String(text)] => Some(text.clone()),
            _ => None,
        },
        Value::Null | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Result<Vec<u8>, Refusal> {
        read(text.as_bytes(), Charset::Utf8).unwrap().and_then(Sent::merged).map(|sent| sent.joined())
    }

    #[test]
    fn every_object_with_a_request_is_read() {
        for text in [
            r#"{"string_to_sign":"x","url":"https://x/gateway.do?a=1","body":"b=2"}"#,
            r#"{"url":"https://x/?a=1&b=2","action":"https://x/?a=1","fields":{"b":"2"}}"#,
            r#"{"order_string":"a=1&b=2"}"#,
            r#"{"method":"POST","url":"https://x/?a=1","postData":{"text":"b=2"}}"#,
            r#"{"request":{"url":"https://x/?a=1","postData":{"text":"b=2"}},"response":{}}"#,
            r#"{"a":"1","b":["2"]}"#,
            r#"{"a":1,"b":2}"#,
            r#"{"code":0,"data":{"form":"<form action='/?a=1'><input name=b value=2></form>"}}"#,
        ] {
            assert_eq!(form(text).unwrap(), b"a=1&b=2", "{text}");
        }
        let archive = r#"{"log":{"entries":[{"request":{"url":"/"}},{"request":{"url":"/?sign=a"}}]}}"#;
        assert_eq!(form(archive).unwrap(), b"sign=a");
        assert_eq!(form(r#"{"app_id":"1","b":"sign="}"#).unwrap(), b"app_id=1&b=sign%3D");
        assert_eq!(form(r#"{"code":0,"orderString":"sign=a&b=2"}"#).unwrap(), b"sign=a&b=2");
        assert_eq!(form(r#"{"charset":"GBK","b":"笔"}"#).unwrap(), b"charset=GBK&b=%B1%CA");
    }

    #[test]
    fn an_object_behind_something_else_is_read_if_it_is_signed() {
        let within = |text: &str| within(text.as_bytes(), Charset::Utf8).map(|sent| sent.unwrap().joined());
        for text in [
            r#"INFO notify {"a":"1","sign":"2"}"#,
            r#"2024-07-24 [x] {trace} 回调：{"a":"1","sign":"2"}, took {3}"#,
            r#"{broken {"code":0,"data":"a=1&sign=2"}"#,
        ] {
            assert_eq!(within(text).as_deref(), Some(&b"a=1&sign=2"[..]), "{text}");
        }
        for text in [r#"biz_content={"a":"1"}&sign=2"#, "{{{{", r#"x {"sign":"#, ""] {
            assert_eq!(within(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_request_says_what_it_is() {
        let no_text = |name: &str| Err(Refusal::NoText(name.to_owned()));
        assert_eq!(form(r#"{"a_response":{"code":"1"},"sign":"x"}"#), Err(Refusal::Reply));
        assert_eq!(form(r#"{"a":"1","list":[{"b":1}]}"#), no_text("list"));
        assert_eq!(form(r#"{"a":null}"#), no_text("a"));
        for text in ["", "a=1", "[]", "\"a\"", "{"] {
            assert!(read(text.as_bytes(), Charset::Utf8).is_none(), "{text}");
        }
    }
}
