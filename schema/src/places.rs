//! Where a row states what, kept beside the model for the checks.

use std::collections::HashMap;

use crate::{Parameter, Span};

/// The place of every value of every row.
#[derive(Debug, Default)]
pub(crate) struct Places(HashMap<(usize, &'static str), Span>);

impl Places {
    pub(crate) fn put(&mut self, row: Span, key: &'static str, place: Span) {
        self.0.insert((row.start, key), place);
    }

    pub(crate) fn forget(&mut self, row: Span, key: &'static str) {
        self.0.remove(&(row.start, key));
    }

    /// Where `parameter` states `key`, if it does so in a form that could be read.
    pub(crate) fn of(&self, parameter: &Parameter, key: &'static str) -> Option<Span> {
        self.0.get(&(parameter.name.span.start, key)).copied()
    }
}
