//! A row as it is written: texts by the names of their columns.

use std::fmt;
use std::sync::Arc;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::cells::Cells;
use super::columns::{Header, trimmed};

/// A row of a bill as texts, for kinds of bills whose columns are not known here, and for columns of your own.
///
/// As serde it is a map of the columns in their order. `Debug` prints no text: they are about persons.
///
/// ```
/// use alipay::bills::{Bill, BillContent};
///
/// let bill = Bill::read("活动编号,活动名称\n20260001\t,双十一\n".as_bytes())?;
/// let record = bill.records(BillContent::Other).next().unwrap()?;
/// assert_eq!((record.get("活动名称"), record.line()), (Some("双十一"), 2));
/// assert_eq!(record.columns().next(), Some(("活动编号", "20260001"))); // without the tab that keeps spreadsheets from rounding
/// # Ok::<(), alipay::bills::BillError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    header: Arc<Header>,
    text: String,
    cells: Cells,
    line: u64,
}

impl Record {
    pub(super) fn new(header: Arc<Header>, text: String, cells: Cells, line: u64) -> Self {
        Self { header, text, cells, line }
    }

    /// The text in a column, by its name with full-width or half-width parentheses; `None` if there is no such column.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.header.place(column).map(|place| self.cell(place))
    }

    /// The columns with their texts, in the bill's order.
    pub fn columns(&self) -> impl Iterator<Item = (&str, &str)> {
        self.header.names.iter().enumerate().map(|(place, name)| (&**name, self.cell(place)))
    }

    /// The line of the bill's member that it stands in, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    pub(super) fn name(&self, place: usize) -> &Arc<str> {
        &self.header.names[place]
    }

    pub(super) fn width(&self) -> usize {
        self.header.names.len()
    }

    pub(super) fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", |cell| trimmed(&self.text[cell.clone()]))
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record(line {}, {} cells)", self.line, self.cells.len())
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.cells.len()))?;
        for (column, text) in self.columns() {
            map.serialize_entry(column, text)?;
        }
        map.end()
    }
}
