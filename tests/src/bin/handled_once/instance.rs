//! One instance of an app: it takes notifications until it is killed.

use std::time::Duration;

use alipay::axum::Once;
use alipay::once::{Claimed, Handled, HandledOnce, OnceError};
use alipay::{Client, Notification};
use alipay_sqlx::PostgresStore;
use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tokio::net::TcpListener;

use crate::{Failed, LEASE, database};

#[derive(Clone)]
struct App {
    client: Client,
    once: HandledOnce,
    store: PostgresStore,
    pool: PgPool,
}

impl FromRef<App> for Client {
    fn from_ref(app: &App) -> Self {
        app.client.clone()
    }
}

impl FromRef<App> for HandledOnce {
    fn from_ref(app: &App) -> Self {
        app.once.clone()
    }
}

/// Listens, says where on a line, and goes on until it is killed.
pub(crate) async fn run() -> Result<(), Failed> {
    if let Some(seed) = std::env::var("ONCE_SEED").ok().and_then(|seed| seed.parse().ok()) {
        fastrand::seed(seed);
    }
    let pool = PgPoolOptions::new().max_connections(20).connect(&database()?).await?;
    let store = PostgresStore::new(pool.clone());
    let once = HandledOnce::by(store.clone()).lease(LEASE);
    let app = App { client: Client::from_env()?, once, store, pool };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    let router = Router::new().route("/notify", post(notified)).with_state(app);
    Ok(axum::serve(listener, router).await?)
}

async fn notified(State(app): State<App>, received: Once<Notification>) -> Response {
    // A task of its own goes on where the sender loses patience, until it is done or the process is killed.
    let handling = tokio::spawn(received.handle_claimed(|received, claimed| deliver(app, received, claimed)));
    match handling.await {
        Ok(Ok(handled @ Handled::Elsewhere)) => (StatusCode::CONFLICT, handled.answer()).into_response(),
        Ok(Ok(handled)) => handled.into_response(),
        Ok(Err(_)) | Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, "fail").into_response(),
    }
}

/// Writes the effect and its mark in one transaction; sometimes it fails, and sometimes it takes too long.
async fn deliver(app: App, received: Notification, claimed: Claimed) -> Result<(), Failed> {
    let id = received.notify_id().ok_or("no notify_id")?;
    sqlx::query("INSERT INTO begun VALUES ($1)").bind(id).execute(&app.pool).await?;
    let mut transaction = app.pool.begin().await?;
    let effect = sqlx::query("INSERT INTO effect VALUES ($1, $2, $3)");
    let effect = effect.bind(id).bind(received.get("out_trade_no")).bind(std::process::id().cast_signed());
    effect.execute(&mut *transaction).await?;
    tokio::time::sleep(match fastrand::u8(..100) {
        0 => LEASE * 3,
        _ => Duration::from_millis(fastrand::u64(0..20)),
    })
    .await;
    if fastrand::u8(..100) < 10 {
        drop(transaction);
        return ended(&app.pool, id, "failed", Err("the handler fails".into())).await;
    }
    match app.store.done_in(&mut transaction, &claimed).await {
        Ok(()) => Ok(transaction.commit().await?),
        Err(OnceError::Lost) => {
            drop(transaction);
            ended(&app.pool, id, "lost", Err(OnceError::Lost.into())).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Notes how a handler ended that did nothing.
async fn ended(pool: &PgPool, id: &str, outcome: &str, result: Result<(), Failed>) -> Result<(), Failed> {
    let note = sqlx::query("INSERT INTO begun VALUES ($1, $2)").bind(id).bind(outcome);
    note.execute(pool).await?;
    result
}
