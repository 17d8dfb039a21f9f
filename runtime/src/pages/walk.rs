//! Where the pages are, and whether another one follows.

use super::at_page::own;
use super::{Paged, Paging};
use crate::json::Value;

/// The way through the pages.
#[derive(Debug)]
pub(super) struct Walk {
    /// The next page.
    pub(super) number: u64,
    /// How many items a page has, as far as the request says so.
    size: Option<u64>,
    /// How many items have come, or were passed over by beginning with a later page; `None` if nobody knows.
    behind: Option<u64>,
    /// The items of the last page, as JSON.
    last: Option<String>,
}

/// What a page that came is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turned {
    /// The same as the one before it.
    Repeated,
    /// The last one.
    Last,
    /// One that others follow, perhaps.
    Another,
}

impl Walk {
    pub(super) fn of<R: Paged>(request: &R) -> Self {
        let Paging { number, size, first, .. } = *R::PAGING;
        let number = own(request, number).unwrap_or(first);
        let size = size.and_then(|size| own(request, size)).filter(|size| *size > 0);
        let passed = number.saturating_sub(first);
        let behind = if passed == 0 { Some(0) } else { size.and_then(|size| size.checked_mul(passed)) };
        Self { number, size, behind, last: None }
    }

    /// Goes on to the next page, by the verified text of the one that came.
    pub(super) fn turn(&mut self, text: &str, paging: &Paging) -> Turned {
        let named = |name: Option<&'static str>| name.unwrap_or_default();
        let names = [paging.items, named(paging.total), named(paging.count), named(paging.more)];
        let [items, total, count, more] =
            Value::read(text).ok().and_then(|node| node.pick(names)).unwrap_or_default();
        // A list may arrive as JSON inside a string.
        let items = items.map(|items| items.text().into_owned()).unwrap_or_default();
        let length = Value::read(&items).ok().and_then(Value::items).map_or(0, Iterator::count) as u64;
        if length > 0 && self.last.as_ref() == Some(&items) {
            return Turned::Repeated;
        }
        let number = |value: Option<Value<'_>>| value?.text().trim().parse::<u64>().ok();
        let pages = self.number.saturating_sub(paging.first).saturating_add(1);
        self.behind = self.behind.and_then(|behind| behind.checked_add(length));
        // A number of 0 next to items is not filled in.
        let are_all_here = [
            number(total).filter(|total| *total > 0).zip(self.behind).map(|(total, behind)| behind >= total),
            number(count).filter(|count| *count > 0).map(|count| pages >= count),
            more.and_then(|more| says_no(&more.text())),
        ];
        let stated = are_all_here.into_iter().flatten().reduce(|one, other| one || other);
        let is_last = stated.unwrap_or_else(|| self.size.is_some_and(|size| length < size));
        let Some(next) = self.number.checked_add(1) else { return Turned::Last };
        self.number = next;
        self.last = Some(items);
        if is_last || length == 0 { Turned::Last } else { Turned::Another }
    }
}

/// Whether a flag is off; `None` of what is neither.
fn says_no(flag: &str) -> Option<bool> {
    match flag.trim().to_ascii_lowercase().as_str() {
        "false" | "n" | "no" | "0" => Some(true),
        "true" | "y" | "yes" | "1" => Some(false),
        _ => None,
    }
}
