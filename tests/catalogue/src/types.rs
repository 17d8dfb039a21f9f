//! Which types of a description stand for a type of the SDKs, and for which reason.

use alipay_rules::{DateFormat, Kind, Limits, Moment};

use crate::corpus::{DocumentedRow, Stated};

/// Why a text is described as something narrower than a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refinement {
    /// The types that say it.
    pub types: &'static [&'static str],
    /// Where it is stated.
    pub stated_by: Statement,
}

/// Who states a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    /// The comment of an SDK.
    Comment,
    /// A page of the documentation, or a copy of it.
    Page,
}

/// The types of moments, with their own formats.
pub const MOMENTS: [(&str, &str); 4] =
    [("datetime", "yyyy-MM-dd HH:mm:ss"), ("date", "yyyy-MM-dd"), ("time", "HH:mm:ss"), ("month", "yyyy-MM")];

/// The type that says no more than the SDKs' classes do.
pub fn plain(kind: &str) -> &'static str {
    match kind {
        "number" => "number",
        "bool" | "boolean" => "boolean",
        "date" => "datetime",
        "file" => "file",
        _ => "string",
    }
}

/// Whether a value of that type can be what the SDKs' classes call `kind`.
pub fn can_be(ty: &str, kind: &str) -> bool {
    match plain(kind) {
        "string" => ["string", "json", "amount", "cents", "decimal", "date", "datetime", "time", "month"]
            .contains(&ty),
        "number" => ["number", "decimal", "amount", "cents"].contains(&ty),
        "datetime" => ["datetime", "date", "time", "month"].contains(&ty),
        plain => plain == ty,
    }
}

/// What is stated that makes a value of `kind` more than its plain type.
pub fn refinement(kind: &str, stated: &Stated, row: Option<&DocumentedRow>) -> Option<Refinement> {
    let documented = row.and_then(|row| row.doc_type.as_deref()).map(str::to_lowercase);
    let by = |types, stated_by| Some(Refinement { types, stated_by });
    match documented.as_deref() {
        Some("price") => return by(&["amount"], Statement::Page),
        Some("date") => return by(&["datetime", "date"], Statement::Page),
        _ => {}
    }
    match (plain(kind), stated) {
        ("string", Stated { json_text: true, .. }) => by(&["json"], Statement::Comment),
        ("string" | "number", Stated { unit: Some(unit), .. }) if unit == "cent" => {
            by(&["cents"], Statement::Comment)
        }
        ("string" | "number", Stated { unit: Some(_), .. }) => by(&["amount"], Statement::Comment),
        ("string", Stated { decimals: Some(2), .. }) => by(&["decimal", "amount"], Statement::Comment),
        ("string", Stated { decimals: Some(_), .. }) => by(&["decimal"], Statement::Comment),
        ("string" | "datetime", Stated { date_format: Some(format), .. }) => {
            moment(format).and_then(|ty| by(ty, Statement::Comment))
        }
        ("string", Stated { range: Some(_), .. }) => by(&["decimal"], Statement::Comment),
        _ => None,
    }
}

/// The type of moments that a format is for.
pub(crate) fn moment(format: &str) -> Option<&'static [&'static str]> {
    let types: [(Moment, &[&str]); 4] = [
        (Moment::DateTime, &["datetime"]),
        (Moment::Date, &["date"]),
        (Moment::Time, &["time"]),
        (Moment::Month, &["month"]),
    ];
    types.into_iter().find(|(moment, _)| DateFormat(format).suits(*moment)).map(|(_, types)| types)
}

/// Whether `sources` name where a refinement to that type is stated. What a person wrote says it in words of its own.
pub fn is_named(refinement: Refinement, ty: &str, sources: &[String], by_hand: bool) -> bool {
    let says = |line: &String| {
        let comments = line.strip_prefix("Java SDK comments: ");
        match refinement.stated_by {
            Statement::Comment => comments.is_some_and(|facts| facts.split(", ").any(|fact| fact == ty)),
            Statement::Page => !line.contains("SDK"),
        }
    };
    if by_hand { !sources.is_empty() } else { sources.iter().any(says) }
}

/// Whether a row of a type of that name can have the text, by the rules that requests are held to.
pub(crate) fn fits(name: &str, text: &str) -> bool {
    let kind = match name {
        "number" => Kind::Number,
        "decimal" => Kind::Decimal,
        "amount" => Kind::Amount,
        "cents" => Kind::Cents,
        "boolean" => Kind::Boolean,
        "json" => return serde_json::from_str::<serde_json::Value>(text).is_ok(),
        "date" => Kind::Moment(Moment::Date),
        "datetime" => Kind::Moment(Moment::DateTime),
        "time" => Kind::Moment(Moment::Time),
        "month" => Kind::Moment(Moment::Month),
        _ => Kind::Text,
    };
    !text.trim().is_empty() && Limits::of(kind).check(text).is_empty()
}
