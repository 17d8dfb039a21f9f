//! What the shop sells, and how far an order is.

use std::time::{SystemTime, UNIX_EPOCH};

use alipay::Cents;

/// Something to buy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Product {
    /// What it is called.
    pub subject: String,
    /// What it costs.
    pub price: Cents,
}

impl Product {
    /// A product with its price.
    pub fn new(subject: impl Into<String>, price: Cents) -> Self {
        Self { subject: subject.into(), price }
    }
}

/// An order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Order {
    /// The shop's number of it.
    pub number: String,
    /// What was ordered.
    pub product: Product,
    /// How far it is.
    pub state: State,
    /// How many notifications told something of it, each counted once.
    pub notified: u64,
}

impl Order {
    pub(crate) fn placed(product: Product) -> Self {
        Self { number: fresh_number('S'), product, state: State::Placed, notified: 0 }
    }
}

/// How far an order is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum State {
    /// The buyer has not paid.
    Placed,
    /// The buyer has paid.
    Paid,
    /// It was closed before anybody paid.
    Closed,
    /// The money is to go back, and it is not known yet whether it did.
    Refunding,
    /// The money went back.
    Refunded,
    /// Alipay refused to give the money back.
    Kept,
}

impl State {
    const ALL: [Self; 6] =
        [Self::Placed, Self::Paid, Self::Closed, Self::Refunding, Self::Refunded, Self::Kept];

    /// The state as the database has it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Paid => "paid",
            Self::Closed => "closed",
            Self::Refunding => "refunding",
            Self::Refunded => "refunded",
            Self::Kept => "kept",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// The state as people read it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Placed => "not paid 未支付",
            Self::Paid => "paid 已支付",
            Self::Closed => "closed 已关闭",
            Self::Refunding => "being refunded 退款中",
            Self::Refunded => "refunded 已退款",
            Self::Kept => "refund refused 退款被拒",
        }
    }
}

/// A number that no instance of the shop has given before.
pub(crate) fn fresh_number(kind: char) -> String {
    let milliseconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    format!("{kind}{milliseconds}{:08x}", fastrand::u32(..))
}
