//! What is stated, for whoever writes it down.

use crate::Unit;

/// What one field of [`Limits`](crate::Limits) states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated<'a> {
    /// `true`.
    Flag,
    /// A number of things.
    Count(usize),
    /// A unit of lengths.
    Unit(Unit),
    /// A text.
    Text(&'a str),
    /// The smallest and the largest.
    Range(&'a str, &'a str),
    /// Several texts.
    List(&'a [&'a str]),
}
