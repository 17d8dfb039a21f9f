//! `alipay bill reconcile`: which orders and which rows of bills do not meet.

use std::collections::BTreeSet;
use std::path::PathBuf;

use alipay::bills::{SignedAmount, TradeType};
use clap::ValueHint;
use serde::Serialize;

use super::format::told;
use super::orders::{Key, Orders, OrdersArguments, size};
use super::read;
use crate::exit::{Ended, Exit, Stop};
use crate::input;
use crate::output::{Output, harmless, say};

/// Hold bills of trades against your orders, and print what does not meet
///
/// Exit code 1 if anything does not: an order that no bill has, a trade that is not among the orders, an amount that differs,
/// a refund that one side lacks.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: alipay bill reconcile orders.csv alipay_trade_2026-11-29.zip --amount-column total"
)]
pub(super) struct Reconcile {
    #[command(flatten)]
    orders: OrdersArguments,
    /// The bills of trades that the orders are in
    #[arg(required = true, value_name = "BILL", value_hint = ValueHint::FilePath)]
    bills: Vec<PathBuf>,
    /// Print each finding as a line of JSON
    #[arg(long)]
    json: bool,
}

/// What does not meet.
#[derive(Serialize)]
struct Mismatch<'a> {
    finding: &'static str,
    out_trade_no: &'a str,
    out_request_no: Option<&'a str>,
    orders: Option<SignedAmount>,
    bill: Option<SignedAmount>,
}

impl Reconcile {
    pub(super) fn run(&self, output: &mut Output) -> Ended {
        if self.bills.iter().filter(|path| input::is_standard(path)).count()
            + usize::from(input::is_standard(self.orders.path()))
            > 1
        {
            return Err(Stop::usage("standard input can be read once"));
        }
        let orders = self.orders.read()?;
        let mut found =
            Found { orders: &orders, met: BTreeSet::new(), rows: 0, findings: 0, json: self.json };
        let mut is_whole = true;
        for path in &self.bills {
            for row in read::open(path)?.trades() {
                let Some(row) = told(row, &mut is_whole) else { continue };
                let refund = match row.kind {
                    TradeType::Trade => None,
                    TradeType::Refund => Some(row.refund_no.unwrap_or_default()),
                    _ => continue,
                };
                found.row(Key { order: row.out_trade_no, refund }, size(row.total), output)?;
            }
        }
        found.rest(output)?;
        let Found { rows, findings, .. } = found;
        say(format!("{} orders and refunds, {rows} rows: {findings} do not meet", orders.len()));
        Ok(if is_whole && findings == 0 { Exit::Fine } else { Exit::Refused })
    }
}

/// The orders, and which of them a bill has had so far.
struct Found<'a> {
    orders: &'a Orders,
    met: BTreeSet<Key>,
    rows: u64,
    findings: u64,
    json: bool,
}

impl Found<'_> {
    fn row(&mut self, key: Key, bill: SignedAmount, output: &mut Output) -> Result<(), Stop> {
        self.rows += 1;
        let orders = self.orders.get(&key).copied();
        let finding = match orders {
            _ if self.met.contains(&key) => "twice_in_bills",
            None if key.refund.is_some() => "refunded",
            None => "missing_in_orders",
            Some(amount) if amount != bill => "amount_differs",
            Some(_) => "",
        };
        if !finding.is_empty() {
            self.say(finding, &key, orders, Some(bill), output)?;
        }
        self.met.insert(key);
        Ok(())
    }

    /// The orders that no bill has.
    fn rest(&mut self, output: &mut Output) -> Result<(), Stop> {
        for (key, amount) in self.orders {
            if !self.met.contains(key) {
                self.say("missing_in_bills", key, Some(*amount), None, output)?;
            }
        }
        Ok(())
    }

    fn say(
        &mut self,
        finding: &'static str,
        key: &Key,
        orders: Option<SignedAmount>,
        bill: Option<SignedAmount>,
        output: &mut Output,
    ) -> Result<(), Stop> {
        self.findings += 1;
        let (out_trade_no, out_request_no) = (key.order.as_str(), key.refund.as_deref());
        if self.json {
            let mismatch = Mismatch { finding, out_trade_no, out_request_no, orders, bill };
            return output.line(serde_json::to_string(&mismatch).map_err(Stop::refused)?);
        }
        let number = match out_request_no {
            Some(refund) => format!("{} {}", harmless(out_trade_no), harmless(refund)),
            None => harmless(out_trade_no),
        };
        let side = |name, amount: Option<SignedAmount>| amount.map(|amount| format!("  {name} {amount}"));
        let (orders, bill) = (side("orders", orders), side("bill", bill));
        let words = finding.replace('_', " ");
        output.line(format!("{words:17}  {number}{}{}", orders.unwrap_or_default(), bill.unwrap_or_default()))
    }
}
