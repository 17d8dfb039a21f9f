//! Parameters, the string to sign that they make, and its signature.

use std::fmt::Display;
use std::str::FromStr;

use alipay::{Charset, PublicKey, SignType, string_to_sign};
use serde_json::Value;

use crate::calls::{self, Sent};
use crate::entry::Entry;
use crate::fault::{Checked, equal};
use crate::folder::Folder;
use crate::html;
use crate::report::{Judged, Judgement};
use crate::wire::{self, Pairs};

pub(crate) async fn judge(folder: &Folder, entry: &mut Entry) -> Judgement {
    entry.told(&["origin", "note", "verified"]);
    let sign_type: SignType = parsed(&entry.text("sign_type")?)?;
    let charset: Charset = parsed(&entry.text("charset")?)?;
    let content = content(entry)?;
    let sign = entry.text("sign")?;
    let bytes = charset.encode(&content)?;

    let key = entry.maybe_text("key")?;
    let public = public_key(folder, key.as_deref(), entry)?;
    sign_type.verify(&public, &bytes, &sign).map_err(|error| format!("their signature: {error}"))?;
    let private = key.as_deref().map(|name| folder.private_key(name)).transpose()?.flatten();
    if let Some(private) = &private {
        let ours = sign_type.sign(private, &bytes)?;
        equal("the signature", &ours, &sign)?;
    }
    let raw = entry.take("raw");
    let Some(params) = entry.maybe_texts("params")? else { return Ok(Judged::Agrees) };
    equal("the string to sign", &string_to_sign(params.iter().map(|(name, value)| (name, value))), &content)?;

    // What an SDK sent: it has to be these parameters, and our client has to send the same ones.
    let (Some(raw), Some(key)) = (raw, private) else { return Ok(Judged::Agrees) };
    let theirs: Pairs = params.iter().cloned().chain([("sign".to_owned(), sign)]).collect();
    equal("what it sent", &sent(&raw, charset)?, &theirs)?;
    calls::compare(folder, &Sent { params: theirs, key, sign_type, charset }).await
}

fn parsed<T: FromStr<Err: Display>>(text: &str) -> Checked<T> {
    Ok(text.parse()?)
}

/// The string to sign, or how a long one is made.
fn content(entry: &mut Entry) -> Checked<String> {
    match entry.take("content") {
        Some(Value::String(text)) => Ok(text),
        Some(Value::Object(made)) => {
            let text = |name: &str| made.get(name).and_then(Value::as_str);
            let times =
                made.get("times").and_then(Value::as_u64).and_then(|times| usize::try_from(times).ok());
            match (text("repeat"), times, text("suffix")) {
                (Some(repeat), Some(times), Some(suffix)) if made.len() == 3 => {
                    Ok(repeat.repeat(times) + suffix)
                }
                _ => Err("`content` is made in an unknown way".into()),
            }
        }
        _ => Err("there is no `content`".into()),
    }
}

fn public_key(folder: &Folder, key: Option<&str>, entry: &mut Entry) -> Checked<PublicKey> {
    match (key, entry.maybe_text("key_cert")?) {
        (Some(name), None) => folder.public_key(name),
        (None, Some(file)) => Ok(folder.certificates(&file)?.public_key()?),
        _ => Err("it needs a key or a certificate".into()),
    }
}

/// Everything that an SDK sent: an address, a query, a form, or an address and a body apart.
fn sent(raw: &Value, charset: Charset) -> Checked<Pairs> {
    match raw {
        Value::String(text) if text.contains("<form ") => {
            let (query, fields) = html::posted(text, charset)?;
            wire::together(query, fields)
        }
        Value::String(text) if text.starts_with("https://") => wire::decoded(wire::query(text), charset),
        Value::String(text) => wire::decoded(text, charset),
        Value::Object(parts) => {
            let mut parts = Entry::new("raw", parts.clone());
            parts.told(&["headers"]);
            let query = match parts.maybe_text("url")? {
                Some(url) => wire::query(&url).to_owned(),
                None => parts.text("query")?,
            };
            let body = parts.maybe_texts("form_body_params")?.unwrap_or_default();
            equal("the parts that nobody read", &parts.unread(), &vec![])?;
            wire::together(wire::decoded(&query, charset)?, body.into_iter().collect())
        }
        _ => Err("`raw` is in an unknown form".into()),
    }
}
