//! The lines that begin with `#`: what a bill is, of whom, of which time, where its rows end, and their totals.

use chrono::NaiveDateTime;

use super::content::BillContent;
use super::totals::Stated;
use crate::moment;
use alipay_rules::DateFormat;

/// What a line with a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Title(BillContent),
    Account(String),
    Period(NaiveDateTime, NaiveDateTime),
    /// The rows are over.
    End,
    Total(Stated),
    /// A rule, or words of a newer bill.
    Other,
}

impl Mark {
    /// Reads a line that begins with `#`; `None` if it is another line.
    pub(super) fn read(line: &str) -> Option<Self> {
        // A spreadsheet adds commas.
        let words = line.strip_prefix('#')?.trim_end_matches([',', ' ', '\t']).trim();
        let is_rule = words.starts_with("---");
        Some(if is_rule && words.contains("结束") {
            Self::End
        } else if is_rule {
            Self::Other
        } else if let Some(account) = stated(words, "账号") {
            Self::Account(account.to_owned())
        } else if let Some((from, to)) = period(words) {
            Self::Period(from, to)
        } else if let Some(total) = Stated::read(words) {
            Self::Total(total)
        } else if let Some(content) = BillContent::of_words(words).filter(|_| words.ends_with("查询")) {
            Self::Title(content)
        } else {
            Self::Other
        })
    }
}

/// What stands in brackets behind a name: `账号：[2088]`.
fn stated<'a>(words: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = words.split_once(name)?;
    let rest = rest.trim_start().strip_prefix(['：', ':'])?.trim_start().strip_prefix('[')?;
    rest.split_once(']').map(|(stated, _)| stated.trim())
}

fn period(words: &str) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let time = |name| {
        let fields = DateFormat("yyyy年MM月dd日 HH:mm:ss").read(stated(words, name)?)?;
        moment::date_time(fields)
    };
    Some((time("起始日期")?, time("终止日期")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
    }

    #[test]
    fn lines_with_marks_are_read_by_their_words_and_not_by_their_dashes() {
        let period = Mark::Period(time("2017-08-31 00:00:00"), time("2017-09-01 00:00:00"));
        for (line, expected) in [
            ("#支付宝业务明细查询", Mark::Title(BillContent::Trades)),
            ("#支付宝业务汇总查询", Mark::Title(BillContent::TradeSummary)),
            ("#支付宝账务明细查询,,,", Mark::Title(BillContent::AccountEntries)),
            ("#支付宝账务汇总查询", Mark::Title(BillContent::AccountSummary)),
            ("#账号：[20881234567890120156]", Mark::Account("20881234567890120156".to_owned())),
            ("#起始日期：[2017年08月31日 00:00:00]   终止日期：[2017年09月01日 00:00:00]", period),
            (
                "#-----------------------------------------业务明细列表----------------------------------------",
                Mark::Other,
            ),
            (
                "#-----------------------------------------业务明细列表结束------------------------------------",
                Mark::End,
            ),
            (
                "#----------------------------------------账务明细列表结束-------------------------------------,,",
                Mark::End,
            ),
            ("#---账务汇总列表结束---", Mark::End),
            ("#导出时间：[2021年10月22日 06:27:10]", Mark::Other),
            ("#", Mark::Other),
        ] {
            assert_eq!(Mark::read(line), Some(expected), "{line}");
        }
        assert!(matches!(Mark::read("#支出合计：0笔，共0.00元,,,"), Some(Mark::Total(_))));
        assert_eq!(Mark::read("支付宝交易号"), None);
    }
}
