//! The findings about all descriptions and pages that tests have: files, and the texts within their sources.

use std::fs;
use std::path::{Path, PathBuf};

use alipay_page_import::{Options, decode, import};
use alipay_schema::{Finding, Source, read_api, read_common};

use crate::literals;

/// Where descriptions with faults stand as files.
const DESCRIPTIONS: [&str; 3] = ["tests/ui/ours", "cli/tests/cmd", "tools/page-import/tests/pages"];
/// Where pages stand as files.
const PAGES: [&str; 3] =
    ["tools/page-import/tests/pages", "tools/page-import/tests/found", "cli/tests/cmd/import.in"];

pub(crate) fn findings(root: &Path) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in DESCRIPTIONS.iter().flat_map(|folder| files(&root.join(folder))) {
        if file.extension().is_some_and(|extension| extension == "yaml") {
            of_description(&fs::read_to_string(file).unwrap(), &mut found);
        }
    }
    for text in literals::files(&root.join("schema/tests"), &[]).iter().flat_map(|file| literals::all(file)) {
        // A text with backquotes is a sentence that a test expects.
        if !text.contains('`') {
            of_description(&text, &mut found);
            of_description(&format!("method: a.b\nrequest:\n{text}"), &mut found);
        }
    }
    for file in PAGES.iter().flat_map(|folder| files(&root.join(folder))) {
        if let Some(text) = decode(&fs::read(file).unwrap()) {
            of_page(&text, &mut found);
        }
    }
    for text in literals::files(&root.join("tools/page-import/tests"), &[])
        .iter()
        .flat_map(|file| literals::all(file))
    {
        // A text of one line is a name or a word.
        if text.contains('\n') {
            of_page(&text, &mut found);
        }
    }
    found
}

fn of_description(text: &str, found: &mut Vec<Finding>) {
    let source = Source::new("x.yaml", text);
    let reading = read_api(&source);
    if let Some(api) = &reading.value {
        found.extend(alipay_codegen::findings(api, Some("another.api")));
    }
    found.extend(reading.findings);
    found.extend(read_common(&source).findings);
}

fn of_page(text: &str, found: &mut Vec<Finding>) {
    for (draft, method) in [(false, None), (true, None), (false, Some("alipay.trade.pay"))] {
        let options = Options { draft, method: method.map(str::to_owned), ..Options::default() };
        found.extend(import(&Source::new("page.md", text), &options).findings);
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The changes that the tests of `diff` expect, without their paths.
pub(crate) fn changes(root: &Path) -> Vec<String> {
    let is_path =
        |word: &str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.[]".contains(&byte));
    let files = ["diffs", "operations", "pages"].map(|name| root.join(format!("schema/tests/{name}.rs")));
    files
        .iter()
        .flat_map(|file| literals::all(file))
        .filter_map(|text| {
            let (path, what) = text.trim_start_matches("! ").split_once(' ')?;
            let is_change = is_path(path) && TOPS.contains(&path.split('.').next()?) && !what.contains('\n');
            is_change.then(|| what.to_owned())
        })
        .collect()
}

/// What the path of a change begins with.
const TOPS: [&str; 11] =
    ["method", "call", "v3", "pages", "effect", "encrypt", "request", "form", "one_of", "response", "errors"];
