//! The keys of a row whose values are more than a word or a number.

use alipay_rules::Kind;

use crate::{
    Finding, Limit, Located, MaxLength, Parameter, RowLimits, Type, Value, Values,
    finding::Findings,
    model::limit_key::Holds,
    tree::{
        fields::{self, Fields, place_of, plain},
        node::{Data, Entry},
    },
    words::{did_you_mean, quoted},
};

pub(crate) fn read_type(
    fields: &Fields<'_>,
    name: &Located<String>,
    findings: &mut Findings,
) -> Option<(Type, bool)> {
    let Some(entry) = fields.get("type") else {
        let title = format!("{} has no type", quoted(name));
        let help =
            "add `type:` with a scalar such as `string`, or the name of a structure under `types`".to_owned();
        findings.add(Finding::error(name.span, title, "of which type?").help(help));
        return None;
    };
    let subject = fields.subject("type");
    if let Data::List(items) = &entry.value.data {
        if let [item] = items.as_slice()
            && plain(item).is_some()
        {
            return fields::text(item, item.span, &subject, findings).map(|text| (type_named(&text), true));
        }
        let title = format!("{subject} must be one name, or one name in brackets");
        findings.add(Finding::error(place_of(entry), title, "not one name"));
        return None;
    }
    let text = fields.text("type", findings)?;
    let item = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    Some((type_named(item.unwrap_or(&text).trim()), item.is_some()))
}

fn type_named(name: &str) -> Type {
    match Kind::named(name) {
        Some(Kind::File) => Type::File,
        Some(kind) => Type::Scalar(kind),
        None => Type::Structure(name.to_owned()),
    }
}

pub(crate) fn read_max_length(key: &str, fields: &Fields<'_>, findings: &mut Findings) -> Option<MaxLength> {
    if fields.get(key).and_then(|entry| plain(&entry.value)) == Some("none") {
        return Some(MaxLength::Unlimited);
    }
    fields.count(key, findings).map(MaxLength::Limit)
}

pub(crate) fn read_range(
    key: &str,
    fields: &Fields<'_>,
    findings: &mut Findings,
) -> Option<(String, String)> {
    let entry = fields.get(key)?;
    let subject = fields.subject(key);
    let ends = fields::texts(entry, &subject, findings);
    if let [min, max] = ends.as_slice() {
        return Some((min.value.clone(), max.value.clone()));
    }
    if matches!(&entry.value.data, Data::List(items) if items.len() != 2) {
        let title = format!("{subject} must be the smallest and the largest number: `[0.01, 100]`");
        findings.add(Finding::error(place_of(entry), title, "not two numbers"));
    }
    None
}

pub(crate) fn read_values(key: &str, fields: &Fields<'_>, findings: &mut Findings) -> Option<Values> {
    let open = fields.flag("open", findings);
    let Some(entry) = fields.get(key) else {
        if let Some(open) = fields.get("open") {
            let title = format!("{} says nothing without `{key}`", fields.subject("open"));
            findings.add(Finding::error(open.key.span, title, "open to what?"));
        }
        return None;
    };
    let subject = fields.subject(key);
    if let Data::List(_) = entry.value.data {
        let title = format!("{subject} must be a mapping of values to meanings");
        let help = "write `values: { A: what it means, B: ~ }`".to_owned();
        findings.add(Finding::error(place_of(entry), title, "a list").help(help));
        return None;
    }
    let entries = fields::entries(&entry.value, &subject, findings)?;
    if entries.is_empty() {
        findings.add(Finding::error(place_of(entry), format!("{subject} lists nothing"), "empty"));
    }
    let rows =
        entries.iter().map(|row| Value { name: row.key.clone(), meaning: read_meaning(row, findings) });
    Some(Values { open: open.unwrap_or(false), rows: rows.collect() })
}

fn read_meaning(row: &Entry, findings: &mut Findings) -> Option<String> {
    if row.value.is_null() {
        return None;
    }
    fields::text(&row.value, place_of(row), &format!("the meaning of {}", quoted(&row.key)), findings)
}

/// The limits that are advised, each of which the row states.
pub(crate) fn read_advised(limits: &RowLimits, fields: &Fields<'_>, findings: &mut Findings) -> Vec<Limit> {
    let Some(entry) = fields.get("advised") else { return Vec::new() };
    let subject = fields.subject("advised");
    if matches!(&entry.value.data, Data::List(items) if items.is_empty()) {
        let help = "leave the key out where every limit is enforced".to_owned();
        let title = format!("{subject} lists nothing");
        findings.add(Finding::error(place_of(entry), title, "empty").help(help));
    }
    let mut advised: Vec<(Limit, Located<String>)> = Vec::new();
    for word in fields::texts(entry, &subject, findings) {
        let Some(limit) = Limit::ALL.iter().copied().find(|limit| limit.key().name == *word) else {
            let help = did_you_mean(&word, Limit::ALL.iter().map(|limit| limit.key().name));
            let title = format!("{subject} names {}, which is not a limit", quoted(&word));
            findings.add(Finding::error(word.span, title, "no limit").help(help));
            continue;
        };
        if let Some((_, first)) = advised.iter().find(|(earlier, _)| *earlier == limit) {
            let title = format!("{} stands twice in {subject}", quoted(&word));
            findings.add(Finding::error(word.span, title, "again").other(first.span, "first"));
            continue;
        }
        if let Some(help) = unstated(limits, limit, fields.get(&word).is_some()) {
            let title = format!("{subject} names {}, which limits nothing here", quoted(&word));
            findings.add(Finding::error(word.span, title, "no limit of this row").help(help.to_owned()));
        }
        advised.push((limit, word));
    }
    advised.into_iter().map(|(limit, _)| limit).collect()
}

/// What to do where the row does not state `limit`; `None` if it does, or if what it states could not be read.
fn unstated(limits: &RowLimits, limit: Limit, is_written: bool) -> Option<&'static str> {
    if limits.states(limit) {
        return None;
    }
    if !limits.mentions(limit) {
        return (!is_written).then_some("state the limit in the same row, or leave it out here");
    }
    match limit.key().holds {
        Holds::Required => Some("only `required: true` can be advised: anything else refuses nothing"),
        Holds::MaxLength => Some("`max_length: none` refuses nothing, so there is nothing to advise"),
        Holds::Values => Some("a list with `open: true` refuses nothing, so there is nothing to advise"),
        Holds::Count(_) | Holds::Text(_) | Holds::Range(_) => None,
    }
}

/// What to use instead; empty where only `true` is stated.
pub(crate) fn read_deprecated(fields: &Fields<'_>, findings: &mut Findings) -> Option<String> {
    match plain(&fields.get("deprecated")?.value) {
        Some("true") => Some(String::new()),
        Some("false") => None,
        _ => fields.text("deprecated", findings),
    }
}

/// An example or a default. JSON must stand in quotes, else YAML reads it as something of its own.
pub(crate) fn read_sample(
    key: &str,
    parameter: &Parameter,
    fields: &Fields<'_>,
    findings: &mut Findings,
) -> Option<String> {
    let entry = fields.get(key)?;
    let bare = !matches!(entry.value.data, Data::Scalar { quoted: true, .. } | Data::Refused);
    if parameter.ty == Type::Scalar(Kind::Json) && bare {
        let title = format!("{} must be JSON in quotes", fields.subject(key));
        let help = "write it in single quotes: `'{\"a\": 1}'`".to_owned();
        findings.add(Finding::error(place_of(entry), title, "without quotes").help(help));
        return None;
    }
    if let (true, Data::List(_)) = (parameter.list, &entry.value.data) {
        let title = format!("{} must be one item of the list", fields.subject(key));
        findings.add(Finding::error(place_of(entry), title, "a list"));
        return None;
    }
    fields.text(key, findings)
}
