//! A small shop that uses `alipay` as an app does: a page to pay on, the notification, the browser's way back, the
//! query that settles it; and the same for an identity check.

mod failure;
mod identity;
mod orders;
mod payment;
mod view;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use alipay::once::HandledOnce;
use alipay::{Client, alipay_api};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};

use orders::Orders;
pub use orders::{Order, Product};

#[alipay_api("trade_status_sync")]
pub(crate) mod trade_status {}

#[alipay_api("alipay.trade.page.pay", "alipay.trade.query", "alipay.user.certify.open.*")]
pub(crate) mod api {}

/// The shop: what its handlers share.
#[derive(Clone, Debug)]
pub struct Shop {
    client: Client,
    address: Arc<str>,
    products: Arc<[Product]>,
    scripts: bool,
    orders: Arc<Mutex<Orders>>,
    once: HandledOnce,
}

/// Lets handlers take verified notifications.
impl FromRef<Shop> for Client {
    fn from_ref(shop: &Shop) -> Self {
        shop.client.clone()
    }
}

/// Lets a handler run once for each of them. A shop with a database keeps there what was handled.
impl FromRef<Shop> for HandledOnce {
    fn from_ref(shop: &Shop) -> Self {
        shop.once.clone()
    }
}

impl Shop {
    /// A shop that is reached at `address`: `https://shop.example`.
    pub fn new(client: Client, address: impl Into<String>) -> Self {
        let products = [("咖啡 Coffee, 250 g", "38.80"), ("茶 Tea, 100 g", "0.01")];
        Self {
            client,
            address: address.into().trim_end_matches('/').into(),
            products: products.map(|(subject, price)| Product::new(subject, price)).into(),
            scripts: true,
            orders: Arc::default(),
            once: HandledOnce::in_memory(),
        }
    }

    /// What it sells.
    #[must_use]
    pub fn products(mut self, products: impl IntoIterator<Item = Product>) -> Self {
        self.products = products.into_iter().collect();
        self
    }

    /// Its pages allow no scripts, so that users press the form's button.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// The orders so far.
    pub fn orders(&self) -> Vec<Order> {
        self.book().all()
    }

    /// Its routes.
    pub fn router(self) -> Router {
        Router::new()
            .route("/", get(payment::products))
            .route("/order", post(payment::order))
            .route("/notify", post(payment::notified))
            .route("/back", get(payment::back))
            .route("/identity", post(identity::begin))
            .route("/identity/back", get(identity::back))
            .with_state(self)
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    fn book(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
