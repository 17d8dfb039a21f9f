//! Where a row states what, kept next to the model for the checks.

use std::collections::HashMap;

use crate::{Limit, Parameter, Span};

/// The place of every value of every row.
#[derive(Debug)]
pub(crate) enum Places {
    /// By row and key, as they were read.
    Read(HashMap<(usize, &'static str), Span>),
    /// All that a row states stands at its name: the API was not read from a description.
    Names,
}

impl Default for Places {
    fn default() -> Self {
        Self::Read(HashMap::new())
    }
}

impl Places {
    pub(crate) fn put(&mut self, row: Span, key: &'static str, place: Span) {
        if let Self::Read(places) = self {
            places.insert((row.start, key), place);
        }
    }

    pub(crate) fn forget(&mut self, row: Span, key: &'static str) {
        if let Self::Read(places) = self {
            places.remove(&(row.start, key));
        }
    }

    /// Where `parameter` states `key`, if it does so in a form that could be read.
    pub(crate) fn of(&self, parameter: &Parameter, key: &'static str) -> Option<Span> {
        match self {
            Self::Read(places) => places.get(&(parameter.name.span.start, key)).copied(),
            Self::Names => states(parameter, key).then_some(parameter.name.span),
        }
    }
}

fn states(parameter: &Parameter, key: &str) -> bool {
    let limits = &parameter.limits;
    if let Some(limit) = Limit::ALL.iter().find(|limit| limit.key().name == key) {
        return limits.mentions(*limit);
    }
    let own_unit = || Parameter::new(parameter.name.clone(), parameter.ty.clone()).limits.length_unit;
    match key {
        "type" => true,
        "length_unit" => limits.length_unit != own_unit(),
        "date_format" => limits.date_format.is_some(),
        "default" => parameter.default.is_some(),
        "wire" => parameter.wire_number,
        "example" => parameter.example.is_some(),
        _ => false,
    }
}
