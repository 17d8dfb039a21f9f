//! What the gateway checks before an API sees the call: common parameters and signature, then the description.

use std::sync::Arc;

use alipay_rules::{DateFormat, Moment, is_blank};
use alipay_schema::{Api, judge, judge_form};

use crate::incoming::Incoming;
use crate::refusal::Refusal;
use crate::server::Shared;

/// Lets a call through to its API, or says why not.
pub(crate) fn admit(shared: &Shared, incoming: &Incoming) -> Result<Arc<Api>, Refusal> {
    if let Some(name) = incoming.repeated() {
        return Err(Refusal::invalid("parameter", format!("`{name}` was given more than once")));
    }
    if let Some(name) =
        shared.common.required().find(|name| *name != "biz_content" && incoming.value(name).is_none())
    {
        return Err(Refusal::missing(name));
    }
    app(shared, incoming)?;
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
    business(&api, incoming)?;
    Ok(api)
}

fn app(shared: &Shared, incoming: &Incoming) -> Result<(), Refusal> {
    if incoming.value("app_id") == Some(&shared.app_id) {
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
    let signed = incoming.iter().filter(|(name, value)| *name != "sign" && !is_blank(value));
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

/// The API's own checks, by its description.
fn business(api: &Api, incoming: &Incoming) -> Result<(), Refusal> {
    let content = match incoming.value("biz_content") {
        Some(text) => serde_json::from_str(text).map_err(|error| {
            Refusal::invalid("parameter", format!("`biz_content` is no JSON document: {error}"))
        })?,
        None => serde_json::Value::Object(serde_json::Map::new()),
    };
    let form = api.form.iter().filter_map(|row| Some((row.name.as_str(), incoming.value(&row.name)?)));
    let found = [judge(api, &content), judge_form(api, form)].into_iter().flatten().next();
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
