//! What the REST gateway checks before an API sees the call.

use alipay::Charset;
use alipay_rules::{Violation, Violations};
use alipay_schema::Content;

use super::arrived::Arrived;
use super::failure::Failure;
use super::operations::Found;
use super::place::Placed;
use crate::called::Called;
use crate::encryption::Encryption;
use crate::gate::{self, Admitted};
use crate::refusal::Refusal;
use crate::shared::Shared;

/// Lets a call through to its API, or says why not. What was asked goes into `called`; `ignored` is what the call held that
/// no description has.
pub(super) fn admit(
    shared: &Shared,
    arrived: &Arrived,
    found: &Found,
    called: &mut Called,
    ignored: &mut Vec<Violation>,
) -> Result<Admitted, Failure> {
    let Found { api, operation, .. } = found;
    arrived.files.iter().try_for_each(gate::file)?;
    let encryption = encryption(shared, arrived, found)?;
    let body = body(arrived, encryption.as_ref())?;
    if body.is_some() && !operation.verb.carries_body() {
        return Err(Refusal::invalid("parameter", format!("a {} has no body", operation.verb)).into());
    }
    let placed = Placed::read(found, arrived.query(), body.as_deref())?;
    called.content = placed.content.clone();
    called.parameters.extend(placed.texts.iter().cloned());
    if !matches!(&api.request, Content::Parameters(rows) if rows.is_empty()) {
        called.parameters.push(("biz_content".to_owned(), placed.content.to_string()));
    }
    let texts = || placed.texts.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    if let Some(fault) = texts().find_map(|(name, value)| shared.common.fault(name, value)) {
        return Err(Refusal::invalid("parameter", fault).into());
    }
    let judged = gate::judged(api, &placed.content, texts(), arrived.files.iter());
    // What is in a wrong place is not missing as well.
    let misplaced = |found: &Violation| placed.found.iter().any(|own| own.path == found.path);
    let judged = judged.filter(|found| !misplaced(found));
    let (passed_over, broken) =
        placed.found.iter().cloned().chain(judged).partition(|found| gate::is_passed_over(shared, found));
    *ignored = passed_over;
    match Violations::of(broken) {
        None => Ok(Admitted { api: api.clone(), content: placed.content, encryption }),
        Some(broken) => {
            Err(Failure::of_parameters(api, operation, &placed, &broken, &gate::business(api, &broken)))
        }
    }
}

/// How the call says it is encrypted; the REST gateway knows one way.
fn encryption(shared: &Shared, arrived: &Arrived, found: &Found) -> Result<Option<Encryption>, Refusal> {
    match arrived.header("alipay-encrypt-type") {
        Some(other) if other != "AES" => {
            Err(Refusal::invalid("encrypt-type", "`alipay-encrypt-type` must be AES"))
        }
        named => Encryption::of(shared.encryption_key.as_ref(), &found.api, named),
    }
}

/// The body in clear; `None` if there is none.
fn body(arrived: &Arrived, encryption: Option<&Encryption>) -> Result<Option<String>, Refusal> {
    let text = std::str::from_utf8(&arrived.body)
        .map_err(|_| Refusal::invalid("parameter", "the body holds bytes that are not utf-8"))?;
    match encryption {
        _ if text.is_empty() => Ok(None),
        Some(encryption) => encryption.decrypted(text, Charset::Utf8).map(Some),
        None => Ok(Some(text.to_owned())),
    }
}
