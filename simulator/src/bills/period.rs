//! The day or the month of a bill.

use alipay::{Month, NaiveDate};
use chrono::Months;

/// From its first day to the day behind its last one.
pub(super) struct Period {
    /// As the call names it, which is how the times within it begin.
    written: String,
    from: NaiveDate,
    to: NaiveDate,
    is_month: bool,
}

impl Period {
    /// Reads `yyyy-MM-dd` or `yyyy-MM`.
    pub(super) fn read(date: &str) -> Option<Self> {
        let month = date.parse::<Month>().ok().map(Month::first_day);
        let day = || NaiveDate::parse_from_str(date, "%Y-%m-%d").ok().filter(|day| day.to_string() == date);
        let from = month.or_else(day)?;
        let to = if month.is_some() { from.checked_add_months(Months::new(1))? } else { from.succ_opt()? };
        Some(Self { written: date.to_owned(), from, to, is_month: month.is_some() })
    }

    /// Whether a time, `yyyy-MM-dd HH:mm:ss`, lies in it.
    pub(super) fn holds(&self, time: &str) -> bool {
        time.starts_with(&self.written)
    }

    pub(super) fn begins_after(&self, time: &str) -> bool {
        self.from.to_string().as_str() > time
    }

    /// `20261129`, `202611`.
    pub(super) fn digits(&self) -> String {
        self.written.replace('-', "")
    }

    /// Its first moment, and the first one that is not its own any more.
    pub(super) fn bounds(&self) -> [String; 2] {
        [self.from, self.to].map(|day| day.format("%Y年%m月%d日 00:00:00").to_string())
    }

    /// The name of a file: those of a month are numbered.
    pub(super) fn file(&self, seller: &str, sheet: &str) -> String {
        let number = if self.is_month { "_1" } else { "" };
        format!("{seller}{}_{}_{sheet}{number}.csv", super::sheet::SUFFIX, self.digits())
    }
}
