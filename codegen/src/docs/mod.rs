//! Rustdoc, written from a description.

mod markdown;

use alipay_schema::{Api, ErrorRow, MaxLength, Outcome, Parameter, Required, Type, Value, Values};
use proc_macro2::TokenStream;
use quote::quote;

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
pub(crate) fn parameter(parameter: &Parameter) -> String {
    let mut facts = vec![format!("`{}`: {}", *parameter.name, requiredness(parameter))];
    facts.extend(length(parameter));
    if let Some(max) = parameter.max_items {
        let items = if max == 1 { "item" } else { "items" };
        facts.push(format!("At most {max} {items}."));
    }
    if let Some(characters) = &parameter.characters {
        facts.push(format!("Characters: {}.", code(characters)));
    }
    if let Some((min, max)) = &parameter.range {
        facts.push(format!("From {min} to {max}."));
    }
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
    paragraphs.extend(parameter.values.as_ref().map(values));
    paragraphs.extend(parameter.since.as_deref().map(|since| format!("Since {}", sentence(since))));
    paragraphs.extend(parameter.example.as_deref().map(|example| format!("Example: {}", code(example))));
    paragraphs.join("\n\n")
}

fn requiredness(parameter: &Parameter) -> &'static str {
    match parameter.required {
        Some(Required::Always) => "required.",
        Some(Required::Never) => "optional.",
        Some(Required::Conditional) => "required under conditions.",
        None => "whether it is required is not stated.",
    }
}

fn length(parameter: &Parameter) -> Option<String> {
    let recorded = !parameter.lengths_bind();
    let unit = parameter.length_unit;
    match (parameter.max_length, parameter.min_length) {
        (Some(MaxLength::Limit(max)), _) if recorded => {
            Some(format!("The page states a length of {max}, which is not checked here."))
        }
        (Some(MaxLength::Limit(max)), Some(min)) => Some(format!("{min} to {max} {}.", unit.name(max))),
        (Some(MaxLength::Limit(max)), None) => Some(format!("At most {max} {}.", unit.name(max))),
        (_, Some(_)) if recorded => None,
        (Some(MaxLength::Unlimited) | None, Some(min)) => Some(format!("At least {min} {}.", unit.name(min))),
        (Some(MaxLength::Unlimited), None) => Some("Of any length.".to_owned()),
        (None, None) if recorded || parameter.ty == Type::File => None,
        (None, None) => Some("No length is stated.".to_owned()),
    }
}

fn values(values: &Values) -> String {
    let heading = if values.open { "Known values:" } else { "Values:" };
    let rows = values.rows.iter().map(|row| format!("* {}", value(row)));
    std::iter::once(format!("{heading}\n")).chain(rows).collect::<Vec<_>>().join("\n")
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

/// A sentence and no attribute: an app that calls such an API still builds without a warning.
fn deprecated(instead: &str) -> String {
    let end = if instead.is_empty() { ".".to_owned() } else { format!(": {}", sentence(instead)) };
    format!("**Deprecated**{end}")
}
