//! What a typed row takes out of its cells.

use std::sync::Arc;

use alipay_rules::DateFormat;
use chrono::NaiveDateTime;

use super::amount::SignedAmount;
use super::error::{BillError, BillProblem};
use super::record::Record;
use crate::{JsonValue, moment};

/// A value of a column.
pub(super) trait Cell: Sized {
    /// Whether a bill without the column is refused.
    const REQUIRED: bool = true;

    /// Reads the text; `None` where the bill has no such column. The error is what the column holds.
    fn read(text: Option<&str>) -> Result<Self, &'static str>;

    /// The value as data: money and times as texts.
    fn written(&self) -> JsonValue;
}

impl Cell for String {
    fn read(text: Option<&str>) -> Result<Self, &'static str> {
        Ok(text.unwrap_or_default().to_owned())
    }

    fn written(&self) -> JsonValue {
        self.as_str().into()
    }
}

/// An empty cell is zero: of income and expense, one is often left empty.
impl Cell for SignedAmount {
    fn read(text: Option<&str>) -> Result<Self, &'static str> {
        match text.unwrap_or_default() {
            "" => Ok(Self::default()),
            text => text.parse().map_err(|_| "an amount in yuan with at most two decimals"),
        }
    }

    fn written(&self) -> JsonValue {
        self.to_string().into()
    }
}

impl Cell for NaiveDateTime {
    fn read(text: Option<&str>) -> Result<Self, &'static str> {
        let format = DateFormat("yyyy-MM-dd HH:mm:ss");
        let read = format.read(text.unwrap_or_default()).and_then(moment::date_time);
        read.ok_or("a time, written yyyy-MM-dd HH:mm:ss")
    }

    fn written(&self) -> JsonValue {
        self.to_string().into()
    }
}

impl Cell for u64 {
    fn read(text: Option<&str>) -> Result<Self, &'static str> {
        match text.unwrap_or_default() {
            "" => Ok(0),
            text => text.parse().map_err(|_| "a whole number"),
        }
    }

    fn written(&self) -> JsonValue {
        (*self).into()
    }
}

/// `None` where the cell is empty, or there is no such column.
impl<T: Cell> Cell for Option<T> {
    const REQUIRED: bool = false;

    fn read(text: Option<&str>) -> Result<Self, &'static str> {
        text.filter(|text| !text.is_empty()).map(|text| T::read(Some(text))).transpose()
    }

    fn written(&self) -> JsonValue {
        self.as_ref().map_or(JsonValue::Null, Cell::written)
    }
}

/// Takes the values of a record in the order of a row's fields.
pub(super) struct Fields<'a> {
    record: &'a Record,
    places: std::slice::Iter<'a, Option<usize>>,
    all: &'a [Option<usize>],
}

impl<'a> Fields<'a> {
    pub(super) fn of(record: &'a Record, places: &'a [Option<usize>]) -> Self {
        Self { record, places: places.iter(), all: places }
    }

    /// The value of the next column.
    pub(super) fn next<T: Cell>(&mut self) -> Result<T, BillError> {
        let place = self.places.next().copied().flatten();
        T::read(place.map(|place| self.record.cell(place))).map_err(|expected| {
            let error = BillError::from(BillProblem::Cell { expected });
            match place {
                Some(place) => error.under(Arc::clone(self.record.name(place))),
                None => error,
            }
        })
    }

    /// What stands in columns that the row does not know.
    pub(super) fn rest(&self) -> Vec<(Arc<str>, String)> {
        let known = self.all.iter().flatten().count();
        if known == self.record.width() {
            return Vec::new();
        }
        let unknown = (0..self.record.width()).filter(|place| !self.all.contains(&Some(*place)));
        unknown
            .map(|place| (Arc::clone(self.record.name(place)), self.record.cell(place).to_owned()))
            .collect()
    }
}
