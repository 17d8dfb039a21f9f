//! A description's text, and places in it.

use std::ops::Deref;

/// The text of a description and the name under which findings show it.
///
/// ```
/// let source = alipay_schema::Source::new("pay.yaml", "method: alipay.trade.pay\n");
/// assert_eq!(source.name, "pay.yaml");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as findings show it.
    pub name: String,
    /// The YAML text.
    pub text: String,
}

impl Source {
    /// A description's text, shown as `name`.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

/// A place in a [`Source`]; places are ordered as they follow each other in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
    /// The line of the first character, counted from 1.
    pub line: usize,
    /// The column of the first character, counted from 1 in characters: a Chinese character is one column.
    pub column: usize,
}

impl Span {
    /// The very beginning, for what concerns the description as a whole.
    pub(crate) const fn start() -> Self {
        Self { start: 0, end: 0, line: 1, column: 1 }
    }
}

/// A value with the place where the description states it. Two are equal when their values are.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Located<T> {
    /// A value at `span`.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}
