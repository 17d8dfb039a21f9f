//! What `v3` may say: each parameter has one place, which can carry it.

use crate::{
    Api, Content, Finding, Located, Operation, Type,
    finding::Findings,
    model::operation::between_braces,
    protocol::PROTOCOL_PARAMETERS,
    words::{did_you_mean, quoted},
};

/// The content of an API whose parameters are not listed.
const CONTENT: &str = "biz_content";

pub(crate) fn check_operation(api: &Api, findings: &mut Findings) {
    let Some(operation) = &api.v3 else { return };
    check_path(api, operation, findings);
    for (key, names) in [("query", &operation.query), ("body", &operation.body)] {
        check_twice(key, names, findings);
    }
    for name in &operation.query {
        check_in_query(name, api, operation, findings);
    }
    for name in &operation.body {
        check_in_body(name, api, operation, findings);
    }
    check_names(api, operation, findings);
    if !operation.verb.carries_body() {
        check_without_body(api, operation, findings);
    }
}

fn check_path(api: &Api, operation: &Operation, findings: &mut Findings) {
    let path = &operation.path;
    let error = |title: String, label: &str| Finding::error(path.span, title, label);
    if !path.starts_with('/') {
        findings.add(error("`path` of `v3` must begin with `/`".to_owned(), "no path"));
    }
    if path.contains(|character: char| matches!(character, '?' | '#') || character.is_whitespace()) {
        let help = "parameters of the query are listed in `query`".to_owned();
        let title = "`path` of `v3` is more than a path".to_owned();
        findings.add(error(title, "holds `?`, `#` or a space").help(help));
    }
    let Some(names) = between_braces(path) else {
        findings.add(error("the braces in `path` of `v3` are not pairs".to_owned(), "a brace alone"));
        return;
    };
    for (index, name) in names.iter().enumerate() {
        if names[..index].contains(name) {
            findings.add(error(format!("{} stands twice in `path` of `v3`", quoted(name)), "again"));
            continue;
        }
        let Some(row) = api.sent_rows().find(|row| *row.name == **name) else {
            let title = format!("`path` of `v3` names {}, which is not a parameter of the API", quoted(name));
            findings.add(error(title, "unknown").help(did_you_mean(name, own_names(api))));
            continue;
        };
        if !row.is_scalar() {
            let title = format!("{} cannot travel in a path", quoted(name));
            findings.add(error(title, "in the path").other(row.name.span, quoted(&row.type_as_written())));
        }
        if !row.is_required() {
            let title = format!("{} stands in `path` of `v3` and must be required", quoted(name));
            let help = "write `required: true` in its row: a path cannot be made without it".to_owned();
            findings.add(
                Finding::error(row.name.span, title, "not required")
                    .other(path.span, "in the path")
                    .help(help),
            );
        }
    }
}

fn check_twice(key: &str, names: &[Located<String>], findings: &mut Findings) {
    for (index, name) in names.iter().enumerate() {
        if let Some(first) = names[..index].iter().find(|first| *first == name) {
            let title = format!("{} stands twice in `{key}` of `v3`", quoted(name));
            findings.add(Finding::error(name.span, title, "again").other(first.span, "first"));
        }
    }
}

fn check_in_query(name: &Located<String>, api: &Api, operation: &Operation, findings: &mut Findings) {
    if operation.in_path().contains(&name.as_str()) {
        let title = format!("{} stands in the path of `v3` and in its `query`", quoted(name));
        findings.add(Finding::error(name.span, title, "again").other(operation.path.span, "first"));
    }
    match api.sent_rows().find(|row| row.name == *name) {
        Some(row) if row.is_scalar() => {}
        Some(row) => {
            let title = format!("{} cannot travel in a query", quoted(name));
            let finding = Finding::error(name.span, title, "in the query");
            findings.add(finding.other(row.name.span, quoted(&row.type_as_written())));
        }
        None if is_common(name) => {}
        None => {
            let title = format!("`query` of `v3` names {}, which is not a parameter", quoted(name));
            let help = did_you_mean(name, own_names(api).chain(PROTOCOL_PARAMETERS));
            findings.add(Finding::error(name.span, title, "unknown").help(help));
        }
    }
}

fn check_in_body(name: &Located<String>, api: &Api, operation: &Operation, findings: &mut Findings) {
    let verb = operation.verb;
    if !verb.carries_body() {
        let title = format!("{} cannot travel in a body: `{verb}` has none", quoted(name));
        findings.add(Finding::error(name.span, title, "no body").help("list it in `query`".to_owned()));
    }
    if let Some(first) = operation.query.iter().find(|other| *other == name) {
        let title = format!("{} stands in `query` and in `body` of `v3`", quoted(name));
        findings.add(Finding::error(name.span, title, "again").other(first.span, "first"));
    }
    if let Some(row) = api.sent_rows().find(|row| row.name == *name) {
        let title = format!("{} need not stand in `body` of `v3`", quoted(name));
        let help =
            "leave it out: what is neither in the path nor in `query` is a member of the body".to_owned();
        findings.add(
            Finding::error(name.span, title, "a row of the API").other(row.name.span, "here").help(help),
        );
    } else if !is_common(name) {
        let title = format!("`body` of `v3` names {}, which is not a common parameter", quoted(name));
        findings.add(
            Finding::error(name.span, title, "unknown")
                .help(did_you_mean(name, PROTOCOL_PARAMETERS.into_iter())),
        );
    }
}

fn check_names(api: &Api, operation: &Operation, findings: &mut Findings) {
    let listed = || operation.query.iter().chain(&operation.body).map(|name| name.as_str());
    for (name, other) in &operation.names {
        if operation.in_path().contains(&name.as_str()) {
            let title =
                format!("{} stands in the path of `v3`, where its name does not travel", quoted(name));
            let help = "leave it out of `names`".to_owned();
            findings.add(Finding::error(name.span, title, "without effect").help(help));
        } else if !own_names(api).chain(listed()).any(|known| known == name.as_str()) {
            let title = format!("`names` of `v3` names {}, which is not a parameter", quoted(name));
            findings.add(
                Finding::error(name.span, title, "unknown")
                    .help(did_you_mean(name, own_names(api).chain(listed()))),
            );
        }
        let is_other = |known: &&str| *known != name.as_str() && operation.name_of(known) == other.as_str();
        if let Some(twin) = own_names(api).chain(listed()).find(is_other) {
            let title = format!("{} and {} would both be {}", quoted(name), quoted(twin), quoted(other));
            findings.add(Finding::error(name.span, title, "the same name"));
        }
    }
}

/// What is neither in the path nor in the query has no place.
fn check_without_body(api: &Api, operation: &Operation, findings: &mut Findings) {
    let verb = operation.verb;
    let in_query = |name: &str| operation.query.iter().any(|other| other.as_str() == name);
    let in_path = operation.in_path();
    for row in api.sent_rows().filter(|row| !in_query(&row.name) && !in_path.contains(&row.name.as_str())) {
        let (title, help) = if row.ty == Type::File {
            (format!("the file {} needs a body, and `{verb}` of `v3` has none", quoted(&row.name)), None)
        } else {
            let help = "list it in `query`, unless it stands in the path".to_owned();
            (format!("{} needs a place: `{verb}` of `v3` has no body", quoted(&row.name)), Some(help))
        };
        findings.add(
            Finding::error(row.name.span, title, "no place")
                .other(operation.path.span, "asked so")
                .help(help),
        );
    }
    if api.request == Content::Free && !in_query(CONTENT) {
        let title = format!("free content needs a place: `{verb}` of `v3` has no body");
        let help = format!("list `{CONTENT}` in `query`");
        findings.add(Finding::error(operation.path.span, title, "no place").help(help));
    }
}

fn own_names(api: &Api) -> impl Iterator<Item = &str> + Clone {
    api.sent_rows().map(|row| row.name.as_str())
}

fn is_common(name: &str) -> bool {
    PROTOCOL_PARAMETERS.contains(&name)
}
