//! What the tests of this crate share: the pages, and the facts of a description.

#![allow(dead_code, reason = "each test uses its part")]
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use alipay_page_import::{Imported, Options, import};
use alipay_schema::{Api, Finding, Parameter, Reading, Source, Type};

/// The pages in `tests/pages`, sorted.
pub(crate) fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension != "yaml"))
        .collect();
    pages.sort();
    pages
}

pub(crate) fn read(page: &Path) -> Source {
    let name = page.file_name().unwrap().to_str().unwrap();
    Source::new(name, fs::read_to_string(page).unwrap())
}

pub(crate) fn imported(page: &Source) -> Reading<Imported> {
    import(page, &Options::default())
}

/// A finding as one line: the page's line, the title, and what stands at the caret.
pub(crate) fn line(finding: &Finding) -> String {
    let severity = if finding.is_error() { "error" } else { "warning" };
    format!("{severity} in line {}: {} ({})", finding.span.line, finding.title, finding.label)
}

/// What a description states, by path: type, flag, length and place among its siblings.
pub(crate) type Facts = BTreeMap<String, String>;

/// The facts of a description. `ordered` makes the order of parameters and codes one of them.
pub(crate) fn facts(api: &Api, ordered: bool) -> Facts {
    let mut facts = Facts::new();
    facts.insert("method".to_owned(), api.method.value.clone());
    facts.insert("call".to_owned(), format!("{:?}", api.call));
    let mut groups = api.one_of.clone();
    if !ordered {
        for group in &mut groups {
            group.sort_unstable();
        }
    }
    facts.insert("one_of".to_owned(), format!("{groups:?}"));
    facts.insert("response".to_owned(), format!("stated: {}", api.response.is_some()));
    facts.insert("errors".to_owned(), format!("stated: {}", api.errors.is_some()));
    collect(api, api.request.parameters(), "request", ordered, &mut facts);
    collect(api, &api.form, "form", ordered, &mut facts);
    collect(api, api.response.as_deref().unwrap_or_default(), "response", ordered, &mut facts);
    for (at, row) in api.errors.iter().flatten().enumerate() {
        let place = if ordered { at } else { 0 };
        // No page says what became of the call; people and the catalogue's table do.
        facts.insert(format!("errors.{}", *row.code), format!("#{place}"));
    }
    facts
}

fn collect(api: &Api, parameters: &[Parameter], path: &str, ordered: bool, facts: &mut Facts) {
    for (at, row) in parameters.iter().enumerate() {
        let path = format!("{path}.{}", *row.name);
        let place = if ordered { at } else { 0 };
        let ty = if let Type::Structure(_) = row.ty { "object".to_owned() } else { format!("{:?}", row.ty) };
        let stated = (row.list, row.limits.required, row.limits.max_length, row.limits.length_unit);
        facts.insert(path.clone(), format!("#{place} {ty} {stated:?}"));
        if let Type::Structure(name) = &row.ty {
            collect(api, &api.structure(name).unwrap().parameters, &path, ordered, facts);
        }
    }
}

/// What a description states of each row and code that the page settles, itself and all that it is a member of.
pub(crate) fn settled(imported: &Imported) -> Facts {
    let is_open = |path: &str| {
        imported.open.iter().any(|open| {
            path.strip_prefix(open.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    };
    let mut facts = facts(&imported.api, false);
    facts.retain(|path, _| path.contains('.') && !is_open(path));
    facts
}

/// The line of the page that each row and code stands on, by path.
pub(crate) fn lines(api: &Api) -> BTreeMap<String, usize> {
    fn collect(api: &Api, parameters: &[Parameter], path: &str, lines: &mut BTreeMap<String, usize>) {
        for row in parameters {
            let path = format!("{path}.{}", *row.name);
            lines.insert(path.clone(), row.name.span.line);
            if let Type::Structure(name) = &row.ty {
                collect(api, &api.structure(name).unwrap().parameters, &path, lines);
            }
        }
    }
    let mut lines = BTreeMap::new();
    collect(api, api.request.parameters(), "request", &mut lines);
    collect(api, &api.form, "form", &mut lines);
    collect(api, api.response.as_deref().unwrap_or_default(), "response", &mut lines);
    lines
        .extend(api.errors.iter().flatten().map(|row| (format!("errors.{}", *row.code), row.code.span.line)));
    lines
}

/// The examples of a description, by path.
pub(crate) fn examples(api: &Api) -> Facts {
    fn collect(api: &Api, parameters: &[Parameter], path: &str, examples: &mut Facts) {
        for row in parameters {
            let path = format!("{path}.{}", *row.name);
            if let Some(example) = &row.example {
                examples.insert(path.clone(), example.clone());
            }
            if let Type::Structure(name) = &row.ty {
                collect(api, &api.structure(name).unwrap().parameters, &path, examples);
            }
        }
    }
    let mut examples = Facts::new();
    collect(api, api.request.parameters(), "request", &mut examples);
    collect(api, &api.form, "form", &mut examples);
    collect(api, api.response.as_deref().unwrap_or_default(), "response", &mut examples);
    examples
}
