//! What can be true of the key that states a limit.

use alipay_rules::Facts;

use crate::model::limits::RowLimits;

/// Everything that is true of the key that states a limit: whoever reads, writes, checks, compares or shows rows goes
/// by it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LimitKey {
    pub(crate) name: &'static str,
    /// What it says, for the editors of people who write descriptions.
    pub(crate) text: &'static str,
    pub(crate) holds: Holds,
    pub(crate) fits: Fits,
    pub(crate) in_schema: InSchema,
    /// What is said of it, unless that takes more than the limit itself.
    pub(crate) alone: Option<Alone>,
}

/// What stands at the key, and where the model keeps it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holds {
    /// Whether the parameter must be given.
    Required,
    /// A number of characters, bytes or digits, or `none`.
    MaxLength,
    /// A whole number, at least 1.
    Count(Kept<usize>),
    /// A text.
    Text(Kept<String>),
    /// The smallest and the largest number.
    Range(Kept<(String, String)>),
    /// Values with their meanings.
    Values,
}

/// The field of the model.
#[derive(Debug)]
pub(crate) struct Kept<T: 'static> {
    pub(crate) get: fn(&RowLimits) -> Option<&T>,
    pub(crate) put: fn(&mut RowLimits, Option<T>),
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

/// Which rows may have the key.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fits {
    /// All: pages state a length on objects, lists, dates and booleans too, where it binds nothing.
    Rows,
    /// Lists.
    Lists,
    /// Values, or lists of values, of these kinds.
    Kinds(fn(&Facts) -> bool),
}

/// How a JSON Schema states a limit of a value.
///
/// ```
/// use alipay_schema::{InSchema, Limit};
///
/// assert_eq!(Limit::Range.in_schema(), InSchema::Bounds);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InSchema {
    /// By what stands around values: `required`, `maxItems`, `enum`.
    Shape,
    /// By a `pattern`.
    Pattern,
    /// By `minimum` and `maximum`, of numbers that travel as such.
    Bounds,
    /// By `maxLength`.
    MaxLength,
    /// By `minLength`.
    MinLength,
    /// Not at all: only words can.
    Nothing,
}

/// What is said of a limit on which no other key bears.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Alone {
    pub(crate) words: fn(&RowLimits) -> Option<LimitWords>,
    /// What a change says that took the limit away.
    pub(crate) gone: &'static str,
    /// Both in Chinese, each after its English, where `{}` is a hole.
    pub(crate) chinese: &'static [(&'static str, &'static str)],
    /// Whether something that was right may be refused now. Before, there may have been no limit that refused anything.
    pub(crate) narrower: fn(Option<&RowLimits>, &RowLimits) -> bool,
    /// Values that may keep it, for examples.
    pub(crate) samples: fn(&RowLimits) -> Vec<String>,
}

/// A limit in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitWords {
    /// As a sentence begins: `At most 3 items`.
    pub sentence: String,
    /// What the sentence ends in, as code.
    pub code: Option<String>,
    /// As a cell of a table has it: `≤3 items`.
    pub short: String,
    /// As a change says it of the parameter: `has at most 3 items`.
    pub(crate) change: String,
}
