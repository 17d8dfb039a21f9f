//! What a bill has rows of: a payment, or a refund.

use alipay::Decimal;

use crate::ledger::{Refund, Trade};

/// A payment of a trade, or a refund of it.
pub(super) struct Event {
    /// `yyyy-MM-dd HH:mm:ss` in Beijing.
    pub(super) at: String,
    pub(super) trade: Trade,
    pub(super) refund: Option<Refund>,
}

impl Event {
    /// What it adds to the account.
    pub(super) fn amount(&self) -> Decimal {
        self.refund.as_ref().map_or(self.trade.total, |refund| -refund.amount)
    }

    /// The merchant's texts, which nothing in a bill escapes, in one line.
    pub(super) fn subject(&self) -> String {
        self.trade
            .subject
            .chars()
            .map(|character| if character.is_control() { ' ' } else { character })
            .collect()
    }
}

/// All of them, in the order in which they happened.
pub(super) fn all(trades: &[Trade]) -> Vec<Event> {
    let mut events = Vec::new();
    for trade in trades {
        let event = |at: &String, refund| Event { at: at.clone(), trade: trade.clone(), refund };
        events.extend(trade.paid.iter().map(|at| event(at, None)));
        events.extend(trade.refunds.iter().map(|refund| event(&refund.at, Some(refund.clone()))));
    }
    events.sort_by(|one, other| one.at.cmp(&other.at));
    events
}

/// An amount with its sign and two decimals.
pub(super) fn signed(amount: Decimal) -> String {
    format!("{amount:.2}")
}
