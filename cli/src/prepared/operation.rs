//! A request for the REST gateway (v3), by what the description says of it.

use alipay::{Violations, v3};
use alipay_schema::{Api, Located};

use super::leaked;
use crate::exit::Stop;

/// The request; `None` if the REST gateway does not have the API.
pub(super) fn request(api: &Api, content: Option<&str>) -> Result<Option<v3::Untyped>, Violations> {
    let Some(operation) = &api.v3 else { return Ok(None) };
    let text = |text: &str| leaked(text.to_owned());
    let names = |names: &[Located<String>]| -> &'static [&'static str] {
        Vec::leak(names.iter().map(|name| text(name)).collect())
    };
    let renamed: Vec<_> = operation.names.iter().map(|(own, other)| (text(own), text(other))).collect();
    let bare = api.form.iter().filter(|row| row.is_bare()).map(|row| text(&row.name)).collect();
    let (query, body) = (names(&operation.query), names(&operation.body));
    let operation =
        v3::Operation::new(operation.verb, text(&operation.path), query, body, Vec::leak(renamed));
    // It lives as long as the process does, which makes one call.
    let operation: &'static v3::Operation = Box::leak(Box::new(operation.with_bare(Vec::leak(bare))));
    v3::Untyped::described(&*api.method, operation, content.unwrap_or("{}")).map(Some)
}

/// Nobody knows how the REST gateway would be asked.
pub(super) fn unknown(method: &str) -> Stop {
    let meant = crate::catalogue::nearest(method).map(|near| format!(" Did you mean {near}?"));
    Stop::refused(format!(
        "{method} has no description, which has the verb and the path that the REST gateway is asked by.{}",
        meant.unwrap_or_default()
    ))
}
