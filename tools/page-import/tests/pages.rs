//! Every page in `tests/pages` becomes the description next to it, with the findings that stand above it as comments;
//! a page that must be refused has only those. To add a case, add the page and run with `BLESS=1`.

mod support;

use std::{env, fs, path::PathBuf};

use alipay_page_import::Imported;
use alipay_schema::{Reading, Source, read_api};

/// What is expected of a page, as its file says it.
fn golden(reading: &Reading<Imported>) -> String {
    let mut text = String::new();
    for finding in &reading.findings {
        text.extend(["# ", &support::line(finding), "\n"]);
    }
    match &reading.value {
        Some(imported) => text += &imported.text,
        None => text += "# refused\n",
    }
    text
}

#[test]
fn every_page_becomes_the_description_beside_it() {
    let pages = support::pages();
    assert!(pages.len() >= 25, "{} pages", pages.len());
    let mut wrong = Vec::new();
    for page in pages {
        let expected = PathBuf::from(format!("{}.yaml", page.display()));
        let actual = golden(&support::imported(&support::read(&page)));
        if env::var_os("BLESS").is_some() {
            fs::write(&expected, &actual).unwrap();
        }
        if fs::read_to_string(&expected).ok().as_ref() != Some(&actual) {
            wrong.push(format!("{}:\n{actual}", page.display()));
        }
    }
    assert!(wrong.is_empty(), "with BLESS=1 these become what is expected:\n{}", wrong.join("\n"));
}

#[test]
fn every_description_can_be_read_and_says_what_was_imported() {
    for page in support::pages() {
        let Some(imported) = support::imported(&support::read(&page)).value else { continue };
        let description = Source::new(&imported.path, &imported.text);
        let read = read_api(&description).value.unwrap();
        assert_eq!(support::facts(&read, true), support::facts(&imported.api, true), "{}", page.display());
        assert_eq!(support::examples(&read), support::examples(&imported.api), "{}", page.display());
    }
}

#[test]
fn a_refusal_says_why_at_a_line_of_the_page() {
    let mut refused = 0;
    for path in support::pages() {
        let page = support::read(&path);
        let reading = support::imported(&page);
        if reading.value.is_some() {
            continue;
        }
        refused += 1;
        let error = reading.findings.iter().find(|finding| finding.is_error()).unwrap();
        assert!(error.render(&page).contains(&format!("{}:{}:", page.name, error.span.line)));
    }
    assert!(refused >= 6, "{refused} pages are refused");
}

#[test]
fn the_shapes_of_one_page_give_one_description() {
    let is_shape = |path: &&PathBuf| path.file_name().unwrap().to_str().unwrap().starts_with("verify-");
    let pages: Vec<PathBuf> = support::pages().iter().filter(is_shape).cloned().collect();
    assert!(pages.len() > 12, "{pages:?}");
    let texts = pages.iter().map(|page| support::imported(&support::read(page)).value.unwrap().text);
    let texts: Vec<String> = texts.collect();
    for (page, text) in pages.iter().zip(&texts) {
        assert_eq!(text, &texts[0], "{}", page.display());
    }
}
