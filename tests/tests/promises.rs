//! The documents promise nothing that no test holds: every test, check and place that they name is there.

#![expect(clippy::panic, reason = "a test's helper fails by panicking")]

use std::fs;

use alipay_simulator::Fault;
use alipay_tests::sources::root;

fn read(document: &str) -> String {
    fs::read_to_string(root().join(document)).unwrap_or_else(|_| panic!("{document}"))
}

/// The rows of a document's tables, without their heads: those end with a blank cell.
fn rows(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| line.starts_with("| ") && !line.ends_with("| |"))
}

/// The tests that a row names, each with its file: `| what | yes: [test](file), [test](file) |`.
fn tests_of(row: &str) -> Vec<(&str, &str)> {
    let named = row.split_once("yes: ").and_then(|(_, named)| named.strip_suffix(" |"));
    let named = named.unwrap_or_else(|| panic!("{row}"));
    named.split(", ").map(|link| link_of(link).unwrap_or_else(|| panic!("{row}"))).collect()
}

fn link_of(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('[')?.strip_suffix(')')?.split_once("](")
}

/// The links anywhere in a text, each with its words.
fn links(text: &str) -> Vec<(&str, &str)> {
    let middles = text.match_indices("](").map(|(at, _)| at);
    let links = middles.map(|at| {
        let (_, words) = text[..at].rsplit_once('[')?;
        let (target, _) = text[at + 2..].split_once(')')?;
        Some((words, target))
    });
    links.map(|link| link.unwrap_or_else(|| panic!("{text}"))).collect()
}

/// The paths in back ticks, each of `{several,in,one}`. What has no slash is a name in the folder of its neighbour.
fn paths(text: &str) -> Vec<String> {
    let quoted = text.split('`').skip(1).step_by(2).filter(|quoted| quoted.contains('/'));
    quoted.flat_map(each_of).collect()
}

fn each_of(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let (names, behind) = rest.split_once('}').unwrap_or_else(|| panic!("{path}"));
    names.split(',').map(|name| format!("{before}{name}{behind}")).collect()
}

fn is_test(test: &str, path: &str) -> bool {
    let source = fs::read_to_string(root().join(path)).unwrap_or_else(|_| panic!("{path}"));
    let Some((before, _)) = source.split_once(&format!("fn {test}(")) else { return false };
    let mut attributes = before.lines().rev().take(4).map(str::trim);
    attributes.any(|line| ["#[test]", "#[tokio::test"].iter().any(|test| line.starts_with(test)))
}

#[test]
fn every_row_of_the_feature_tables_names_tests_that_exist() {
    let text = read("docs/features.md");
    for row in rows(&text) {
        for (test, path) in tests_of(row) {
            assert!(is_test(test, &format!("docs/{path}")), "{test} is not a test of {path}: {row}");
        }
    }
    assert!(rows(&text).count() > 80, "{}", rows(&text).count());
}

#[test]
fn every_row_of_the_threat_model_names_checks_and_tests_that_exist() {
    let text = read("SECURITY.md");
    for row in rows(&text) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let [_, checks, tests] = cells[..] else { panic!("{row}") };
        let (checks, tests) = (links(checks), links(tests));
        assert!(!checks.is_empty() && !tests.is_empty(), "{row}");
        for (_, path) in checks {
            assert!(root().join(path).is_file(), "{path} is not there: {row}");
        }
        for (test, path) in tests {
            assert!(is_test(test, path), "{test} is not a test of {path}: {row}");
        }
    }
    assert!(rows(&text).count() > 30, "{}", rows(&text).count());
}

#[test]
fn every_test_that_the_page_on_reliability_names_exists() {
    let text = read("docs/reliability.md");
    let tests: Vec<_> = links(&text).into_iter().filter(|(words, _)| words.contains('_')).collect();
    for (test, path) in &tests {
        assert!(
            is_test(test, &format!("docs/{path}")),
            "docs/reliability.md names {test}, which is not a test of {path}"
        );
    }
    assert!(tests.len() > 20, "{}", tests.len());
}

#[test]
fn every_place_and_test_that_the_architecture_names_exists() {
    let text = read("ARCHITECTURE.md");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).collect();
    let places: Vec<String> = rows.iter().flat_map(|row| paths(row)).collect();
    for path in &places {
        assert!(root().join(path).exists(), "ARCHITECTURE.md names {path}, which is not there");
    }
    assert!(places.len() > 40, "{}", places.len());
    let tests: Vec<_> = rows.iter().flat_map(|row| links(row)).collect();
    for (test, path) in &tests {
        assert!(is_test(test, path), "ARCHITECTURE.md names {test}, which is not a test of {path}");
    }
    assert!(tests.len() > 8, "{}", tests.len());
}

#[test]
fn what_is_no_test_is_recognised() {
    let here = "tests/tests/promises.rs";
    assert!(is_test("what_is_no_test_is_recognised", here));
    assert!(!is_test("is_test", here));
    assert!(!is_test("nowhere", here));
    let two = "| a | yes: [b](c.rs), [d](e.rs) |";
    assert_eq!(tests_of(two), [("b", "c.rs"), ("d", "e.rs")]);
    assert_eq!(links("held by [b](c.rs) and [d](e.rs)."), [("b", "c.rs"), ("d", "e.rs")]);
    assert_eq!(paths("`a` or `b/{c,d}.rs`, `e/f`"), ["b/c.rs", "b/d.rs", "e/f"]);
}

#[test]
fn the_guide_names_every_fault_of_the_simulator() {
    for language in ["en", "zh"] {
        let page = |name: &str| read(&format!("docs/guide/{language}/src/{name}.md"));
        let (commands, testing) = (page("command-line"), page("testing"));
        for name in Fault::NAMES {
            assert!(commands.contains(&format!("`{name}`")), "command-line.md of {language} lacks `{name}`");
            let fault: Fault = name.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
            let shown = format!("{fault:?}");
            let variant = shown.split([' ', '(']).next().unwrap_or_default();
            assert!(testing.contains(&format!("`{variant}")), "testing.md of {language} lacks `{variant}`");
        }
    }
}

#[test]
fn the_front_page_of_the_crate_names_every_feature() {
    let manifest = read("runtime/Cargo.toml");
    let (_, features) = manifest.split_once("[features]").unwrap_or_else(|| panic!("there are no features"));
    let (features, _) = features.split_once("\n[").unwrap_or((features, ""));
    let named = features.lines().filter_map(|line| line.split_once(" = [").map(|(name, _)| name));
    let page = read("runtime/src/front_page.md");
    let missing: Vec<_> =
        named.filter(|name| *name != "default" && !page.contains(&format!("| `{name}` |"))).collect();
    assert_eq!(missing, Vec::<&str>::new(), "runtime/src/front_page.md has a table of features");
}
