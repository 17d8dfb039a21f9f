//! What the shop remembers; a real one has a database.

use std::time::{SystemTime, UNIX_EPOCH};

/// Something to buy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Product {
    /// What it is called.
    pub subject: String,
    /// What it costs, in yuan.
    pub price: String,
}

impl Product {
    /// A product with its price in yuan: `38.80`.
    pub fn new(subject: impl Into<String>, price: impl Into<String>) -> Self {
        Self { subject: subject.into(), price: price.into() }
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
    /// Whether it is known to be paid.
    pub paid: bool,
    /// How many notifications told something of it, each counted once.
    pub notified: usize,
}

/// All orders of a shop.
#[derive(Debug, Default)]
pub(crate) struct Orders(Vec<Order>);

impl Orders {
    pub(crate) fn place(&mut self, product: Product) -> Order {
        let number = format!("S{}_{}", milliseconds(), self.0.len());
        let order = Order { number, product, paid: false, notified: 0 };
        self.0.push(order.clone());
        order
    }

    pub(crate) fn find(&mut self, number: &str) -> Option<&mut Order> {
        self.0.iter_mut().find(|order| order.number == number)
    }

    pub(crate) fn all(&self) -> Vec<Order> {
        self.0.clone()
    }
}

/// A number that an earlier run of the shop has not given.
pub(crate) fn milliseconds() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis())
}
