//! What a member of a bill holds.

use std::fmt;

/// What a member of a bill holds, recognised by its columns, else by its title or its name.
///
/// ```
/// use alipay::bills::{Bill, BillContent};
///
/// let bill = Bill::read("活动编号,活动名称\n20260001,双十一\n".as_bytes())?;
/// assert!(bill.members().all(|(_, content)| content == BillContent::Other));
/// assert_eq!(bill.records(BillContent::Other).count(), 1);
/// # Ok::<(), alipay::bills::BillError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BillContent {
    /// Trades and refunds, one a row (业务明细).
    Trades,
    /// Trades and refunds, a row for each store (业务汇总).
    TradeSummary,
    /// What went in and out of the account, one a row (账务明细).
    AccountEntries,
    /// What went in and out of the account, a row for each kind (账务汇总).
    AccountSummary,
    /// Something else, whose rows are [records](super::Bill::records).
    Other,
}

impl BillContent {
    /// By the words of a title, or of a name.
    pub(super) fn of_words(words: &str) -> Option<Self> {
        let summary = words.contains("汇总");
        match (words.contains("业务"), words.contains("账务")) {
            (true, false) if summary => Some(Self::TradeSummary),
            (true, false) => words.contains("明细").then_some(Self::Trades),
            (false, true) if summary => Some(Self::AccountSummary),
            (false, true) => words.contains("明细").then_some(Self::AccountEntries),
            _ => None,
        }
    }

    /// The column that only its header has; of `Other`, any.
    pub(super) fn key(self) -> Option<&'static str> {
        match self {
            Self::Trades => Some("支付宝交易号"),
            Self::TradeSummary => Some("交易订单总笔数"),
            Self::AccountEntries => Some("账务流水号"),
            Self::AccountSummary => Some("类型"),
            Self::Other => None,
        }
    }

    /// By the names of columns.
    pub(super) fn of_columns(mut has: impl FnMut(&str) -> bool) -> Option<Self> {
        let contents = [Self::Trades, Self::TradeSummary, Self::AccountEntries, Self::AccountSummary];
        contents.into_iter().find(|content| content.key().is_some_and(&mut has))
    }
}

impl fmt::Display for BillContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Trades => "detail of trades (业务明细)",
            Self::TradeSummary => "summary of trades (业务汇总)",
            Self::AccountEntries => "detail of the account (账务明细)",
            Self::AccountSummary => "summary of the account (账务汇总)",
            Self::Other => "other content",
        })
    }
}
