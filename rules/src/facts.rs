//! What can be true of a kind of value.

use crate::{Kind, Moment};

/// Everything that is true of one [`Kind`](crate::Kind): whoever reads, writes, checks or generates values goes by it.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The name of its variant of [`Kind`](crate::Kind).
    pub variant: &'static str,
    /// The name of its variant of [`Moment`], if it is one.
    pub moment: Option<&'static str>,
    /// The word for it in descriptions: `amount`.
    pub word: &'static str,
    /// The same with its article, as a finding names it: ``an `amount` ``.
    pub shown: &'static str,
    /// What a value must be, with its article.
    pub expected: &'static str,
    /// The same in Chinese, as the rest of a sentence about a value: `必须是整数`.
    pub chinese: &'static str,
    /// What it has in common with others.
    pub family: Family,
    /// Whether JSON has a value of its own for it, which it travels as: `3`, `true`. All others travel as text.
    pub is_bare: bool,
    /// What its lengths count.
    pub lengths: Lengths,
    /// Whether a description may list its values.
    pub has_values: bool,
    /// Whether a text has its form. What takes more than the text to judge is judged by the family.
    pub fits: fn(&str) -> bool,
    /// The literals that may stand for it in Rust.
    pub literals: Literals,
    /// What to write in place of another literal.
    pub literal: &'static str,
    /// Values for examples, the best first. Those of texts and moments are made for their rows.
    pub examples: &'static [&'static str],
    /// The Rust type of a value.
    pub rust: Rust,
    /// The `format` that a JSON Schema gives it, where it travels as text: `amount`.
    pub format: Option<&'static str>,
    /// The regular expression of that form, as ECMAScript has them.
    pub pattern: Option<&'static str>,
}

impl Kind {
    /// Whether its values are numbers.
    pub const fn is_number(self) -> bool {
        matches!(self.facts().family, Family::Number)
    }

    /// Whether its values are whole numbers.
    pub fn is_whole(self) -> bool {
        self.is_number() && !(self.facts().fits)("0.1")
    }

    /// Whether its values may be below zero.
    pub fn is_signed(self) -> bool {
        self.is_number() && (self.facts().fits)("-1")
    }

    /// Whether lengths bind such a value: on a boolean and on a date or time they are recorded and shown, never checked.
    pub const fn has_length(self) -> bool {
        !matches!(self.facts().lengths, Lengths::Unchecked)
    }
}

/// What kinds have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// A text that says what it says.
    Text,
    /// A number, whole or not.
    Number,
    /// A truth value.
    Boolean,
    /// A day, a time or both.
    Moment(Moment),
    /// A JSON document in a string.
    Document,
    /// A file.
    File,
}

/// What the lengths of a kind count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lengths {
    /// What the description says: characters or bytes.
    OfText,
    /// The digits of a number.
    Digits,
    /// The bytes of a file.
    Bytes,
    /// Nothing: a length is recorded and shown, never checked.
    Unchecked,
}

/// The literals of Rust that may stand for a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Literals {
    /// A text in quotes.
    Text,
    /// A whole number of at most 64 bits, without quotes.
    Whole,
    /// Either of the two.
    TextOrWhole,
    /// `true` or `false`.
    Boolean,
}

/// The Rust type of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rust {
    /// `String`, or a `Text` of the largest length.
    Text,
    /// A `Json` of the largest length.
    Document,
    /// A primitive type by name.
    Primitive(&'static str),
    /// A type of the library by name.
    Library(&'static str),
}
