//! Where a shop is notified: it forgets to answer at times, and counts what it handled.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use alipay::axum::Once;
use alipay::once::{HandledOnce, OnceError};
use alipay::{Client, Notification};
use alipay_simulator::Simulator;
use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use fastrand::Rng;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

use super::report::Report;

/// How many notifications in a hundred are forgotten, before or after they are handled.
const FORGOTTEN: u32 = 10;

#[derive(Clone)]
struct Shop {
    client: Client,
    once: HandledOnce,
    random: Arc<Mutex<Rng>>,
    /// How often each was handled.
    handled: Arc<Mutex<HashMap<String, usize>>>,
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

pub(super) struct Desk {
    pub(super) address: String,
    shop: Shop,
    server: AbortHandle,
}

impl Desk {
    pub(super) async fn open(client: Client, seed: u64) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}/notify", listener.local_addr()?);
        let random = Arc::new(Mutex::new(Rng::with_seed(seed)));
        let shop = Shop { client, once: HandledOnce::in_memory(), random, handled: Arc::default() };
        let router = Router::new().route("/notify", post(notified)).with_state(shop.clone());
        let server = tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address, shop, server: server.abort_handle() })
    }

    /// Lets Alipay's whole schedule pass by the simulator's clock, and says what was not handled once.
    pub(super) async fn judge(&self, simulator: &Simulator, report: &mut Report) {
        for _ in 0..8 {
            simulator.delivered().await;
            simulator.advance(Duration::from_secs(16 * 3_600));
        }
        let sent = simulator.delivered().await;
        let handled = self.shop.handled.lock().unwrap_or_else(PoisonError::into_inner);
        report.sendings += sent.len();
        for first in sent.iter().filter(|sent| sent.attempt == 1) {
            let times = handled.get(&first.notify_id).copied().unwrap_or_default();
            report.notifications += 1;
            report.wrong.extend((times != 1).then(|| format!("{first:?} was handled {times} times")));
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Shop {
    fn forgets(&self) -> bool {
        self.random.lock().unwrap_or_else(PoisonError::into_inner).u32(0..100) < FORGOTTEN
    }
}

async fn notified(State(shop): State<Shop>, received: Once<Notification>) -> Response {
    // The sender keeps no connection, of which one would be left.
    let answer = |answer: Response| ([(header::CONNECTION, "close")], answer).into_response();
    let fails = || (StatusCode::INTERNAL_SERVER_ERROR, "fail").into_response();
    if shop.forgets() {
        return answer(fails());
    }
    let id = received.notify_id().unwrap_or_default().to_owned();
    let handled = Arc::clone(&shop.handled);
    let handling = received.handle(|_| async move {
        *handled.lock().unwrap_or_else(PoisonError::into_inner).entry(id).or_default() += 1;
        Ok::<_, OnceError>(())
    });
    match handling.await {
        Ok(handled) if !shop.forgets() => answer(handled.into_response()),
        Ok(_) | Err(_) => answer(fails()),
    }
}
