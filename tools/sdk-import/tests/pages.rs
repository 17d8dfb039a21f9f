//! How results are given in pages, as far as names tell.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::fs;

use alipay_schema::{Source, read_api};
use alipay_sdk_import::{Progress, pages_told_by, state_pages};

/// What is told by these rows: number, size, items, ends, and the first page.
fn told(request: &str, response: &str) -> Option<String> {
    let text = format!("method: a.b\nrequest: {{ {request} }}\nresponse: {{ {response} }}\n");
    let source = Source::new("b.yaml", text);
    let pages = pages_told_by(&read_api(&source).usable(&source).unwrap())?;
    let names: Vec<&str> = pages
        .sent()
        .chain([("items", &pages.items)])
        .chain(pages.ends())
        .map(|(_, name)| name.as_str())
        .collect();
    Some(format!("{} {}", names.join(" "), pages.first))
}

#[test]
fn names_tell_pages_or_nothing_is_stated() {
    let (asked, list) =
        ("page_num: { type: number }, page_size: { type: number }", "rows: { type: [string] }");
    for (why, request, response, expected) in [
        ("both names and one list", asked, list, Some("page_num page_size rows 1")),
        (
            "numbers as texts",
            "pageNo: { type: string }, pageSize: { type: string }",
            list,
            Some("pageNo pageSize rows 1"),
        ),
        (
            "ends",
            asked,
            "rows: { type: [string] }, total: { type: number }, total_page: { type: string }, has_next: { type: boolean }",
            Some("page_num page_size rows total total_page has_next 1"),
        ),
        (
            "two totals",
            asked,
            "rows: { type: [string] }, total: { type: number }, total_count: { type: number }",
            Some("page_num page_size rows 1"),
        ),
        (
            "a total of money",
            asked,
            "rows: { type: [string] }, total: { type: amount }",
            Some("page_num page_size rows 1"),
        ),
        (
            "counting from 0",
            "page: { type: number, description_zh: 页码，从0开始 }, page_size: { type: number }",
            list,
            Some("page page_size rows 0"),
        ),
        (
            "an index that says no more",
            "page_index: { type: number }, page_size: { type: number }",
            list,
            None,
        ),
        (
            "an index that says from where",
            "page_index: { type: number, description: Counted from 1. }, page_size: { type: number }",
            list,
            Some("page_index page_size rows 1"),
        ),
        (
            "words that contradict each other",
            "page_num: { type: number, description: Counted from 1., description_zh: 从 0 开始 }, page_size: { type: number }",
            list,
            None,
        ),
        ("no size", "page_num: { type: number }", list, None),
        (
            "two numbers",
            "page: { type: number }, page_num: { type: number }, page_size: { type: number }",
            list,
            None,
        ),
        ("a page that is not a number", "page: { type: date }, page_size: { type: number }", list, None),
        ("no list", asked, "total: { type: number }", None),
        ("two lists", asked, "rows: { type: [string] }, others: { type: [string] }", None),
    ] {
        assert_eq!(told(request, response).as_deref(), expected, "{why}");
    }
}

#[test]
fn pages_are_stated_in_a_folder_and_what_is_stated_stays() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("a");
    fs::create_dir(&place).unwrap();
    let rows = "request: { page: { type: number }, page_size: { type: number } }\nresponse: { rows: { type: [string] } }\n";
    let own = format!("method: a.own # of a person\npages: {{ number: page, items: rows }}\n{rows}");
    fs::write(place.join("b.yaml"), format!("# x\nmethod: a.b\n{rows}")).unwrap();
    fs::write(place.join("own.yaml"), &own).unwrap();
    fs::write(place.join("c.yaml"), "method: a.c\n").unwrap();
    let update = state_pages(folder.path(), &Progress::new()).unwrap();
    let lines: Vec<String> = update.changes.iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["a.b: pages of rows, turned by page"]);
    update.write().unwrap();
    let written = fs::read_to_string(place.join("b.yaml")).unwrap();
    assert_eq!(
        written,
        format!("# x\nmethod: a.b\npages: {{ number: page, size: page_size, items: rows }}\n{rows}")
    );
    assert_eq!(fs::read_to_string(place.join("own.yaml")).unwrap(), own);
    assert!(state_pages(folder.path(), &Progress::new()).unwrap().files.is_empty(), "once is enough");
}

#[test]
fn every_description_of_the_catalogue_whose_names_tell_states_its_pages() {
    let mut stated = 0;
    for method in alipay_specs::methods() {
        let text = alipay_specs::text(method).unwrap();
        let source = Source::new(method, text);
        let api = read_api(&source).usable(&source).unwrap();
        assert!(
            api.pages.is_some() || pages_told_by(&api).is_none(),
            "{method}: run `alipay-sdk-import pages`"
        );
        stated += usize::from(api.pages.is_some());
    }
    assert!(stated > 300, "{stated}");
}
