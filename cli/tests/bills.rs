//! `alipay bill`, against `alipay simulate`.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod simulating;
mod support;

use std::fs;

use simulating::Simulate;
use support::{alipay, folder, given, text};

/// A simulator in which T1 was paid and T2 was paid and given back in part; the day.
fn traded(name: &str) -> (Simulate, String) {
    let simulate = Simulate::start(name, &[]);
    let pay = |number: &str, amount: &str, subject: &str| {
        let parameters = [
            format!("out_trade_no={number}"),
            format!("total_amount={amount}"),
            format!("subject={subject}"),
            "auth_code=28763443825664394".to_owned(),
            "scene=bar_code".to_owned(),
        ];
        let parameters = parameters.iter().map(String::as_str);
        let command: Vec<&str> = ["call", "alipay.trade.pay"].into_iter().chain(parameters).collect();
        let paid = simulate.run(&command, b"");
        assert_eq!(paid.status.code(), Some(0), "{paid:?}");
        text(&paid.stdout).split("\"gmt_payment\": \"").nth(1).unwrap()[..10].to_owned()
    };
    let day = pay("T1", "88.80", "茶, 绿");
    pay("T2", "11.20", "杯");
    let refunded = simulate.run(
        &["call", "alipay.trade.refund", "out_trade_no=T2", "refund_amount=1.20", "out_request_no=R1"],
        b"",
    );
    assert_eq!(refunded.status.code(), Some(0), "{refunded:?}");
    (simulate, day)
}

#[test]
fn a_bill_is_kept_printed_and_read_again() {
    let (simulate, day) = traded("bill");
    let bills = folder("bills").join("deep");
    let out = bills.to_str().unwrap();
    let asked = simulate.run(&["bill", "trade", &day, "--out", out], b"");
    assert_eq!(asked.status.code(), Some(0), "{asked:?}");
    assert_eq!(text(&asked.stdout), "2 trades  100.00\n1 refunds  -1.20\n");
    let file = bills.join(format!("alipay_trade_{day}.zip"));
    let file = file.to_str().unwrap();
    assert_eq!(text(&asked.stderr), format!("the bill is {file}\n"));

    let read = |form: &[&str]| alipay(&[&["bill", "read", file], form].concat()).output().unwrap();
    assert_eq!(read(&[]).stdout, asked.stdout);
    let json = read(&["--json"]);
    let lines: Vec<serde_json::Value> =
        text(&json.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["out_trade_no"], &lines[0]["total"]), (&"T1".into(), &"88.80".into()));
    assert_eq!((&lines[2]["kind"], &lines[2]["refund_no"]), (&"退款".into(), &"R1".into()));
    let csv = read(&["--csv"]);
    let lines: Vec<&str> = text(&csv.stdout).lines().collect();
    assert!(lines[0].starts_with("支付宝交易号,商户订单号,业务类型,"), "{}", lines[0]);
    assert!(lines[1].contains(",T1,交易,\"茶, 绿\","), "{}", lines[1]);
    let piped = given(&mut alipay(&["bill", "read", "-"]), &fs::read(file).unwrap());
    assert_eq!(piped.stdout, asked.stdout);

    let account = simulate.run(&["bill", "account", &day[..7], "--json"], b"");
    assert_eq!(text(&account.stdout).lines().count(), 3, "{account:?}");
    let empty = simulate.run(&["bill", "account", "2024-02-29"], b"");
    assert_eq!((empty.status.code(), text(&empty.stdout)), (Some(0), "0 rows\n"), "{empty:?}");
    let later = simulate.run(&["bill", "trade", "2999-01-01"], b"");
    assert_eq!(later.status.code(), Some(3), "{later:?}");
    assert!(text(&later.stderr).contains("BILL_NOT_EXIST"), "{later:?}");
    for command in
        [&["bill", "trade", "yesterday"][..], &["bill", "trades", &day], &["bill", "trade"], &["bill"]]
    {
        assert_eq!(simulate.run(command, b"").status.code(), Some(2), "{command:?}");
    }
    let missing = alipay(&["bill", "read", "no-such-file"]).output().unwrap();
    assert_eq!(missing.status.code(), Some(2), "{missing:?}");
    let broken = given(&mut alipay(&["bill", "read", "-"]), &fs::read(file).unwrap()[..200]);
    assert_eq!((broken.status.code(), text(&broken.stdout)), (Some(1), ""), "{broken:?}");
}

#[test]
fn a_bill_whose_rows_are_not_its_totals_is_refused_with_its_rows_printed() {
    let bill = "#支付宝账务明细查询\n账务流水号,发生时间,收入金额（+元）,支出金额（-元）\n1,2026-11-29 08:00:00,1.00,0.00\n#---账务明细列表结束---\n#收入合计：1笔，共2.00元\n";
    for (form, rows) in [("--json", 1), ("--csv", 2)] {
        let read = given(&mut alipay(&["bill", "read", "-", form]), bill.as_bytes());
        assert_eq!((read.status.code(), text(&read.stdout).lines().count()), (Some(1), rows), "{read:?}");
        assert!(
            text(&read.stderr).contains("收入合计 says 2.00, and the rows come to 1.00 (-1.00)"),
            "{read:?}"
        );
    }
}

#[test]
fn orders_and_bills_that_do_not_meet_are_named() {
    let (simulate, day) = traded("reconcile");
    let bills = folder("reconciled");
    let asked = simulate.run(&["bill", "trade", &day, "--out", bills.to_str().unwrap()], b"");
    assert_eq!(asked.status.code(), Some(0), "{asked:?}");
    let bill = bills.join(format!("alipay_trade_{day}.zip"));
    let bill = bill.to_str().unwrap();
    let orders = bills.join("orders.csv");
    let orders = orders.to_str().unwrap();
    let reconcile = |content: &str, more: &[&str]| {
        fs::write(orders, content).unwrap();
        alipay(&[&["bill", "reconcile", orders, bill], more].concat()).output().unwrap()
    };
    let fine = reconcile("out_trade_no,amount,out_request_no\nT1,88.80,\nT2,11.2,\nT2,-1.20,R1\n", &[]);
    assert_eq!((fine.status.code(), text(&fine.stdout)), (Some(0), ""), "{fine:?}");
    assert_eq!(text(&fine.stderr), "3 orders and refunds, 3 rows: 0 do not meet\n");

    let wrong = reconcile("out_trade_no,amount\nT1,88.00\nT9,5.00\n", &[]);
    assert_eq!(wrong.status.code(), Some(1), "{wrong:?}");
    assert_eq!(
        text(&wrong.stdout),
        "amount differs     T1  orders 88.00  bill 88.80\n\
         missing in orders  T2  bill 11.20\n\
         refunded           T2 R1  bill 1.20\n\
         missing in bills   T9  orders 5.00\n"
    );
    let other_names = "单号,金额,退款号\nT1,88.80,\nT2,11.20,\nT2,1.00,R1\n";
    let flags = ["--order-column", "单号", "--amount-column", "金额", "--refund-column", "退款号", "--json"];
    let named = reconcile(other_names, &flags);
    assert_eq!(named.status.code(), Some(1), "{named:?}");
    assert_eq!(
        text(&named.stdout),
        "{\"finding\":\"amount_differs\",\"out_trade_no\":\"T2\",\"out_request_no\":\"R1\",\"orders\":\"1.00\",\"bill\":\"1.20\"}\n"
    );
    let twice = reconcile("out_trade_no,amount\nT1,88.80\nT2,11.20\n", &[bill]);
    assert_eq!(text(&twice.stdout).matches("twice in bills").count(), 3, "{twice:?}");
    for (content, words) in [
        ("number,amount\nT1,1\n", "has no column out_trade_no: name it with --order-column"),
        ("out_trade_no,amount\nT1,one\n", "line 2: amount must be"),
        ("out_trade_no,amount\n,1\n", "line 2 has no number of an order"),
        ("out_trade_no,amount\nT1,1\nT1,1\n", "line 3 has an order, or a refund, that stands in it before"),
        ("out_trade_no,amount\nT1\n", "found record with 1 fields"),
    ] {
        let unusable = reconcile(content, &[]);
        assert_eq!(unusable.status.code(), Some(2), "{unusable:?}");
        assert!(text(&unusable.stderr).contains(words), "{words}: {unusable:?}");
    }
}
