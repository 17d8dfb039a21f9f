//! Parameters that are newer than the v3 SDK.

use alipay_schema::{Operation, Parameter};

/// Where the REST gateway is asked without a body, new parameters travel in the query; those that cannot are taken out of
/// `added`, each with a sentence.
pub(crate) fn travelling(
    path: &str,
    added: &mut Vec<Parameter>,
    operation: Option<&mut Operation>,
) -> Vec<String> {
    let is_sent = matches!(path, "request" | "form");
    let Some(operation) = operation.filter(|operation| is_sent && !operation.verb.carries_body()) else {
        return Vec::new();
    };
    let others = added.extract_if(.., |row| !row.is_scalar());
    let verb = operation.verb;
    let left =
        others.map(|row| format!("`{}` cannot travel: `{verb}` of `v3` has no body", *row.name)).collect();
    operation.query.extend(added.iter().map(|row| row.name.clone()));
    left
}
