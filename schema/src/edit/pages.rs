//! How a long result is given in pages, added to a description.

use super::Edit;
use crate::{
    Pages,
    edit::spot::Spot,
    write::{self, layout::entry},
};

impl Edit<'_> {
    /// Says which parameters turn the pages of the API's result, unless its description does so. Gives back whether it
    /// does so now.
    ///
    /// ```
    /// use alipay_schema::{Edit, Source, read_api};
    ///
    /// let rows = "request: { page: { type: number } }\nresponse: { names: { type: [string] } }\n";
    /// let with = format!("method: a.b\npages: {{ number: page, items: names }}\n{rows}");
    /// let pages = read_api(&Source::new("b.yaml", with.as_str())).value.unwrap().pages.unwrap();
    /// let without = Source::new("b.yaml", format!("method: a.b\n{rows}"));
    /// let mut edit = Edit::of(&without).unwrap();
    /// assert!(edit.state_pages(&pages));
    /// assert_eq!(edit.finish(), with);
    /// ```
    pub fn state_pages(&mut self, pages: &Pages) -> bool {
        let spot = self.behind("pages").filter(|_| self.entry("pages").is_none());
        let spot = spot.map(|entry| Spot::behind(entry, self.text));
        let value = write::pages(pages);
        self.put(spot.as_ref(), &[], |indent| entry("pages", &value, indent))
    }
}
