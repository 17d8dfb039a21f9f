//! `docs/catalogue.md` explains what descriptions say, and the page that counts them is made of today's.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use alipay_catalogue_tests::completeness::{common, described, page, words};
use alipay_schema::Api;

static DESCRIBED: LazyLock<Vec<Api>> = LazyLock::new(|| described().unwrap());

fn docs() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/catalogue.md")).unwrap()
}

#[test]
fn the_page_explains_every_source_that_a_description_names() {
    let docs = docs();
    let (_, table) = docs.split_once("| source | what it gives |").unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let explained: BTreeSet<&str> = rows.filter_map(|line| line.split('|').nth(1)).map(str::trim).collect();
    let named: BTreeSet<&str> = DESCRIBED.iter().flat_map(words).collect();
    let missing: Vec<_> = named.difference(&explained).collect();
    assert!(explained.len() > 10 && missing.is_empty(), "{missing:?}");
}

#[test]
fn what_is_counted_has_a_line_for_each_common_api_and_sums_that_are_those_of_its_lines() {
    let page = page(&DESCRIBED).unwrap();
    let (_, section) = page.split_once("APIs that apps call most\n").unwrap();
    let section = section.split_once("\n## ").unwrap().0;
    let numbers = |line: &str| -> Vec<usize> {
        let cells = line.split('|').skip(2).filter(|cell| !cell.trim().is_empty());
        let first = cells.map(|cell| cell.split_whitespace().next().unwrap().replace(',', ""));
        first.map(|number| number.parse().unwrap_or(0)).collect()
    };
    let lines: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(lines.len(), common().unwrap().len());
    let sums = lines.iter().map(|line| numbers(line)).reduce(|mut sums, line| {
        sums.iter_mut().zip(line).for_each(|(sum, number)| *sum += number);
        sums
    });
    let all = section.lines().find(|line| line.starts_with("| **all**")).unwrap();
    assert_eq!(sums.unwrap(), numbers(all));
}
