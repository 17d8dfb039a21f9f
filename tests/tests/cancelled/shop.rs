//! What the functions are tried in: a gateway with its books, clients, stores, and things that came from Alipay.

use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use alipay::once::{Claimed, Handled, HandledOnce, OnceKey};
use alipay::{
    BoxFuture, Client, Final, HttpReply, HttpRequest, HttpStream, HttpTransport, PrivateKey, SignType,
    Signer, SigningError, Transport, TransportError, Untyped, json, v3,
};
use alipay_simulator::{Fault, Simulator};
use alipay_sqlx::SqliteStore;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;
use tempfile::TempDir;
use tokio::task::yield_now;

pub(crate) const PAY: &str = "alipay.trade.pay";

pub(crate) const LEASE: Duration = Duration::from_mins(1);

pub(crate) type Failed = Box<dyn std::error::Error + Send + Sync>;

/// What a client stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wiring {
    /// As it comes.
    Plain,
    /// Its signer and its transport wait before and after all that they do.
    Hesitant,
    /// In certificate mode, and every payment meets a new certificate, which is downloaded.
    Certificates,
}

pub(crate) struct Shop {
    pub(crate) simulator: Simulator,
    pub(crate) client: Client,
    pub(crate) v3: v3::Client,
    /// The raw body of a notification.
    pub(crate) notification: String,
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

/// Signs with a key that is not there at once.
struct Kms(PrivateKey);

impl Signer for Kms {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> BoxFuture<'a, Result<Vec<u8>, SigningError>> {
        Box::pin(async move {
            yield_now().await;
            let signature = Signer::sign(&self.0, sign_type, message).await;
            yield_now().await;
            signature
        })
    }
}

/// Has other things to do before and after it sends.
struct Slow(HttpTransport);

impl Transport for Slow {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(async move {
            yield_now().await;
            let reply = self.0.send(request).await;
            yield_now().await;
            reply
        })
    }

    fn stream(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpStream, TransportError>> {
        Box::pin(async move {
            yield_now().await;
            let stream = self.0.stream(request).await;
            yield_now().await;
            stream
        })
    }
}

/// An order that is paid at once, by code.
pub(crate) fn order(number: &str) -> alipay::JsonValue {
    json!({ "out_trade_no": number, "total_amount": "8.80", "subject": "茶", "scene": "bar_code",
        "auth_code": "28763443825664394" })
}

impl Shop {
    pub(crate) async fn open(wiring: Wiring) -> Self {
        let builder = Simulator::builder();
        let builder = if wiring == Wiring::Certificates { builder.certificates() } else { builder };
        let simulator = builder.start().await.unwrap();
        let timeout = Duration::from_secs(20);
        let mut builder = simulator.client_builder().timeout(timeout);
        if wiring == Wiring::Hesitant {
            let slow = Slow(HttpTransport::to(simulator.url(), timeout).unwrap());
            builder = builder.signer(Kms(simulator.app_private_key().clone())).transport(slow);
        }
        let client = builder.build().unwrap();
        let notified = Untyped::new(
            "alipay.trade.precreate",
            json!({ "out_trade_no": "N1", "total_amount": "8.80", "subject": "茶" }),
        );
        let notified = notified.unwrap();
        client.execute(&notified.with().notify_url("http://127.0.0.1:9/notify")).await.unwrap();
        simulator.ledger().pay("N1").unwrap();
        let notification = simulator.delivered().await.remove(0).body;
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
        let day = simulator.ledger().trade("N1").unwrap().paid.unwrap()[..10].to_owned();
        // No reply is there when its call is first looked at.
        simulator.faults().choose(|_| Some(Fault::Delay(Duration::from_millis(3))));
        if wiring == Wiring::Certificates {
            simulator.faults().always(PAY, Fault::RotateCertificate);
        }
        let v3 = client.v3();
        let once = HandledOnce::by(store.clone()).lease(LEASE);
        let folder = TempDir::new().unwrap();
        Self {
            simulator,
            client,
            v3,
            notification,
            order_string,
            from_app,
            day,
            once,
            pool,
            store,
            folder,
            _database: database,
        }
    }

    pub(crate) fn key(number: &str) -> OnceKey {
        OnceKey::new("2014072300007148", "order", number)
    }

    /// Whether what `of` did under this number, as far as it came, is right, and the client goes on.
    pub(crate) async fn is_right(&self, of: &str, number: &str) {
        if of.starts_with("runtime/once/handled_once.rs run") {
            self.is_handled(of, number).await;
        }
        let sent = self.payments().remove(number).unwrap_or_default();
        let Some(trade) = self.simulator.ledger().trade(number) else { return };
        assert!(sent <= 1, "{of}: {number} was sent {sent} times");
        // Whoever pays and is interrupted asks; the answer is that of the books.
        let operation = self.client.resume_payment(number).every(Duration::from_millis(2));
        let answer = operation.deadline(Duration::from_millis(60)).await;
        let is_paid = trade.paid.is_some();
        match answer {
            Final::Paid(_) => assert!(is_paid, "{of}: {number} is said to be paid, {trade:?}"),
            Final::Cancelled(_) => assert!(!is_paid, "{of}: {number} is said to be cancelled, {trade:?}"),
            other => panic!("{of}: {number} came to {other:?}, {trade:?}"),
        }
        let files = self.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name());
        let names: Vec<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
        assert!(
            names.iter().all(|name| Path::new(name).extension().is_some_and(|ending| ending == "zip")),
            "{of}: half a bill, {names:?}"
        );
    }

    /// What was dropped while it was handled is somebody's again once its lease is over. In a transaction with its mark it is
    /// done once; without one, at least once.
    async fn is_handled(&self, of: &str, number: &str) {
        let past =
            sqlx::query("UPDATE alipay_once SET claimed_until = claimed_until - $1 WHERE done_at IS NULL");
        past.bind(i64::try_from(LEASE.as_millis()).unwrap() * 2).execute(&self.pool).await.unwrap();
        assert!(self.handled_in_one(number).await.unwrap().is_done(), "{of}: {number}");
        let effects = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM effect WHERE number = $1");
        let effects = effects.bind(number).fetch_one(&self.pool).await.unwrap();
        if of.ends_with("run_claimed") {
            assert_eq!(effects, 1, "{of}: {number}");
        } else {
            assert!((1..=2).contains(&effects), "{of}: {number}");
        }
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

    /// How often each number was sent to be paid.
    fn payments(&self) -> HashMap<String, usize> {
        let mut payments = HashMap::new();
        for call in self.simulator.calls().iter().filter(|call| call.called.method == PAY) {
            let number = call.called.content["out_trade_no"].as_str().unwrap_or_default();
            *payments.entry(number.to_owned()).or_default() += 1;
        }
        payments
    }

    /// Ends, when everything that was on its way has arrived, and nothing did twice.
    pub(crate) async fn close(self) {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let twice: Vec<_> = self.payments().into_iter().filter(|(_, times)| *times > 1).collect();
        assert!(twice.is_empty(), "sent twice: {twice:?}");
        self.pool.close().await;
    }
}
