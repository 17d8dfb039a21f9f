//! Bills that are not right, each with an error of its own.

use super::zipped::{Part, zip};
use super::*;
use crate::bills::{BillLimits, BillProblem};

const NAME: &str = "20881234567890120156_20261129_业务明细.csv";

fn part() -> Part {
    Part::new(NAME, &usual())
}

fn named(name: &[u8]) -> Vec<u8> {
    zip(&[Part { name: name.to_vec(), ..part() }])
}

/// A bill in which one row is another one.
fn with_row(row: &str) -> Vec<u8> {
    gbk(&trades(HEADER, &[TRADE, row], &TOTALS))
}

/// A bill in which one word is another one, everywhere.
fn with(word: &str, other: &str) -> Vec<u8> {
    let usual = usual();
    assert!(usual.contains(word), "{word}");
    gbk(&usual.replace(word, other))
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn each_broken_bill_is_its_own_error_that_says_where() {
    let cut = |bytes: Vec<u8>, left: usize| bytes[..bytes.len() - left].to_vec();
    let month = |number: &str, text: &str| {
        Part::new(&format!("20881234567890120156_202611_业务明细_{number}.csv"), text)
    };
    let mut garbled = gbk(&usual());
    let tea = gbk("茶");
    let place = garbled.windows(2).position(|bytes| bytes == tea).unwrap();
    garbled[place] = 0xff;
    let mut garbled_in_utf8 = [b"\xef\xbb\xbf", usual().as_bytes()].concat();
    let place = garbled_in_utf8.windows(3).position(|bytes| bytes == "茶".as_bytes()).unwrap();
    garbled_in_utf8[place] = 0xff;
    let repeated = "#注意\r\n".repeat(2_500_000);
    let mut otherwise = Vec::new();
    let summary_alone = usual().replace("支付宝交易号", "门店编号,交易订单总笔数");
    for (case, bytes, expected) in [
        ("nothing", Vec::new(), "the file is empty"),
        (
            "a page",
            b"<html>403</html>".to_vec(),
            "the file is a page of the web and not a bill: download the bill again",
        ),
        ("a zip that is cut off", cut(zip(&[part()]), 30), "the zip archive is cut off or damaged ("),
        ("the beginning of a zip", b"PK\x03\x04\x14\0".to_vec(), "the zip archive is cut off or damaged ("),
        ("a zip without members", zip(&[]), "the zip archive has no members"),
        (
            "an encrypted zip",
            zip(&[Part { flags: 1, ..part() }]),
            "20881234567890120156_20261129_业务明细.csv: is encrypted",
        ),
        (
            "another compression",
            zip(&[Part { method: 12, ..part() }]),
            "20881234567890120156_20261129_业务明细.csv: is compressed in a way",
        ),
        ("a name twice", zip(&[part(), part()]), "the zip archive has two members of one name"),
        (
            "a path out of the folder",
            named(b"../trades.csv"),
            "the name of this member of the zip archive is not a plain file name",
        ),
        (
            "a path from the root",
            named(b"/etc/passwd"),
            "the name of this member of the zip archive is not a plain file name",
        ),
        (
            "a path of Windows",
            named(b"..\\trades.csv"),
            "the name of this member of the zip archive is not a plain file name",
        ),
        (
            "a drive of Windows",
            named(b"C:trades.csv"),
            "the name of this member of the zip archive is not a plain file name",
        ),
        (
            "the folder above",
            named(b".."),
            "the name of this member of the zip archive is not a plain file name",
        ),
        (
            "a name that ends early",
            named(b"trades.csv\0.txt"),
            "the name of this member of the zip archive is not a plain file name",
        ),
        (
            "a name that is not text",
            named(b"\xff\xff.csv"),
            "the name of this member of the zip archive is not a plain file name",
        ),
        (
            "more members than a bill has",
            zip(&(0..101).map(|n| Part::new(&format!("{n}.csv"), "")).collect::<Vec<_>>()),
            "the zip archive has more than 100 members",
        ),
        (
            "a bomb",
            zip(&[Part::new(NAME, &repeated)]),
            "20881234567890120156_20261129_业务明细.csv: says that it is ",
        ),
        (
            "a size of more than there is",
            zip(&[Part { size: Some(1_000_000), ..part() }]),
            "20881234567890120156_20261129_业务明细.csv: is not what the archive says that it is",
        ),
        (
            "a size of less than there is",
            zip(&[Part { size: Some(100), ..part() }]),
            "20881234567890120156_20261129_业务明细.csv: is not what the archive says that it is",
        ),
        (
            "another checksum",
            zip(&[Part { crc: Some(1), ..part() }]),
            "20881234567890120156_20261129_业务明细.csv: is not what the archive says that it is",
        ),
        (
            "damaged data",
            zip(&[Part { damaged: Some(0), ..part() }]),
            "20881234567890120156_20261129_业务明细.csv: is not what the archive says that it is",
        ),
        (
            "damaged data of a stored member",
            zip(&[Part { method: 0, damaged: Some(900), ..part() }]),
            "20881234567890120156_20261129_业务明细.csv",
        ),
        ("no header", with("支付宝交易号", "号"), "bill: there is no line with the names of the columns"),
        ("another header", with("订单金额（元）", "金额"), "bill, line 5: the header lacks 订单金额（元）"),
        ("several columns less", with("业务类型,", ""), "bill, line 5: the header lacks 业务类型"),
        (
            "a column twice",
            with("分润（元）", "服务费(元)"),
            "bill, line 5, column 服务费(元): the header has this column twice",
        ),
        ("a character that is cut in GBK", garbled, "bill, line 6: the line is not text in GB18030 or UTF-8"),
        (
            "a character that is cut in UTF-8",
            garbled_in_utf8,
            "bill, line 6: the line is not text in GB18030 or UTF-8",
        ),
        (
            "a line without an end",
            with("茶", &"茶".repeat(40_000)),
            "bill, line 6: the line is longer than any line of a bill",
        ),
        (
            "a cell less",
            with_row(&REFUND.replace("茶,", "")),
            "bill, line 7: the row has 24 cells where the header has 25 columns",
        ),
        (
            "a cell more",
            with_row(&REFUND.replace("R1\t", "R1\t,\t")),
            "bill, line 7: the row has 26 cells where the header has 25 columns",
        ),
        (
            "an absurd amount",
            with_row(&REFUND.replace("-5.00,-5.00", "-99999999999999999999.00,-5.00")),
            "bill, line 7, column 订单金额（元）: the cell is not an amount in yuan",
        ),
        (
            "an amount in words",
            with_row(&REFUND.replace("-5.00,-5.00", "-5.00,five")),
            "bill, line 7, column 商家实收（元）: the cell is not an amount in yuan",
        ),
        (
            "a fraction of a cent",
            with_row(&REFUND.replace("-5.00,-5.00", "-5.001,-5.00")),
            "bill, line 7, column 订单金额（元）: the cell is not an amount in yuan",
        ),
        (
            "a day that there is not",
            with_row(&REFUND.replace("2026-11-29 09", "2026-11-31 09")),
            "bill, line 7, column 完成时间: the cell is not a time",
        ),
        (
            "no kind of business",
            with_row(&REFUND.replace("退款\t", "\t")),
            "bill, line 7, column 业务类型: the cell is not a kind of business",
        ),
        (
            "a bill that is cut off",
            gbk(usual().split(END).next().unwrap()),
            "bill: the bill ends without the line that ends it: it was cut off",
        ),
        (
            "a row behind the end",
            with("#交易合计", &format!("{TRADE}\r\n#交易合计")),
            "bill, line 9: there is a row behind the line that ends the bill",
        ),
        (
            "a row that is lost",
            gbk(&trades(HEADER, &[TRADE], &TOTALS)),
            "bill: the totals at the foot are not those of the rows: 退款合计 says 1 rows, and there are 0 (-1); 退款合计 says 商家实收退款-5.00, and the rows come to 0.00 (+5.00)",
        ),
        (
            "an amount that was changed",
            with_row(&REFUND.replace("-5.00,-5.00", "-5.00,-4.00")),
            "bill: the totals at the foot are not those of the rows: 退款合计 says 商家实收退款-5.00, and the rows come to -4.00 (+1.00)",
        ),
        (
            "a month without a part",
            zip(&[month("1", &usual()), month("3", &usual())]),
            "20881234567890120156_202611_业务明细_3.csv: the bill comes in several members, and number 2 is missing",
        ),
        (
            "bills of two accounts",
            zip(&[month("1", &usual()), month("2", &usual().replace(ACCOUNT, "1"))]),
            "20881234567890120156_202611_业务明细_2.csv: is the bill of another account",
        ),
        ("a summary alone", gbk(&summary_alone), "the bill has no detail of trades (业务明细)"),
    ] {
        let said = error(bytes).map(|error| error.to_string()).unwrap_or_default();
        if !said.starts_with(expected) {
            otherwise.push(format!("{case}: {said}"));
        }
    }
    assert!(otherwise.is_empty(), "{}", otherwise.join("\n"));
}

#[test]
fn no_error_has_a_cell_of_a_row_in_it() {
    for row in [
        REFUND.replace("-5.00,-5.00", "SECRET,-5.00"),
        REFUND.replace("2026-11-29 09:00:00", "SECRET"),
        REFUND.replace("*某(159****5620)", "SECRET,SECRET"),
        REFUND.replace("退款", "SECRET").replace("-5.00,-5.00", "SECRET,SECRET"),
    ] {
        let bill = Bill::from_bytes(with_row(&row)).unwrap();
        for row in bill.trades() {
            let shown =
                format!("{row:?} {}", row.as_ref().map_or_else(ToString::to_string, |_| String::new()));
            assert!(!shown.contains("SECRET") && !shown.contains("5620") && !shown.contains('茶'), "{shown}");
        }
        let records = bill.records(crate::bills::BillContent::Trades);
        assert!(records.map(|record| format!("{record:?}")).all(|shown| !shown.contains("5620")));
    }
}

#[test]
fn what_is_beyond_a_limit_is_refused_and_what_is_within_it_is_not() {
    let archive = zip(&[part()]);
    let length = archive.len() as u64;
    let unpacked = gbk(&usual()).len() as u64;
    let of = |limits: BillLimits| Bill::read_with(archive.as_slice(), &limits).map(drop);
    let limits = BillLimits::default();
    assert!(of(BillLimits { packed: length, unpacked, members: 1, ..limits }).is_ok());
    let too_large = |result: Result<(), BillError>| {
        assert!(matches!(result.unwrap_err().problem(), BillProblem::TooLarge { .. }));
    };
    too_large(of(BillLimits { packed: length - 1, ..limits }));
    too_large(of(BillLimits { unpacked: unpacked - 1, ..limits }));
    let plain = gbk(&usual());
    too_large(Bill::read_with(plain.as_slice(), &BillLimits { unpacked: unpacked - 1, ..limits }).map(drop));
    let none = of(BillLimits { members: 0, ..limits }).unwrap_err();
    assert!(matches!(none.problem(), BillProblem::TooManyMembers { limit: 0 }));
}

#[test]
fn a_row_that_cannot_be_read_does_not_hide_the_others_and_leaves_the_totals_open() {
    let bill = trades(HEADER, &[&TRADE.replace("20.00", "x"), TRADE, "1,2", REFUND], &TOTALS);
    let rows: Vec<bool> =
        Bill::from_bytes(bill.into_bytes()).unwrap().trades().map(|row| row.is_ok()).collect();
    assert_eq!(rows, [false, true, false, true]);
}

#[test]
fn no_bill_that_is_cut_or_changed_anywhere_panics_or_loses_a_row_silently() {
    let text = gbk(&usual());
    let read = |bytes: Vec<u8>| -> Result<usize, BillError> {
        Bill::from_bytes(bytes)?.trades().try_fold(0, |count, row| row.map(|_| count + 1))
    };
    assert_eq!(read(text.clone()).unwrap(), 2);
    for length in 0..text.len() {
        // Behind the last line that matters, nothing is missing.
        if let Ok(count) = read(text[..length].to_vec()) {
            assert_eq!(count, 2, "{length}");
        }
    }
    let archive = zip(&[part()]);
    for place in 0..archive.len() {
        let mut changed = archive.clone();
        changed[place] ^= 0x55;
        let _ = read(changed);
        let _ = read(archive[..place].to_vec());
    }
}
