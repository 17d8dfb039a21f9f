//! A small shop that uses `alipay` as an app does: a page to pay on, the notification, the browser's way back, the
//! query that settles it, the refund, and a page that shows all of it live; and an identity check.
//!
//! What it knows stands in a database, so any number of instances are one shop.

mod database;
mod failure;
mod identity;
mod live;
mod order;
mod payment;
mod refund;
mod told;
mod view;

use std::sync::Arc;
use std::time::Duration;

use alipay::once::HandledOnce;
use alipay::{Cents, Client, alipay_api};
use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use tokio::net::TcpListener;
use tokio::sync::watch;

pub use database::Database;
pub use order::{Order, Product, State};

#[alipay_api("trade_status_sync")]
pub(crate) mod trade_status {}

#[alipay_api(
    "alipay.trade.page.pay",
    "alipay.trade.query",
    "alipay.trade.refund",
    "alipay.user.certify.open.*"
)]
pub(crate) mod api {}

/// An instance of the shop: what its handlers share.
#[derive(Clone, Debug)]
pub struct Shop {
    client: Client,
    database: Database,
    once: HandledOnce,
    address: Arc<str>,
    products: Arc<[Product]>,
    scripts: bool,
    shown: watch::Sender<String>,
}

/// Lets handlers take verified notifications.
impl FromRef<Shop> for Client {
    fn from_ref(shop: &Shop) -> Self {
        shop.client.clone()
    }
}

/// Lets a handler run once for each of them.
impl FromRef<Shop> for HandledOnce {
    fn from_ref(shop: &Shop) -> Self {
        shop.once.clone()
    }
}

impl Shop {
    /// An instance on that database, reached at `address`: `https://shop.example`.
    pub fn new(client: Client, database: Database, address: impl Into<String>) -> Self {
        let products = [("咖啡 Coffee, 250 g", 3880), ("茶 Tea, 100 g", 1)];
        Self {
            client,
            once: database.once(),
            database,
            address: address.into().trim_end_matches('/').into(),
            products: products.map(|(subject, cents)| Product::new(subject, Cents::new(cents))).into(),
            scripts: true,
            shown: watch::Sender::default(),
        }
    }

    /// What it sells.
    #[must_use]
    pub fn products(mut self, products: impl IntoIterator<Item = Product>) -> Self {
        self.products = products.into_iter().collect();
        self
    }

    /// Its pages allow no scripts, so that users press the form's button, and the page of orders loads itself again.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// How long an instance may take for one notification or refund before another one does it: a minute unless set.
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> Self {
        self.once = self.once.lease(lease);
        self
    }

    /// The latest orders of all instances, the latest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn orders(&self) -> Result<Vec<Order>, sqlx::Error> {
        self.database.latest().await
    }

    /// Answers browsers and Alipay, gives refunds and looks at the orders, until the listener fails.
    ///
    /// # Errors
    /// When it does.
    pub async fn serve(self, listener: TcpListener) -> std::io::Result<()> {
        let server = axum::serve(listener, self.clone().router()).into_future();
        tokio::select! {
            ended = server => ended,
            () = refund::all(&self) => Ok(()),
            () = live::look(&self) => Ok(()),
        }
    }

    fn router(self) -> Router {
        Router::new()
            .route("/", get(payment::products))
            .route("/order", post(payment::place))
            .route("/notify", post(payment::notified))
            .route("/back", get(payment::back))
            .route("/orders", get(live::page))
            .route("/orders/events", get(live::events))
            .route("/orders/{number}/refund", post(refund::ask))
            .route("/identity", post(identity::begin))
            .route("/identity/back", get(identity::back))
            .with_state(self)
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }
}
