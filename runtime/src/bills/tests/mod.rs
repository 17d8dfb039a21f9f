//! Bills as they are, as they may be, and as they are not.

mod broken;
mod downloading;
mod reading;
mod zipped;

use super::{Bill, BillError};

const ACCOUNT: &str = "20881234567890120156";

const TITLE: &str = "#支付宝业务明细查询";

const HEADER: &str = "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";

const TRADE: &str = "2026112922001\t,T1\t,交易\t,茶,2026-11-29 00:06:14,2026-11-29 00:06:15,\t,\t,\t,\t,*某(159****5620)\t,20.00,20.00,0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,\t,-0.12,0.00,";

const REFUND: &str = "2026112922001\t,T1\t,退款\t,茶,2026-11-29 00:06:14,2026-11-29 09:00:00,\t,\t,\t,\t,*某(159****5620)\t,-5.00,-5.00,0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,R1\t,0.03,0.00,";

const END: &str =
    "#-----------------------------------------业务明细列表结束------------------------------------";

const TOTALS: [&str; 2] = [
    "#交易合计：1笔，商家实收共20.00元，商家优惠共0.00元",
    "#退款合计：1笔，商家实收退款共-5.00元，商家优惠退款共0.00元",
];

/// The text of a bill of trades: these rows behind its header, this foot behind its end.
fn trades(header: &str, rows: &[&str], foot: &[&str]) -> String {
    let account = format!("#账号：[{ACCOUNT}]");
    let period = "#起始日期：[2026年11月29日 00:00:00]   终止日期：[2026年11月30日 00:00:00]";
    let list =
        "#-----------------------------------------业务明细列表----------------------------------------";
    let head = [TITLE, &account, period, list, header];
    let exported = ["#导出时间：[2026年11月30日 09:27:10]"];
    let lines = head.iter().chain(rows).chain(&[END]).chain(foot).chain(&exported);
    lines.flat_map(|line| [*line, "\r\n"]).collect()
}

/// The bill of a trade and its refund.
fn usual() -> String {
    trades(HEADER, &[TRADE, REFUND], &TOTALS)
}

fn gbk(text: &str) -> Vec<u8> {
    crate::Charset::Gb18030.encode(text).unwrap().into_owned()
}

/// What is wrong with a bill of trades: when it is opened, or the first thing that comes up in its rows.
fn error(bytes: impl Into<Vec<u8>>) -> Option<BillError> {
    match Bill::from_bytes(bytes.into()) {
        Ok(bill) => bill.trades().find_map(Result::err),
        Err(error) => Some(error),
    }
}
