//! From the model of a description to its text.

pub(crate) mod json;
pub(crate) mod layout;
pub(crate) mod row;
pub(crate) mod scalar;

use std::collections::BTreeMap;

use crate::{
    Api, Calls, Content, Effect, ErrorRow, Located, Operation, Pages, Parameter, Structure,
    model::vocabulary::{CALLS, ENCRYPT, FIRST_PAGES, OUTCOMES},
};
use layout::{INDENT, Yaml, comment, entry, head};
use row::{Keys, row, word};

/// Comments that stand above rows, by the row's path: `request.total_amount`, `types.GoodsDetail.price`.
pub type Notes = BTreeMap<String, String>;

/// Writes the description of an API as people write one: a row stands on one line where it fits, structures and
/// error codes follow the response, and a text stands in quotes only where YAML would make something else of it.
///
/// What [`read_api`](crate::read_api) reads from it is the same [`Api`] again.
///
/// ```
/// use alipay_schema::{Source, read_api, write_api};
///
/// let text = "{ method: alipay.trade.pay, request: { subject: { max_length: 256, type: string } } }";
/// let api = read_api(&Source::new("pay.yaml", text)).value.unwrap();
/// assert_eq!(write_api(&api), "\
/// method: alipay.trade.pay
/// call: any
///
/// request:
///   subject: { type: string, max_length: 256 }
/// ");
/// ```
pub fn write_api(api: &Api) -> String {
    write_api_with_notes(api, &Notes::new())
}

/// As [`write_api`], with comments for whoever reads the file.
///
/// ```
/// use alipay_schema::{Notes, Source, read_api, write_api_with_notes};
///
/// let text = "{ method: a.b, call: page, request: { subject: { type: string } } }";
/// let api = read_api(&Source::new("pay.yaml", text)).value.unwrap();
/// let notes = Notes::from([("request.subject".to_owned(), "Sources disagree about the length.".to_owned())]);
/// assert_eq!(write_api_with_notes(&api, &notes), "\
/// method: a.b
/// call: page
///
/// request:
///   ## Sources disagree about the length.
///   subject: { type: string }
/// ");
/// ```
pub fn write_api_with_notes(api: &Api, notes: &Notes) -> String {
    let mut file = File { lines: Vec::new(), notes };
    file.lines.extend(top(api).iter().flat_map(|(key, value)| entry(key, value, 0)));
    match &api.request {
        Content::NotStated => {}
        Content::Free => file.section(["request: any".to_owned()]),
        Content::Parameters(parameters) => file.rows("request", parameters),
    }
    if !api.form.is_empty() {
        file.rows("form", &api.form);
    }
    if !api.one_of.is_empty() {
        let groups = Yaml::List(api.one_of.iter().map(Yaml::texts).collect());
        file.section(entry("one_of", &groups, 0));
    }
    if let Some(response) = &api.response {
        file.rows("response", response);
    }
    file.structures(&api.types);
    if let Some(errors) = &api.errors {
        let rows = errors.iter().flat_map(|row| entry(&row.code, &error(row), INDENT));
        file.section([head("errors", errors.is_empty(), 0)].into_iter().chain(rows));
    }
    file.lines.join("\n") + "\n"
}

/// The text of a file, line by line.
struct File<'n> {
    lines: Vec<String>,
    notes: &'n Notes,
}

impl File<'_> {
    fn section(&mut self, lines: impl IntoIterator<Item = String>) {
        self.lines.push(String::new());
        self.lines.extend(lines);
    }

    fn rows(&mut self, key: &str, parameters: &[Parameter]) {
        let rows = rows(key, parameters, INDENT, self.notes);
        self.section([head(key, parameters.is_empty(), 0)].into_iter().chain(rows));
    }

    fn structures(&mut self, types: &[Structure]) {
        for (index, structure) in types.iter().enumerate() {
            let lines = structure_lines(structure, INDENT, self.notes);
            if index == 0 {
                self.section([head("types", false, 0)]);
                self.lines.extend(lines);
            } else {
                self.section(lines);
            }
        }
    }
}

/// The lines of a structure, indented by so many columns.
pub(crate) fn structure_lines(structure: &Structure, indent: usize, notes: &Notes) -> Vec<String> {
    let path = format!("types.{}", *structure.name);
    let mut lines = vec![head(&structure.name, structure.parameters.is_empty(), indent)];
    lines.extend(rows(&path, &structure.parameters, indent + INDENT, notes));
    lines
}

/// The lines of rows, indented by so many columns.
pub(crate) fn rows(path: &str, parameters: &[Parameter], indent: usize, notes: &Notes) -> Vec<String> {
    let lines = |parameter: &Parameter| {
        let note = notes.get(&format!("{path}.{}", *parameter.name));
        let mut lines: Vec<String> = note.iter().flat_map(|note| comment(note, indent)).collect();
        lines.extend(entry(&parameter.name, &row(parameter), indent));
        lines
    };
    parameters.iter().flat_map(lines).collect()
}

/// What stands above the first section.
pub(crate) fn top(api: &Api) -> Vec<(String, Yaml)> {
    let mut keys = Keys::default();
    keys.text("method", Some(&api.method.value));
    keys.text("title", api.title.as_ref());
    keys.text("title_zh", api.title_zh.as_ref());
    keys.text("docs", api.docs.as_ref());
    if !api.sources.is_empty() {
        keys.put("sources", Yaml::texts(&api.sources));
    }
    keys.put("call", calls(api.call));
    keys.put("v3", api.v3.as_ref().map(operation));
    keys.put("pages", api.pages.as_ref().map(pages));
    keys.word("effect", api.effect.map(Effect::word));
    keys.word("encrypt", word(&ENCRYPT, &api.encrypt_required));
    keys.deprecated(api.deprecated.as_ref());
    keys.into_entries()
}

fn calls(calls: Calls) -> Option<Yaml> {
    if let Some(word) = word(&CALLS, &calls) {
        return Some(Yaml::Word(word.to_owned()));
    }
    let words: Vec<Yaml> = calls.words().into_iter().map(|word| Yaml::Word(word.to_owned())).collect();
    (!words.is_empty()).then_some(Yaml::List(words))
}

/// What stands behind `v3`.
pub(crate) fn operation(operation: &Operation) -> Yaml {
    let texts = |names: &[Located<String>]| {
        (!names.is_empty()).then(|| Yaml::texts(names.iter().map(|name| &name.value)))
    };
    let names = operation.names.iter().map(|(name, other)| (name.value.clone(), Yaml::Text(other.clone())));
    let names: Vec<_> = names.collect();
    let mut keys = Keys::default();
    keys.word("verb", Some(operation.verb));
    keys.text("path", Some(&operation.path.value));
    keys.put("query", texts(&operation.query));
    keys.put("body", texts(&operation.body));
    keys.put("names", (!names.is_empty()).then_some(Yaml::Map(names)));
    Yaml::Map(keys.into_entries())
}

/// What stands behind `pages`.
pub(crate) fn pages(pages: &Pages) -> Yaml {
    let mut keys = Keys::default();
    for (key, name) in pages.sent().chain([("items", &pages.items)]).chain(pages.ends()) {
        keys.text(key, Some(&name.value));
    }
    keys.word("first", word(&FIRST_PAGES, &pages.first).filter(|_| pages.first != 1));
    Yaml::Map(keys.into_entries())
}

pub(crate) fn error(row: &ErrorRow) -> Yaml {
    let mut keys = Keys::default();
    keys.text("meaning", row.meaning.as_ref());
    keys.text("advice", row.advice.as_ref());
    keys.word("outcome", row.outcome.and_then(|outcome| word(&OUTCOMES, &outcome)));
    let entries = keys.into_entries();
    if entries.is_empty() { Yaml::null() } else { Yaml::Map(entries) }
}
