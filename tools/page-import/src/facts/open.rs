//! What a page does not settle: marked by comments in the description's text, and listed by path.

use alipay_schema::{Api, Notes, Parameter, Span, write_api_with_notes};

use crate::{
    facts::stated::facts,
    findings::{Doubts, quoted},
};

/// The text of a description in which every doubt is a comment, and the paths of what is doubted.
pub(crate) fn written(api: &Api, doubts: &Doubts) -> (String, Vec<String>) {
    let mut others = doubts.clone();
    let mut notes = Notes::new();
    for (path, row) in rows(api) {
        if let Some(why) = doubts.get(&row.name.span) {
            others.remove(&row.name.span);
            notes.insert(format!("{path}.{}", *row.name), comment(why));
        }
    }
    let own = |span: Span| {
        let code = api.errors.iter().flatten().find(|row| row.code.span == span);
        let subject = code.map(|row| row.code.as_str()).or((span == api.method.span).then_some("method"));
        subject.map_or_else(String::new, |subject| format!("{}, ", quoted(subject)))
    };
    let head = |(span, why): (&Span, &String)| {
        format!("# {}line {} of the page: {}\n", own(*span), span.line, comment(why))
    };
    let head: String = others.iter().map(head).collect();
    let method = doubts.contains_key(&api.method.span).then(|| "method".to_owned());
    let rows = facts(api).into_iter().filter(|fact| doubts.contains_key(&fact.span)).map(|fact| fact.path);
    (head + &write_api_with_notes(api, &notes), method.into_iter().chain(rows).collect())
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
