//! A value on its way into a builder: there, or known to be wrong.

use alipay_rules::{Limits, Rule, Violation};

use super::Row;
use super::object::{Object, Value};

/// A given value and what is wrong with it, with paths relative to it.
///
/// Builders collect these and only the outermost `build()` judges, so one error holds every violation.
#[derive(Clone, Debug)]
pub struct Pending {
    pub(super) value: Option<Value>,
    pub(super) found: Vec<Violation>,
}

impl Pending {
    pub(super) fn of(value: Value) -> Self {
        Self { value: Some(value), found: Vec::new() }
    }

    /// A value that travels as text, to be judged by the limits of its row.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::of(Value::Text(text.into()))
    }

    /// Nothing was given.
    pub(super) fn absent() -> Self {
        Self { value: None, found: Vec::new() }
    }

    pub(super) fn is_absent(&self) -> bool {
        self.value.is_none() && self.found.is_empty()
    }

    pub(crate) fn refused(rule: Rule) -> Self {
        Self { value: None, found: vec![Violation::new("", rule)] }
    }

    /// A finished object.
    pub fn object(object: Object) -> Self {
        Self::of(Value::Object(object))
    }

    pub(crate) fn list(items: impl IntoIterator<Item = Self>) -> Self {
        let mut found = Vec::new();
        let mut values = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let place = format!("[{index}]");
            found.extend(item.found.into_iter().map(|violation| violation.within(&place)));
            values.extend(item.value);
        }
        Self { value: Some(Value::List(values)), found }
    }

    /// The same value, as its row wants it on the wire.
    pub(super) fn settle(self, row: &Row) -> Self {
        Self { value: self.value.map(|value| value.settle(row)), ..self }
    }

    /// Judges the value, or each item of a list, by the limits of its row.
    pub(super) fn judge(&mut self, limits: &Limits<'_>) {
        match &self.value {
            Some(Value::List(items)) => {
                for (index, item) in items.iter().enumerate() {
                    let place = format!("[{index}]");
                    let broken = broken(item, limits).into_iter();
                    self.found.extend(broken.map(|rule| Violation::new(place.clone(), rule)));
                }
            }
            Some(value) => {
                self.found.extend(broken(value, limits).into_iter().map(|rule| Violation::new("", rule)));
            }
            None => {}
        }
    }
}

fn broken(value: &Value, limits: &Limits<'_>) -> Vec<Rule> {
    match value {
        Value::Text(text) | Value::Number(text) => limits.check(text),
        Value::File(file) => file.broken(limits),
        Value::Boolean(_) | Value::Moment(_) | Value::List(_) | Value::Object(_) => Vec::new(),
    }
}
