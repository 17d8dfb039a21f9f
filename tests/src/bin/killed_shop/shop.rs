//! The shop: it pays one order, delivers it when the notification comes, and ends. Its database knows where it stood.

use std::path::Path;
use std::time::Duration;

use alipay::axum::Once;
use alipay::once::HandledOnce;
use alipay::{Client, Final, Notification, StepKind, alipay_api};
use alipay_sqlx::SqliteStore;
use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::net::TcpListener;

use crate::Failed;

#[alipay_api("alipay.trade.pay")]
mod pay {}

/// What a killed handler held is another one's after so long.
const LEASE: Duration = Duration::from_millis(300);

#[derive(Clone)]
struct Shop {
    client: Client,
    once: HandledOnce,
    store: SqliteStore,
    pool: SqlitePool,
}

impl FromRef<Shop> for Client {
    fn from_ref(shop: &Shop) -> Self {
        shop.client.clone()
    }
}

impl FromRef<Shop> for HandledOnce {
    fn from_ref(shop: &Shop) -> Self {
        shop.once.clone()
    }
}

/// The shop's database, which is made if it is not there.
pub(crate) async fn database(folder: &Path) -> Result<SqlitePool, Failed> {
    let options = SqliteConnectOptions::new().filename(folder.join("shop.db")).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await?;
    for statement in [
        "CREATE TABLE IF NOT EXISTS orders (number TEXT PRIMARY KEY, step TEXT NOT NULL, final TEXT)",
        // It forbids no second row: that is what is counted.
        "CREATE TABLE IF NOT EXISTS delivered (number TEXT NOT NULL)",
    ] {
        sqlx::query(statement).execute(&pool).await?;
    }
    SqliteStore::new(pool.clone()).create_table().await?;
    Ok(pool)
}

pub(crate) async fn run(folder: &Path, number: &str) -> Result<(), Failed> {
    let pool = database(folder).await?;
    let store = SqliteStore::new(pool.clone());
    let once = HandledOnce::by(store.clone()).lease(LEASE);
    let shop = Shop { client: Client::from_env()?, once, store, pool };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    let router = Router::new().route("/notify", post(notified)).with_state(shop.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let is_paid = shop.pays(number).await?;
    while is_paid && delivered(&shop.pool, number).await? == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

/// How often an order was delivered.
pub(crate) async fn delivered(pool: &SqlitePool, number: &str) -> Result<i64, Failed> {
    let count = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM delivered WHERE number = $1");
    Ok(count.bind(number).fetch_one(pool).await?)
}

/// How an order ended, as the shop has it.
pub(crate) async fn ended(pool: &SqlitePool, number: &str) -> Result<Option<String>, Failed> {
    let ended = sqlx::query_scalar::<_, Option<String>>("SELECT final FROM orders WHERE number = $1");
    Ok(ended.bind(number).fetch_optional(pool).await?.flatten())
}

impl Shop {
    /// Pays, from where an earlier process stood.
    async fn pays(&self, number: &str) -> Result<bool, Failed> {
        if let Some(ended) = ended(&self.pool, number).await? {
            return Ok(ended == "paid");
        }
        let step = sqlx::query_scalar::<_, String>("SELECT step FROM orders WHERE number = $1");
        let step = step.bind(number).fetch_optional(&self.pool).await?;
        if step.is_none() {
            // Before anything is sent.
            let begun = sqlx::query("INSERT INTO orders VALUES ($1, 'query', NULL)");
            begun.bind(number).execute(&self.pool).await?;
        }
        let request = pay::Request::builder().out_trade_no(number).total_amount("8.80").subject("茶");
        let request = request.scene("bar_code").auth_code("28763443825664394").build()?;
        let call = request.with().notify_url(std::env::var("SHOP_NOTIFY")?);
        let operation = self.client.pay_until_final(&call).every(Duration::from_millis(20));
        let operation = operation.deadline(Duration::from_millis(400));
        let operation = match step.as_deref() {
            None => operation,
            Some("cancel") => operation.resume_at(StepKind::Cancel),
            Some(_) => operation.resume_at(StepKind::Query),
        };
        let (told, mut steps) = tokio::sync::mpsc::unbounded_channel();
        let noting = async {
            while let Some(step) = steps.recv().await {
                let note = sqlx::query("UPDATE orders SET step = $2 WHERE number = $1");
                note.bind(number).bind(step).execute(&self.pool).await?;
            }
            Ok::<_, Failed>(())
        };
        let operation = operation.on_step(move |step| {
            // Who reads is there as long as this is.
            let _ = told.send(step.next().map_or("query", StepKind::as_str));
        });
        let (answer, noted) = tokio::join!(operation.into_future(), noting);
        noted?;
        let ended = match answer {
            Final::Paid(_) => "paid",
            Final::Refused(_) => "refused",
            Final::Cancelled(_) => "cancelled",
            Final::StillUnknown(evidence) => return Err(format!("{evidence:?}").into()),
        };
        let note = sqlx::query("UPDATE orders SET final = $2 WHERE number = $1");
        note.bind(number).bind(ended).execute(&self.pool).await?;
        Ok(ended == "paid")
    }
}

async fn notified(State(shop): State<Shop>, received: Once<Notification>) -> Response {
    let delivering = received.handle_claimed(|received, claimed| async move {
        let mut transaction = shop.pool.begin().await?;
        let delivered = sqlx::query("INSERT INTO delivered VALUES ($1)").bind(received.get("out_trade_no"));
        delivered.execute(&mut *transaction).await?;
        shop.store.done_in(&mut transaction, &claimed).await?;
        transaction.commit().await?;
        Ok::<_, Failed>(())
    });
    match delivering.await {
        Ok(handled) => handled.into_response(),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, "fail").into_response(),
    }
}
