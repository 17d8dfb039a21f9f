//! The rows of a bill, one after the other, out of all members that hold such rows.

use std::fmt;
use std::iter::FusedIterator;

use super::error::{BillError, BillProblem};
use super::member::{Member, Unpacked};
use super::row::Definition;
use super::source::Source;
use super::table::{Next, Table};
use super::totals::{Stated, Tally, TotalDifference};

/// The rows of a bill, read from its file as they are asked for: a bill of a million rows needs no more memory than one of
/// ten.
///
/// An error is about one row, and the next rows follow, unless nothing more can be read. After the last row, the totals at the
/// foot of the bill are held against the rows; where they differ, the last item is
/// [`BillProblem::Totals`], so that a lost row is never overlooked.
///
/// ```
/// use alipay::bills::{Bill, BillProblem, Rows, TradeRow};
///
/// let text = "支付宝交易号,商户订单号,业务类型,订单金额（元）,商家实收（元）
/// 2026112922001,T1,交易,20.00,20.00
/// #-----------------------------------------业务明细列表结束------------------------------------
/// #交易合计：2笔，商家实收共25.00元
/// ";
/// let mut rows: Rows<TradeRow> = Bill::read(text.as_bytes())?.trades();
/// assert!(rows.next().is_some_and(|row| row.is_ok()));
/// let last = rows.next().and_then(Result::err).ok_or("the totals are of two rows")?;
/// assert!(matches!(last.problem(), BillProblem::Totals(_)));
/// assert!(rows.next().is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Rows<T> {
    source: Source,
    row: Definition<T>,
    members: std::vec::IntoIter<Member>,
    current: Option<(Member, Table<T, Unpacked>)>,
    read: Vec<Foot>,
    is_partial: bool,
    ended: bool,
}

/// What a member states, and what its rows come to.
struct Foot {
    member: Member,
    stated: Vec<Stated>,
    tallies: Vec<Tally>,
}

impl<T> Rows<T> {
    pub(super) fn new(source: Source, row: Definition<T>, members: Vec<Member>) -> Self {
        Self {
            source,
            row,
            members: members.into_iter(),
            current: None,
            read: Vec::new(),
            is_partial: false,
            ended: false,
        }
    }

    fn open(&mut self) -> Option<Result<(), BillError>> {
        let member = self.members.next()?;
        Some(match member.open(&self.source) {
            Ok(bytes) => {
                let table = Table::new(self.row, bytes);
                self.current = Some((member, table));
                Ok(())
            }
            Err(error) => Err(BillError::from(error).in_member(&member.name)),
        })
    }

    /// The last item: what the totals say otherwise, or that there was nothing to read.
    fn last(&mut self) -> Option<BillError> {
        self.ended = true;
        if self.read.is_empty() && !self.is_partial {
            return Some(BillProblem::NoContent(self.row.content).into());
        }
        if self.is_partial {
            return None;
        }
        let (member, differences) = self.differences()?;
        Some(BillError::from(BillProblem::Totals(differences)).in_member(&member.name))
    }

    /// Each member is held against its own foot. Where one differs, the feet of a bill in several members may state the
    /// totals of all of them.
    fn differences(&self) -> Option<(&Member, Vec<TotalDifference>)> {
        let of = |foot: &Foot, tallies: &[Tally]| {
            tallies.iter().flat_map(|tally| tally.differences(&foot.stated)).collect::<Vec<_>>()
        };
        let own = |foot: &Foot| of(foot, &foot.tallies);
        let foot = self.read.iter().find(|foot| !own(foot).is_empty())?;
        let mut whole = self.read.first()?.tallies.clone();
        for more in self.read.iter().skip(1) {
            for (tally, other) in whole.iter_mut().zip(&more.tallies) {
                tally.merge(other);
            }
        }
        let is_whole = self.read.len() > 1
            && self.read.iter().all(|foot| foot.stated.is_empty() || of(foot, &whole).is_empty());
        (!is_whole).then(|| (&foot.member, own(foot)))
    }
}

impl<T> Iterator for Rows<T> {
    type Item = Result<T, BillError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if self.ended {
                return None;
            }
            let Some((member, table)) = &mut self.current else {
                match self.open() {
                    None => return self.last().map(Err),
                    Some(Ok(())) => continue,
                    Some(Err(error)) => {
                        self.ended = true;
                        return Some(Err(error));
                    }
                }
            };
            match table.next() {
                Next::Row(row) => return Some(Ok(row)),
                Next::Unreadable(error) => return Some(Err(error.in_member(&member.name))),
                Next::Broken(error) => {
                    self.ended = true;
                    return Some(Err(error.in_member(&member.name)));
                }
                Next::End => {
                    if let Some((member, table)) = self.current.take() {
                        self.is_partial |= table.is_partial;
                        self.read.push(Foot { member, stated: table.foot, tallies: table.tallies });
                    }
                }
            }
        }
    }
}

impl<T> FusedIterator for Rows<T> {}

impl<T> fmt::Debug for Rows<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").field("content", &self.row.content).finish_non_exhaustive()
    }
}
