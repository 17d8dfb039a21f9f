//! Money with a sign: what a bill adds and what it takes away.

use std::fmt;
use std::str::FromStr;

use alipay_rules::Rule;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::{Amount, Cents};

/// An amount of a bill in yuan, with a sign: refunds, fees and expenses are negative.
///
/// Its size is an [`Amount`], like all money; as serde it is a text, `"-88.80"`.
///
/// ```
/// use alipay::bills::SignedAmount;
///
/// let refund: SignedAmount = "-88.8".parse()?;
/// assert!(refund.is_negative());
/// assert_eq!((refund.to_string(), refund.amount().to_string()), ("-88.80".to_owned(), "88.80".to_owned()));
/// assert_eq!((refund.cents(), refund.to_yuan().to_string()), (-8880, "-88.80".to_owned()));
/// let sum = refund.checked_add(SignedAmount::from_cents(8880));
/// assert!(sum.is_some_and(SignedAmount::is_zero));
/// # Ok::<(), alipay::Rule>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SignedAmount(i64);

impl SignedAmount {
    /// So many cents.
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// How many cents it is.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Its size, without the sign.
    pub fn amount(self) -> Amount {
        Cents::new(self.0.unsigned_abs()).to_amount()
    }

    /// The same in yuan.
    pub fn to_yuan(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum of both; `None` if it is beyond 92 quadrillion yuan.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// A sum that stops at the largest amount: no total of a bill agrees with it.
    pub(super) const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// From yuan with at most two decimals: `28790.16`, `-3000.00`, `0`.
impl FromStr for SignedAmount {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        cents(text).map(Self).ok_or_else(|| Rule::form("an amount in yuan with at most two decimals"))
    }
}

fn cents(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (yuan, fraction) = match digits.split_once('.') {
        Some((_, "")) => return None,
        Some((yuan, fraction)) => (yuan, fraction),
        None => (digits, ""),
    };
    let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    if yuan.is_empty() || !is_number(yuan) || !is_number(fraction) {
        return None;
    }
    let fraction = match fraction.trim_end_matches('0').as_bytes() {
        [] => 0,
        [tens] => i64::from(tens - b'0') * 10,
        [tens, ones] => i64::from(tens - b'0') * 10 + i64::from(ones - b'0'),
        _ => return None,
    };
    let yuan: i64 = yuan.parse().ok()?;
    yuan.checked_mul(100)?.checked_add(fraction).map(|cents| sign * cents)
}

/// With two decimals: `-3000.00`.
impl fmt::Display for SignedAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        f.pad(&format!("{sign}{}.{:02}", cents / 100, cents % 100))
    }
}

impl Serialize for SignedAmount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_a_bill_are_read_exactly_or_not_at_all() {
        for (text, cents) in [
            ("0", 0),
            ("0.00", 0),
            ("-0.00", 0),
            ("20.00", 2000),
            ("+20", 2000),
            ("-3000.00", -300_000),
            ("0.1", 10),
            ("0.01", 1),
            ("1.000", 100),
            ("007", 700),
            ("92233720368547758.07", i64::MAX),
        ] {
            assert_eq!(text.parse(), Ok(SignedAmount(cents)), "{text}");
        }
        for text in [
            "",
            "-",
            "+",
            ".5",
            "5.",
            "1.001",
            "1,000.00",
            "1e2",
            "--1",
            "+-1",
            "1.-1",
            "１",
            "NaN",
            " 1",
            "92233720368547758.08",
            "99999999999999999999",
        ] {
            assert!(text.parse::<SignedAmount>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_amount_is_written_as_it_was_read() {
        for text in ["0.00", "-0.05", "28790.16", "-3000.00", "92233720368547758.07"] {
            assert_eq!(text.parse::<SignedAmount>().unwrap().to_string(), text);
        }
        assert_eq!(SignedAmount(i64::MIN).to_string(), "-92233720368547758.08");
        assert_eq!(SignedAmount(i64::MIN).amount().to_string(), "92233720368547758.08");
        assert_eq!(SignedAmount(i64::MAX).checked_add(SignedAmount(1)), None);
    }
}
