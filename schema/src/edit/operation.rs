//! How the REST gateway is asked, and the error codes that are known from there.

use super::Edit;
use crate::{
    Operation,
    edit::spot::{Spot, begins_line, end},
    write::{
        self,
        layout::{Yaml, entry},
    },
};

impl Edit<'_> {
    /// Says how the REST gateway is asked for the API, unless its description does so. Gives back whether it does so now.
    ///
    /// ```
    /// use alipay_schema::{Edit, Source, read_api};
    ///
    /// let with = Source::new("pay.yaml", "method: alipay.trade.pay\nv3: { verb: POST, path: /v3/alipay/trade/pay }\n");
    /// let operation = read_api(&with).value.unwrap().v3.unwrap();
    /// let without = Source::new("pay.yaml", "method: alipay.trade.pay\n");
    /// let mut edit = Edit::of(&without).unwrap();
    /// assert!(edit.state_operation(&operation));
    /// assert_eq!(edit.finish(), with.text);
    /// ```
    pub fn state_operation(&mut self, operation: &Operation) -> bool {
        let spot = self.behind("v3").filter(|_| self.entry("v3").is_none());
        let spot = spot.map(|entry| Spot::behind(entry, self.text));
        let value = write::operation(operation);
        self.put(spot.as_ref(), &[], |indent| entry("v3", &value, indent))
    }

    /// Says how the REST gateway is asked for the API in place of what its description says of that. Gives back whether
    /// it does so now.
    pub fn restate_operation(&mut self, operation: &Operation) -> bool {
        let Some(old) = self.entry("v3").filter(|old| begins_line(old, self.text)) else {
            return false;
        };
        let place = (old.key.span.start, end(old, self.text));
        let lines = entry("v3", &write::operation(operation), 0);
        self.changes.push((place.0, place.1, lines.join(self.newline)));
        true
    }

    /// Adds error codes of which nothing else is stated, unless the description has any. Gives back whether it did.
    pub fn add_codes(&mut self, codes: &[String]) -> bool {
        if self.entry("errors").is_some() {
            return false;
        }
        let rows: Vec<_> = codes.iter().map(|code| (code.clone(), Yaml::null())).collect();
        self.add_to_section("errors", &rows, |indent| {
            rows.iter().flat_map(|(code, row)| entry(code, row, indent)).collect()
        })
    }
}
