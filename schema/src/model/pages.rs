//! How an API gives a long result in pages.

use crate::Located;

/// Which parameters turn the pages of a result, and where the reply has its items.
///
/// All of them go by the names of the description's rows: `number` and `size` are sent, the others received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// The parameter that says which page is asked for.
    pub number: Located<String>,
    /// The parameter that says how many items a page has.
    pub size: Option<Located<String>>,
    /// The list that holds the items of a page.
    pub items: Located<String>,
    /// The field that says how many items there are in all.
    pub total: Option<Located<String>>,
    /// The field that says how many pages there are.
    pub count: Option<Located<String>>,
    /// The field that says whether another page follows.
    pub more: Option<Located<String>>,
    /// The number of the first page: 1, or 0.
    pub first: u8,
}

impl Pages {
    /// The parameters that turn the pages, each behind its key.
    pub fn sent(&self) -> impl Iterator<Item = (&'static str, &Located<String>)> {
        let size = self.size.as_ref().map(|size| ("size", size));
        [Some(("number", &self.number)), size].into_iter().flatten()
    }

    /// The fields that say where the pages end, each behind its key.
    pub fn ends(&self) -> impl Iterator<Item = (&'static str, &Located<String>)> {
        let keys = [("total", &self.total), ("count", &self.count), ("more", &self.more)];
        keys.into_iter().filter_map(|(key, name)| Some((key, name.as_ref()?)))
    }
}
