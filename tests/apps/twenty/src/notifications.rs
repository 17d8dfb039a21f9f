//! What Alipay tells the shop, kept in a store.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use alipay::once::{Handled, HandledOnce};
use alipay::{Clients, Notification as Received};

use crate::trade_status::{Notification, values::TradeStatus};
use crate::{Failed, Order};

/// Every notification by its number, as JSON text: what Alipay signed; and which of them were handled.
#[derive(Debug)]
pub struct Store {
    texts: Mutex<BTreeMap<String, String>>,
    once: HandledOnce,
}

impl Default for Store {
    fn default() -> Self {
        Self { texts: Mutex::default(), once: HandledOnce::in_memory() }
    }
}

impl Store {
    /// What it holds.
    pub fn texts(&self) -> Vec<String> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Keeps a notification, and says what is to be done after it, unless it was handled before.
    async fn handle(&self, received: &Received, then: Then) -> Result<Handled<Then>, Failed> {
        let keep = || async {
            let text = serde_json::to_string(received)?;
            let number = received.notify_id().unwrap_or_default().to_owned();
            self.texts.lock().unwrap_or_else(PoisonError::into_inner).insert(number, text);
            Ok(then)
        };
        self.once.run(received, keep).await
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

/// Handles the raw body of a notification about an order, whichever merchant's it is: the answer's body, and what to do.
pub async fn notified(
    clients: &Clients,
    store: &Store,
    order: &Order,
    raw_body: &[u8],
) -> (&'static str, Then) {
    let handled = match clients.verify_notification_as::<Notification>(raw_body).await {
        Ok(verified) => {
            let is_paid = verified.trade_status.value().ok() == Some(TradeStatus::TradeSuccess);
            let is_this =
                verified.out_trade_no == order.number && verified.total_amount.value() == Ok(order.total);
            let then = if is_paid && is_this { Then::Deliver(order.number.clone()) } else { Then::Nothing };
            store.handle(verified.notification(), then).await
        }
        // Another kind of notification is genuine all the same, and kept.
        Err(error) => match error.notification() {
            Some(other) => store.handle(other, Then::Nothing).await,
            None => Err(error.into()),
        },
    };
    match handled {
        Ok(handled) => {
            let answer = handled.answer();
            let Handled::Now(then) = handled else { return (answer, Then::Nothing) };
            (answer, then)
        }
        Err(_) => ("fail", Then::Nothing),
    }
}
