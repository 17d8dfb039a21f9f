//! The parts of a description that are not rows of parameters.

use crate::{
    Calls, ErrorRow, Finding, Located, Outcome,
    finding::Findings,
    keys::Key,
    model::vocabulary::{CALLS, OUTCOMES},
    tree::{
        fields::{self, Fields, place_of},
        node::{Data, Entry, Node},
    },
};

pub(crate) fn plain_texts(entry: &Entry, subject: &str, findings: &mut Findings) -> Vec<String> {
    fields::texts(entry, subject, findings).into_iter().map(|text| text.value).collect()
}

pub(crate) fn calls(entry: &Entry, subject: &str, findings: &mut Findings) -> Calls {
    let nodes = match &entry.value.data {
        Data::List(items) => items.as_slice(),
        _ => std::slice::from_ref(&entry.value),
    };
    if nodes.is_empty() {
        let help = "leave the key out where it is not stated".to_owned();
        let title = format!("{subject} lists no kind of call");
        findings.add(Finding::error(place_of(entry), title, "empty").help(help));
    }
    nodes.iter().fold(Calls::NONE, |so_far, node| {
        let span = if nodes.len() == 1 { place_of(entry) } else { node.span };
        let more = fields::choice(node, span, subject, &CALLS, findings).unwrap_or(Calls::NONE);
        so_far.and(more)
    })
}

pub(crate) fn one_of(top: &Fields<'_>, findings: &mut Findings) -> Vec<Vec<Located<String>>> {
    let Some(entry) = top.get("one_of") else { return Vec::new() };
    let groups = fields::items(entry, "`one_of`", findings).unwrap_or_default();
    let group = |node: &Node| {
        if let Data::List(items) = &node.data
            && !items.is_empty()
        {
            let name = |item| fields::text(item, item.span, "a name in `one_of`", findings);
            let names: Vec<_> = items.iter().map(name).collect();
            return names
                .into_iter()
                .zip(items)
                .filter_map(|(name, item)| Some(Located::new(name?, item.span)))
                .collect();
        }
        let help = "write `one_of: [[out_trade_no, trade_no]]`".to_owned();
        let title = "a group of `one_of` must be a list of names";
        findings.add(Finding::error(node.span, title, "no list").help(help));
        Vec::new()
    };
    groups.iter().map(group).collect()
}

/// Error codes, each with a mapping of `keys`.
pub(crate) fn error_rows(entry: &Entry, keys: &[Key], findings: &mut Findings) -> Vec<ErrorRow> {
    let subject = format!("`{}`", entry.key.value);
    if entry.value.is_null() {
        let help = format!(
            "write `{}: {{}}` if there are none, and leave the key out if it is not stated",
            entry.key.value
        );
        findings
            .add(Finding::error(place_of(entry), format!("{subject} is empty"), "nothing here").help(help));
        return Vec::new();
    }
    let entries = fields::entries(&entry.value, &subject, findings).unwrap_or_default();
    entries.iter().map(|row| error_row(row, keys, findings)).collect()
}

fn error_row(row: &Entry, keys: &[Key], findings: &mut Findings) -> ErrorRow {
    let silent = ErrorRow::of(row.key.clone());
    if row.value.is_null() {
        return silent;
    }
    let Some(fields) = Fields::read(&row.value, &row.key, keys, findings) else { return silent };
    let before_execution = keys.iter().any(|key| key.name == "before_execution")
        && fields.flag("before_execution", findings).unwrap_or(false);
    let outcome = fields.choice("outcome", &OUTCOMES, findings);
    if let (true, Some(Outcome::Unknown), Some(entry)) = (before_execution, outcome, fields.get("outcome")) {
        let title = format!("{} cannot be `unknown`", fields.subject("outcome"));
        let help = "a code that comes before execution is `rejected`; leave one of the two out".to_owned();
        findings.add(Finding::error(place_of(entry), title, "nothing was executed").help(help));
    }
    ErrorRow {
        meaning: fields.text("meaning", findings),
        advice: fields.text("advice", findings),
        outcome: outcome.or(before_execution.then_some(Outcome::Rejected)),
        before_execution,
        ..silent
    }
}
