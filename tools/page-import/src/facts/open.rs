//! What a page does not settle: marked by comments in the description's text, and listed by path.

use alipay_schema::{Api, Notes, Parameter, write_api_with_notes};

use crate::{
    facts::stated::facts,
    findings::{Doubt, quoted},
};

/// The text of a description in which every doubt is a comment, and the paths of what is doubted.
pub(crate) fn written(api: &Api, doubts: &[Doubt]) -> (String, Vec<String>) {
    let mut notes = Notes::new();
    let mut is_shown = vec![false; doubts.len()];
    for (path, row) in rows(api) {
        for (at, doubt) in doubts.iter().enumerate().filter(|(_, doubt)| doubt.span == row.name.span) {
            is_shown[at] = true;
            notes.insert(format!("{path}.{}", *row.name), comment(&doubt.why));
        }
    }
    let mut open = Vec::new();
    let mut head = Vec::new();
    let is_doubted = |span| doubts.iter().any(|doubt| doubt.span == span);
    if is_doubted(api.method.span) {
        open.push("method".to_owned());
    }
    open.extend(facts(api).into_iter().filter(|fact| is_doubted(fact.span)).map(|fact| fact.path));
    for (doubt, _) in doubts.iter().zip(is_shown).filter(|(_, is_shown)| !is_shown) {
        let code = api.errors.iter().flatten().find(|row| row.code.span == doubt.span);
        let subject = match code {
            Some(row) => format!("{}, ", quoted(&row.code)),
            None if doubt.span == api.method.span => "`method`, ".to_owned(),
            None => String::new(),
        };
        head.push(format!("# {subject}line {} of the page: {}\n", doubt.span.line, comment(&doubt.why)));
    }
    (head.concat() + &write_api_with_notes(api, &notes), open)
}

fn comment(why: &str) -> String {
    format!("Not settled: {why}.")
}

fn rows(api: &Api) -> impl Iterator<Item = (String, &Parameter)> {
    let tables = [
        ("request", api.request.parameters()),
        ("form", api.form.as_slice()),
        ("response", api.response.as_deref().unwrap_or_default()),
    ];
    let tables = tables.into_iter().map(|(path, rows)| (path.to_owned(), rows));
    let members =
        api.types.iter().map(|types| (format!("types.{}", *types.name), types.parameters.as_slice()));
    tables.chain(members).flat_map(|(path, rows)| rows.iter().map(move |row| (path.clone(), row)))
}
