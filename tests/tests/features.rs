//! `docs/features.md` promises nothing that no test holds.

#![expect(clippy::panic, reason = "a test's helper fails by panicking")]

use std::path::{Path, PathBuf};

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs")
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

fn is_test(test: &str, path: &str) -> bool {
    let source = std::fs::read_to_string(docs().join(path)).unwrap_or_else(|_| panic!("{path}"));
    let Some((before, _)) = source.split_once(&format!("fn {test}(")) else { return false };
    before.lines().rev().take(4).any(|line| line.trim().ends_with("test]"))
}

#[test]
fn every_row_of_the_feature_tables_names_tests_that_exist() {
    let text = std::fs::read_to_string(docs().join("features.md")).unwrap();
    let rows: Vec<&str> =
        text.lines().filter(|line| line.starts_with("| ") && !line.ends_with("| |")).collect();
    for row in &rows {
        for (test, path) in tests_of(row) {
            assert!(is_test(test, path), "{test} is no test of {path}: {row}");
        }
    }
    assert!(rows.len() > 80, "{}", rows.len());
}

#[test]
fn what_is_no_test_is_recognised() {
    assert!(is_test("what_is_no_test_is_recognised", "../tests/tests/features.rs"));
    assert!(!is_test("is_test", "../tests/tests/features.rs"));
    assert!(!is_test("nowhere", "../tests/tests/features.rs"));
    let two = "| a | yes: [b](c.rs), [d](e.rs) |";
    assert_eq!(tests_of(two), [("b", "c.rs"), ("d", "e.rs")]);
}
