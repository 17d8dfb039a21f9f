//! What Alipay tells the shop, kept in a store.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use alipay::{Client, notification};

use crate::Order;
use crate::trade_status::{Notification, values::TradeStatus};

/// Every notification by its number, as JSON text: what Alipay signed.
#[derive(Debug, Default)]
pub struct Store(Mutex<BTreeMap<String, String>>);

impl Store {
    /// What it holds.
    pub fn texts(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Keeps a notification; whether it is new.
    fn keep(&self, number: &str, text: String) -> bool {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(number.to_owned(), text).is_none()
    }
}

/// What to do after a notification.
#[derive(Debug, PartialEq, Eq)]
pub enum Then {
    /// Deliver this order.
    Deliver(String),
    /// Nothing: it came before, or is about something else.
    Nothing,
}

/// Handles the raw body of a notification about an order: the answer's body, and what to do.
pub async fn notified(
    client: &Client,
    store: &Store,
    order: &Order,
    raw_body: &[u8],
) -> (&'static str, Then) {
    let verified = match client.verify_notification_as::<Notification>(raw_body).await {
        Ok(verified) => verified,
        Err(error) => {
            // Another kind of notification is genuine all the same, and kept.
            let Some(other) = error.notification() else { return ("fail", Then::Nothing) };
            let (Some(number), Ok(text)) = (other.notify_id(), serde_json::to_string(other)) else {
                return ("fail", Then::Nothing);
            };
            store.keep(number, text);
            return (notification::SUCCESS, Then::Nothing);
        }
    };
    let Ok(text) = serde_json::to_string(verified.notification()) else { return ("fail", Then::Nothing) };
    if !store.keep(&verified.notify_id, text) {
        return (notification::SUCCESS, Then::Nothing);
    }
    let is_paid = verified.trade_status.value().ok() == Some(TradeStatus::TradeSuccess);
    let is_this = verified.out_trade_no == order.number && verified.total_amount.value() == Ok(order.total);
    let then = if is_paid && is_this { Then::Deliver(order.number.clone()) } else { Then::Nothing };
    (notification::SUCCESS, then)
}
