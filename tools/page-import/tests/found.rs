//! Pages as people have them: cut, without headings, several in one file. What each states is written down next to it,
//! with where it comes from: the page, the catalogue, or nowhere, and then it is marked.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use alipay_page_import::{Imported, Options, import};
use alipay_schema::{Api, Finding, MaxLength, Parameter, Required, Source, Type, read_api};

/// What is expected of a page.
struct Found {
    page: PathBuf,
    options: Options,
    method: String,
    is_method_open: bool,
    /// By path: type, flag and length in words, and where the row comes from.
    rows: BTreeMap<String, (String, String)>,
}

impl Found {
    fn read(facts: &Path) -> Self {
        let text = fs::read_to_string(facts).unwrap();
        let page = ["md", "txt", "html"].map(|extension| facts.with_extension(extension));
        let page = page.into_iter().find(|page| page.exists()).unwrap();
        let (mut options, mut method, mut is_method_open) = (Options::default(), String::new(), false);
        let mut rows = BTreeMap::new();
        for line in text.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["options", words @ ..] => {
                    options.draft = words.contains(&"draft");
                    options.method =
                        words.iter().find_map(|word| word.strip_prefix("method=")).map(str::to_owned);
                }
                ["method", name, open @ ..] => {
                    (*name).clone_into(&mut method);
                    is_method_open = open == ["open"];
                }
                [path, ty, flag, length, origin] => {
                    rows.insert((*path).to_owned(), (format!("{ty} {flag} {length}"), (*origin).to_owned()));
                }
                other => assert!(other.is_empty(), "this is not a fact: {other:?}"),
            }
        }
        Self { page, options, method, is_method_open, rows }
    }

    fn import(&self) -> alipay_schema::Reading<Imported> {
        import(&support::read(&self.page), &self.options)
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/found")
}

fn all() -> Vec<Found> {
    let mut facts: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "facts"))
        .collect();
    facts.sort();
    facts.iter().map(|facts| Found::read(facts)).collect()
}

fn stated(row: &Parameter) -> String {
    let ty = row.type_as_written();
    let flag = match row.limits.required {
        None => "-",
        Some(Required::Always) => "required",
        Some(Required::Never) => "optional",
        Some(Required::Conditional) => "conditional",
    };
    let length = match row.limits.max_length {
        None => "-".to_owned(),
        Some(MaxLength::Unlimited) => "none".to_owned(),
        Some(MaxLength::Limit(max)) => max.to_string(),
    };
    format!("{ty} {flag} {length}")
}

fn collect(api: &Api, parameters: &[Parameter], path: &str, rows: &mut BTreeMap<String, String>) {
    for row in parameters {
        let path = format!("{path}.{}", *row.name);
        rows.insert(path.clone(), stated(row));
        if let Type::Structure(name) = &row.ty {
            collect(api, &api.structure(name).unwrap().parameters, &path, rows);
        }
    }
}

fn rows(api: &Api) -> BTreeMap<String, String> {
    let mut rows = BTreeMap::new();
    collect(api, api.request.parameters(), "request", &mut rows);
    collect(api, api.response.as_deref().unwrap_or_default(), "response", &mut rows);
    rows
}

#[test]
fn every_page_states_what_is_written_down_and_marks_the_rest() {
    let found = all();
    assert_eq!(found.len(), 13);
    let mut wrong = Vec::new();
    for expected in &found {
        let name = expected.page.file_name().unwrap().to_str().unwrap();
        let reading = expected.import();
        let titles: Vec<String> = reading.findings.iter().map(support::line).collect();
        let Some(imported) = reading.value else {
            wrong.push(format!("{name} is refused: {titles:#?}"));
            continue;
        };
        let mut open: Vec<String> =
            expected.is_method_open.then(|| "method".to_owned()).into_iter().collect();
        let is_open = |(_, (_, origin)): &(&String, &(String, String))| origin == "open";
        open.extend(expected.rows.iter().filter(is_open).map(|(path, _)| path.clone()));
        let mut marked: Vec<String> =
            imported.open.iter().filter(|path| !path.starts_with("errors.")).cloned().collect();
        marked.sort();
        let stated: BTreeMap<String, String> =
            expected.rows.iter().map(|(path, (facts, _))| (path.clone(), facts.clone())).collect();
        if *imported.api.method != expected.method || rows(&imported.api) != stated || marked != open {
            wrong.push(format!(
                "{name}: {:#?}\nopen {marked:?}, expected {open:?}\n{titles:#?}\n{}",
                rows(&imported.api),
                imported.text
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of 13 are read otherwise\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn what_comes_from_the_catalogue_is_said_at_the_row_that_has_it() {
    for expected in all() {
        let findings = expected.import().findings;
        for (path, _) in expected.rows.iter().filter(|(_, (_, origin))| origin == "catalogue") {
            let owner = path.rsplit('.').nth(1).unwrap();
            let title = format!("the members of `{owner}` are not on the page: those of the catalogue's");
            assert!(findings.iter().any(|finding| finding.title.starts_with(&title)), "{path}");
        }
    }
}

#[test]
fn every_mark_is_a_comment_above_its_row_and_a_finding() {
    for expected in all() {
        let reading = expected.import();
        let Some(imported) = reading.value else { continue };
        let comments = imported.text.lines().filter(|line| line.trim_start().starts_with("# ")).count();
        assert_eq!(comments > 0, !imported.open.is_empty(), "{}", imported.text);
        assert!(imported.open.is_empty() || !reading.findings.is_empty());
        let description = Source::new(&imported.path, &imported.text);
        assert_eq!(rows(&read_api(&description).value.unwrap()), rows(&imported.api), "{}", imported.text);
    }
}

#[test]
fn what_a_page_does_not_settle_refuses_it_where_no_draft_is_asked_for() {
    let mut refused = Vec::new();
    for expected in all() {
        let reading = import(&support::read(&expected.page), &Options::default());
        match reading.value {
            None => refused.push(expected.page.file_stem().unwrap().to_str().unwrap().to_owned()),
            // Its last row may have been cut, which is a warning there.
            Some(imported) => assert_eq!(rows(&imported.api), rows(&expected.import().value.unwrap().api)),
        }
    }
    assert_eq!(refused, ["cut-row", "new-object", "no-heading", "no-method", "several"]);
}

#[test]
fn a_method_that_is_given_chooses_and_does_not_overrule() {
    let several = support::read(&folder().join("several.md"));
    let given = |method: &str| Options { method: Some(method.to_owned()), ..Options::default() };
    let open = import(&several, &given("alipay.demo.box.open")).value.unwrap();
    assert_eq!(rows(&open.api)["request.box_no"], "string required 20");
    assert_eq!(open.open, [""; 0], "the page names it");
    for wrong in ["alipay.demo.box.lock", "box", ""] {
        let reading = import(&several, &given(wrong));
        assert!(reading.value.is_none() && reading.findings.iter().any(Finding::is_error), "{wrong}");
    }
    let unnamed = support::read(&folder().join("no-method.md"));
    let joined = import(&unnamed, &given("alipay.demo.queue.join")).value.unwrap();
    assert_eq!(joined.open, ["method"]);
    assert!(joined.text.starts_with("# `method`, line 1 of the page: Not settled"), "{}", joined.text);
    for wrong in ["queue", "", "alipay..join", "../../etc", "alipay.Trade.Pay"] {
        let reading = import(&unnamed, &given(wrong));
        assert!(reading.findings.iter().any(Finding::is_error), "{wrong}");
    }
}
