//! How complete the catalogue is, as a page. Every number comes from the descriptions.

mod common;
mod known;
mod measure;
mod products;
mod sources;
mod weight;

use std::collections::BTreeSet;

use alipay_schema::{Api, Parameter, Source, Type, read_api};

use crate::catalogue;
pub use common::common;
pub use sources::words;

/// The page about all descriptions of the catalogue.
///
/// # Errors
/// When a common API is not among them.
pub fn page(described: &[Api]) -> Result<String, String> {
    let texts = catalogue::bundled();
    let (notifications, apis): (Vec<&Api>, Vec<&Api>) =
        described.iter().partition(|api| api.call.notification);
    Ok([
        format!(
            "# How complete the catalogue is\n\n{} descriptions: {} APIs and {} notifications. `docs/catalogue.md` says what is \
             counted.\n",
            number(texts.len()),
            number(apis.len()),
            number(notifications.len())
        ),
        common::section(&apis)?,
        products::section(&apis),
        known::section(&apis),
        sources::section(described),
        weight::section(&texts),
    ]
    .join("\n"))
}

/// All descriptions of the catalogue.
///
/// # Errors
/// When one does not read.
pub fn described() -> Result<Vec<Api>, String> {
    let read = |(method, text): (String, String)| {
        let reading = read_api(&Source::new(&method, text));
        reading.value.ok_or_else(|| format!("{method}: {:?}", reading.findings))
    };
    catalogue::bundled().into_iter().map(read).collect()
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
fn rows<'a>(api: &'a Api, top: impl IntoIterator<Item = &'a Parameter>) -> Vec<&'a Parameter> {
    let mut rows: Vec<_> = top.into_iter().collect();
    let mut reached = BTreeSet::new();
    let mut next = 0;
    while let Some(row) = rows.get(next) {
        next += 1;
        if let Type::Structure(name) = &row.ty
            && reached.insert(name.as_str())
        {
            rows.extend(api.structure(name).into_iter().flat_map(|structure| &structure.parameters));
        }
    }
    rows
}

/// The same, with all structures that they lead to.
fn sent(api: &Api) -> Vec<&Parameter> {
    rows(api, api.sent_rows())
}

/// The members of the reply.
fn received(api: &Api) -> Vec<&Parameter> {
    rows(api, api.response.iter().flatten())
}
