//! Rustdoc, written from a description.

mod lengths;
mod markdown;

use alipay_schema::{Api, ErrorRow, Limit, Outcome, Parameter, Required, Value, Values};
use proc_macro2::TokenStream;
use quote::quote;

use crate::side::Direction;
use lengths::length;
pub use markdown::code;
use markdown::{prose, sentence};

/// The attributes of a documentation text.
pub fn attributes(text: &str) -> TokenStream {
    let lines = lines(text);
    quote!(#( #[doc = #lines] )*)
}

/// The lines of a documentation text, as they stand behind `///`.
pub fn lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") })
}

/// The documentation of a parameter's setter or of a reply's field.
pub(crate) fn parameter(parameter: &Parameter, direction: Direction) -> String {
    let note = |limit| advice(parameter, limit);
    let mut facts = vec![format!("`{}`: {}", *parameter.name, requiredness(parameter, direction))];
    if direction == Direction::Received && parameter.is_required() {
        facts.push("Empty if it was not received: see `missing` and `complete`.".to_owned());
    }
    facts.extend(length(parameter));
    facts.extend(parameter.limits.in_words().into_iter().map(|(limit, words)| {
        let shown = words.code.map(|text| format!(": {}", code(&text))).unwrap_or_default();
        format!("{}{shown}{}.", words.sentence, note(limit))
    }));
    if let Some(format) =
        parameter.with_limits(|limits| limits.format().map(|format| format.to_string())).flatten()
    {
        facts.push(format!("Beijing time, written {}.", code(&format)));
    }
    if let Some(default) = &parameter.default {
        facts.push(format!("Default: {}.", code(default)));
    }
    let mut paragraphs = vec![facts.join(" ")];
    paragraphs.extend(parameter.description.as_deref().map(prose));
    paragraphs.extend(parameter.limits.values.as_ref().map(|list| values(list, note(Limit::Values))));
    paragraphs.extend(parameter.since.as_deref().map(|since| format!("Since {}", sentence(since))));
    paragraphs.extend(parameter.example.as_deref().map(|example| format!("Example: {}", code(example))));
    paragraphs.join("\n\n")
}

/// What stands behind a limit that refuses nothing.
fn advice(parameter: &Parameter, limit: Limit) -> &'static str {
    if parameter.is_advised(limit) { " (advised: the gateway is not known to hold to it)" } else { "" }
}

fn requiredness(parameter: &Parameter, direction: Direction) -> &'static str {
    match (parameter.limits.required, direction) {
        (Some(Required::Always), Direction::Sent) if parameter.is_advised(Limit::Required) => {
            "callers give it (advised: the gateway is not known to refuse a call without it)."
        }
        (Some(Required::Always), _) if parameter.is_advised(Limit::Required) => {
            "required (advised: it is not known to be always there)."
        }
        (Some(Required::Always), _) => "required.",
        (Some(Required::Never), _) => "optional.",
        (Some(Required::Conditional), _) => "required under conditions.",
        (None, _) => "whether it is required is not stated.",
    }
}

fn values(values: &Values, note: &str) -> String {
    let heading = if values.open { "Known values" } else { "Values" };
    let rows = values.rows.iter().map(|row| format!("* {}", value(row)));
    std::iter::once(format!("{heading}{note}:\n")).chain(rows).collect::<Vec<_>>().join("\n")
}

/// One value of a list and what it means.
pub(crate) fn value(row: &Value) -> String {
    match &row.meaning {
        Some(meaning) => format!("{}: {}", code(&row.name), sentence(meaning)),
        None => code(&row.name),
    }
}

/// One error code: what it means, what to do, and whether the call may have been executed.
pub(crate) fn error(row: &ErrorRow) -> String {
    let code = code(&row.code);
    let mut paragraphs =
        vec![row.meaning.as_deref().map_or(code.clone(), |meaning| format!("{code}: {}", sentence(meaning)))];
    paragraphs.extend(row.advice.as_deref().map(sentence));
    let outcome = match row.outcome {
        Some(Outcome::Rejected) => "The call was not executed.",
        Some(Outcome::Unknown) => "The call may have been executed.",
        None => "Not stated: whether the call was executed.",
    };
    paragraphs.push(outcome.to_owned());
    paragraphs.join("\n\n")
}

/// The heading of an API's types: its name, its title and its page.
pub fn api(api: &Api, what: &str) -> String {
    let mut paragraphs = vec![format!("{what} `{}`.", *api.method)];
    paragraphs.extend(api.title.as_deref().map(sentence));
    paragraphs.extend(api.deprecated.as_deref().map(deprecated));
    paragraphs.extend(api.docs.as_deref().map(|address| format!("Documentation: {}", prose(address))));
    paragraphs.join("\n\n")
}

/// The same of its request, with how the REST gateway is asked for it.
pub(crate) fn request(description: &Api) -> String {
    let operation = description.v3.as_ref().map(|operation| {
        format!("\n\nIn the REST gateway (v3): {}.", code(&format!("{} {}", operation.verb, *operation.path)))
    });
    api(description, "The request of") + operation.as_deref().unwrap_or_default()
}

/// A sentence and no attribute: an app that calls such an API still builds without a warning.
fn deprecated(instead: &str) -> String {
    let end = if instead.is_empty() { ".".to_owned() } else { format!(": {}", sentence(instead)) };
    format!("**Deprecated**{end}")
}
