//! Which bill is asked for: its kind, and the day or the month.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::str::FromStr;

use alipay_rules::{DateFormat, Rule};
use chrono::NaiveDate;

use crate::{Month, moment};

/// The kinds of bills that Alipay makes (`bill_type`).
///
/// ```
/// use alipay::bills::BillKind;
///
/// assert_eq!(BillKind::Account.as_str(), "signcustomer");
/// assert_eq!("trade".parse(), Ok(BillKind::Trade));
/// assert!(BillKind::ALL.iter().all(|kind| kind.as_str().parse() == Ok(*kind)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillKind {
    /// Trades and refunds (`trade`).
    Trade,
    /// All that went in and out of the account (`signcustomer`).
    Account,
    /// What promotions cost (`merchant_act`).
    Marketing,
    /// Trades of a merchant below a platform (`trade_zft_merchant`), who is named by
    /// [`smid`](super::BillRequest::smid).
    SubMerchantTrade,
    /// Accounts of all merchants below a platform (`zft_acc`).
    SubMerchantAccount,
    /// What was settled to a bank card (`settlementMerge`): of days only.
    Settlement,
}

impl BillKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Trade,
        Self::Account,
        Self::Marketing,
        Self::SubMerchantTrade,
        Self::SubMerchantAccount,
        Self::Settlement,
    ];

    /// The name on the wire: `signcustomer`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trade => "trade",
            Self::Account => "signcustomer",
            Self::Marketing => "merchant_act",
            Self::SubMerchantTrade => "trade_zft_merchant",
            Self::SubMerchantAccount => "zft_acc",
            Self::Settlement => "settlementMerge",
        }
    }
}

impl fmt::Display for BillKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// From the name on the wire, or `account`.
impl FromStr for BillKind {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        let names = "a kind of bill: trade, signcustomer (or account), merchant_act, trade_zft_merchant, zft_acc, settlementMerge";
        let named = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        named.or((text == "account").then_some(Self::Account)).ok_or_else(|| Rule::form(names))
    }
}

/// The day or the month of a bill, in Beijing time.
///
/// Yesterday's bill is there from about 09:00, a month's from about the third of the next month; there is none of today
/// and of this month. Bills are kept for about six years.
///
/// ```
/// use alipay::bills::BillDate;
///
/// let day = BillDate::day(2026, 11, 29).ok_or("no such day")?;
/// assert_eq!(day, "2026-11-29".parse()?);
/// assert_eq!(BillDate::month(2026, 11), "2026-11".parse().ok());
/// assert!("2026-02-30".parse::<BillDate>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BillDate {
    /// The bill of a day.
    Day(NaiveDate),
    /// The bill of a month.
    Month(Month),
}

impl BillDate {
    /// A day; `None` if there is no such day.
    pub fn day(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self::Day)
    }

    /// A month, from 1 to 12; `None` if there is no such month.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Month::new(year, month).map(Self::Month)
    }
}

/// `yyyy-MM-dd` or `yyyy-MM`, as it travels.
impl fmt::Display for BillDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(month) => month.fmt(f),
        }
    }
}

impl FromStr for BillDate {
    type Err = BillDateError;

    fn from_str(text: &str) -> Result<Self, BillDateError> {
        let day = || DateFormat("yyyy-MM-dd").read(text).and_then(moment::date).map(Self::Day);
        text.parse().ok().map(Self::Month).or_else(day).ok_or(BillDateError(WRITTEN))
    }
}

impl TryFrom<&str> for BillDate {
    type Error = BillDateError;

    fn try_from(text: &str) -> Result<Self, BillDateError> {
        text.parse()
    }
}

impl TryFrom<String> for BillDate {
    type Error = BillDateError;

    fn try_from(text: String) -> Result<Self, BillDateError> {
        text.parse()
    }
}

impl From<NaiveDate> for BillDate {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Month> for BillDate {
    fn from(month: Month) -> Self {
        Self::Month(month)
    }
}

const WRITTEN: &str = "the date of a bill is a day, written yyyy-MM-dd, or a month, written yyyy-MM";

/// Why there is no bill of such a date.
///
/// ```
/// use alipay::bills::{BillDate, BillDateError};
///
/// let error: BillDateError = "2026/11/29".parse::<BillDate>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the date of a bill is a day, written yyyy-MM-dd, or a month, written yyyy-MM",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BillDateError(pub(super) &'static str);

impl fmt::Display for BillDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for BillDateError {}

impl From<Infallible> for BillDateError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_or_a_month_and_travels_as_it_was_written() {
        for text in ["2026-11-29", "2024-02-29", "2026-11", "2017-01"] {
            assert_eq!(text.parse::<BillDate>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "2026",
            "20261129",
            "2026-1-5",
            "2026-13",
            "2026-02-29",
            "2026/11/29",
            " 2026-11",
            "2026-11-29 00:00:00",
        ] {
            assert!(text.parse::<BillDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn every_kind_is_found_by_its_name() {
        for kind in BillKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        assert_eq!("account".parse(), Ok(BillKind::Account));
        assert!("Trade".parse::<BillKind>().is_err());
    }
}
