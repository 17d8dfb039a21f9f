//! The body as somebody may have signed it.

use std::fmt::Write;

use alipay::EncryptType;

use super::RestMistake;
use crate::diagnosis::values::json::respaced;
use crate::known::Known;
use crate::rest::RestRequest;

/// Each with the mistake that it would be.
pub(super) fn bodies(request: &RestRequest, body: &[u8], known: &Known) -> Vec<(RestMistake, Vec<u8>)> {
    let mut found = Vec::new();
    if body != request.body.as_slice() {
        found.push((RestMistake::WholeUpload, request.body.clone()));
    }
    if body.is_empty() {
        return found;
    }
    found.push((RestMistake::BodyLeftOut, Vec::new()));
    for line_break in [&b"\n"[..], b"\r\n"] {
        found.push((RestMistake::BodyLineBreak, [body, line_break].concat()));
    }
    let text = String::from_utf8_lossy(body);
    if let Some(key) = &known.encryption_key
        && let Ok(clear) = EncryptType::Aes.decrypt(key, text.trim())
    {
        found.push((RestMistake::ClearText, clear));
    }
    let written = serde_json::from_str::<serde_json::Value>(&text).ok();
    let in_order = written.as_ref().map(|value| in_order(value).to_string());
    let texts = [Some(text.clone().into_owned()), in_order, written.map(|value| value.to_string())];
    for text in texts.into_iter().flatten() {
        let escaped = [text.replace('/', "\\/"), text.replace("\\/", "/"), escaped(&text)];
        let respaced = respaced(&text);
        found.extend(
            escaped
                .into_iter()
                .chain(respaced)
                .chain([text])
                .map(|text| (RestMistake::Reserialised, text.into_bytes())),
        );
    }
    found.retain(|(_, other)| other != body);
    found
}

/// The members of every object by their names.
fn in_order(value: &serde_json::Value) -> serde_json::Value {
    match value {
        serde_json::Value::Object(members) => {
            let mut members: Vec<_> =
                members.iter().map(|(name, value)| (name.clone(), in_order(value))).collect();
            members.sort_by(|one, other| one.0.cmp(&other.0));
            serde_json::Value::Object(members.into_iter().collect())
        }
        serde_json::Value::Array(items) => items.iter().map(in_order).collect(),
        other => other.clone(),
    }
}

/// What is not ASCII as `\u…`, as Python writes it.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            written.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Writing to a string does not fail.
            let _ = write!(written, "\\u{unit:04x}");
        }
    }
    written
}
