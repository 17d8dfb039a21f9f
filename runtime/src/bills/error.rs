//! What is wrong with a bill, and where.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::content::BillContent;
use super::kind::BillDateError;
use super::totals::TotalDifference;
use crate::words::Cause;
use crate::{Error, TransportError};

/// Why a bill, or a row of it, cannot be had.
///
/// It names the member of the archive, the line and the column, and never what stands in a cell.
///
/// ```
/// use alipay::bills::{Bill, BillProblem};
///
/// let bill = "#支付宝账务明细查询\n账务流水号,发生时间,收入金额（+元）,支出金额（-元）\n1,yesterday,1.00,0.00\n";
/// let bill = Bill::read(bill.as_bytes())?;
/// let error = bill.account_entries().next().unwrap().unwrap_err();
/// assert!(matches!(error.problem(), BillProblem::Cell { .. }));
/// assert_eq!((error.member(), error.line(), error.column()), (Some("bill"), Some(3), Some("发生时间")));
/// # Ok::<(), alipay::bills::BillError>(())
/// ```
pub struct BillError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    problem: BillProblem,
    member: Option<Arc<str>>,
    line: Option<u64>,
    column: Option<Arc<str>>,
}

impl BillError {
    /// What is wrong, to match on.
    pub fn problem(&self) -> &BillProblem {
        &self.0.problem
    }

    /// The member of the archive, or the file, by its name.
    pub fn member(&self) -> Option<&str> {
        self.0.member.as_deref()
    }

    /// The line in it, from 1.
    pub fn line(&self) -> Option<u64> {
        self.0.line
    }

    /// The column, by its name in the header.
    pub fn column(&self) -> Option<&str> {
        self.0.column.as_deref()
    }

    pub(super) fn in_member(mut self, name: &Arc<str>) -> Self {
        self.0.member = Some(Arc::clone(name));
        self
    }

    pub(super) fn at(mut self, line: u64) -> Self {
        self.0.line = Some(line);
        self
    }

    pub(super) fn under(mut self, column: Arc<str>) -> Self {
        self.0.column = Some(column);
        self
    }
}

impl From<BillProblem> for BillError {
    fn from(problem: BillProblem) -> Self {
        Self(Box::new(Inner { problem, member: None, line: None, column: None }))
    }
}

impl From<Error> for BillError {
    fn from(error: Error) -> Self {
        BillProblem::Call(error).into()
    }
}

impl From<io::Error> for BillError {
    fn from(error: io::Error) -> Self {
        BillProblem::from(error).into()
    }
}

/// What is wrong with a bill. The first ones are about asking for it and downloading it, the others about the file.
///
/// ```
/// use alipay::bills::{BillError, BillProblem};
///
/// /// Whether the same bill may be asked for again, now or later.
/// fn may_come(error: &BillError) -> bool {
///     match error.problem() {
///         BillProblem::Call(error) => error.sub_code() == Some("BILL_NOT_EXIST"),
///         BillProblem::Refused { .. } | BillProblem::Stalled | BillProblem::Incomplete { .. } => true,
///         _ => false,
///     }
/// }
/// assert!(may_come(&BillProblem::Stalled.into()));
/// assert!(!may_come(&BillProblem::WebPage.into()));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum BillProblem {
    /// There is no bill of such a date.
    Date(BillDateError),
    /// The call that asks for the address failed. With the sub-code `BILL_NOT_EXIST`, the bill is not made yet.
    Call(Error),
    /// The reply is a success and has no address of a bill.
    NoAddress,
    /// The address is not one that a bill is downloaded from; see [`BillRequest`](super::BillRequest).
    Address {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The bill's host did not give the file: the address holds for 30 seconds.
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// The bill's host pointed elsewhere, which is not followed.
    Redirected {
        /// The HTTP status.
        status: u16,
    },
    /// The download did not begin, or broke off.
    Transport(TransportError),
    /// Nothing came for too long.
    Stalled,
    /// The download ended before all of the file was there.
    Incomplete {
        /// How many bytes were announced.
        announced: u64,
        /// How many came.
        received: u64,
    },
    /// The file cannot be written or read.
    File {
        /// The file or the folder; `None` for a temporary file, and for what was given as a reader.
        path: Option<PathBuf>,
        /// Why.
        error: io::Error,
    },

    /// The file is empty.
    Empty,
    /// The file is a page of the web, as hosts give in place of a file.
    WebPage,
    /// The file, or what it unpacks to, is larger than its limit.
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The archive cannot be read: it is cut off or damaged.
    Archive(String),
    /// The archive has more members than its limit.
    TooManyMembers {
        /// The limit.
        limit: usize,
    },
    /// The archive has two members of one name.
    Duplicate,
    /// The archive has no members.
    NoMembers,
    /// The name of a member is a path, or has no characters that GBK or UTF-8 know.
    MemberName,
    /// The member is encrypted.
    Encrypted,
    /// The member is compressed in a way that bills are not.
    Compression,
    /// The member is far larger unpacked than packed, as no bill is.
    Bomb {
        /// How many times larger it says that it is.
        ratio: u64,
    },
    /// The member is not what the archive says that it is: another length, another checksum, damaged data.
    Damaged,
    /// A bill in several members lacks one of them: `_1`, `_2` and so on.
    MissingPart {
        /// The number that is missing.
        number: u32,
    },
    /// The members are of different accounts.
    Accounts,

    /// The bill has no member with what was asked of it.
    NoContent(BillContent),
    /// There is no line with the names of columns.
    NoHeader,
    /// The header lacks columns that every bill of its kind has.
    MissingColumns(Vec<&'static str>),
    /// The header has a column twice.
    RepeatedColumn,
    /// The line has bytes that are not text in UTF-8 or GB18030.
    Encoding,
    /// The line is longer than any of a bill.
    LineTooLong,
    /// The row has another number of cells than the header, and its commas do not show which of them belong to a text.
    Cells {
        /// How many columns there are.
        columns: usize,
        /// How many cells the row has.
        cells: usize,
    },
    /// The cell is not what its column holds.
    Cell {
        /// What it holds: an amount, a time.
        expected: &'static str,
    },
    /// The bill ends without the line that ends it: it was cut off.
    Unfinished,
    /// There is a row behind the line that ends the bill.
    Trailing,
    /// The totals at the foot are not those of the rows.
    Totals(Vec<TotalDifference>),
}

/// Reading what was unpacked may bring a problem of the archive, within an error of input.
impl From<io::Error> for BillProblem {
    fn from(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(problem) => problem,
            Err(error) => Self::File { path: None, error },
        }
    }
}

impl fmt::Display for BillProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(error) => error.fmt(f),
            Self::Call(error) => error.fmt(f),
            Self::NoAddress => f.write_str("the reply has no address of a bill: ask again later"),
            Self::Address { reason } => write!(f, "the address of the bill is not used: {reason}"),
            Self::Refused { status } => write!(
                f,
                "the bill's host did not give the file (HTTP {status}); an address holds for 30 seconds, so ask for a new one"
            ),
            Self::Redirected { status } => {
                write!(f, "the bill's host pointed elsewhere (HTTP {status}), which is not followed")
            }
            Self::Transport(error) => write!(f, "the bill was not downloaded: {error}"),
            Self::Stalled => f.write_str("the download stalled: ask for the bill again"),
            Self::Incomplete { announced, received } => {
                write!(f, "the download ended after {received} of {announced} bytes: ask for the bill again")
            }
            Self::File { path: Some(path), error } => write!(f, "{}: {}", path.display(), Cause(error)),
            Self::File { path: None, error } => write!(f, "the file of the bill: {}", Cause(error)),
            Self::Empty => f.write_str("the file is empty"),
            Self::WebPage => {
                f.write_str("the file is a page of the web and not a bill: download the bill again")
            }
            Self::TooLarge { limit } => {
                write!(
                    f,
                    "it is larger than {limit} bytes; where that is right, raise the limit (BillLimits)"
                )
            }
            Self::Archive(reason) => {
                write!(f, "the zip archive is cut off or damaged ({reason}): download it again")
            }
            Self::TooManyMembers { limit } => write!(f, "the zip archive has more than {limit} members"),
            Self::Duplicate => f.write_str("the zip archive has two members of one name"),
            Self::NoMembers => f.write_str("the zip archive has no members"),
            Self::MemberName => {
                f.write_str("the name of this member of the zip archive is not a plain file name")
            }
            Self::Encrypted => f.write_str(
                "is encrypted, which bills are not: unpack it with its password, and open the files",
            ),
            Self::Compression => f.write_str("is compressed in a way that bills are not"),
            Self::Bomb { ratio } => {
                write!(f, "says that it is {ratio} times larger unpacked, which no bill is")
            }
            Self::Damaged => f.write_str("is not what the archive says that it is: download it again"),
            Self::MissingPart { number } => {
                write!(f, "the bill comes in several members, and number {number} is missing")
            }
            Self::Accounts => f.write_str("is the bill of another account than the members before it"),
            Self::NoContent(content) => write!(f, "the bill has no {content}"),
            Self::NoHeader => f.write_str("there is no line with the names of the columns"),
            Self::MissingColumns(names) => write!(f, "the header lacks {}", names.join(", ")),
            Self::RepeatedColumn => f.write_str("the header has this column twice"),
            Self::Encoding => f.write_str("the line is not text in GB18030 or UTF-8"),
            Self::LineTooLong => f.write_str("the line is longer than any line of a bill"),
            Self::Cells { columns, cells } => {
                write!(f, "the row has {cells} cells where the header has {columns} columns")
            }
            Self::Cell { expected } => write!(f, "the cell is not {expected}"),
            Self::Unfinished => f.write_str("the bill ends without the line that ends it: it was cut off"),
            Self::Trailing => f.write_str("there is a row behind the line that ends the bill"),
            Self::Totals(differences) => {
                f.write_str("the totals at the foot are not those of the rows: ")?;
                for (index, difference) in differences.iter().enumerate() {
                    let between = if index == 0 { "" } else { "; " };
                    write!(f, "{between}{difference}")?;
                }
                Ok(())
            }
        }
    }
}

impl StdError for BillProblem {}

impl fmt::Display for BillError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { problem, member, line, column } = &*self.0;
        let member = member.as_deref().map(str::to_owned);
        let line = line.map(|line| format!("line {line}"));
        let column = column.as_deref().map(|column| format!("column {column}"));
        let place: Vec<String> = [member, line, column].into_iter().flatten().collect();
        match place.as_slice() {
            [] => problem.fmt(f),
            place => write!(f, "{}: {problem}", place.join(", ")),
        }
    }
}

impl fmt::Debug for BillError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { problem, member, line, column } = &*self.0;
        f.debug_struct("BillError")
            .field("problem", problem)
            .field("member", member)
            .field("line", line)
            .field("column", column)
            .finish()
    }
}

impl StdError for BillError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.problem {
            BillProblem::Date(error) => Some(error),
            BillProblem::Call(error) => Some(error),
            BillProblem::Transport(error) => Some(error),
            BillProblem::File { error, .. } => Some(error),
            _ => None,
        }
    }
}
