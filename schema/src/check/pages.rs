//! What `pages` may say: each name is a row that can hold what it is said to hold.

use alipay_rules::Kind;

use crate::{
    Api, Finding, Located, Parameter, Type,
    finding::Findings,
    words::{did_you_mean, quoted},
};

pub(crate) fn check_pages(api: &Api, findings: &mut Findings) {
    let Some(pages) = &api.pages else { return };
    let received = api.response.as_deref().unwrap_or_default();
    for (key, name) in pages.sent() {
        if let Some(row) = known(key, name, api.sent_rows(), "a parameter of the request", findings) {
            check_number(key, name, row, findings);
        }
    }
    for (key, name) in pages.ends() {
        match known(key, name, received.iter(), "a field of the response", findings) {
            Some(row) if key == "more" => check_flag(name, row, findings),
            Some(row) => check_number(key, name, row, findings),
            None => {}
        }
    }
    if let Some(row) = known("items", &pages.items, received.iter(), "a field of the response", findings)
        && !row.list
    {
        let title = format!("`items` of `pages` is {}, which is not a list", quoted(&row.name));
        let help = "name the list that holds the items of a page".to_owned();
        let finding = Finding::error(pages.items.span, title, "not a list");
        findings.add(finding.other(row.name.span, "described here").help(help));
    }
    let size = pages.size.as_ref().filter(|size| size.value == pages.number.value);
    if let Some(size) = size {
        let title = format!("{} is the number of the page and its size", quoted(size));
        findings.add(Finding::error(size.span, title, "again").other(pages.number.span, "first"));
    }
}

/// The row of that name.
fn known<'a>(
    key: &str,
    name: &Located<String>,
    rows: impl Iterator<Item = &'a Parameter> + Clone,
    what: &str,
    findings: &mut Findings,
) -> Option<&'a Parameter> {
    let row = rows.clone().find(|row| row.name.value == name.value);
    if row.is_none() {
        let title = format!("`{key}` of `pages` names {}, which is not {what}", quoted(name));
        let help = did_you_mean(name, rows.map(|row| row.name.as_str()));
        findings.add(Finding::error(name.span, title, "unknown").help(help));
    }
    row
}

/// Many rows of numbers are described as texts.
fn check_number(key: &str, name: &Located<String>, row: &Parameter, findings: &mut Findings) {
    if row.list || !matches!(row.ty, Type::Scalar(Kind::Number | Kind::Text)) {
        let title = format!("`{key}` of `pages` is {}, which does not hold a number", quoted(name));
        let finding = Finding::error(name.span, title, "not a number");
        findings.add(finding.other(row.name.span, "described here"));
    }
}

fn check_flag(name: &Located<String>, row: &Parameter, findings: &mut Findings) {
    if row.list || !matches!(row.ty, Type::Scalar(Kind::Boolean | Kind::Text)) {
        let title = format!("`more` of `pages` is {}, which holds neither true nor false", quoted(name));
        let finding = Finding::error(name.span, title, "not a boolean");
        findings.add(finding.other(row.name.span, "described here"));
    }
}
