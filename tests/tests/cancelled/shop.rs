//! What the functions are tried in: a gateway, clients, stores, and things that came from Alipay.

use std::time::Duration;

use alipay::once::{Claimed, Handled, HandledOnce, OnceKey};
use alipay::{Client, PrivateKey, Untyped, json, v3};
use alipay_simulator::{Fault, Simulator};
use alipay_sqlx::SqliteStore;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;
use tempfile::TempDir;

use super::money::PAY;
use super::wiring::Wiring;

pub(crate) const LEASE: Duration = Duration::from_secs(60);

/// The order that is paid from the beginning.
pub(crate) const PAID: &str = "N1";

/// Nobody listens there.
pub(crate) const NOTIFY_URL: &str = "http://127.0.0.1:9/notify";

pub(crate) type Failed = Box<dyn std::error::Error + Send + Sync>;

pub(crate) struct Shop {
    pub(crate) simulator: Simulator,
    pub(crate) client: Client,
    pub(crate) v3: v3::Client,
    /// What another gateway signs with.
    pub(crate) another: PrivateKey,
    /// The raw body of a notification, and its number.
    pub(crate) notification: String,
    pub(crate) notify_id: String,
    /// What an app pays with, and what it got back.
    pub(crate) order_string: String,
    pub(crate) from_app: String,
    pub(crate) day: String,
    pub(crate) once: HandledOnce,
    pub(crate) pool: SqlitePool,
    pub(crate) store: SqliteStore,
    /// Where bills are saved.
    pub(crate) folder: TempDir,
    /// Holds the file of the pool.
    _database: TempDir,
}

/// An order that waits for its buyer.
pub(crate) fn precreated(number: &str) -> Untyped {
    let order = json!({ "out_trade_no": number, "total_amount": "8.80", "subject": "茶" });
    Untyped::new("alipay.trade.precreate", order).unwrap()
}

impl Shop {
    pub(crate) async fn open(wiring: Wiring) -> Self {
        let builder = Simulator::builder();
        let builder = if wiring == Wiring::Certificates { builder.certificates() } else { builder };
        let simulator = builder.start().await.unwrap();
        let client = wiring.client(&simulator);
        client.execute(&precreated(PAID).with().notify_url(NOTIFY_URL)).await.unwrap();
        let paid = simulator.ledger().pay(PAID).unwrap().paid.unwrap();
        let notified = simulator.delivered().await.remove(0);
        let app = json!({ "out_trade_no": "A1", "total_amount": "8.80", "subject": "茶" });
        let order_string = client.call_order_string("alipay.trade.app.pay", app).await.unwrap();
        let from_app = simulator.app_pay(&order_string).await;
        let database = TempDir::new().unwrap();
        let options =
            SqliteConnectOptions::new().filename(database.path().join("shop.db")).create_if_missing(true);
        let pool = SqlitePool::connect_with(options).await.unwrap();
        sqlx::query("CREATE TABLE effect (number TEXT)").execute(&pool).await.unwrap();
        let store = SqliteStore::new(pool.clone());
        store.create_table().await.unwrap();
        // No reply is there when its call is first looked at.
        simulator.faults().choose(|_| Some(Fault::Delay(Duration::from_millis(3))));
        if wiring == Wiring::Certificates {
            simulator.faults().always(PAY, Fault::RotateCertificate);
        }
        Self {
            v3: client.v3(),
            another: PrivateKey::generate().unwrap(),
            notification: notified.body,
            notify_id: notified.notify_id,
            order_string,
            from_app,
            day: paid[..10].to_owned(),
            once: HandledOnce::by(store.clone()).lease(LEASE),
            folder: TempDir::new().unwrap(),
            simulator,
            client,
            pool,
            store,
            _database: database,
        }
    }

    pub(crate) fn key(number: &str) -> OnceKey {
        OnceKey::new("2014072300007148", "order", number)
    }

    /// Writes an effect and its mark in one transaction.
    pub(crate) async fn handled_in_one(&self, number: &str) -> Result<Handled<()>, Failed> {
        let handler = |claimed: Claimed| async move {
            let mut transaction = self.pool.begin().await?;
            let effect = sqlx::query("INSERT INTO effect VALUES ($1)").bind(number);
            effect.execute(&mut *transaction).await?;
            self.store.done_in(&mut transaction, &claimed).await?;
            transaction.commit().await?;
            Ok::<(), Failed>(())
        };
        self.once.run_claimed(&Self::key(number), handler).await
    }

    /// Writes an effect, and its mark afterwards.
    pub(crate) async fn handled_in_two(&self, number: &str) -> Result<Handled<()>, Failed> {
        let handler = || async move {
            let effect = sqlx::query("INSERT INTO effect VALUES ($1)").bind(number);
            effect.execute(&self.pool).await?;
            Ok::<(), Failed>(())
        };
        self.once.run(&Self::key(number), handler).await
    }

    /// Ends when everything that was on its way has arrived, and looks at all of it once more.
    pub(crate) async fn close(self) {
        let mut arrived = usize::MAX;
        while self.simulator.calls().len() != arrived {
            arrived = self.simulator.calls().len();
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        self.is_in_order().await;
        self.pool.close().await;
    }
}
