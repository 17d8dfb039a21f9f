//! The HTTP side: one address that takes every call.

use std::sync::{Arc, Mutex};

use alipay::{EncryptionKey, PublicKey};
use axum::Router;
use axum::extract::{DefaultBodyLimit, RawQuery, Request, State};
use axum::routing::{any, get, post};
use tokio::net::TcpListener;

use crate::catalogue::Catalogue;
use crate::clock::SimulatedClock;
use crate::common::CommonRules;
use crate::fault::Faults;
use crate::ledger::Ledger;
use crate::mode::Mode;
use crate::notify::Outbox;
use crate::outgoing::Outgoing;
use crate::pages::Visits;
use crate::received::{Received, ReceivedFile};
use crate::record::Recorder;
use crate::script::Scripts;
use crate::{connections, dispatch, pages, status};

/// What every call needs.
pub(crate) struct Shared {
    /// The apps that may call; the first one is the simulator's own.
    pub(crate) app_ids: Vec<String>,
    /// Those that are known; any, where there are none.
    pub(crate) app_auth_tokens: Option<Vec<String>>,
    pub(crate) app_public_key: PublicKey,
    /// Whether what the gateway passes over is refused.
    pub(crate) strict: bool,
    pub(crate) mode: Mode,
    pub(crate) encryption_key: Option<EncryptionKey>,
    pub(crate) common: CommonRules,
    pub(crate) catalogue: Catalogue,
    pub(crate) clock: SimulatedClock,
    pub(crate) scripts: Scripts,
    pub(crate) ledger: Ledger,
    pub(crate) faults: Faults,
    pub(crate) recorder: Recorder,
    pub(crate) visits: Visits,
    pub(crate) outbox: Outbox,
    /// Those of the last call that was accepted.
    pub(crate) files: Mutex<Vec<ReceivedFile>>,
}

pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    // The largest file is limited where a reply can say so.
    let router = Router::new()
        .route("/gateway.do", any(call))
        .layer(DefaultBodyLimit::disable())
        .route("/decide/{token}", post(pages::decide))
        .route("/", get(status::page))
        .route("/calls.json", get(status::calls));
    connections::serve(listener, router.with_state(shared)).await;
}

async fn call(State(shared): State<Arc<Shared>>, RawQuery(query): RawQuery, request: Request) -> Outgoing {
    let received = Received::read(request).await;
    dispatch::answered(&shared, &query.unwrap_or_default(), received, None).await
}
