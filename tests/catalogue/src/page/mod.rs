//! `docs/catalogue.md`: what the catalogue has and how to work on it. Every number comes from the descriptions.

mod known;
mod products;
mod sources;
mod weight;

use alipay_schema::{Api, Source, read_api};

use crate::catalogue;

/// The page.
///
/// # Errors
/// When a description does not read, or names a source that the page does not explain.
pub fn page() -> Result<String, String> {
    let texts = catalogue::bundled();
    let mut apis = Vec::new();
    let mut notifications = Vec::new();
    for (method, text) in &texts {
        let reading = read_api(&Source::new(method, text));
        let api = reading.value.ok_or_else(|| format!("{method}: {:?}", reading.findings))?;
        if api.call.notification { notifications.push(api) } else { apis.push(api) }
    }
    let counts = format!(
        "{} descriptions: {} APIs and {} notifications.",
        number(texts.len()),
        number(apis.len()),
        number(notifications.len())
    );
    Ok([
        include_str!("head.md").replace("{counts}", &counts),
        products::section(&apis),
        known::section(&apis),
        sources::section(apis.iter().chain(&notifications))?,
        weight::section(&texts),
        include_str!("work.md").to_owned(),
    ]
    .join("\n"))
}

/// A number as a person reads it: `9,581`.
fn number(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<String> =
        digits.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    groups.join(",")
}

/// How many of `all`, in percent.
fn share(part: usize, all: usize) -> String {
    if all == 0 {
        return String::new();
    }
    match 100 * part / all {
        0 if part > 0 => "< 1 %".to_owned(),
        percent => format!("{percent} %"),
    }
}

/// The rows of one side of an API with all structures that they lead to, each structure once.
fn rows<'a>(
    api: &'a Api,
    top: impl IntoIterator<Item = &'a alipay_schema::Parameter>,
) -> Vec<&'a alipay_schema::Parameter> {
    let mut rows: Vec<_> = top.into_iter().collect();
    let mut reached = std::collections::BTreeSet::new();
    let mut next = 0;
    while let Some(row) = rows.get(next) {
        next += 1;
        if let alipay_schema::Type::Structure(name) = &row.ty
            && reached.insert(name.as_str())
        {
            rows.extend(api.structure(name).into_iter().flat_map(|structure| &structure.parameters));
        }
    }
    rows
}

/// The parameters of the request, inside and outside `biz_content`.
fn sent(api: &Api) -> Vec<&alipay_schema::Parameter> {
    rows(api, api.request.parameters().iter().chain(&api.form))
}

/// The members of the reply.
fn received(api: &Api) -> Vec<&alipay_schema::Parameter> {
    rows(api, api.response.iter().flatten())
}
