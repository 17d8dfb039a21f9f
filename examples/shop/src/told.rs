//! What Alipay says of a trade, in the shop's words.

use alipay::{Amount, Cents};

use crate::api::trade::query;
use crate::order::State;
use crate::trade_status;

/// How far the trade of an order is, and how much it is about. A trade of another amount is not that order's.
pub(crate) struct Told {
    pub(crate) state: State,
    pub(crate) total: Option<Cents>,
}

impl Told {
    fn new(state: State, total: Option<Amount>) -> Self {
        Self { state, total: total.and_then(Amount::to_cents) }
    }
}

impl From<&trade_status::Notification> for Told {
    fn from(notification: &trade_status::Notification) -> Self {
        use trade_status::values::TradeStatus;

        let state = match notification.trade_status.value() {
            Ok(TradeStatus::TradeSuccess | TradeStatus::TradeFinished) => State::Paid,
            Ok(TradeStatus::TradeClosed) => State::Closed,
            _ => State::Placed,
        };
        Self::new(state, notification.total_amount.value().ok())
    }
}

impl From<&query::Response> for Told {
    fn from(trade: &query::Response) -> Self {
        use query::response::values::TradeStatus;

        let state = match trade.trade_status.value() {
            Ok(TradeStatus::TradeSuccess | TradeStatus::TradeFinished) => State::Paid,
            Ok(TradeStatus::TradeClosed) => State::Closed,
            _ => State::Placed,
        };
        Self::new(state, trade.total_amount.value().ok())
    }
}
