//! The limits of one row, as it states them.

use alipay_rules::{Kind, Limits, Unit};

use crate::{
    Limit, Located,
    model::limit_keys::{Holds, LimitWords},
};

/// Everything that a row states about which values it allows; what is not stated binds nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowLimits {
    /// Whether it must be given.
    pub required: Option<Required>,
    /// The largest length, in `length_unit`. On a list, structure, date or boolean it is shown, never checked.
    pub max_length: Option<MaxLength>,
    /// The smallest length, in `length_unit`.
    pub min_length: Option<usize>,
    /// The largest number of items of a list.
    pub max_items: Option<usize>,
    /// What lengths count: bytes of a file, digits of a number, else characters unless the row says bytes.
    pub length_unit: Unit,
    /// The set of characters that a text may hold: `A-Za-z0-9_`.
    pub characters: Option<String>,
    /// The smallest and the largest number; both belong to the range.
    pub range: Option<(String, String)>,
    /// The date format, in place of the type's own: `yyyyMMdd`.
    pub date_format: Option<String>,
    /// The values with a name.
    pub values: Option<Values>,
    /// The limits that a document states and that the gateway is not known to hold to: they refuse nothing.
    pub advised: Vec<Limit>,
}

/// Whether a parameter must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Required {
    /// `required: true`.
    Always,
    /// `required: false`.
    Never,
    /// `required: conditional`; its `description` says when.
    Conditional,
}

/// What a row says about the largest length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MaxLength {
    /// At most this many.
    Limit(usize),
    /// `max_length: none`: there is no limit.
    Unlimited,
}

/// The values that have a name in the description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// Whether other values are possible too; they are never refused then.
    pub open: bool,
    /// The values, in order.
    pub rows: Vec<Value>,
}

/// One value with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value as it travels.
    pub name: Located<String>,
    /// What it means.
    pub meaning: Option<String>,
}

impl RowLimits {
    /// The limits about which nothing but the unit of the lengths is stated.
    pub(crate) fn of(length_unit: Unit) -> Self {
        Self { length_unit, ..Self::default() }
    }

    /// Whether the row has the key of `limit`, whatever it says.
    pub(crate) fn mentions(&self, limit: Limit) -> bool {
        match limit.key().holds {
            Holds::Required => self.required.is_some(),
            Holds::MaxLength => self.max_length.is_some(),
            Holds::Count(kept) => (kept.get)(self).is_some(),
            Holds::Text(kept) => (kept.get)(self).is_some(),
            Holds::Range(kept) => (kept.get)(self).is_some(),
            Holds::Values => self.values.is_some(),
        }
    }

    /// Whether a value can break `limit`.
    pub(crate) fn states(&self, limit: Limit) -> bool {
        match limit.key().holds {
            Holds::Required => self.required == Some(Required::Always),
            Holds::MaxLength => matches!(self.max_length, Some(MaxLength::Limit(_))),
            Holds::Values => self.values.as_ref().is_some_and(|values| !values.open),
            Holds::Count(_) | Holds::Text(_) | Holds::Range(_) => self.mentions(limit),
        }
    }

    /// Whether both say the same about `limit`.
    pub(crate) fn agree(&self, other: &Self, limit: Limit) -> bool {
        match limit.key().holds {
            Holds::Required => self.required == other.required,
            Holds::MaxLength => self.max_length == other.max_length,
            Holds::Count(kept) => (kept.get)(self) == (kept.get)(other),
            Holds::Text(kept) => (kept.get)(self) == (kept.get)(other),
            Holds::Range(kept) => (kept.get)(self) == (kept.get)(other),
            Holds::Values => self.values == other.values,
        }
    }

    /// The limits that are stated, in words, in the order of their keys: all but whether it must be given, its lengths
    /// and its values, which are said in a way of their own.
    ///
    /// ```
    /// use alipay_schema::RowLimits;
    ///
    /// let limits = RowLimits { max_items: Some(3), ..RowLimits::default() };
    /// let (_, words) = &limits.in_words()[0];
    /// assert_eq!((words.sentence.as_str(), words.short.as_str()), ("At most 3 items", "≤3 items"));
    /// ```
    pub fn in_words(&self) -> Vec<(Limit, LimitWords)> {
        let words = |limit: Limit| Some((limit, limit.key().alone.and_then(|alone| (alone.words)(self))?));
        Limit::ALL.iter().copied().filter_map(words).collect()
    }

    /// Hands those limits of a value of `kind` to `judge` that are among `has`; of one item, if it is a list.
    pub(crate) fn judged<R>(
        &self,
        kind: Kind,
        list: bool,
        has: impl Fn(Limit) -> bool,
        judge: impl FnOnce(&Limits<'_>) -> R,
    ) -> R {
        #[rustfmt::skip]
        let Self {
            max_length, min_length, length_unit, characters, range, date_format, values,
            required: _, max_items: _, advised: _,
        } = self;
        let closed = values.iter().filter(|_| has(Limit::Values)).flat_map(|values| &values.rows);
        let values: Vec<&str> = closed.map(|row| row.name.as_str()).collect();
        judge(&Limits {
            required: has(Limit::Required) && !list,
            max_length: match max_length {
                Some(MaxLength::Limit(max)) if has(Limit::MaxLength) && !list => Some(*max),
                Some(MaxLength::Limit(_) | MaxLength::Unlimited) | None => None,
            },
            min_length: min_length.filter(|_| has(Limit::MinLength) && !list),
            unit: *length_unit,
            characters: characters.as_deref().filter(|_| has(Limit::Characters)),
            range: range
                .as_ref()
                .filter(|_| has(Limit::Range))
                .map(|(min, max)| (min.as_str(), max.as_str())),
            values: &values,
            date_format: date_format.as_deref(),
            kind,
        })
    }
}
