//! The error codes of the documentation site's JSON.

use serde_json::{Map, Value};

use crate::{
    findings::{Findings, quoted},
    line::Text,
    rows::error_row::Failure,
    site::rows::{Reader, list},
};

/// What the site calls a code, best first: the code of the API before the gateway's own.
const CODES: [&str; 3] = ["subCode", "errorCode", "code"];

/// The error codes, in whatever member their list stands; `None` if one of them cannot be read.
pub(crate) fn failures(
    data: &Map<String, Value>,
    reader: &Reader<'_>,
    findings: &mut Findings,
) -> Option<Vec<Failure>> {
    let is_own = |name: &str| {
        let name = name.to_ascii_lowercase();
        name.contains("error") && !name.contains("common")
    };
    let mut lists = data.iter().filter(|(name, _)| is_own(name));
    let (name, list) = lists.find_map(|(name, value)| Some((name, list(value)?)))?;
    let failures: Option<Vec<Failure>> = list.iter().map(|row| failure(row, reader)).collect();
    if failures.is_none() {
        let title = format!("a row of {} has no code that can be read: `errors` is not stated", quoted(name));
        let help = "save the whole answer of the documentation site, or write the error codes by hand";
        findings.advise(reader.place(name), title, "not read", help);
    }
    failures
}

fn failure(row: &Value, reader: &Reader<'_>) -> Option<Failure> {
    let members = row.as_object()?;
    let filled =
        |value: &Value| value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let code = CODES.iter().find_map(|name| filled(members.get(*name)?))?;
    let text = |words: &[&str]| {
        let fits = |name: &str| words.iter().any(|word| name.to_ascii_lowercase().contains(word));
        members.iter().filter(|(name, _)| fits(name)).find_map(|(_, value)| filled(value))
    };
    let place = reader.place(&code);
    Some(Failure::new(
        Text::new(code, place),
        text(&["desc", "msg", "message", "meaning"]),
        text(&["solution", "advice", "resolve"]),
    ))
}
