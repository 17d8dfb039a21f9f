//! A day's bills, from a gateway that runs in this process: downloaded, read, and held against the shop's own orders.
//!
//! `cargo run -p alipay --example bills --features bills`

use std::collections::HashMap;

use alipay::bills::{Bill, BillKind, SignedAmount, TradeType};
use alipay::json;
use alipay_simulator::Simulator;

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome {
    let simulator = Simulator::start().await?;
    let client = simulator.client()?;
    let orders = HashMap::from([("T1", "88.80"), ("T2", "11.20"), ("T3", "5.00")]);
    for (number, amount) in &orders {
        let order = json!({ "out_trade_no": number, "total_amount": amount, "subject": "A \"pen\", blue" });
        client.call("alipay.trade.precreate", order).await?;
        simulator.ledger().pay(number);
    }
    let refund = json!({ "out_trade_no": "T2", "refund_amount": "1.20", "out_request_no": "R1" });
    client.call("alipay.trade.refund", refund).await?;

    // The simulator has a bill of today; the gateway has none before tomorrow, about 09:00.
    let today = &simulator.ledger().trades()[0].created[..10];
    let request = client.bill(BillKind::Trade, today).on_progress(|received, total| match total {
        Some(total) => println!("{received} of {total} bytes"),
        None => println!("{received} bytes"),
    });
    let Some(bill) = request.download().await? else { return Err("there was no business".into()) };
    compare(&bill, &orders)?;

    let folder = std::env::temp_dir();
    if let Some(path) = client.bill(BillKind::Account, today).save_to(&folder).await? {
        for entry in Bill::open(&path)?.account_entries() {
            let entry = entry?;
            println!(
                "{} {:>8} {:>8}  {}",
                entry.at,
                entry.income,
                entry.expense,
                entry.kind.unwrap_or_default()
            );
        }
        std::fs::remove_file(path)?;
    }
    Ok(())
}

/// Every trade of the bill is an order of the shop's, and every order is in the bill.
fn compare(bill: &Bill, orders: &HashMap<&str, &str>) -> Outcome {
    let mut left = orders.clone();
    let mut refunded = SignedAmount::default();
    for row in bill.trades() {
        let row = row?; // a row that cannot be read, or totals that differ
        match row.kind {
            TradeType::Trade => match left.remove(row.out_trade_no.as_str()) {
                Some(amount) if amount == row.total.to_string() => {}
                Some(_) => println!("{}: the amounts differ", row.out_trade_no),
                None => println!("{}: not an order of ours", row.out_trade_no),
            },
            TradeType::Refund => refunded = refunded.checked_add(row.total).ok_or("more than there is")?,
            other => println!("{}: {other}", row.out_trade_no),
        }
    }
    println!("{} orders, {} of them not in the bill, {refunded} refunded", orders.len(), left.len());
    if !left.is_empty() || refunded.to_string() != "-1.20" {
        return Err("the bill is not that of the orders".into());
    }
    Ok(())
}
