//! Money: yuan and cents, two types that do not turn into each other unasked.

use std::fmt;
use std::str::FromStr;

use alipay_rules::{Kind, Limits, Rule, is_integer};
use rust_decimal::Decimal;

use crate::parameter_type::parameter_type;

/// An amount in yuan: not negative, at most two decimals.
///
/// Most of Alipay's APIs accept amounts in yuan as text, `"88.88"`; some take [`Cents`]. The two do not convert into
/// each other silently, and neither is ever a float.
///
/// ```
/// use alipay::{Amount, Cents};
///
/// let price: Amount = "88.8".parse()?;
/// assert_eq!(price.to_string(), "88.80");
/// assert_eq!(price.to_cents(), Some(Cents::new(8880)));
/// assert_eq!(Amount::from_yuan(price.to_yuan())?, price);
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

    /// The same amount in cents; `None` if no `u64` holds it, which is beyond all money.
    pub fn to_cents(self) -> Option<Cents> {
        u64::try_from(self.in_cents()).ok().map(Cents)
    }

    /// The sum of both; `None` if it is too large to be held exactly, in 28 digits.
    ///
    /// ```
    /// use alipay::Amount;
    ///
    /// let (tea, cup): (Amount, Amount) = ("88.80".parse()?, "11.20".parse()?);
    /// assert_eq!(tea.checked_add(cup), Some("100".parse()?));
    /// assert_eq!(tea.checked_mul(3), Some("266.40".parse()?));
    /// assert_eq!(cup.checked_sub(tea), None); // an amount is not negative
    /// # Ok::<(), alipay::Rule>(())
    /// ```
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Self::of_cents(self.in_cents().checked_add(other.in_cents())?)
    }

    /// What is left without the other one; `None` if that is the larger one.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        Self::of_cents(self.in_cents().checked_sub(other.in_cents())?)
    }

    /// So many times this amount; `None` if it is too large to be held exactly, in 28 digits.
    #[must_use]
    pub fn checked_mul(self, count: u64) -> Option<Self> {
        Self::of_cents(self.in_cents().checked_mul(count.into())?)
    }

    /// The sum of all, of none zero; `None` if it is too large to be held exactly, in 28 digits.
    ///
    /// ```
    /// use alipay::Amount;
    ///
    /// let prices = ["88.80", "11.20", "0.05"].map(str::parse::<Amount>);
    /// let prices = prices.into_iter().collect::<Result<Vec<_>, _>>()?;
    /// assert_eq!(Amount::checked_sum(prices), Some("100.05".parse()?));
    /// # Ok::<(), alipay::Rule>(())
    /// ```
    #[must_use]
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self(Decimal::ZERO), Self::checked_add)
    }

    /// Whole cents are exact where a `Decimal` of so many digits would round. 29 digits and two more fit into 128 bits.
    fn in_cents(self) -> u128 {
        let yuan = self.0.normalize();
        yuan.mantissa().unsigned_abs() * 10_u128.pow(2_u32.saturating_sub(yuan.scale()))
    }

    fn of_cents(cents: u128) -> Option<Self> {
        let exact = |divisor: u128, scale| {
            let mantissa = i128::try_from(cents / divisor).ok().filter(|_| cents.is_multiple_of(divisor))?;
            Decimal::try_from_i128_with_scale(mantissa, scale).ok()
        };
        exact(1, 2).or_else(|| exact(10, 1)).or_else(|| exact(100, 0)).map(Self)
    }
}

/// As [`Amount::from_yuan`].
impl TryFrom<Decimal> for Amount {
    type Error = Rule;

    fn try_from(yuan: Decimal) -> Result<Self, Rule> {
        Self::from_yuan(yuan)
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
    AmountOf, "`{G}` cannot be given for an amount", "An amount accepts `Amount`, `Decimal` in yuan, and text such as \"88.88\"; not a float, which is not exact, and `Cents` only by `to_amount()`.";
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
/// let price: Cents = "8880".parse()?;
/// assert_eq!((price, price.count()), (Cents::new(8880), 8880));
/// assert_eq!(price.to_amount().to_string(), "88.80");
/// # Ok::<(), alipay::Rule>(())
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

    /// The sum of both; `None` if no `u64` holds it.
    ///
    /// ```
    /// use alipay::Cents;
    ///
    /// let price = Cents::new(8880);
    /// assert_eq!(price.checked_add(Cents::new(1)), Some(Cents::new(8881)));
    /// assert_eq!(price.checked_mul(2), Some(Cents::new(17760)));
    /// assert_eq!(price.checked_sub(Cents::new(8881)), None); // an amount is not negative
    /// ```
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// What is left without the other one; `None` if that is the larger one.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// So many times this amount; `None` if no `u64` holds it.
    #[must_use]
    pub const fn checked_mul(self, count: u64) -> Option<Self> {
        match self.0.checked_mul(count) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// The sum of all, of none zero; `None` if no `u64` holds it.
    ///
    /// ```
    /// use alipay::Cents;
    ///
    /// assert_eq!(Cents::checked_sum([1, 2, 3].map(Cents::new)), Some(Cents::new(6)));
    /// ```
    #[must_use]
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self(0), Self::checked_add)
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
    CentsOf, "`{G}` cannot be given for an amount in cents", "An amount in cents accepts `Cents`, and text such as \"8888\"; `Amount` only by `to_cents()`.";
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

    const MOST: &str = "79228162514264337593543950335";

    fn amount(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[test]
    fn an_amount_beyond_all_money_is_not_a_number_of_cents() {
        assert_eq!(amount(MOST).to_cents(), None);
        assert_eq!(amount("184467440737095516.16").to_cents(), None);
        assert_eq!(amount("184467440737095516.15").to_cents(), Some(Cents::new(u64::MAX)));
    }

    #[test]
    fn arithmetic_is_exact_or_gives_nothing() {
        let sum = |a, b| amount(a).checked_add(amount(b)).map(|sum| sum.to_string());
        let rest = |a, b| amount(a).checked_sub(amount(b)).map(|rest| rest.to_string());
        let times = |a, count| amount(a).checked_mul(count).map(|product| product.to_string());
        for (made, expected) in [
            (sum("0.1", "0.2"), Some("0.30")),
            (sum("88.80", "11.2"), Some("100.00")),
            (sum("0", "0"), Some("0.00")),
            (sum("792281625142643375935439503.34", "0.01"), Some("792281625142643375935439503.35")),
            (sum("792281625142643375935439503.35", "0.01"), None), // a Decimal would round it
            (sum(MOST, "0.01"), None),
            (sum(MOST, MOST), None),
            (
                sum("39614081257132168796771975167", "39614081257132168796771975168"),
                Some("79228162514264337593543950335.00"),
            ),
            (rest("1", "0.01"), Some("0.99")),
            (rest(MOST, MOST), Some("0.00")),
            (rest("0", "0.01"), None),
            (rest(MOST, "0.01"), None),
            (times("0.01", 0), Some("0.00")),
            (times("19.99", 3), Some("59.97")),
            (times("0.01", u64::MAX), Some("184467440737095516.15")),
            (times(MOST, 2), None),
            (times(MOST, u64::MAX), None),
        ] {
            assert_eq!(made.as_deref(), expected);
        }
        assert_eq!(Amount::checked_sum([]), Some(amount("0")));
        assert_eq!(Amount::checked_sum([MOST, "0.01", "0"].map(amount)), None);
        let most = Cents::new(u64::MAX);
        assert_eq!((most.checked_add(Cents::new(1)), most.checked_mul(2)), (None, None));
        assert_eq!(Cents::new(0).checked_sub(Cents::new(1)), None);
        assert_eq!((Cents::checked_sum([]), Cents::checked_sum([most, most])), (Some(Cents::new(0)), None));
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
        assert!(Amount::try_from(Decimal::new(8_888, 3)).is_err(), "three decimals");
        assert_eq!(Amount::try_from(Decimal::new(8_888, 2)).unwrap().to_string(), "88.88");
        assert_eq!(Amount::from_yuan(Decimal::new(1000, 3)).unwrap().to_string(), "1.00");
    }
}
