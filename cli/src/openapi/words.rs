//! What a row says in words: its meaning, and what its schema cannot state or must not enforce.

use alipay_rules::Family;
use alipay_schema::{InSchema, Limit, MaxLength, Parameter, Required, Type};

use super::scalar;
use super::way::{Side, Way};

/// The description of a row; empty if there is nothing to say.
pub(super) fn of(row: &Parameter, way: Way) -> String {
    let mut paragraphs: Vec<String> = row.description.iter().cloned().collect();
    let mut notes = Vec::new();
    if row.limits.required == Some(Required::Conditional) {
        notes.push("It must be given under conditions.".to_owned());
    }
    if let Some(moment) = moment(row) {
        notes.push(moment);
    }
    if let Some(default) = &row.default {
        notes.push(format!("Without it, `{default}` is assumed."));
    }
    if let Some(since) = &row.since {
        notes.push(format!("Since {since}."));
    }
    if row.sensitive {
        notes.push("Personal data.".to_owned());
    }
    match row.deprecated.as_deref() {
        None => {}
        Some("") => notes.push("Deprecated.".to_owned()),
        Some(instead) => notes.push(format!("Deprecated: {instead}")),
    }
    notes.extend(limits(row, way));
    if !notes.is_empty() {
        paragraphs.push(notes.join(" "));
    }
    paragraphs.extend(values(row, way));
    paragraphs.join("\n\n")
}

fn moment(row: &Parameter) -> Option<String> {
    let Type::Scalar(kind) = row.ty else { return None };
    let Family::Moment(moment) = kind.facts().family else { return None };
    let format = row.limits.date_format.as_deref().unwrap_or(moment.default_format());
    Some(format!("Beijing time, as `{format}`."))
}

/// Sentences about the limits that the schema does not enforce, and those that it cannot state.
fn limits(row: &Parameter, way: Way) -> Vec<String> {
    let (mut sentences, mut advised) = (Vec::new(), Vec::new());
    for (limit, words) in in_words(row) {
        let stated = match row.ty {
            Type::Scalar(kind) => scalar::states(row, kind, limit),
            Type::File | Type::Structure(_) => limit.in_schema() == InSchema::Shape,
        };
        if row.is_advised(limit) || !way.binds() || !binds_length(row, limit) {
            advised.push(words);
        } else if !stated {
            sentences.push(capitalized(&words) + ".");
        }
    }
    if !advised.is_empty() {
        let who = match way.side {
            Side::Request => "Alipay's documents state, and the gateway is not known to enforce",
            Side::Reply => "Alipay's documents state",
        };
        sentences.push(format!("{who}: {}.", advised.join("; ")));
    }
    sentences
}

/// Whether a length is more than a record.
fn binds_length(row: &Parameter, limit: Limit) -> bool {
    !matches!(limit, Limit::MaxLength | Limit::MinLength) || row.lengths_bind()
}

fn in_words(row: &Parameter) -> Vec<(Limit, String)> {
    let unit = row.limits.length_unit;
    let mut words = Vec::new();
    if row.limits.required == Some(Required::Always) {
        words.push((Limit::Required, "it must be there".to_owned()));
    }
    if let Some(MaxLength::Limit(most)) = row.limits.max_length {
        words.push((Limit::MaxLength, format!("at most {most} {unit}")));
    }
    if let Some(least) = row.limits.min_length {
        words.push((Limit::MinLength, format!("at least {least} {unit}")));
    }
    words.extend(row.limits.in_words().into_iter().map(|(limit, words)| {
        let code = words.code.map(|code| format!(" `{code}`")).unwrap_or_default();
        (limit, format!("{}{code}", uncapitalized(&words.sentence)))
    }));
    words
}

/// The values with their meanings, if any has one.
fn values(row: &Parameter, way: Way) -> Option<String> {
    let values = row.limits.values.as_ref()?;
    let head = match (row.is_closed() && way.binds(), way.side) {
        (true, _) => "Values:",
        (false, Side::Request) => "Known values, besides which others are accepted:",
        (false, Side::Reply) => "Known values, besides which others may come:",
    };
    let meaning =
        |meaning: &Option<String>| meaning.as_ref().map(|words| format!(": {words}")).unwrap_or_default();
    let lines: Vec<String> =
        values.rows.iter().map(|value| format!("* `{}`{}", *value.name, meaning(&value.meaning))).collect();
    Some(format!("{head}\n{}", lines.join("\n")))
}

fn capitalized(words: &str) -> String {
    with_first(words, |first| first.to_uppercase().collect())
}

fn uncapitalized(words: &str) -> String {
    with_first(words, |first| first.to_lowercase().collect())
}

fn with_first(words: &str, change: impl Fn(char) -> String) -> String {
    let mut rest = words.chars();
    rest.next().map(change).unwrap_or_default() + rest.as_str()
}
