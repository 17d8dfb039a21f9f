//! Error codes, and what their rows say beyond what stands in the text.

use super::{
    Change, Edit, member,
    spot::{begins_line, end},
};
use crate::{
    ErrorRow,
    tree::node::{Data, Entry},
    write::{
        error,
        layout::{Yaml, entry},
        scalar::Context,
    },
};

impl Edit<'_> {
    /// Adds rows of error codes behind those that are there. Gives back whether that was possible.
    pub fn add_errors(&mut self, rows: &[ErrorRow]) -> bool {
        let entries: Vec<_> = rows.iter().map(|row| (row.code.value.clone(), error(row))).collect();
        let lines = |indent| entries.iter().flat_map(|(code, row)| entry(code, row, indent)).collect();
        self.add_to_section("errors", &entries, lines)
    }

    /// Adds to the row of an error code what `row` says beyond it, as [`refine_row`](Self::refine_row) does. Gives back
    /// whether that was possible.
    ///
    /// ```
    /// use alipay_schema::{Edit, ErrorRow, Outcome, Source, read_api};
    ///
    /// let source = Source::new("pay.yaml", "\
    /// method: alipay.trade.pay
    /// errors:
    ///   TRADE_NOT_EXIST: { outcome: rejected }
    /// ");
    /// let api = read_api(&source).value.unwrap();
    /// let mut row = api.errors.unwrap()[0].clone();
    /// row.meaning = Some("There is no such trade.".to_owned());
    /// let mut edit = Edit::of(&source).unwrap();
    /// assert!(edit.refine_error(&row));
    /// assert_eq!(edit.finish(), "\
    /// method: alipay.trade.pay
    /// errors:
    ///   TRADE_NOT_EXIST: { meaning: There is no such trade., outcome: rejected }
    /// ");
    /// ```
    pub fn refine_error(&mut self, row: &ErrorRow) -> bool {
        let Yaml::Map(all) = error(row) else { return false };
        let entry = self.entry("errors").and_then(|errors| member(errors, &row.code));
        let changes = entry.and_then(|entry| match &entry.value.data {
            Data::Map(written) if !written.is_empty() => self.refinement(entry, &all),
            _ => self.first_keys(entry, all).map(|change| vec![change]),
        });
        let is_possible = changes.is_some();
        self.changes.extend(changes.into_iter().flatten());
        is_possible
    }

    /// What a row that says nothing is written as.
    fn first_keys(&self, entry: &Entry, all: Vec<(String, Yaml)>) -> Option<Change> {
        let behind = entry.key.span.end;
        let colon = behind + self.text.get(behind..)?.find(':')? + 1;
        let to = end(entry, self.text).max(colon);
        let lines = Self::laid_out(entry, &all);
        let new = match lines.get(1..) {
            Some(below) if !below.is_empty() && begins_line(entry, self.text) => {
                below.iter().flat_map(|line| [self.newline, line]).collect()
            }
            _ => format!(" {}", Yaml::Map(all).flow(Context::Flow)),
        };
        Some((colon, to, new))
    }
}
