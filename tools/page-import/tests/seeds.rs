//! The two pages that the project began with become exactly the descriptions that were written by hand. The pages are
//! somebody's text and no part of this repository: `ALIPAY_SEEDS` names their folder. Pages of our own in the same two
//! layouts stand for them where it is not set.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use std::{env, fs, path::Path};

use alipay_schema::{Api, Source, read_api};

const CERTIFY: &str = "alipay.user.certify.open.certify";
const INITIALIZE: &str = "alipay.security.risk.authentication.initialize";

fn by_hand(method: &str) -> Api {
    read_api(&Source::new(method, alipay_specs::text(method).unwrap())).value.unwrap()
}

/// Holds what is imported against what was written by hand: everything but the words, and in examples the case of
/// letters and what is masked.
fn becomes(page: &Source, method: &str) {
    let reading = support::imported(page);
    let imported = reading.value.unwrap().api;
    let expected = by_hand(method);
    assert_eq!(support::facts(&imported, true), support::facts(&expected, true));
    let (examples, expected) = (support::examples(&imported), support::examples(&expected));
    assert_eq!(examples.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (path, example) in examples {
        let is_masked = example.contains('*') && expected[&path].contains('*');
        assert!(is_masked || example.eq_ignore_ascii_case(&expected[&path]), "{path}: {example}");
    }
    let titles: Vec<&str> = reading.findings.iter().map(|finding| finding.title.as_str()).collect();
    let told = |part: &str| titles.iter().filter(|title| title.contains(part)).count();
    assert_eq!(told("in the catalogue"), 0, "{titles:?}");
    if method == CERTIFY {
        assert_eq!(told("`×tamp` is a decoded `&timestamp`"), 1);
        assert_eq!(told("the page is in lower case"), 1);
        assert_eq!(told("common parameter"), 0, "its common table is the catalogue's");
        assert_eq!(reading.findings.len(), 2, "{titles:?}");
    } else {
        assert_eq!(told("`extend_info` seems to belong to `authentication_scene`"), 1);
        assert_eq!(told("is taken as `json`: the page calls it a text"), 6);
        assert_eq!(told("is taken as personal data"), 4);
        assert_eq!(
            told("the page gives the common parameter `sign` a length of 256, the catalogue has 344"),
            1
        );
        assert_eq!(told("common parameter"), 1, "{titles:?}");
        assert_eq!(reading.findings.len(), 13, "{titles:?}");
    }
}

fn own(name: &str) -> Source {
    support::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(name))
}

#[test]
fn a_page_in_lower_case_and_without_blanks_becomes_the_description_by_hand() {
    becomes(&own("certify-mirror.txt"), CERTIFY);
}

#[test]
fn a_page_with_its_tables_in_bullets_becomes_the_description_by_hand() {
    becomes(&own("initialize-bullets.txt"), INITIALIZE);
}

#[test]
#[ignore = "the pages are somebody's text: ALIPAY_SEEDS must name their folder"]
fn the_pages_that_the_project_began_with_become_the_descriptions_by_hand() {
    let folder = env::var_os("ALIPAY_SEEDS").expect("ALIPAY_SEEDS names the folder of the pages");
    let mut seen = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let page = support::read(&entry.unwrap().path());
        let method = if page.text.contains(INITIALIZE) { INITIALIZE } else { CERTIFY };
        becomes(&page, method);
        seen.push(method);
    }
    seen.sort_unstable();
    assert_eq!(seen, [INITIALIZE, CERTIFY]);
}

#[test]
fn without_the_sample_the_nesting_is_as_it_is_marked() {
    let page = own("initialize-bullets.txt");
    let without = Source::new("page.txt", page.text.replace("setBizContent", "setNothing"));
    let api = support::imported(&without).value.unwrap().api;
    let facts = support::facts(&api, true);
    assert!(facts.contains_key("request.authentication_info.authentication_scene.extend_info"));
}
