//! Bills of merchants: the table alone, and packed.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use alipay::bills::{Bill, BillContent};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) fn bill(bytes: &[u8]) {
    let bill = match Bill::from_bytes(bytes.to_vec()) {
        Ok(bill) => bill,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    assert!(bill.members().all(|(name, _)| !name.contains('\u{1b}')), "a name rules the terminal");
    let typed = bill.trades().flatten().count();
    // What is read as a trade can be read as texts, too.
    assert!(typed <= bill.records(BillContent::Trades).flatten().count());
    bill.account_entries().filter_map(Result::err).for_each(|error| assert!(!error.to_string().is_empty()));
}

const HEAD: &str = "#支付宝业务明细查询\r\n#账号：[20881234567890120156]\r\n#起始日期：[2026年11月29日 00:00:00]   终止日期：[2026年11月30日 00:00:00]\r\n#-----------------------------------------业务明细列表----------------------------------------\r\n支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注\r\n";
const LISTED: &str =
    "#-----------------------------------------业务明细列表结束------------------------------------\r\n";

/// A bill of so many trades of 20 yuan, as a table in UTF-8.
///
/// # Panics
/// When a text cannot be written, which does not happen.
pub fn table(rows: usize) -> String {
    let mut text = HEAD.to_owned();
    for number in 0..rows {
        write!(text, "2026112922001\t,T{number}\t,交易\t,茶,2026-11-29 00:06:14,2026-11-29 00:06:15,\t,\t,\t,\t,*某(159****5620)\t,20.00,20.00,0.00,0.00,0.00,0.00,0.00,,0.00\t,0.00,\t,-0.12,0.00,\r\n").expect("memory is written");
    }
    let received = rows * 20;
    write!(text, "{LISTED}#交易合计：{rows}笔，商家实收共{received}.00元，商家优惠共0.00元\r\n#退款合计：0笔，商家实收退款共0.00元，商家优惠退款共0.00元\r\n#导出时间：[2026年11月30日 09:27:10]\r\n").expect("memory is written");
    text
}

/// The same packed, under a name of UTF-8.
pub(crate) fn packed(rows: usize) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive
        .start_file("20881234567890120156_20261129_业务明细.csv", SimpleFileOptions::default())
        .expect("memory is written");
    archive.write_all(table(rows).as_bytes()).expect("memory is written");
    archive.finish().expect("memory is written").into_inner()
}
