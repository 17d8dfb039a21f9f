//! What the gateway checks before an API sees the call: common parameters and signature, then the description.

use std::sync::Arc;

use alipay_rules::{DateFormat, Moment};
use alipay_schema::{Api, judge, judge_form};
use serde_json::Value;

use crate::encryption::Encryption;
use crate::incoming::Incoming;
use crate::refusal::Refusal;
use crate::server::Shared;

/// A call that may go on to its API.
pub(crate) struct Admitted {
    pub(crate) api: Arc<Api>,
    /// `biz_content` in clear; an empty object where there is none.
    pub(crate) content: Value,
    pub(crate) encryption: Option<Encryption>,
}

/// Lets a call through to its API, or says why not.
pub(crate) fn admit(shared: &Shared, incoming: &Incoming) -> Result<Admitted, Refusal> {
    if let Some(name) = incoming.repeated() {
        return Err(Refusal::invalid("parameter", format!("`{name}` was given more than once")));
    }
    if let Some(name) =
        shared.common.required().find(|name| *name != "biz_content" && incoming.value(name).is_none())
    {
        return Err(Refusal::missing(name));
    }
    app(shared, incoming)?;
    shared.mode.check(incoming)?;
    signature(shared, incoming)?;
    timestamp(incoming)?;
    if let Some(fault) = incoming.iter().find_map(|(name, value)| shared.common.fault(name, value)) {
        return Err(Refusal::invalid("parameter", fault));
    }
    let method = incoming.value("method").unwrap_or_default();
    let api = shared
        .catalogue
        .find(method)
        .filter(|api| !api.call.notification)
        .ok_or_else(|| Refusal::invalid("method", format!("there is no API `{method}`")))?;
    let encryption = Encryption::of(shared.encryption_key.as_ref(), &api, incoming)?;
    let content = content(encryption.as_ref(), incoming)?;
    business(&api, &content, incoming)?;
    Ok(Admitted { api, content, encryption })
}

fn app(shared: &Shared, incoming: &Incoming) -> Result<(), Refusal> {
    let given = incoming.value("app_id");
    if shared.app_ids.iter().any(|known| Some(known.as_str()) == given) {
        Ok(())
    } else {
        Err(Refusal::invalid("app-id", "this gateway knows no such app"))
    }
}

fn signature(shared: &Shared, incoming: &Incoming) -> Result<(), Refusal> {
    let Some(sign_type) = incoming.sign_type() else {
        return Err(Refusal::invalid("signature-type", "`sign_type` must be RSA2 or RSA"));
    };
    let sign = incoming.value("sign").unwrap_or_default();
    sign_type.verify(&shared.app_public_key, &incoming.signed_bytes(), sign).map_err(|error| {
        Refusal::invalid(
            "signature",
            format!("{error}; the string that was verified has the names {}", names(incoming)),
        )
    })
}

/// The names alone: a value may be personal data.
fn names(incoming: &Incoming) -> String {
    let signed = incoming.iter().filter(|(name, value)| *name != "sign" && !value.trim().is_empty());
    let mut names: Vec<&str> = signed.map(|(name, _)| name).collect();
    names.sort_unstable();
    names.join(", ")
}

fn timestamp(incoming: &Incoming) -> Result<(), Refusal> {
    let format = Moment::DateTime.default_format();
    let timestamp = incoming.value("timestamp").unwrap_or_default();
    if DateFormat(format).fits(timestamp) {
        Ok(())
    } else {
        Err(Refusal::invalid("timestamp", format!("`timestamp` must be written {format}, in Beijing time")))
    }
}

fn content(encryption: Option<&Encryption>, incoming: &Incoming) -> Result<Value, Refusal> {
    let decrypted = encryption.map(|encryption| encryption.decrypted(incoming)).transpose()?;
    match decrypted.as_deref().or_else(|| incoming.value("biz_content")) {
        Some(text) => serde_json::from_str(text).map_err(|error| {
            Refusal::invalid("parameter", format!("`biz_content` is no JSON document: {error}"))
        }),
        None => Ok(Value::Object(serde_json::Map::new())),
    }
}

/// The API's own checks, by its description.
fn business(api: &Api, content: &Value, incoming: &Incoming) -> Result<(), Refusal> {
    let form = api.form.iter().filter_map(|row| Some((row.name.as_str(), incoming.value(&row.name)?)));
    let found = [judge(api, content), judge_form(api, form)].into_iter().flatten().next();
    match found {
        None => Ok(()),
        Some(violations) if lists(api, "INVALID_PARAMETER") => {
            Err(Refusal::business("INVALID_PARAMETER", violations.to_string()))
        }
        Some(violations) => Err(Refusal::invalid("parameter", violations.to_string())),
    }
}

fn lists(api: &Api, code: &str) -> bool {
    api.errors.iter().flatten().any(|row| *row.code == code)
}
