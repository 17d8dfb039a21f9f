//! `docs/features.md` promises nothing that no test holds.

use std::path::Path;

#[test]
fn every_row_of_the_feature_tables_names_a_test_that_exists() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let text = std::fs::read_to_string(docs.join("features.md")).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.ends_with("| |"));
    let mut count = 0;
    for row in rows {
        let (test, path) = row.split_once("yes: [").unwrap().1.split_once("](").unwrap();
        let path = path.strip_suffix(") |").unwrap();
        let source = std::fs::read_to_string(docs.join(path)).unwrap_or_else(|_| panic!("{path}"));
        let (attributes, _) = source.split_once(&format!("fn {test}(")).unwrap_or_else(|| panic!("{row}"));
        let before: Vec<&str> = attributes.lines().rev().take(4).collect();
        assert!(before.iter().any(|line| line.trim().ends_with("test]")), "{test} is no test: {before:?}");
        count += 1;
    }
    assert!(count > 80, "{count}");
}
