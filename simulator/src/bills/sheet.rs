//! One file of a bill: what stands before its rows, and behind them.

use super::period::Period;

/// Four digits that follow the merchant's number in the number of its account.
pub(super) const SUFFIX: &str = "0156";

/// A table.
pub(super) struct Sheet {
    /// What it is called in the file's name: `业务明细(汇总)`.
    pub(super) name: &'static str,
    /// What it is called in its lines: `业务汇总`.
    pub(super) title: &'static str,
    pub(super) header: &'static str,
    pub(super) rows: Vec<String>,
    /// The dashes before and behind the words of the last line.
    pub(super) end: [usize; 2],
    /// The lines of totals, without their mark.
    pub(super) totals: Vec<String>,
}

impl Sheet {
    /// The file's text.
    pub(super) fn text(&self, seller: &str, period: &Period, now: &str) -> String {
        let Self { title, header, .. } = self;
        let [from, to] = period.bounds();
        let dashes = |count| "-".repeat(count);
        let [before, behind] = self.end.map(dashes);
        let mut lines = vec![
            format!("#支付宝{title}查询"),
            format!("#账号：[{seller}{SUFFIX}]"),
            format!("#起始日期：[{from}]   终止日期：[{to}]"),
            format!("#{}{title}列表{}", dashes(41), dashes(40)),
            (*header).to_owned(),
        ];
        lines.extend(self.rows.iter().cloned());
        lines.push(format!("#{before}{title}列表结束{behind}"));
        lines.extend(self.totals.iter().map(|total| format!("#{total}")));
        lines.push(format!("#导出时间：[{}]", exported(now)));
        lines.iter().flat_map(|line| [line.as_str(), "\r\n"]).collect()
    }
}

/// `2021年10月22日 06:27:10` of `2021-10-22 06:27:10`.
fn exported(now: &str) -> String {
    let (day, time) = now.split_once(' ').unwrap_or((now, ""));
    let day: String =
        day.split('-').zip(["年", "月", "日"]).flat_map(|(number, unit)| [number, unit]).collect();
    format!("{day} {time}")
}
