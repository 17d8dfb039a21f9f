//! A request as values by their places, so that two are compared as two maps.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::recorder::Recorded;

/// Values by place: `verb`, `path`, `query.x`, `header.x`, `body.x.y[]`, `part.x`.
pub(super) type Places = BTreeMap<String, Value>;

/// What the HTTP library says for itself.
const OF_TRANSPORT: [&str; 5] =
    ["host", "connection", "accept-encoding", "content-length", "transfer-encoding"];

pub(super) fn places(recorded: &Recorded) -> Places {
    let mut places = Places::new();
    places.insert("verb".to_owned(), recorded.verb.as_str().into());
    let path = percent_decode_str(recorded.target.path()).decode_utf8_lossy();
    places.insert("path".to_owned(), path.into());
    for (name, value) in form_urlencoded::parse(recorded.target.query().unwrap_or_default().as_bytes()) {
        add(&mut places, format!("query.{name}"), value.into());
    }
    let mut boundary = None;
    for (name, value) in &recorded.headers {
        let text = value.to_str().unwrap_or("not ASCII");
        if OF_TRANSPORT.contains(&name.as_str()) {
            continue;
        }
        if let Some((_, after)) = text.split_once("boundary=") {
            boundary = Some(after.trim_matches('"').to_owned());
        }
        add(&mut places, format!("header.{name}"), steady(name.as_str(), text).into());
    }
    match boundary {
        Some(boundary) => parts(&recorded.body, &boundary, &mut places),
        None => body("body", &recorded.body, &mut places),
    }
    places
}

/// A place that is there twice shows both values.
fn add(places: &mut Places, place: String, value: Value) {
    match places.get_mut(&place) {
        Some(Value::Array(values)) => values.push(value),
        Some(other) => *other = Value::Array(vec![other.take(), value]),
        None => drop(places.insert(place, value)),
    }
}

/// The header without what differs from call to call.
fn steady(name: &str, text: &str) -> String {
    let without = |part: &str| match part.split_once('=') {
        Some((name @ ("nonce" | "timestamp" | "sign"), value)) if !value.is_empty() => format!("{name}=…"),
        _ => part.to_owned(),
    };
    match name {
        "authorization" => text.split(',').map(without).collect::<Vec<_>>().join(","),
        "alipay-request-id" => "…".to_owned(),
        "content-type" => {
            let parts = text.split(';').map(str::trim).filter(|part| !part.starts_with("boundary="));
            parts.collect::<Vec<_>>().join("; ")
        }
        _ => text.to_owned(),
    }
}

fn body(place: &str, bytes: &[u8], places: &mut Places) {
    match serde_json::from_slice(bytes) {
        Ok(value) => leaves(place.to_owned(), value, places),
        Err(_) if bytes.is_empty() => {}
        Err(_) => add(places, place.to_owned(), String::from_utf8_lossy(bytes).into()),
    }
}

fn leaves(place: String, value: Value, places: &mut Places) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (name, value) in members {
                leaves(format!("{place}.{name}"), value, places);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                leaves(format!("{place}[]"), item, places);
            }
        }
        value => add(places, place, value),
    }
}

/// Each part by its name; JSON as that of a body.
fn parts(bytes: &[u8], boundary: &str, places: &mut Places) {
    let text = String::from_utf8_lossy(bytes);
    let between = format!("--{boundary}");
    for part in text.split(&between).skip(1) {
        let Some((head, content)) = part.split_once("\r\n\r\n") else { continue };
        let content = content.strip_suffix("\r\n").unwrap_or(content);
        let field = |wanted: &str| {
            let line = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case(wanted).then(|| value.trim())
            });
            line.unwrap_or_default().to_owned()
        };
        let disposition = field("content-disposition");
        let quoted = |name: &str| {
            let (_, after) = disposition.split_once(&format!(" {name}=\""))?;
            after.split('"').next().map(str::to_owned)
        };
        let name = quoted("name").unwrap_or_default();
        let file_name = quoted("filename");
        let content_type = field("content-type");
        if file_name.is_none() {
            body("body", content.as_bytes(), places);
        }
        let content = file_name.is_some().then_some(content);
        let part = json!({ "file_name": file_name, "content_type": content_type, "content": content });
        add(places, format!("part.{name}"), part);
    }
}
