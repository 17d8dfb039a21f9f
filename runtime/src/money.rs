//! Money: yuan and cents, two types that do not turn into each other unasked.

use std::fmt;
use std::str::FromStr;

use alipay_rules::{Kind, Limits, Rule, is_integer};
use rust_decimal::Decimal;

use crate::parameter_type::parameter_type;

/// An amount in yuan: not negative, at most two decimals.
///
/// Most of Alipay's APIs take amounts in yuan as text, `"88.88"`; some take [`Cents`]. The two do not convert into
/// each other silently, and neither is ever a float.
///
/// ```
/// use alipay::{Amount, Cents};
///
/// let price: Amount = "88.8".parse()?;
/// assert_eq!(price.to_string(), "88.80");
/// assert_eq!(price.to_cents(), Cents::new(8880));
/// assert!("0.001".parse::<Amount>().is_err());
/// # Ok::<(), alipay::Rule>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Amount(Decimal);

impl Amount {
    /// Checks an amount in yuan.
    ///
    /// # Errors
    /// When it is negative or has more than two decimals that are not zero.
    pub fn from_yuan(yuan: Decimal) -> Result<Self, Rule> {
        let yuan = yuan.normalize();
        match Limits::of(Kind::Amount).check(&yuan.to_string()).into_iter().next() {
            Some(rule) => Err(rule),
            None => Ok(Self(yuan)),
        }
    }

    /// The amount in yuan.
    pub fn to_yuan(self) -> Decimal {
        self.0
    }

    /// The same amount in cents; one that no `u64` holds, beyond all money, becomes the largest.
    pub fn to_cents(self) -> Cents {
        let cents = self.0.checked_mul(Decimal::ONE_HUNDRED).map(|cents| cents.normalize());
        Cents(cents.and_then(|cents| u64::try_from(cents).ok()).unwrap_or(u64::MAX))
    }
}

impl FromStr for Amount {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        let limits = Limits { required: true, ..Limits::of(Kind::Amount) };
        if let Some(rule) = limits.check(text).into_iter().next() {
            return Err(rule);
        }
        Decimal::from_str_exact(text).map(Self).map_err(|_| Rule::form("an amount of at most 28 digits"))
    }
}

/// As it travels: always two decimals.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

parameter_type! {
    Amount: Kind::Amount;
    given Decimal => Amount::from_yuan;
    received |text| text.parse().ok();
    /// In yuan as text, `"88.80"`.
    written |amount, serializer| serializer.collect_str(amount);
    /// From yuan as text, or as a whole number; a float is refused.
    expected "an amount in yuan, as text";
}

/// An amount as a whole number of cents (fen).
///
/// ```
/// use alipay::Cents;
///
/// assert_eq!(Cents::new(8880).to_amount().to_string(), "88.80");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cents(u64);

impl Cents {
    /// So many cents.
    pub const fn new(cents: u64) -> Self {
        Self(cents)
    }

    /// How many cents.
    pub const fn count(self) -> u64 {
        self.0
    }

    /// The same amount in yuan.
    pub fn to_amount(self) -> Amount {
        Amount(Decimal::from(self.0) / Decimal::ONE_HUNDRED)
    }
}

impl FromStr for Cents {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        let cents = text.parse().ok().filter(|_| is_integer(text));
        cents.map(Self).ok_or_else(|| Rule::form("a whole number of cents"))
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

parameter_type! {
    Cents: Kind::Cents;
    given;
    received |text| text.parse().ok().map(Cents::new);
    /// As a number.
    written |cents, serializer| serializer.serialize_u64(cents.count());
    /// From a whole number, or its digits as text.
    expected "a whole number of cents";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_are_written_as_the_rules_have_whole_numbers() {
        for text in ["", "+5", "-5", "05", "5.0", " 5", "５", "18446744073709551616"] {
            assert!(text.parse::<Cents>().is_err(), "{text}");
        }
        for (text, cents) in [("0", 0), ("18446744073709551615", u64::MAX)] {
            assert_eq!(text.parse(), Ok(Cents::new(cents)));
        }
    }

    #[test]
    fn an_amount_beyond_all_money_becomes_the_most_cents() {
        let most: Amount = "79228162514264337593543950335".parse().unwrap();
        assert_eq!(most.to_cents(), Cents::new(u64::MAX));
    }

    #[test]
    fn amounts_have_two_decimals_on_the_wire_and_no_more_in_the_type() {
        for (written, shown) in [("1", "1.00"), ("0.1", "0.10"), ("88.88", "88.88")] {
            assert_eq!(written.parse::<Amount>().unwrap().to_string(), shown);
        }
        for refused in ["", "1.001", "-1", "1e2", "一"] {
            assert!(refused.parse::<Amount>().is_err(), "{refused}");
        }
        assert!(Amount::from_yuan(Decimal::new(-1, 2)).is_err());
        assert_eq!(Amount::from_yuan(Decimal::new(1000, 3)).unwrap().to_string(), "1.00");
    }
}
