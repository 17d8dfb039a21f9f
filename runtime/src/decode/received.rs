//! Scalars of a reply, converted when they are asked for.

use std::fmt;
use std::marker::PhantomData;

use alipay_rules::{Kind, Moment};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;

use crate::json::Value;
use crate::{Json, Month, moment};

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
///
/// let nothing = Received::<i64>::from_json("null");
/// assert!(nothing.is_absent());
/// assert_eq!(nothing.optional()?, None);
/// # Ok::<(), alipay::Unreadable>(())
/// ```
pub struct Received<T> {
    text: Option<String>,
    /// Whether it came as a JSON string.
    is_string: bool,
    /// Its row's date format, where it states one.
    format: Option<&'static str>,
    kind: PhantomData<fn() -> T>,
}

/// A type that a received scalar converts into.
///
/// ```
/// use alipay::{FromReceived, Received};
///
/// /// What was received, or what counts where nothing usable was.
/// fn or<T: FromReceived>(received: &Received<T>, otherwise: T) -> T {
///     received.value().unwrap_or(otherwise)
/// }
/// assert_eq!(or(&Received::<i64>::from_json("42"), 1), 42);
/// assert_eq!(or(&Received::<i64>::from_json("null"), 1), 1);
/// ```
pub trait FromReceived: Sized {
    #[doc(hidden)]
    const EXPECTED: &'static str;

    #[doc(hidden)]
    fn from_text(text: &str) -> Option<Self>;

    /// As [`from_text`](Self::from_text), of a row that states a date format.
    #[doc(hidden)]
    fn from_formatted(text: &str, format: Option<&'static str>) -> Option<Self> {
        let _ = format;
        Self::from_text(text)
    }
}

/// A received scalar that does not have the form of its type, or is not there.
///
/// It says how long the text was, not what it was: it may be personal data.
///
/// ```
/// use alipay::{Received, Unreadable};
///
/// let error: Unreadable = Received::<i64>::from_json("null").value().unwrap_err();
/// assert_eq!(error.to_string(), "nothing was received where a whole number is expected");
/// ```
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
    pub(super) fn of(value: Option<Value<'_>>, format: Option<&'static str>) -> Self {
        let is_string = value.is_some_and(|value| value.get().starts_with('"'));
        let text = value.map(|value| value.text().into_owned());
        Self { text, is_string, format, kind: PhantomData }
    }

    /// A scalar as it would be received in a reply, for tests; text that is not JSON is read as it is.
    pub fn from_json(json: &str) -> Self {
        match Value::read(json) {
            Ok(value) => Self::of(Some(value).filter(|value| !value.is_null()), None),
            Err(_) => Self { text: Some(json.to_owned()), is_string: true, ..Self::default() },
        }
    }

    /// The text that was received: a string's content, anything else as it was written.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    pub(crate) fn is_string(&self) -> bool {
        self.is_string
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
        match T::from_formatted(text, self.format) {
            Some(value) => Ok(Some(value)),
            None => Err(Unreadable { expected: T::EXPECTED, received: Some(text.chars().count()) }),
        }
    }
}

impl<T: FromReceived + PartialEq> Received<T> {
    /// Whether this value was received.
    ///
    /// ```
    /// use alipay::alipay_api;
    /// use query::{Response, response::values::TradeStatus};
    ///
    /// #[alipay_api("alipay.trade.query")]
    /// mod query {}
    ///
    /// let trade = Response::from_json(r#"{"trade_status":"TRADE_SUCCESS"}"#)?;
    /// assert!(trade.trade_status.is(&TradeStatus::TradeSuccess));
    /// let later = Response::from_json(r#"{"trade_status":"TRADE_PARKED"}"#)?; // of a value that is new
    /// assert!(later.trade_status.is(&TradeStatus::Other("TRADE_PARKED".to_owned())));
    /// # Ok::<(), alipay::NodeError>(())
    /// ```
    pub fn is(&self, value: &T) -> bool {
        self.value().as_ref() == Ok(value)
    }
}

impl<T> Clone for Received<T> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), ..*self }
    }
}

/// Nothing was received.
impl<T> Default for Received<T> {
    fn default() -> Self {
        Self::of(None, None)
    }
}

impl<T> Eq for Received<T> {}

/// Equal if the same text was received.
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
    ($($type:ty: $kind:expr, |$text:ident| $read:expr;)*) => {$(
        impl FromReceived for $type {
            const EXPECTED: &'static str = $kind.facts().expected;

            fn from_text($text: &str) -> Option<Self> {
                $read
            }
        }
    )*};
}

received! {
    i64: Kind::Number, |text| text.parse().ok();
    bool: Kind::Boolean, |text| text.to_ascii_lowercase().parse().ok();
    Decimal: Kind::Decimal, |text| Decimal::from_str_exact(text).ok();
    Json: Kind::Json, |text| Json::new(text).ok();
}

macro_rules! moments {
    ($($type:ty: $moment:expr, $made:path;)*) => {$(
        impl FromReceived for $type {
            const EXPECTED: &'static str = Kind::Moment($moment).facts().expected;

            fn from_text(text: &str) -> Option<Self> {
                Self::from_formatted(text, None)
            }

            fn from_formatted(text: &str, format: Option<&'static str>) -> Option<Self> {
                moment::read(text, format, $made)
            }
        }
    )*};
}

moments! {
    NaiveDate: Moment::Date, moment::date;
    NaiveDateTime: Moment::DateTime, moment::date_time;
    NaiveTime: Moment::Time, moment::time;
    Month: Moment::Month, moment::month;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says<T: FromReceived + ToString>(text: &str) -> Option<String> {
        let received = Received::<T>::from_json(&serde_json::Value::from(text).to_string());
        assert_eq!(received.text(), Some(text));
        received.value().ok().map(|value| value.to_string())
    }

    #[test]
    fn a_moment_is_read_from_a_text_that_has_all_of_its_fields_and_from_no_other() {
        for (text, date, time, date_time, month) in [
            ("12:34", None, Some("12:34:00"), None, None),
            ("12:34:56", None, Some("12:34:56"), None, None),
            ("2024-05-06", Some("2024-05-06"), None, None, Some("2024-05")),
            ("20240506", Some("2024-05-06"), None, None, Some("2024-05")),
            ("2024-05", None, None, None, Some("2024-05")),
            ("202405", None, None, None, Some("2024-05")),
            (
                "2024-05-0612:34:56",
                Some("2024-05-06"),
                Some("12:34:56"),
                Some("2024-05-06 12:34:56"),
                Some("2024-05"),
            ),
            (
                "2024-05-06 12:34",
                Some("2024-05-06"),
                Some("12:34:00"),
                Some("2024-05-06 12:34:00"),
                Some("2024-05"),
            ),
            ("2024-13-01", None, None, None, None),
            ("2023-02-29", None, None, None, None),
            ("24:00", None, None, None, None),
            ("2024", None, None, None, None),
            ("05-06", None, None, None, None),
            ("1715000000", None, None, None, None),
            ("2024-05-06 ", None, None, None, None),
            ("\u{ff12}024-05-06", None, None, None, None),
        ] {
            let said = (
                says::<NaiveDate>(text),
                says::<NaiveTime>(text),
                says::<NaiveDateTime>(text),
                says::<Month>(text),
            );
            let expected = [date, time, date_time, month].map(|expected| expected.map(str::to_owned));
            assert_eq!(said, expected.into(), "{text}");
        }
    }

    #[test]
    fn a_row_s_format_is_kept_in_a_copy_and_counts_for_nothing_in_a_comparison() {
        let text = Value::known("\"24/05\"");
        let row = Received::<Month>::of(Some(text), Some("MM/yyyy"));
        assert_eq!(row, Received::from_json("\"24/05\""));
        assert!(row.value().is_err());
        let text = Value::known("\"05/2024\"");
        let row = Received::<Month>::of(Some(text), Some("MM/yyyy")).clone();
        assert_eq!(row.value().ok(), Month::new(2024, 5));
    }
}
