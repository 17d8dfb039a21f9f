//! Scalars of a reply, converted when they are asked for.

use std::fmt;
use std::marker::PhantomData;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;
use serde_json::value::RawValue;

use super::members::source_text;
use crate::{Amount, Cents, Json, Month, moment};

/// A scalar of a reply: what was received, and its conversion to `T` on demand.
///
/// Alipay's replies do not always keep to their page: a number arrives as text, a new value appears, a field is
/// left out. None of that loses the reply; only the conversion of this one field can fail.
///
/// ```
/// use alipay::Received;
///
/// let count = Received::<i64>::from_json("\"42\"");
/// assert_eq!(count.value()?, 42);
///
/// let strange = Received::<i64>::from_json("\"many\"");
/// assert_eq!(strange.text(), Some("many"));
/// assert_eq!(strange.value().unwrap_err().to_string(), "a text of 4 characters was received, not a whole number");
/// # Ok::<(), alipay::Unreadable>(())
/// ```
pub struct Received<T> {
    text: Option<String>,
    kind: PhantomData<fn() -> T>,
}

/// A type that a received scalar converts into.
pub trait FromReceived: Sized {
    #[doc(hidden)]
    const EXPECTED: &'static str;

    #[doc(hidden)]
    fn from_text(text: &str) -> Option<Self>;
}

/// A received scalar that does not have the form of its type, or is not there.
///
/// It says how long the text was, not what it was: it may be personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    expected: &'static str,
    received: Option<usize>,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.received {
            Some(length) => {
                write!(f, "a text of {length} characters was received, not {}", self.expected)
            }
            None => write!(f, "nothing was received where {} is expected", self.expected),
        }
    }
}

impl std::error::Error for Unreadable {}

impl<T> Received<T> {
    pub(super) fn of(value: Option<&RawValue>) -> Self {
        Self { text: value.map(|value| source_text(value).into_owned()), kind: PhantomData }
    }

    /// A scalar as it would be received in a reply, for tests; text that is no JSON is taken as it is.
    pub fn from_json(json: &str) -> Self {
        let text = serde_json::from_str::<&RawValue>(json)
            .map_or_else(|_| json.to_owned(), |value| source_text(value).into_owned());
        Self { text: (text != "null").then_some(text), kind: PhantomData }
    }

    /// The text that was received: a string's content, anything else as it was written.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// Whether the reply did not have this field, or had it as `null`.
    pub fn is_absent(&self) -> bool {
        self.text.is_none()
    }
}

impl<T: FromReceived> Received<T> {
    /// Converts what was received.
    ///
    /// # Errors
    /// When nothing was received or it does not have the form of `T`.
    pub fn value(&self) -> Result<T, Unreadable> {
        self.optional()?.ok_or(Unreadable { expected: T::EXPECTED, received: None })
    }

    /// As [`value`](Self::value), where nothing or a blank text gives `None`.
    ///
    /// # Errors
    /// When what was received does not have the form of `T`.
    pub fn optional(&self) -> Result<Option<T>, Unreadable> {
        let Some(text) = self.text().filter(|text| !alipay_rules::is_blank(text)) else { return Ok(None) };
        match T::from_text(text) {
            Some(value) => Ok(Some(value)),
            None => Err(Unreadable { expected: T::EXPECTED, received: Some(text.chars().count()) }),
        }
    }
}

impl<T> Clone for Received<T> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), kind: PhantomData }
    }
}

impl<T> Eq for Received<T> {}

impl<T> PartialEq for Received<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> fmt::Debug for Received<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

macro_rules! received {
    ($($type:ty: $expected:literal = |$text:ident| $read:expr;)*) => {$(
        impl FromReceived for $type {
            const EXPECTED: &'static str = $expected;

            fn from_text($text: &str) -> Option<Self> {
                $read
            }
        }
    )*};
}

received! {
    i64: "a whole number" = |text| text.parse().ok();
    bool: "`true` or `false`" = |text| text.to_ascii_lowercase().parse().ok();
    Decimal: "a decimal number" = |text| Decimal::from_str_exact(text).ok();
    Amount: "an amount in yuan with at most two decimals" = |text| text.parse().ok();
    Cents: "a whole number of cents" = |text| text.parse().ok().map(Cents::new);
    NaiveDate: "a date" = |text| moment::read(text).map(|read| read.date());
    NaiveDateTime: "a date and a time" = |text| moment::read(text);
    NaiveTime: "a time" = |text| moment::read(text).map(|read| read.time());
    Month: "a month" = |text| moment::read(text).map(|read| Month::of(read.date()));
    Json: "a JSON document" = |text| Json::new(text).ok();
}
