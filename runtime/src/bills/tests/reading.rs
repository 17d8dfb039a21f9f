//! Bills in every form that they come in.

use super::zipped::{Part, zip};
use super::*;
use crate::bills::{BillContent, BillProblem, TradeRow, TradeType};

fn rows(bytes: impl Into<Vec<u8>>) -> Vec<TradeRow> {
    Bill::from_bytes(bytes.into()).unwrap().trades().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_day_s_archive_gives_trades_and_refunds_whatever_the_order_of_its_members() {
    let detail = Part::new("20881234567890120156_20261129_业务明细.csv", &usual());
    let summary = "#支付宝业务汇总查询\r\n门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）\r\n\t,\t,1,1,20.00,20.00,0.00,0.00,0.00,-0.12,0.00,14.91\r\n合计\t,\t,1,1,20.00,20.00,0.00,0.00,0.00,-0.12,0.00,14.91\r\n#---业务汇总列表结束---\r\n";
    let summary =
        Part { method: 0, ..Part::new("20881234567890120156_20261129_业务明细(汇总).csv", summary) };
    let bill = Bill::from_bytes(zip(&[summary, detail])).unwrap();
    assert_eq!(
        bill.members().collect::<Vec<_>>(),
        [
            ("20881234567890120156_20261129_业务明细.csv", BillContent::Trades),
            ("20881234567890120156_20261129_业务明细(汇总).csv", BillContent::TradeSummary),
        ]
    );
    assert_eq!(bill.account(), Some(ACCOUNT));
    let (from, to) = bill.period().unwrap();
    assert_eq!(
        (from.to_string(), to.to_string()),
        ("2026-11-29 00:00:00".into(), "2026-11-30 00:00:00".into())
    );

    let rows: Vec<TradeRow> = bill.trades().collect::<Result<_, _>>().unwrap();
    let [trade, refund] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!((trade.trade_no.as_str(), trade.out_trade_no.as_str()), ("2026112922001", "T1"));
    assert_eq!((&trade.kind, trade.subject.as_deref()), (&TradeType::Trade, Some("茶")));
    assert_eq!(trade.finished_at.unwrap().to_string(), "2026-11-29 00:06:15");
    assert_eq!((trade.total.to_string(), trade.fee.unwrap().to_string()), ("20.00".into(), "-0.12".into()));
    assert_eq!(
        (&trade.store_id, &trade.coupon_name, &trade.refund_no, &trade.remark),
        (&None, &None, &None, &None)
    );
    assert_eq!((&refund.kind, refund.refund_no.as_deref()), (&TradeType::Refund, Some("R1")));
    assert_eq!((refund.received.to_string(), refund.line), ("-5.00".into(), 7));

    let stores = bill.trade_summary().collect::<Result<Vec<_>, _>>().unwrap();
    assert_eq!((stores[1].store_id.as_str(), stores[1].trades, stores[1].refunds), ("合计", 1, Some(1)));
    assert_eq!(stores[1].net.unwrap().to_string(), "14.91");
    let none = bill.account_entries().next().unwrap().unwrap_err();
    assert!(matches!(none.problem(), BillProblem::NoContent(BillContent::AccountEntries)), "{none}");
}

#[test]
fn a_text_is_the_same_in_every_charset_and_with_every_line_end() {
    let usual = usual();
    let expected = rows(gbk(&usual));
    assert_eq!(expected.len(), 2);
    for (form, bytes) in [
        ("UTF-8", usual.clone().into_bytes()),
        ("UTF-8 with a byte order mark", [b"\xef\xbb\xbf", usual.as_bytes()].concat()),
        ("line feeds alone", gbk(&usual.replace("\r\n", "\n"))),
        ("blank lines", gbk(&usual.replace("\r\n", "\r\n\r\n"))),
        ("half-width parentheses", gbk(&usual.replace('（', "(").replace('）', ")"))),
        ("no tabs", gbk(&usual.replace('\t', ""))),
        ("commas of a spreadsheet", gbk(&usual.replace("\r\n", ",,,\r\n"))),
        (
            "the header in line 2",
            gbk(&usual
                .lines()
                .filter(|line| {
                    !line.starts_with("#账") && !line.starts_with("#起") && !line.contains("列表---")
                })
                .collect::<Vec<_>>()
                .join("\n")),
        ),
    ] {
        let mut read = rows(bytes);
        for (row, expected) in read.iter_mut().zip(&expected) {
            row.line = expected.line;
        }
        assert_eq!(read, expected, "{form}");
    }
}

#[test]
fn columns_are_found_by_name_in_any_order_and_unknown_ones_are_kept() {
    let header = "新列,商家实收(元),支付宝交易号,订单金额(元),业务类型,商户订单号,备注2";
    let row = "甲\t,8.00,1\t,9.00,交易,T1\t,\"乙\"";
    let bill = trades(header, &[row], &["#交易合计：1笔，商家实收共8.00元，商家优惠共1.00元"]);
    let [row] = rows(bill).try_into().unwrap();
    assert_eq!((row.total.to_string(), row.received.to_string()), ("9.00".into(), "8.00".into()));
    assert_eq!(
        (row.other("新列"), row.other("备注2"), row.other("备注")),
        (Some("甲"), Some("\"乙\""), None)
    );
    assert_eq!(row.others().collect::<Vec<_>>(), [("新列", "甲"), ("备注2", "\"乙\"")]);
    assert_eq!((row.created_at, row.payer), (None, None));
}

#[test]
fn a_comma_and_a_quotation_mark_in_a_text_are_the_text_s() {
    for (subject, remark) in [
        ("\"茶", ""),
        ("茶, 绿", ""),
        (",", ""),
        ("茶", "a,b,c"),
        ("a,b", "c,,d"),
        ("0.00,0.00", "\""),
        ("=1+1", "'"),
    ] {
        let row = format!("{}{remark}", TRADE.replace('茶', subject));
        let rows = rows(trades(HEADER, &[&row], &[TOTALS[0]]));
        let trimmed = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        assert_eq!((rows[0].subject.clone(), rows[0].remark.clone()), (trimmed(subject), trimmed(remark)));
        let bill = Bill::from_bytes(trades(HEADER, &[&row], &[TOTALS[0]]).into_bytes()).unwrap();
        let record = bill.records(BillContent::Trades).next().unwrap().unwrap();
        assert_eq!((record.get("商品名称"), record.get("订单金额(元)")), (Some(subject), Some("20.00")));
    }
}

#[test]
fn a_month_in_several_members_is_read_in_their_order_and_its_totals_are_its_own_or_those_of_the_whole() {
    let part = |number: u32, rows: &[&str], foot: &[&str]| {
        Part::new(&format!("20881234567890120156_202611_业务明细_{number}.csv"), &trades(HEADER, rows, foot))
    };
    let own = [part(2, &[REFUND], &[TOTALS[1]]), part(1, &[TRADE], &[TOTALS[0]])];
    let whole = [part(2, &[REFUND], &TOTALS), part(1, &[TRADE], &TOTALS)];
    let last = [part(2, &[REFUND], &TOTALS), part(1, &[TRADE], &[])];
    for parts in [own, whole, last] {
        let kinds: Vec<TradeType> = rows(zip(&parts)).into_iter().map(|row| row.kind).collect();
        assert_eq!(kinds, [TradeType::Trade, TradeType::Refund]);
    }
    let wrong = [part(2, &[REFUND, REFUND], &TOTALS), part(1, &[TRADE], &TOTALS)];
    let bill = Bill::from_bytes(zip(&wrong)).unwrap();
    assert_eq!(bill.trades().flatten().count(), 3);
    let last = bill.trades().last().unwrap().unwrap_err();
    assert!(matches!(last.problem(), BillProblem::Totals(_)), "{last}");
}

#[test]
fn a_bill_without_rows_has_none() {
    for foot in [&[][..], &["#交易合计：0笔，商家实收共0.00元，商家优惠共0.00元"]] {
        assert_eq!(rows(trades(HEADER, &[], foot)), []);
    }
    let text = "#支付宝账务明细查询\n账务流水号,发生时间,收入金额（+元）,支出金额（-元）\n#---账务明细列表结束---\n#支出合计：0笔，共0.00元\n#收入合计：0笔，共0.00元\n";
    assert_eq!(Bill::read(text.as_bytes()).unwrap().account_entries().count(), 0);
}

#[test]
fn bills_of_the_account_are_read_in_every_known_order_of_columns() {
    const CLASSIC: &str = "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注";
    const NEWER: &str = "账务流水号,业务流水号,商品名称,发生时间,收入金额(+元),支出金额(-元),账户余额(元),交易渠道,业务类型,备注,商户订单号,对方账号,业务描述,业务基础订单号";
    for (header, remark, rows) in [
        (
            CLASSIC,
            "a,b",
            [
                "1\t,2\t,T1\t,茶\t,2026-11-29 08:00:00,159****5620\t,20.00,0.00,20.00,支付宝,在线支付,",
                "2\t,3\t,T1\t,茶\t,2026-11-29 09:00:00,159****5620\t,,-5.00,15.00,支付宝,交易退款,a,b",
                "3\t,4\t,\t,\t,2026-11-29 10:00:00,\t,0,0,15.00,支付宝,其它,",
            ],
        ),
        (
            NEWER,
            "a",
            [
                "1\t,2\t,茶\t,2026-11-29 08:00:00\t,20.00\t,\t,20.00\t,支付宝\t,在线支付\t,\t,T1\t,159****5620\t,0030001|交易收款\t,T1\t",
                "2\t,3\t,茶\t,2026-11-29 09:00:00\t,0\t,-5.00\t,15.00\t,支付宝\t,交易退款\t,a\t,T1\t,159****5620\t,\t,T1\t",
                "3\t,4\t,\t,2026-11-29 10:00:00\t,\t,\t,15.00\t,支付宝\t,其它\t,\t,\t,\t,\t,\t",
            ],
        ),
    ] {
        let text = |counts: [u32; 2]| {
            let foot =
                format!("#支出合计：{}笔，共-5.00元\n#收入合计：{}笔，共20.00元\n", counts[0], counts[1]);
            format!("#支付宝账务明细查询\n{header}\n{}\n#---账务明细列表结束---\n{foot}", rows.join("\n"))
        };
        // The entry of nothing counts on either side.
        for counts in [[1, 2], [2, 1]] {
            let bill = Bill::read(gbk(&text(counts)).as_slice()).unwrap();
            let entries = bill.account_entries().collect::<Result<Vec<_>, _>>().unwrap();
            let sums: Vec<String> =
                entries.iter().map(|entry| format!("{} {}", entry.income, entry.expense)).collect();
            assert_eq!(sums, ["20.00 0.00", "0.00 -5.00", "0.00 0.00"]);
            assert_eq!(
                (entries[0].out_trade_no.as_deref(), entries[0].kind.as_deref()),
                (Some("T1"), Some("在线支付"))
            );
            assert_eq!(
                (entries[1].remark.as_deref(), entries[2].out_trade_no.as_deref()),
                (Some(remark), None)
            );
            assert_eq!(entries[1].balance.unwrap().to_string(), "15.00");
        }
        let wrong =
            Bill::read(text([0, 3]).as_bytes()).unwrap().account_entries().last().unwrap().unwrap_err();
        assert!(wrong.to_string().contains("支出合计 says 0 rows, and there are 1 (+1)"), "{wrong}");
    }
    let summary = "#支付宝账务汇总查询\n类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）,总金额（元）\n在线支付,1,20.00,0,0.00,20.00\n合计,1,20.00,1,-5.00,15.00\n#---账务汇总列表结束---\n";
    let bill = Bill::read(summary.as_bytes()).unwrap();
    let kinds = bill.account_summary().collect::<Result<Vec<_>, _>>().unwrap();
    assert_eq!((kinds[1].kind.as_str(), kinds[1].expense.to_string()), ("合计", "-5.00".into()));
}

#[test]
fn rows_are_data_of_serde_with_money_and_times_as_texts() {
    let bill = trades(&format!("{HEADER},新列"), &[&format!("{TRADE},x")], &[]);
    let [row] = rows(bill).try_into().unwrap();
    let json = serde_json::to_value(&row).unwrap();
    for (name, expected) in [
        ("trade_no", serde_json::json!("2026112922001")),
        ("kind", "交易".into()),
        ("total", "20.00".into()),
        ("finished_at", "2026-11-29 00:06:15".into()),
        ("refund_no", serde_json::Value::Null),
        ("新列", "x".into()),
    ] {
        assert_eq!(json[name], expected, "{name}");
    }
}

#[test]
fn a_bill_is_read_from_a_file_by_two_readers_at_once() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let part = Part::new("20881234567890120156_20261129_业务明细.csv", &usual());
    std::fs::write(file.path(), zip(&[part])).unwrap();
    let bill = Bill::open(file.path()).unwrap();
    for (one, other) in bill.trades().zip(bill.trades()) {
        assert_eq!(one.unwrap(), other.unwrap());
    }
    assert_eq!(bill.trades().count(), 2);
    let missing = Bill::open(file.path().with_extension("missing")).unwrap_err();
    assert!(matches!(missing.problem(), BillProblem::File { path: Some(_), .. }), "{missing}");
}
