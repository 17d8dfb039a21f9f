//! Notifications in actix-web: the raw body is verified, and its handler runs once.
//!
//! `cargo run --manifest-path examples/actix/Cargo.toml` serves a gateway in this process, and ends; with `ALIPAY_GATEWAY` set it
//! is configured from the environment and serves `127.0.0.1:8080` until it is stopped.

use std::env;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use actix_web::{App, HttpResponse, HttpServer, web};
use alipay::once::{Handled, HandledOnce, OnceError};
use alipay::{Client, Untyped, alipay_api, json};
use alipay_simulator::{NotificationAnswer, Simulator};
use trade_status::{Notification, values::TradeStatus};

#[alipay_api("trade_status_sync")]
mod trade_status {}

type Failed = Box<dyn std::error::Error>;

/// What handlers share. An app keeps in its database what was handled: see `alipay-sqlx`.
struct Shop {
    client: Client,
    once: HandledOnce,
    paid: AtomicUsize,
}

impl Shop {
    /// `web::Bytes` is the body as it came, of at most 256 KiB unless the app is told otherwise.
    async fn notified(shop: web::Data<Self>, body: web::Bytes) -> HttpResponse {
        match shop.handle(&body).await {
            Ok(handled) if handled.is_done() => HttpResponse::Ok().body(handled.answer()),
            Ok(handled) => HttpResponse::ServiceUnavailable().body(handled.answer()),
            Err(error) => {
                eprintln!("{error}");
                HttpResponse::BadRequest().body("fail")
            }
        }
    }

    async fn handle(&self, body: &[u8]) -> Result<Handled<()>, Failed> {
        let received = self.client.verify_notification_as::<Notification>(body).await?;
        let note = || async {
            // An app compares number and amount with its order here.
            if received.trade_status.is(&TradeStatus::TradeSuccess) {
                self.paid.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<_, OnceError>(())
        };
        Ok(self.once.run(&received, note).await?)
    }
}

#[tokio::main]
async fn main() -> Result<(), Failed> {
    let is_simulated = env::var_os("ALIPAY_GATEWAY").is_none();
    let simulator = if is_simulated { Some(Simulator::start().await?) } else { None };
    let client = simulator.as_ref().map_or_else(Client::from_env, Simulator::client)?;
    let shop = web::Data::new(Shop { client, once: HandledOnce::in_memory(), paid: AtomicUsize::new(0) });
    let state = shop.clone();
    let app = move || App::new().app_data(state.clone()).route("/notify", web::post().to(Shop::notified));
    let server = HttpServer::new(app).workers(2).bind(("127.0.0.1", if is_simulated { 0 } else { 8080 }))?;
    let notify = format!("http://{}/notify", server.addrs()[0]);
    println!("Alipay notifies {notify}");
    let Some(simulator) = simulator else { return Ok(server.run().await?) };
    let server = server.disable_signals().run();
    let handle = server.handle();
    tokio::spawn(server);

    let order = json!({ "out_trade_no": "T1", "total_amount": "88.80", "subject": "Tea" });
    let order = Untyped::new("alipay.trade.precreate", order)?;
    shop.client.execute(&order.with().notify_url(notify)).await?;
    simulator.ledger().pay("T1").ok_or("the simulator has no such order")?;
    let sent = simulator.delivered().await.pop().ok_or("nobody was notified")?;
    println!("notified, and answered with {:?}", sent.answer);
    let again = shop.handle(sent.body.as_bytes()).await?;
    println!("the same again: {again:?}");
    let forged = shop.handle(sent.body.replace("88.80", "0.01").as_bytes()).await.err();
    println!("refused: {}", forged.as_ref().ok_or("a forged notification was believed")?);

    simulator.advance(Duration::from_secs(25 * 3_600));
    let sent = simulator.delivered().await.len();
    let paid = shop.paid.load(Ordering::Relaxed);
    println!("sent {sent} time, paid {paid} time");
    handle.stop(true).await;
    match (&simulator.notifications()[0].answer, again, paid) {
        (NotificationAnswer::Success, Handled::Before, 1) => Ok(()),
        other => Err(format!("not as expected: {other:?}").into()),
    }
}
