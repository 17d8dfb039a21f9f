//! An app's `/notify` that answers whatever a test says.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use tokio::net::TcpListener;

#[derive(Clone)]
struct Shared {
    answers: Arc<[&'static str]>,
    received: Arc<Mutex<Vec<Bytes>>>,
}

pub(crate) struct Listener {
    url: String,
    shared: Shared,
}

impl Listener {
    /// Answers one after the other; the last one stays.
    pub(crate) async fn answering(answers: impl Into<Arc<[&'static str]>>) -> Self {
        let shared = Shared { answers: answers.into(), received: Arc::default() };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/notify", listener.local_addr().unwrap());
        let router = Router::new().route("/notify", post(notified)).with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, shared }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The body of the last notification.
    pub(crate) fn last(&self) -> Bytes {
        self.shared.received.lock().unwrap().last().unwrap().clone()
    }
}

async fn notified(State(shared): State<Shared>, body: Bytes) -> &'static str {
    let mut received = shared.received.lock().unwrap();
    let answer = shared.answers.get(received.len()).or(shared.answers.last()).unwrap();
    received.push(body);
    answer
}
