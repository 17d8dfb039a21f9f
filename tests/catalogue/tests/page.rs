//! `docs/catalogue.md` counts what the catalogue has today.

use std::path::Path;
use std::{env, fs};

use alipay_catalogue_tests::page::page;

#[test]
fn the_page_about_the_catalogue_is_counted_from_todays_descriptions() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/catalogue.md");
    let page = page().unwrap();
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    let change = written.lines().zip(page.lines()).position(|(before, now)| before != now);
    assert!(
        written == page,
        "docs/catalogue.md differs from line {}: run this test with BLESS=1",
        change.unwrap_or_else(|| written.lines().count()) + 1
    );
}
