//! Which of a row's limits refuse a value, and which only advise.

use crate::{MaxLength, Parameter, Required};

/// A limit that a row can state.
///
/// A row's limits refuse what breaks them, unless the row says under `advised` that a document states them and the
/// gateway is not known to hold to them. A `date_format` is no limit: it is how a value is written, and without it
/// nothing could be written at all.
///
/// ```
/// use alipay_schema::{Limit, Source, read_api};
///
/// let row = "{ type: string, max_length: 64, characters: A-Za-z0-9, advised: [characters] }";
/// let text = format!("method: a.b\nrequest:\n  out_trade_no: {row}\n");
/// let api = read_api(&Source::new("b.yaml", text)).value.unwrap();
/// let row = &api.request.parameters()[0];
/// assert!(row.is_advised(Limit::Characters) && !row.is_advised(Limit::MaxLength));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// `required: true`.
    Required,
    /// `max_length`, unless it is `none`.
    MaxLength,
    /// `min_length`.
    MinLength,
    /// `max_items`.
    MaxItems,
    /// `characters`.
    Characters,
    /// `range`.
    Range,
    /// `values`, unless they are `open`.
    Values,
}

/// The keys that state limits.
pub(crate) const LIMITS: [(&str, Limit); 7] = [
    ("required", Limit::Required),
    ("max_length", Limit::MaxLength),
    ("min_length", Limit::MinLength),
    ("max_items", Limit::MaxItems),
    ("characters", Limit::Characters),
    ("range", Limit::Range),
    ("values", Limit::Values),
];

impl Parameter {
    /// Whether the row states `limit`, and says that the gateway is not known to hold to it.
    pub fn is_advised(&self, limit: Limit) -> bool {
        self.advised.contains(&limit)
    }

    /// Whether a value can break `limit`.
    pub(crate) fn states(&self, limit: Limit) -> bool {
        match limit {
            Limit::Required => self.required == Some(Required::Always),
            Limit::MaxLength => matches!(self.max_length, Some(MaxLength::Limit(_))),
            Limit::MinLength => self.min_length.is_some(),
            Limit::MaxItems => self.max_items.is_some(),
            Limit::Characters => self.characters.is_some(),
            Limit::Range => self.range.is_some(),
            Limit::Values => self.values.as_ref().is_some_and(|values| !values.open),
        }
    }

    /// Whether `limit` refuses what breaks it.
    pub(crate) fn enforces(&self, limit: Limit) -> bool {
        self.states(limit) && !self.is_advised(limit)
    }

    /// Whether a request without it is refused.
    pub fn is_required(&self) -> bool {
        self.enforces(Limit::Required)
    }

    /// Whether values that its row does not list are refused.
    pub fn is_closed(&self) -> bool {
        self.enforces(Limit::Values)
    }

    /// The number of items beyond which a list is refused.
    pub fn most_items(&self) -> Option<usize> {
        self.max_items.filter(|_| self.enforces(Limit::MaxItems))
    }
}
