//! The totals at the foot of a bill, held against its rows.

use std::fmt;

use super::amount::SignedAmount;

/// A total that the foot states and its rows do not come to.
///
/// ```
/// use alipay::bills::{BillError, BillProblem, TotalDifference};
///
/// /// How many rows the bill says that it has more than there are.
/// fn lost(error: &BillError) -> u64 {
///     let BillProblem::Totals(differences) = error.problem() else { return 0 };
///     let lost = differences.iter().filter_map(|difference| match difference {
///         TotalDifference::Count { stated, counted, .. } => stated.checked_sub(*counted),
///         _ => None,
///     });
///     lost.sum()
/// }
/// let totals = vec![TotalDifference::Count { total: "交易合计", stated: 2, counted: 1 }];
/// assert_eq!(lost(&BillProblem::Totals(totals).into()), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TotalDifference {
    /// The number of rows.
    Count {
        /// The total, in the bill's words: `交易合计`.
        total: &'static str,
        /// What the foot says.
        stated: u64,
        /// How many rows there are.
        counted: u64,
    },
    /// A sum of money.
    Sum {
        /// The total, in the bill's words: `退款合计`.
        total: &'static str,
        /// The sum of what: `商家实收退款`; empty in bills of the account.
        of: &'static str,
        /// What the foot says.
        stated: SignedAmount,
        /// What the rows come to.
        counted: SignedAmount,
    },
}

impl fmt::Display for TotalDifference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count { total, stated, counted } => {
                let by = i128::from(*counted) - i128::from(*stated);
                write!(f, "{total} says {stated} rows, and there are {counted} ({by:+})")
            }
            Self::Sum { total, of, stated, counted } => {
                let cents = counted.cents().saturating_sub(stated.cents());
                let by = SignedAmount::from_cents(cents);
                let sign = if by.is_negative() { "" } else { "+" };
                write!(f, "{total} says {of}{stated}, and the rows come to {counted} ({sign}{by})")
            }
        }
    }
}

/// What the rows come to, under the name of a total.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    total: &'static str,
    count: u64,
    /// Rows that may be counted here or elsewhere.
    doubtful: u64,
    /// A sum and its name; `None` if the bill has no column of it.
    sums: Vec<(&'static str, Option<SignedAmount>)>,
}

impl Tally {
    pub(super) fn new(total: &'static str, sums: &[&'static str]) -> Self {
        let sums = sums.iter().map(|of| (*of, Some(SignedAmount::default()))).collect();
        Self { total, count: 0, doubtful: 0, sums }
    }

    /// One row more, with what it adds to each sum.
    pub(super) fn add(&mut self, amounts: &[Option<SignedAmount>]) {
        self.count += 1;
        for ((_, sum), amount) in self.sums.iter_mut().zip(amounts) {
            *sum = sum.zip(*amount).map(|(sum, amount)| sum.plus(amount));
        }
    }

    /// One row more that adds nothing, and may be counted under another total.
    pub(super) fn doubt(&mut self) {
        self.doubtful += 1;
    }

    /// The same of several members.
    pub(super) fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.doubtful += other.doubtful;
        for ((_, sum), (_, more)) in self.sums.iter_mut().zip(&other.sums) {
            *sum = sum.zip(*more).map(|(sum, more)| sum.plus(more));
        }
    }

    /// What the foot says otherwise.
    pub(super) fn differences(&self, foot: &[Stated]) -> Vec<TotalDifference> {
        let total = self.total;
        let Some(stated) = foot.iter().find(|stated| stated.total == total) else { return Vec::new() };
        let fits = (self.count..=self.count + self.doubtful).contains(&stated.count);
        let count = TotalDifference::Count { total, stated: stated.count, counted: self.count };
        let sums = self.sums.iter().filter_map(|(of, counted)| {
            let (_, stated) = stated.sums.iter().find(|(name, _)| name == of)?;
            let (stated, counted) = (*stated, (*counted)?);
            (stated != counted).then_some(TotalDifference::Sum { total, of, stated, counted })
        });
        (!fits).then_some(count).into_iter().chain(sums).collect()
    }
}

/// A total as the foot states it: `退款合计：1笔，商家实收退款共-3000.00元，商家优惠退款共0.00元`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stated {
    total: String,
    count: u64,
    sums: Vec<(String, SignedAmount)>,
}

impl Stated {
    /// Reads the line of a total, without its mark; `None` if it is another line.
    pub(super) fn read(line: &str) -> Option<Self> {
        let (total, rest) = line.split_once(['：', ':'])?;
        let mut parts = rest.split('，');
        let count = parts.next()?.trim().strip_suffix('笔')?.trim().parse().ok()?;
        let sum = |part: &str| {
            let (of, amount) = part.trim().split_once('共')?;
            Some((of.to_owned(), amount.trim().strip_suffix('元')?.trim().parse().ok()?))
        };
        Some(Self { total: total.trim().to_owned(), count, sums: parts.map(sum).collect::<Option<_>>()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> SignedAmount {
        text.parse().unwrap()
    }

    #[test]
    fn the_totals_of_both_kinds_of_bills_are_read() {
        for (line, total, count, sums) in [
            (
                "交易合计：10374笔，商家实收共28790.16元，商家优惠共0.00元",
                "交易合计",
                10374,
                vec![("商家实收", "28790.16"), ("商家优惠", "0")],
            ),
            (
                "退款合计：1笔，商家实收退款共-3000.00元，商家优惠退款共0.00元",
                "退款合计",
                1,
                vec![("商家实收退款", "-3000"), ("商家优惠退款", "0")],
            ),
            ("支出合计：0笔，共0.00元", "支出合计", 0, vec![("", "0")]),
        ] {
            let sums = sums.into_iter().map(|(of, sum)| (of.to_owned(), amount(sum))).collect();
            assert_eq!(Stated::read(line), Some(Stated { total: total.to_owned(), count, sums }), "{line}");
        }
        for line in ["导出时间：[2021年10月22日 06:27:10]", "账号：[2088]", "", "合计：1笔，共一元"]
        {
            assert_eq!(Stated::read(line), None, "{line}");
        }
    }

    #[test]
    fn a_difference_says_which_total_and_by_how_much() {
        let mut refunds = Tally::new("退款合计", &["商家实收退款", "商家优惠退款"]);
        refunds.add(&[Some(amount("-3000")), None]);
        let says = |foot: &str| {
            let foot = [Stated::read(foot).unwrap()];
            refunds.differences(&foot).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(says("退款合计：1笔，商家实收退款共-3000.00元，商家优惠退款共9.00元"), [""; 0]);
        assert_eq!(says("交易合计：5笔，商家实收共1.00元"), [""; 0], "another total");
        assert_eq!(
            says("退款合计：2笔，商家实收退款共-3000.01元"),
            [
                "退款合计 says 2 rows, and there are 1 (-1)",
                "退款合计 says 商家实收退款-3000.01, and the rows come to -3000.00 (+0.01)"
            ]
        );
    }
}
