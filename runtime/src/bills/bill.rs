//! A bill: its members, and the rows of each kind.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use chrono::NaiveDateTime;

use super::account::{AccountRow, AccountSummaryRow};
use super::archive;
use super::content::BillContent;
use super::error::{BillError, BillProblem};
use super::head::Head;
use super::limits::BillLimits;
use super::member::Member;
use super::record::Record;
use super::row::{BillRow, Definition, checked};
use super::rows::Rows;
use super::source::Source;
use super::trade::{TradeRow, TradeSummaryRow};

/// A bill of Alipay's, as it was downloaded: a zip archive, or one of the files in it.
///
/// Rows are read from the file when they are asked for. In an async program, read long bills on a thread that may wait
/// (`tokio::task::spawn_blocking`).
///
/// ```
/// use alipay::bills::{Bill, BillError, SignedAmount};
///
/// fn received(path: &str) -> Result<SignedAmount, BillError> {
///     let mut sum = SignedAmount::default();
///     for row in Bill::open(path)?.trades() {
///         sum = sum.checked_add(row?.received).unwrap_or(sum);
///     }
///     Ok(sum)
/// }
/// # assert!(received("no such file").is_err());
/// ```
pub struct Bill {
    source: Source,
    members: Vec<(Member, Head)>,
}

impl Bill {
    /// Opens the file of a bill.
    ///
    /// # Errors
    /// When the file cannot be read, is not a bill, or is beyond the [limits](BillLimits).
    pub fn open(path: impl AsRef<Path>) -> Result<Self, BillError> {
        Self::open_with(path, &BillLimits::default())
    }

    /// Opens the file of a bill, with limits of your own.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_with(path: impl AsRef<Path>, limits: &BillLimits) -> Result<Self, BillError> {
        let path = path.as_ref();
        let unreadable = |error| BillProblem::File { path: Some(path.to_owned()), error };
        let file = File::open(path).map_err(unreadable)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Self::of(Source::file(file), &name, limits)
    }

    /// Reads a bill to its end, into a temporary file that vanishes with it.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn read(reader: impl Read) -> Result<Self, BillError> {
        Self::read_with(reader, &BillLimits::default())
    }

    /// Reads a bill to its end, with limits of your own.
    ///
    /// ```
    /// use alipay::bills::{Bill, BillLimits, BillProblem};
    ///
    /// let text = "活动编号,活动名称\n20260001,双十一\n";
    /// assert!(Bill::read(text.as_bytes()).is_ok());
    ///
    /// let limits = BillLimits { packed: 16, ..BillLimits::default() };
    /// let error = Bill::read_with(text.as_bytes(), &limits).unwrap_err();
    /// assert!(matches!(error.problem(), BillProblem::TooLarge { limit: 16 }));
    /// assert!(Bill::open_with("no such file", &limits).is_err());
    /// ```
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn read_with(reader: impl Read, limits: &BillLimits) -> Result<Self, BillError> {
        let mut file = tempfile::tempfile()?;
        io::copy(&mut reader.take(limits.packed.saturating_add(1)), &mut file)?;
        file.seek(SeekFrom::Start(0))?;
        Self::of(Source::file(file), UNNAMED, limits)
    }

    /// A bill in memory.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn from_bytes(bytes: impl Into<Bytes>) -> Result<Self, BillError> {
        Self::of(Source::Memory(bytes.into()), UNNAMED, &BillLimits::default())
    }

    pub(super) fn of(source: Source, name: &str, limits: &BillLimits) -> Result<Self, BillError> {
        let mut members = Vec::new();
        for member in archive::members(&source, name, limits)? {
            let head = Head::read(&member, &source).map_err(|error| error.in_member(&member.name))?;
            members.push((member, head));
        }
        members.sort_by_key(|(_, head)| (head.content, head.part));
        in_one_piece(&members)?;
        Ok(Self { source, members })
    }

    /// The names of its members, and what each holds.
    ///
    /// ```
    /// use alipay::bills::{Bill, BillContent};
    ///
    /// let text = "#支付宝账务明细查询
    /// #账号：[20881234567890120156]
    /// #起始日期：[2026年11月29日 00:00:00]   终止日期：[2026年11月30日 00:00:00]
    /// 账务流水号,发生时间,收入金额（+元）,支出金额（-元）
    /// 1,2026-11-29 10:00:00,20.00,0.00
    /// #-----------------------------------------账务明细列表结束------------------------------------
    /// ";
    /// let bill = Bill::from_bytes(text)?;
    /// assert_eq!(bill.account(), Some("20881234567890120156"));
    /// assert_eq!(bill.period().map(|(_, end)| end.to_string()).as_deref(), Some("2026-11-30 00:00:00"));
    /// for (name, content) in bill.members() {
    ///     let rows = match content {
    ///         BillContent::Trades => bill.trades().count(),
    ///         BillContent::TradeSummary => bill.trade_summary().count(),
    ///         BillContent::AccountEntries => bill.account_entries().count(),
    ///         BillContent::AccountSummary => bill.account_summary().count(),
    ///         other => bill.records(other).count(),
    ///     };
    ///     assert_eq!((name, rows), ("bill", 1), "{content}");
    /// }
    /// # Ok::<(), alipay::bills::BillError>(())
    /// ```
    pub fn members(&self) -> impl Iterator<Item = (&str, BillContent)> {
        self.members.iter().map(|(member, head)| (&*member.name, head.content))
    }

    /// The account that it is of (账号): the merchant's number and four digits.
    pub fn account(&self) -> Option<&str> {
        self.members.iter().find_map(|(_, head)| head.account.as_deref())
    }

    /// From when it is, and until when: the first moment that does not belong to it any more.
    pub fn period(&self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        self.members.iter().find_map(|(_, head)| head.period)
    }

    /// Trades and refunds, one a row (业务明细).
    ///
    /// Where the bill has no such member, the only item is an error ([`BillProblem::NoContent`]).
    pub fn trades(&self) -> Rows<TradeRow> {
        self.rows()
    }

    /// Trades and refunds, a row for each store and one for all (业务汇总).
    pub fn trade_summary(&self) -> Rows<TradeSummaryRow> {
        self.rows()
    }

    /// What went in and out of the account, one a row (账务明细).
    pub fn account_entries(&self) -> Rows<AccountRow> {
        self.rows()
    }

    /// What went in and out of the account, a row for each kind and one for all (账务汇总).
    pub fn account_summary(&self) -> Rows<AccountSummaryRow> {
        self.rows()
    }

    /// Rows of any content as texts, held to what such rows are, and to the totals.
    pub fn records(&self, content: BillContent) -> Rows<Record> {
        self.rows_by(match content {
            BillContent::Trades => checked::<TradeRow>(),
            BillContent::TradeSummary => checked::<TradeSummaryRow>(),
            BillContent::AccountEntries => checked::<AccountRow>(),
            BillContent::AccountSummary => checked::<AccountSummaryRow>(),
            BillContent::Other => Record::definition(),
        })
    }

    fn rows<T: BillRow>(&self) -> Rows<T> {
        self.rows_by(T::definition())
    }

    fn rows_by<T>(&self, row: Definition<T>) -> Rows<T> {
        let members = self.members.iter().filter(|(_, head)| head.content == row.content);
        Rows::new(self.source.clone(), row, members.map(|(member, _)| member.clone()).collect())
    }
}

/// What a bill is called that came without a name.
const UNNAMED: &str = "bill";

/// The members are of one account, and none is missing of those with numbers.
fn in_one_piece(members: &[(Member, Head)]) -> Result<(), BillError> {
    let first = members.iter().find_map(|(_, head)| head.account.as_deref());
    for (member, head) in members {
        if head.account.as_deref().is_some_and(|account| Some(account) != first) {
            return Err(BillError::from(BillProblem::Accounts).in_member(&member.name));
        }
    }
    let detail = |content| matches!(content, BillContent::Trades | BillContent::AccountEntries);
    let mut expected = (BillContent::Other, 1);
    for (member, head) in members.iter().filter(|(_, head)| detail(head.content)) {
        let Some(part) = head.part else { continue };
        let number = if expected.0 == head.content { expected.1 } else { 1 };
        if part > number {
            return Err(BillError::from(BillProblem::MissingPart { number }).in_member(&member.name));
        }
        expected = (head.content, part + 1);
    }
    Ok(())
}

impl fmt::Debug for Bill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members: Vec<(&Arc<str>, BillContent)> =
            self.members.iter().map(|(member, head)| (&member.name, head.content)).collect();
        f.debug_struct("Bill").field("members", &members).finish_non_exhaustive()
    }
}
