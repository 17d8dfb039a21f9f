//! What lies between Alipay and the shop: it takes its time, and finds the shop closed.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use fastrand::Rng;
use tokio::net::TcpListener;

use crate::Failed;

/// The longest that a notification is on its way, in milliseconds.
const LONGEST: u64 = 40;

#[derive(Clone)]
pub(crate) struct Street(Arc<Inner>);

struct Inner {
    address: String,
    /// Where the shop listens; `None` while it is closed.
    shop: Mutex<Option<String>>,
    random: Mutex<Rng>,
    http: reqwest::Client,
}

impl Street {
    pub(crate) async fn open(seed: u64) -> Result<Self, Failed> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let street = Self(Arc::new(Inner {
            address: format!("http://{}/notify", listener.local_addr()?),
            shop: Mutex::default(),
            random: Mutex::new(Rng::with_seed(seed)),
            http: reqwest::Client::builder()
                .no_proxy()
                .pool_max_idle_per_host(0)
                .timeout(Duration::from_secs(5))
                .build()?,
        }));
        let router = Router::new().route("/notify", post(notified)).with_state(street.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(street)
    }

    pub(crate) fn address(&self) -> &str {
        &self.0.address
    }

    /// The shop opens there, or closes.
    pub(crate) fn leads_to(&self, shop: Option<String>) {
        *self.0.shop.lock().unwrap_or_else(PoisonError::into_inner) = shop;
    }
}

async fn notified(State(street): State<Street>, body: Bytes) -> (StatusCode, String) {
    let pause = street.0.random.lock().unwrap_or_else(PoisonError::into_inner).u64(0..LONGEST);
    tokio::time::sleep(Duration::from_millis(pause)).await;
    let shop = street.0.shop.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let Some(shop) = shop else { return (StatusCode::BAD_GATEWAY, String::new()) };
    match street.0.http.post(shop).body(body).send().await {
        Ok(reply) => (reply.status(), reply.text().await.unwrap_or_default()),
        Err(_) => (StatusCode::BAD_GATEWAY, String::new()),
    }
}
