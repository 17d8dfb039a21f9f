//! Which parameters turn the pages of a result, as far as their names tell.
//!
//! An API gives its result in pages if its request has exactly one parameter that is called like the number of a page and
//! exactly one that is called like its size, and its response has exactly one list, which then holds the items. A name
//! that says no more than "index" counts from 0 as often as from 1: it is taken only if the row's own words say from where.
//! Of several fields that could be the same end of the pages, none is taken. Where no name tells, nothing is stated.

use std::path::Path;

use alipay_rules::Kind;
use alipay_schema::{Api, Edit, Pages, Parameter, Type};

use crate::{
    Error, Progress,
    folder::descriptions,
    report::{Update, What},
    update::read,
};

const NUMBERS: [&str; 12] = [
    "current_page",
    "current_page_no",
    "current_page_num",
    "page",
    "page_index",
    "page_no",
    "page_num",
    "page_number",
    "pageindex",
    "pageno",
    "pagenum",
    "start_page",
];
/// Those of them that do not say where counting begins.
const INDICES: [&str; 2] = ["page_index", "pageindex"];
const SIZES: [&str; 5] = ["items_per_page", "page_limit", "page_size", "pagesize", "per_page"];
const TOTALS: [&str; 8] = [
    "total",
    "total_count",
    "total_item",
    "total_items",
    "total_num",
    "total_number",
    "total_results",
    "total_size",
];
const COUNTS: [&str; 5] =
    ["total_page", "total_page_count", "total_page_no", "total_page_num", "total_pages"];
const FLAGS: [&str; 5] = ["has_more", "has_next", "has_next_page", "have_more", "have_next"];

/// How descriptions say that pages are counted from 0, and from 1.
const FROM_0: [&str; 5] = ["counted from 0", "starts at 0", "starting from 0", "从0开始", "从 0 开始"];
const FROM_1: [&str; 5] = ["counted from 1", "starts at 1", "starting from 1", "从1开始", "从 1 开始"];

/// How the API gives its result in pages; `None` if the names of its rows do not tell.
///
/// ```
/// use alipay_schema::{Source, read_api};
/// use alipay_sdk_import::pages_told_by;
///
/// let text = "method: a.b\nrequest: { page_num: { type: number }, page_size: { type: number } }\n\
///     response: { total_size: { type: number }, details: { type: [string] } }\n";
/// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
/// let pages = pages_told_by(&api).unwrap();
/// assert_eq!((pages.number.as_str(), pages.items.as_str()), ("page_num", "details"));
/// ```
pub fn pages_told_by(api: &Api) -> Option<Pages> {
    if api.call.notification {
        return None;
    }
    let received = api.response.as_deref()?;
    let number = only(api.sent_rows().filter(|row| is_one_of(row, &NUMBERS)))?;
    let size = only(api.sent_rows().filter(|row| is_one_of(row, &SIZES)))?;
    let items = only(received.iter().filter(|row| row.list))?;
    if !holds(number, Kind::Number) || !holds(size, Kind::Number) {
        return None;
    }
    let field = |names: &[&str], kind| {
        let rows = received.iter().filter(|row| is_one_of(row, names) && holds(row, kind));
        only(rows).map(|row| row.name.clone())
    };
    Some(Pages {
        number: number.name.clone(),
        size: Some(size.name.clone()),
        items: items.name.clone(),
        total: field(&TOTALS, Kind::Number),
        count: field(&COUNTS, Kind::Number),
        more: field(&FLAGS, Kind::Boolean),
        first: first(number)?,
    })
}

/// What it takes to have every description below `folder` say how its result is given in pages, where the names tell and
/// it does not say so.
///
/// # Errors
/// When a description cannot be read.
pub fn state_pages(folder: &Path, progress: &Progress) -> Result<Update, Error> {
    let mut update = Update::default();
    let files = descriptions(folder)?;
    progress.begin(folder, files.len());
    for path in files {
        progress.step();
        let (source, api) = read(&path)?;
        let told = pages_told_by(&api).filter(|_| api.pages.is_none());
        let Some((pages, mut edit)) = told.zip(Edit::of(&source)) else { continue };
        if edit.state_pages(&pages) {
            let (number, items) = (pages.number.value, pages.items.value);
            update.add(&api.method, What::Pages { number, items });
            update.put(path, Some(edit.finish()))?;
        }
    }
    progress.end();
    Ok(update)
}

fn is_one_of(row: &Parameter, names: &[&str]) -> bool {
    names.contains(&row.name.to_ascii_lowercase().as_str())
}

/// Many rows of numbers and flags are described as texts.
fn holds(row: &Parameter, kind: Kind) -> bool {
    !row.list && [Kind::Text, kind].iter().any(|kind| row.ty == Type::Scalar(*kind))
}

fn only<'a>(mut rows: impl Iterator<Item = &'a Parameter>) -> Option<&'a Parameter> {
    rows.next().filter(|_| rows.next().is_none())
}

/// The number of the first page; `None` if nobody says it.
fn first(number: &Parameter) -> Option<u8> {
    let words = [&number.description, &number.description_zh];
    let says =
        |what: &[&str]| words.iter().any(|text| text.as_ref().is_some_and(|text| contains(text, what)));
    match (says(&FROM_0), says(&FROM_1)) {
        (true, true) => None,
        (true, false) => Some(0),
        (false, true) => Some(1),
        (false, false) => (!is_one_of(number, &INDICES)).then_some(1),
    }
}

fn contains(text: &str, what: &[&str]) -> bool {
    let text = text.to_lowercase();
    what.iter().any(|what| text.contains(what))
}
