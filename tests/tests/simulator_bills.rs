//! Bills from the call to the rows, against the simulator.

#![expect(clippy::unwrap_used, reason = "a test that cannot get this far has failed")]

use std::time::Duration;

use alipay::bills::{Bill, BillContent, BillKind, BillProblem, TradeType};
use alipay::{Charset, Client, blocking, json};
use alipay_simulator::{Called, Simulator};

const METHOD: &str = "alipay.data.dataservice.bill.downloadurl.query";

/// Two trades of today, one of which was given back in part, and one that nobody paid; the day.
async fn traded(simulator: &Simulator, client: &Client) -> String {
    for (number, amount, subject) in
        [("T1", "88.80", "茶, \"绿\" 😀"), ("T2", "11.20", "杯"), ("T3", "1.00", "笔")]
    {
        let order = json!({ "out_trade_no": number, "total_amount": amount, "subject": subject });
        client.call("alipay.trade.precreate", order).await.unwrap();
    }
    simulator.ledger().pay("T1").unwrap();
    simulator.ledger().pay("T2").unwrap();
    let refund = json!({ "out_trade_no": "T2", "refund_amount": "1.20", "out_request_no": "R1" });
    client.call("alipay.trade.refund", refund).await.unwrap();
    simulator.ledger().trade("T2").unwrap().refunds[0].at[..10].to_owned()
}

async fn opened(address: &str) -> reqwest::Response {
    reqwest::Client::builder().no_proxy().build().unwrap().get(address).send().await.unwrap()
}

#[tokio::test]
async fn the_simulator_makes_bills_of_its_trades_in_the_form_of_the_real_ones() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let day = traded(&simulator, &client).await;
    let digits = day.replace('-', "");
    for (date, part) in [(day.as_str(), ""), (&day[..7], "_1")] {
        let bill = client.bill(BillKind::Trade, date).download().await.unwrap().unwrap();
        let digits = &digits[..date.replace('-', "").len()];
        let names: Vec<(String, BillContent)> =
            bill.members().map(|(name, content)| (name.to_owned(), content)).collect();
        let account = bill.account().unwrap();
        assert_eq!((account.len(), &account[16..]), (20, "0156"));
        assert_eq!(
            names,
            [
                (format!("{account}_{digits}_业务明细{part}.csv"), BillContent::Trades),
                (format!("{account}_{digits}_业务明细(汇总){part}.csv"), BillContent::TradeSummary),
            ]
        );
        let rows: Vec<_> = bill.trades().collect::<Result<_, _>>().unwrap();
        let shown: Vec<String> =
            rows.iter().map(|row| format!("{} {} {}", row.kind, row.out_trade_no, row.total)).collect();
        assert_eq!(shown, ["交易 T1 88.80", "交易 T2 11.20", "退款 T2 -1.20"]);
        assert_eq!(rows[0].subject.as_deref(), Some("茶, \"绿\" 😀"));
        assert_eq!((&rows[2].kind, rows[2].refund_no.as_deref()), (&TradeType::Refund, Some("R1")));
        assert!(rows[0].finished_at.unwrap().to_string().starts_with(&day));
        let summary: Vec<_> = bill.trade_summary().collect::<Result<_, _>>().unwrap();
        assert_eq!((summary[1].trades, summary[1].refunds), (2, Some(1)));
        assert_eq!(summary[1].net.unwrap().to_string(), "98.80");

        let bill = client.bill(BillKind::Account, date).in_memory().await.unwrap().unwrap();
        let entries: Vec<_> = bill.account_entries().collect::<Result<_, _>>().unwrap();
        let shown: Vec<String> = entries
            .iter()
            .map(|entry| format!("{} {} {}", entry.income, entry.expense, entry.balance.unwrap()))
            .collect();
        assert_eq!(shown, ["88.80 0.00 88.80", "11.20 0.00 100.00", "0.00 -1.20 98.80"]);
        let kinds: Vec<_> = bill.account_summary().collect::<Result<_, _>>().unwrap();
        assert_eq!((kinds.len(), kinds[2].total.unwrap().to_string()), (3, "98.80".to_owned()));
    }
    // GBK names and texts, tabs, marks and CRLF, as the real file has them.
    let asked = json!({ "bill_type": "trade", "bill_date": day });
    let reply = client.call(METHOD, asked).await.unwrap();
    let archive = opened(reply["bill_download_url"].as_str().unwrap()).await.bytes().await.unwrap();
    let name = Charset::Gbk.encode("_业务明细(汇总).csv").unwrap().into_owned();
    assert!(archive.windows(name.len()).any(|bytes| bytes == name));
    assert_eq!(archive[6..8], [0, 0], "no flag says that names are UTF-8");
    assert!(Bill::from_bytes(archive).unwrap().trades().all(|row| row.is_ok()));
}

#[tokio::test]
async fn the_address_of_a_bill_holds_for_30_seconds() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let day = traded(&simulator, &client).await;
    let reply = client.call(METHOD, json!({ "bill_type": "trade", "bill_date": day })).await.unwrap();
    let address = reply["bill_download_url"].as_str().unwrap();
    assert!(
        address.starts_with(&simulator.url().replace("gateway.do", "elsewhere/dwbillcenter.alipay.com/"))
    );
    assert_eq!(opened(address).await.status(), 200);
    simulator.advance(Duration::from_secs(31));
    assert_eq!(opened(address).await.status(), 403);
    assert_eq!(opened(&address.replace("token=", "token=0")).await.status(), 403);
}

#[tokio::test]
async fn a_day_without_business_has_an_empty_bill_or_none() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    for kind in [BillKind::Trade, BillKind::Account] {
        let bill = client.bill(kind, "2024-02-29").download().await.unwrap().unwrap();
        assert_eq!((bill.members().count(), bill.account().map(str::len)), (2, Some(20)));
        assert_eq!(bill.trades().flatten().count() + bill.account_entries().flatten().count(), 0);
    }
    let february = |called: &Called| called.content["bill_date"] == "2024-02-28";
    simulator.on(METHOD).when(february).fail("NO_BILL_DATA", "账单为空");
    assert!(client.bill(BillKind::Trade, "2024-02-28").download().await.unwrap().is_none());
    for (date, code) in [("2999-01-01", "BILL_NOT_EXIST"), ("2999-01", "BILL_NOT_EXIST")] {
        let error = client.bill(BillKind::Trade, date).download().await.unwrap_err();
        let BillProblem::Call(call) = error.problem() else { panic!("{error}") };
        assert_eq!(call.sub_code(), Some(code));
    }
    let asked = json!({ "bill_type": "trade", "bill_date": "yesterday" });
    assert_eq!(client.call(METHOD, asked).await.unwrap_err().sub_code(), Some("INVAILID_ARGUMENTS"));
}

#[tokio::test]
async fn each_merchant_has_a_bill_of_its_own() {
    let simulator =
        Simulator::builder().app_ids(["2014072300007148", "2014072300007149"]).start().await.unwrap();
    let day = traded(&simulator, &simulator.client().unwrap()).await;
    let other = simulator.client_builder().app_id("2014072300007149").build().unwrap();
    let bill = other.bill(BillKind::Trade, day.as_str()).download().await.unwrap().unwrap();
    assert_eq!(bill.trades().count(), 0);
}

#[tokio::test]
async fn programs_without_async_have_the_same_methods() {
    let simulator = Simulator::start().await.unwrap();
    let client = simulator.client().unwrap();
    let day = traded(&simulator, &client).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    tokio::task::spawn_blocking(move || {
        let client = blocking::Client::new(client).unwrap();
        let request = client.bill(BillKind::Trade, day.as_str()).stall(Duration::from_secs(5));
        assert_eq!(request.download().unwrap().unwrap().trades().count(), 3);
        assert_eq!(request.in_memory().unwrap().unwrap().trades().count(), 3);
        let saved = request.save_to(&path).unwrap().unwrap();
        assert_eq!(saved, path.join(format!("alipay_trade_{day}.zip")));
        assert_eq!(Bill::open(saved).unwrap().trades().count(), 3);
    })
    .await
    .unwrap();
}
