//! What findings and changes say in English is said in Chinese, too: whatever the sources can say, and whatever is found in the
//! descriptions and pages that other tests have.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod corpus;
mod english;
mod holes;
mod literals;

use std::collections::BTreeSet;

use alipay_rules::{Rule, Unit};
use alipay_schema::{Change, Finding, Language, Span};
use alipay_tests::sources::root;
use literals::Literals;

fn of_finding(english: &str) -> String {
    let quoted = Rule::MaxLength { unit: Unit::Characters, max: 3, actual: 4 };
    Finding::error(Span::default(), english, "").rule(quoted).in_language(Language::Chinese).title
}

/// All that a finding says.
fn said(finding: Finding) -> impl Iterator<Item = String> {
    let Finding { title, label, help, other, .. } = finding;
    [Some(title), Some(label), help, other.map(|(_, label)| label)].into_iter().flatten()
}

fn of_change(english: &str) -> String {
    let what = english.to_owned();
    Change { path: String::new(), what, breaking: false }.in_language(Language::Chinese).what
}

/// Where the findings about descriptions are made.
const OF_FINDINGS: [&str; 8] = [
    "schema/src/check",
    "schema/src/check.rs",
    "schema/src/read",
    "schema/src/read.rs",
    "schema/src/tree",
    "schema/src/tree.rs",
    "schema/src/words.rs",
    "codegen/src/check.rs",
];

/// What stands in these sources and is not a finding: what descriptions say, why a draft marks a row, and by what words of the
/// parser its errors are told apart.
const NOT_SAID: [&str; 9] = [
    "mapping values",
    "quoted scalar",
    "recursion limit",
    "documentation page",
    "the catalogue",
    "between 0 and 2000",
    "no heading says what its table is about",
    "the page has its table twice, with different rows",
    "the page says that there are no parameters here",
];

/// The sentences of the sources that have no Chinese, whatever their holes hold.
fn lacking(literals: &Literals, chinese: fn(&str) -> String) -> Vec<String> {
    let said = literals.iter().filter(|literal| !NOT_SAID.contains(&literal.as_str()));
    let lacks =
        |literal: &&String| !holes::filled(literal).any(|english| english::is_gone(&chinese(&english)));
    said.filter(lacks).cloned().collect()
}

#[test]
fn every_sentence_of_a_finding_has_its_chinese() {
    let mut literals = Literals::default();
    for place in OF_FINDINGS {
        literals.read(&root().join(place), &[]);
    }
    let of_descriptions = literals.len();
    // The words of pages are no sentences, and the comments of a draft are part of its description.
    literals.read(&root().join("tools/page-import/src"), &["words", "open"]);
    let of_pages = literals.len() - of_descriptions;
    assert!(of_descriptions > 200 && of_pages > 200, "{of_descriptions} and {of_pages}");
    let lacking = lacking(&literals, of_finding);
    assert!(
        lacking.is_empty(),
        "add these with their Chinese to the file of schema/src/chinese that has their subject: {lacking:#?}"
    );
}

#[test]
fn every_sentence_of_a_change_has_its_chinese() {
    let mut literals = Literals::default();
    literals.read(&root().join("schema/src/diff"), &[]);
    literals.read(&root().join("schema/src/diff.rs"), &[]);
    literals.read_fields(&root().join("schema/src/model/limit_keys.rs"), &["change", "gone"]);
    assert!(literals.len() > 50, "{}", literals.len());
    let lacking = lacking(&literals, of_change);
    assert!(
        lacking.is_empty(),
        "add these with their Chinese to schema/src/chinese/changes.rs or, if they are said of a limit, to `chinese` of its row \
         in schema/src/model/limit_keys.rs: {lacking:#?}"
    );
}

#[test]
fn no_finding_about_a_description_or_a_page_of_the_tests_keeps_english() {
    let found = corpus::findings(&root());
    assert!(found.len() > 1_000, "{}", found.len());
    let (errors, warnings): (Vec<_>, Vec<_>) = found.iter().partition(|finding| finding.is_error());
    assert!(errors.len() > 500 && warnings.len() > 300, "{} and {}", errors.len(), warnings.len());
    let both = |finding: Finding| said(finding.clone()).zip(said(finding.in_language(Language::Chinese)));
    let sentences: BTreeSet<(String, String)> = found.into_iter().flat_map(both).collect();
    let kept: Vec<_> = sentences.iter().filter(|(_, chinese)| !english::is_gone(chinese)).collect();
    assert!(
        kept.is_empty(),
        "schema/src/chinese lacks the Chinese of these, or of a part of them: {kept:#?}"
    );
}

#[test]
fn no_change_of_the_tests_keeps_english() {
    let changes = corpus::changes(&root());
    assert!(changes.len() > 40, "{}", changes.len());
    let said = changes.iter().map(|what| (what, of_change(what)));
    let kept: Vec<_> = said.filter(|(_, chinese)| !english::is_gone_but_for_values(chinese)).collect();
    assert!(kept.is_empty(), "schema/src/chinese/changes.rs lacks the Chinese of these: {kept:#?}");
}
