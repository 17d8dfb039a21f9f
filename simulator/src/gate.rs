//! What the gateway checks before an API sees the call: common parameters and signature, then the description.

use std::sync::Arc;

use alipay::__private::SIGN_TYPES;
use alipay::string_to_sign;
use alipay_rules::{DateFormat, Moment, Rule, Violation, Violations, is_blank};
use alipay_schema::{Api, FormValue, PROTOCOL_PARAMETERS, Type, judge, judge_form};
use serde_json::Value;

use crate::content;
use crate::encryption::Encryption;
use crate::incoming::{Incoming, IncomingFile};
use crate::named;
use crate::received::{LARGEST_FILE, ReceivedFile};
use crate::refusal::Refusal;
use crate::shared::Shared;

/// A call that may go on to its API.
pub(crate) struct Admitted {
    pub(crate) api: Arc<Api>,
    /// `biz_content` in clear; an empty object where there is none.
    pub(crate) content: Value,
    pub(crate) encryption: Option<Encryption>,
}

/// Lets a call through to its API, or says why not; `ignored` is what it held that no description has.
pub(crate) fn admit(
    shared: &Shared,
    incoming: &Incoming,
    ignored: &mut Vec<Violation>,
) -> Result<Admitted, Refusal> {
    if let Some(fault) = &incoming.fault {
        return Err(fault.clone());
    }
    if let Some(name) = incoming.repeated() {
        return Err(Refusal::invalid(
            "parameter",
            format!("`{name}` was given more than once, and which one was signed nobody can say"),
        ));
    }
    if let Some(name) =
        shared.common.required().find(|name| *name != "biz_content" && incoming.value(name).is_none())
    {
        return Err(Refusal::missing(name));
    }
    app(shared, incoming.value("app_id"))?;
    certificates(shared, incoming)?;
    signature(shared, incoming)?;
    timestamp(incoming)?;
    if let Some(fault) = incoming.iter().find_map(|(name, value)| shared.common.fault(name, value)) {
        return Err(Refusal::invalid("parameter", fault));
    }
    merchant(shared, incoming.value("app_auth_token"))?;
    let method = incoming.value("method").unwrap_or_default();
    shared.catalogue.refresh().map_err(|fault| Refusal::invalid("method", changed(&fault)))?;
    let api = named::api(&shared.catalogue, method)
        .map_err(|misnamed| Refusal::invalid("method", misnamed.to_string()))?;
    incoming.files().try_for_each(file)?;
    let encryption = Encryption::of(shared.encryption_key.as_ref(), &api, incoming.value("encrypt_type"))?;
    let content = content(&api, encryption.as_ref(), incoming)?;
    let (passed_over, broken) = judged(&api, &content, incoming.iter(), incoming.files())
        .partition(|found| is_passed_over(shared, found));
    *ignored = passed_over;
    match Violations::of(broken) {
        None => Ok(Admitted { api, content, encryption }),
        Some(broken) => Err(business(&api, &broken)),
    }
}

/// What is said of descriptions that cannot be used since they changed.
pub(crate) fn changed(fault: &str) -> String {
    format!("the descriptions that were given have changed, and cannot be used: {fault}")
}

/// Whether the gateway would pass it over: a name that no description has, unless this one is strict.
pub(crate) fn is_passed_over(shared: &Shared, found: &Violation) -> bool {
    !shared.strict && matches!(found.rule, Rule::Unknown { .. })
}

/// Whether the app may call.
pub(crate) fn app(shared: &Shared, given: Option<&str>) -> Result<(), Refusal> {
    if shared.app_ids.iter().any(|known| Some(known.as_str()) == given) {
        Ok(())
    } else {
        Err(Refusal::invalid("app-id", "this gateway knows no such app"))
    }
}

fn certificates(shared: &Shared, incoming: &Incoming) -> Result<(), Refusal> {
    let (app, root) = (incoming.value("app_cert_sn"), incoming.value("alipay_root_cert_sn"));
    if shared.mode.authority().is_some() && app.is_some() && root.is_none() {
        return Err(Refusal::missing("alipay_root_cert_sn"));
    }
    shared.mode.check_app(app)?;
    root.map_or(Ok(()), |root| shared.mode.check_root(root))
}

/// Whether the app may call for this merchant.
pub(crate) fn merchant(shared: &Shared, token: Option<&str>) -> Result<(), Refusal> {
    match (&shared.app_auth_tokens, token) {
        (Some(known), Some(token)) if !known.iter().any(|known| known == token) => {
            Err(Refusal::unknown_token())
        }
        _ => Ok(()),
    }
}

fn signature(shared: &Shared, incoming: &Incoming) -> Result<(), Refusal> {
    let Some(sign_type) = incoming.sign_type() else {
        return Err(Refusal::invalid("signature-type", format!("`sign_type` must be {SIGN_TYPES}")));
    };
    let sign = incoming.value("sign").unwrap_or_default();
    sign_type.verify(&shared.app_public_key, &incoming.signed_bytes(), sign).map_err(|error| {
        let outline = outline(incoming);
        Refusal::invalid(
            "signature",
            format!(
                "{error}; the string that was verified, with the length of each value in its place: {outline}"
            ),
        )
    })
}

/// The string that was verified: a value may be personal data, and its length in characters tells when it was changed.
fn outline(incoming: &Incoming) -> String {
    let signed = incoming.iter().filter(|pair| !string_to_sign([*pair]).is_empty());
    string_to_sign(signed.map(|(name, value)| (name, format!("<{}>", value.chars().count()))))
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

/// What the gateway asks of every file: a size that it takes, and a name that says what it is and is not a program.
pub(crate) fn file(incoming: &IncomingFile) -> Result<(), Refusal> {
    let ReceivedFile { parameter, name, .. } = &incoming.file;
    if incoming.size > LARGEST_FILE as u64 {
        let message = format!("`{parameter}` holds at most {LARGEST_FILE} bytes, this has {}", incoming.size);
        return Err(Refusal::invalid("file-size", message));
    }
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension {
        Some(extension) if !extension.is_empty() && !PROGRAMS.contains(&extension.as_str()) => Ok(()),
        Some(_) => Err(Refusal::invalid(
            "file-extension",
            format!("`{parameter}` has an extension that is not accepted"),
        )),
        None => Err(Refusal::invalid(
            "file-extension",
            format!("the name of the file `{parameter}` has no extension"),
        )),
    }
}

/// Extensions of what runs where it is opened.
const PROGRAMS: [&str; 12] =
    ["apk", "bat", "cmd", "com", "dll", "exe", "jar", "js", "jsp", "msi", "php", "sh"];

fn decrypted(encryption: &Encryption, incoming: &Incoming) -> Result<String, Refusal> {
    let cipher = incoming
        .value("biz_content")
        .ok_or_else(|| Refusal::invalid("encrypt", "there is no `biz_content` to decrypt"))?;
    encryption.decrypted(cipher, incoming.charset)
}

fn content(api: &Api, encryption: Option<&Encryption>, incoming: &Incoming) -> Result<Value, Refusal> {
    let decrypted = encryption.map(|encryption| decrypted(encryption, incoming)).transpose()?;
    match decrypted.as_deref().or_else(|| incoming.value("biz_content")) {
        Some(text) => content::read(api, text).map_err(|error| {
            Refusal::invalid("parameter", format!("`biz_content` is not a JSON document: {error}"))
        }),
        None => Ok(Value::Object(serde_json::Map::new())),
    }
}

/// What is wrong with the parameters of a call, by the description of its API.
pub(crate) fn judged<'a>(
    api: &Api,
    content: &Value,
    texts: impl Iterator<Item = (&'a str, &'a str)>,
    files: impl Iterator<Item = &'a IncomingFile>,
) -> impl Iterator<Item = Violation> {
    let texts = texts.filter(|(name, value)| is_of_api(api, name) && !is_blank(value));
    let texts = texts.map(|(name, text)| (name, FormValue::Text(text)));
    let files = files.map(|incoming| (incoming.file.parameter.as_str(), FormValue::File(incoming.size)));
    let form = judge_form(api, texts.chain(files));
    [judge(api, content), form].into_iter().flatten().flatten()
}

/// Whether a parameter next to the content is the API's, or should be: the protocol has its own, and the official SDKs
/// send two more that no document has.
fn is_of_api(api: &Api, name: &str) -> bool {
    let of_everyone = PROTOCOL_PARAMETERS.contains(&name) || ["alipay_sdk", "ws_service_url"].contains(&name);
    !of_everyone || api.form.iter().any(|row| *row.name == *name)
}

/// The API's own refusal of its parameters.
pub(crate) fn business(api: &Api, broken: &Violations) -> Refusal {
    if broken.iter().any(|violation| is_size(api, violation)) {
        return Refusal::invalid("file-size", broken.to_string());
    }
    match own_code(api) {
        Some(code) => Refusal::business(code, broken.to_string()),
        None => Refusal::invalid("parameter", broken.to_string()),
    }
}

/// Whether a file is larger or smaller than its parameter takes.
fn is_size(api: &Api, violation: &Violation) -> bool {
    let of_file = api.form.iter().any(|row| row.ty == Type::File && *row.name == violation.path);
    of_file && matches!(violation.rule, Rule::MaxLength { .. } | Rule::MinLength { .. } | Rule::EmptyFile)
}

/// The API's own code for a parameter that is wrong: `INVALID_PARAMETER`, `ACQ.INVALID_PARAMETER`.
fn own_code(api: &Api) -> Option<&str> {
    let mut codes = api.errors.iter().flatten().map(|row| row.code.as_str());
    codes.find(|code| code.rsplit('.').next() == Some("INVALID_PARAMETER"))
}
