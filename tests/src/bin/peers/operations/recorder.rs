//! A server that keeps what it is asked.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use tokio::net::TcpListener;

/// An HTTP request as it came.
pub(super) struct Recorded {
    pub(super) verb: Method,
    pub(super) target: Uri,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

type All = Arc<Mutex<Vec<Recorded>>>;

pub(super) struct Recorder {
    url: String,
    all: All,
}

impl Recorder {
    pub(super) async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let all = All::default();
        let router = Router::new().fallback(keep).with_state(Arc::clone(&all));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { url, all })
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// The only request since the last time; `None` if there was none, or another one.
    pub(super) fn take(&self) -> Option<Recorded> {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let last = all.pop();
        let is_only = all.is_empty();
        all.clear();
        last.filter(|_| is_only)
    }
}

/// What it answers does not matter; this is a success that both sides can do without reading.
async fn keep(
    State(all): State<All>,
    verb: Method,
    target: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    all.lock().unwrap_or_else(PoisonError::into_inner).push(Recorded { verb, target, headers, body });
    StatusCode::NO_CONTENT
}
