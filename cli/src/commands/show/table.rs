//! A description as a table: the tree of parameters, one a line.

use std::fmt::Write;

use alipay_schema::{
    Api, Content, Effect, ErrorRow, Limit, Located, MaxLength, Outcome, Parameter, Required, Type,
};

use super::layout::table;
use crate::output::harmless;

/// The whole description; the last column is broken where `width` ends.
pub(super) fn of(api: &Api, width: Option<usize>) -> String {
    let mut text = format!("{}\n", *api.method);
    for line in api.title.iter().chain(&api.docs) {
        let _ = writeln!(text, "  {}", harmless(line));
    }
    let _ = writeln!(text, "  {}", api.call.words().join(", "));
    if let Some(operation) = &api.v3 {
        let _ = writeln!(text, "  REST gateway (v3): {} {}", operation.verb, harmless(&operation.path));
    }
    if let Some(pages) = &api.pages {
        let ends = pages.ends().map(|(_, name)| name).chain([&pages.items]);
        let (sent, received) = (joined(pages.sent().map(|(_, name)| name)), joined(ends));
        let _ = writeln!(text, "  pages: {sent}; {received}");
    }
    if let Some(effect) = api.effect {
        let _ = writeln!(text, "  {}", in_words(effect));
    }
    if api.encrypt_required {
        text.push_str("  the content must be encrypted\n");
    }
    if let Some(instead) = &api.deprecated {
        let _ = writeln!(text, "  deprecated {}", harmless(instead));
    }
    if advises(api) {
        text.push_str("  (advised): a document states it, and the gateway is not known to hold to it\n");
    }
    match &api.request {
        Content::NotStated => section(&mut text, "request", "not stated"),
        Content::Free => section(&mut text, "request", "free JSON"),
        Content::Parameters(rows) => parameters(&mut text, "request", rows, api, width),
    }
    if !api.form.is_empty() {
        parameters(&mut text, "form", &api.form, api, width);
    }
    for group in &api.one_of {
        let _ = writeln!(text, "\n  at least one of {}", group.join(", "));
    }
    match &api.response {
        None => section(&mut text, "response", "not stated"),
        Some(rows) => parameters(&mut text, "response", rows, api, width),
    }
    match api.errors.as_deref() {
        None => section(&mut text, "errors", "not stated"),
        Some([]) => section(&mut text, "errors", "none"),
        Some(rows) => errors(&mut text, rows, width),
    }
    text
}

fn in_words(effect: Effect) -> &'static str {
    match effect {
        Effect::Reads => "only reads",
        Effect::Writes => "writes, and moves no money",
        Effect::MovesMoney => "moves money",
    }
}

fn joined<'a>(names: impl Iterator<Item = &'a Located<String>>) -> String {
    names.map(|name| harmless(name)).collect::<Vec<_>>().join(", ")
}

fn section(text: &mut String, name: &str, what: &str) {
    let _ = writeln!(text, "\n{name}: {what}");
}

fn parameters(text: &mut String, name: &str, rows: &[Parameter], api: &Api, width: Option<usize>) {
    if rows.is_empty() {
        return section(text, name, "none");
    }
    let mut lines = Vec::new();
    tree(rows, api, &mut Vec::new(), &mut lines);
    let _ = writeln!(text, "\n{name}");
    table(text, &lines, width);
}

/// The rows and, indented, those of their structures.
fn tree<'a>(rows: &'a [Parameter], api: &'a Api, open: &mut Vec<&'a str>, lines: &mut Vec<[String; 5]>) {
    for row in rows {
        let indent = "  ".repeat(open.len());
        lines.push([
            format!("{indent}{}", *row.name),
            row.type_as_written(),
            required(row),
            limits(row),
            meaning(row),
        ]);
        if let Type::Structure(name) = &row.ty
            && !open.contains(&name.as_str())
            && let Some(structure) = api.structure(name)
        {
            open.push(name);
            tree(&structure.parameters, api, open, lines);
            open.pop();
        }
    }
}

/// Whether a row has a limit that refuses nothing.
fn advises(api: &Api) -> bool {
    let members = api.types.iter().flat_map(|structure| &structure.parameters);
    let outermost = api.sent_rows().chain(api.response.iter().flatten());
    outermost.chain(members).any(|row| !row.limits.advised.is_empty())
}

fn note(row: &Parameter, limit: Limit) -> &'static str {
    if row.is_advised(limit) { " (advised)" } else { "" }
}

fn required(row: &Parameter) -> String {
    let word = match row.limits.required {
        Some(Required::Always) => "required",
        Some(Required::Never) => "optional",
        Some(Required::Conditional) => "conditional",
        None => "",
    };
    format!("{word}{}", note(row, Limit::Required))
}

fn limits(row: &Parameter) -> String {
    let mut limits = lengths(row);
    let others = row.limits.in_words().into_iter();
    limits.extend(others.map(|(limit, words)| format!("{}{}", harmless(&words.short), note(row, limit))));
    limits.extend(row.limits.date_format.clone());
    limits.join(", ")
}

fn lengths(row: &Parameter) -> Vec<String> {
    let (unit, at_most, at_least) =
        (row.limits.length_unit, note(row, Limit::MaxLength), note(row, Limit::MinLength));
    let max = match row.limits.max_length {
        Some(MaxLength::Limit(max)) => Some(max),
        _ => None,
    };
    match (row.limits.min_length, max) {
        (Some(min), Some(max)) if at_least == at_most => vec![format!("{min}-{max} {unit}{at_most}")],
        (min, max) => {
            let min = min.map(|min| format!("≥{min} {unit}{at_least}"));
            min.into_iter().chain(max.map(|max| format!("≤{max} {unit}{at_most}"))).collect()
        }
    }
}

fn meaning(row: &Parameter) -> String {
    let mut parts = Vec::new();
    parts
        .extend(row.deprecated.as_ref().map(|instead| format!("deprecated {instead}").trim_end().to_owned()));
    parts.extend(row.description.as_ref().map(|text| text.trim_end_matches(['.', '。']).to_owned()));
    if let Some(values) = &row.limits.values {
        let names: Vec<&str> = values.rows.iter().map(|value| value.name.as_str()).collect();
        let words = if values.open { "such as" } else { "one of" };
        parts.push(format!("{words} {}{}", names.join(", "), note(row, Limit::Values)));
    }
    parts.extend(row.example.as_ref().map(|example| format!("example {example}")));
    parts.extend(row.sensitive.then(|| "personal data".to_owned()));
    harmless(&parts.join("; "))
}

fn errors(text: &mut String, rows: &[ErrorRow], width: Option<usize>) {
    let line = |row: &ErrorRow| {
        let outcome = match row.outcome {
            Some(Outcome::Rejected) => "rejected",
            Some(Outcome::Unknown) => "outcome unknown",
            None => "outcome not stated",
        };
        let words: Vec<&str> = row.meaning.iter().chain(&row.advice).map(String::as_str).collect();
        [harmless(&row.code), outcome.to_owned(), harmless(&words.join(": "))]
    };
    let _ = writeln!(text, "\nerrors");
    table(text, &rows.iter().map(line).collect::<Vec<_>>(), width);
}
