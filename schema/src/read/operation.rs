//! How the REST gateway is asked, from `v3`.

use crate::{
    Finding, Located, Operation,
    finding::Findings,
    keys::V3,
    model::vocabulary::VERBS,
    tree::{
        fields::{self, Fields, place_of},
        node::Entry,
    },
};

pub(crate) fn operation(top: &Fields<'_>, findings: &mut Findings) -> Option<Operation> {
    let entry = top.get("v3")?;
    let fields = Fields::read(&entry.value, "v3", V3, findings)?;
    for key in V3.iter().filter(|key| key.needed && fields.get(key.name).is_none()) {
        let title = format!("`v3` has no `{}`", key.name);
        let help = "write `v3: { verb: POST, path: /v3/alipay/trade/pay }`".to_owned();
        findings.add(Finding::error(entry.key.span, title, "how is it asked?").help(help));
    }
    let verb = fields.choice("verb", &VERBS, findings);
    let path = fields.text("path", findings);
    let path = fields.get("path").and_then(|entry| Some(Located::new(path?, place_of(entry))));
    let mut texts = |key| {
        let entry = fields.get(key);
        entry.map_or_else(Vec::new, |entry| fields::texts(entry, &fields.subject(key), findings))
    };
    let (query, body) = (texts("query"), texts("body"));
    Some(Operation { names: names(&fields, findings), verb: verb?, path: path?, query, body })
}

fn names(fields: &Fields<'_>, findings: &mut Findings) -> Vec<(Located<String>, String)> {
    let Some(entry) = fields.get("names") else { return Vec::new() };
    let subject = fields.subject("names");
    let entries = fields::entries(&entry.value, &subject, findings).unwrap_or_default();
    let name = |entry: &Entry| {
        let other = fields::text(&entry.value, place_of(entry), &format!("a name in {subject}"), findings)?;
        Some((entry.key.clone(), other))
    };
    entries.iter().filter_map(name).collect()
}
