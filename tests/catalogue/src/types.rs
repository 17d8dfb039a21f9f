//! Which types of a description stand for a type of the SDKs, and for which reason.

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
        ("string" | "number", Stated { unit: Some(_), .. }) => by(&["amount", "decimal"], Statement::Comment),
        ("string" | "number", Stated { decimals: Some(_), .. }) => by(&["decimal"], Statement::Comment),
        ("string" | "datetime", Stated { date_format: Some(format), .. }) => {
            by(moments(format), Statement::Comment)
        }
        _ => None,
    }
}

/// The types that a format of moments is for: by what it tells of the day and of the time of the day.
fn moments(format: &str) -> &'static [&'static str] {
    let has = |letter| format.contains(letter);
    match (has('y') || has('d'), has('d'), has('H') || has('h')) {
        (true, _, true) => &["datetime"],
        (true, true, false) => &["date"],
        (true, false, false) => &["month"],
        (false, _, true) => &["time"],
        (false, _, false) => &[],
    }
}
