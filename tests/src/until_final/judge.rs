//! Whether what an operation said is what stands in the ledger.

use std::collections::HashMap;

use alipay::{Amount, Decimal, Final};
use alipay_simulator::{Simulator, Trade, TradeStatus};

use super::order::{AMOUNT, Kind, Order};
use super::report::Report;

/// The answer of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Paid,
    Refused,
    Cancelled,
    StillUnknown,
}

impl From<Final> for Said {
    fn from(answer: Final) -> Self {
        match answer {
            Final::Paid(_) => Self::Paid,
            Final::Refused(_) => Self::Refused,
            Final::Cancelled(_) => Self::Cancelled,
            Final::StillUnknown(_) => Self::StillUnknown,
        }
    }
}

/// A run and how it went.
#[derive(Debug)]
pub(super) struct Ended {
    number: String,
    kind: Kind,
    pub(super) steps: u32,
    pub(super) kills: usize,
    /// How often it ended as unknown and went on.
    pub(super) resumed: usize,
    pub(super) said: Option<Said>,
    /// The last error, in words.
    pub(super) error: String,
}

impl Ended {
    pub(super) fn new(order: &Order) -> Self {
        Self {
            number: order.number.clone(),
            kind: order.kind(),
            steps: 0,
            kills: 0,
            resumed: 0,
            said: None,
            error: String::new(),
        }
    }

    /// `Payment: Paid`
    pub(super) fn answer(&self) -> String {
        let said = self.said.unwrap_or(Said::StillUnknown);
        format!("{:?}: {said:?}", self.kind)
    }
}

/// What the ledger holds of a run.
struct Truth {
    /// What of the money is where it was to go.
    moved: Decimal,
    /// Calls that moved money, or orders that stand for it.
    times: usize,
    /// Whether it may still move.
    is_open: bool,
}

/// Holds the runs of one simulator against its record and its ledger.
pub(super) fn judge<'a>(simulator: &Simulator, ended: impl Iterator<Item = &'a Ended>, report: &mut Report) {
    let mut paid = HashMap::<String, usize>::new();
    for call in simulator.take_calls() {
        report.count_call(&call);
        if let Some(number) = call.called.content["out_trade_no"].as_str()
            && call.executed
            && call.called.method == "alipay.trade.pay"
        {
            *paid.entry(number.to_owned()).or_default() += 1;
        }
    }
    let amount = AMOUNT.parse::<Amount>().map(Amount::to_yuan).unwrap_or_default();
    for run in ended {
        let truth = match run.kind {
            Kind::Payment => of_payment(simulator, &run.number, &paid),
            Kind::Refund => of_refund(simulator, &run.number),
            Kind::Transfer => of_transfer(simulator, &run.number),
        };
        report.count(run);
        let has_moved = truth.moved == amount;
        let found = match run.said {
            _ if truth.times > 1 || truth.moved > amount => &mut report.paid_twice,
            Some(Said::Paid) if !has_moved => &mut report.paid_and_not,
            Some(Said::Refused | Said::Cancelled) if !truth.moved.is_zero() => &mut report.refused_and_paid,
            Some(Said::Refused | Said::Cancelled) if truth.is_open => &mut report.refused_and_open,
            None | Some(Said::StillUnknown) => &mut report.unknown,
            Some(_) => continue,
        };
        found.push(format!("{run:?}"));
    }
}

fn of_payment(simulator: &Simulator, number: &str, paid: &HashMap<String, usize>) -> Truth {
    let trade = simulator.ledger().trade(number);
    let moved = trade.as_ref().filter(|trade| trade.paid.is_some()).map(Trade::refundable);
    Truth {
        moved: moved.unwrap_or_default(),
        times: paid.get(number).copied().unwrap_or_default(),
        is_open: trade.is_some_and(|trade| trade.status == TradeStatus::WaitBuyerPay),
    }
}

fn of_refund(simulator: &Simulator, number: &str) -> Truth {
    let refunds = simulator.ledger().trade(number).map(|trade| trade.refunds).unwrap_or_default();
    let moved = refunds.iter().map(|refund| refund.amount).sum();
    Truth { moved, times: refunds.len(), is_open: false }
}

fn of_transfer(simulator: &Simulator, number: &str) -> Truth {
    let transfers = simulator.ledger().transfers();
    let own = || transfers.iter().filter(|transfer| transfer.out_biz_no == number);
    Truth {
        moved: own().filter(|transfer| transfer.status == "SUCCESS").map(|transfer| transfer.amount).sum(),
        times: own().count(),
        is_open: own().any(|transfer| transfer.status == "DEALING"),
    }
}
