//! The HTTP side: one address that takes every call, and those below `/v3/`.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, RawQuery, Request, State};
use axum::routing::{any, get, post};
use tokio::net::TcpListener;

use crate::outgoing::Outgoing;
use crate::received::Received;
use crate::shared::Shared;
use crate::{connections, dispatch, elsewhere, pages, rest, status};

pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    // The largest file is limited where a reply can say so.
    let router = Router::new()
        .route("/gateway.do", any(call))
        .route("/v3/{*path}", any(rest_call))
        .layer(DefaultBodyLimit::disable())
        .route("/decide/{token}", post(pages::decide))
        .route(elsewhere::ROUTE, get(elsewhere::show))
        .route("/", get(status::page))
        .route("/calls.json", get(status::calls));
    connections::serve(listener, router.with_state(shared)).await;
}

async fn call(State(shared): State<Arc<Shared>>, RawQuery(query): RawQuery, request: Request) -> Outgoing {
    let received = Received::read(request).await;
    let query = query.unwrap_or_default();
    carried_out(async move { dispatch::answered(&shared, &query, received, None).await }).await
}

async fn rest_call(State(shared): State<Arc<Shared>>, request: Request) -> Outgoing {
    carried_out(async move { rest::answered(&shared, request).await }).await
}

/// A call that has arrived is carried out, whether or not its caller still waits.
async fn carried_out(call: impl Future<Output = Outgoing> + Send + 'static) -> Outgoing {
    tokio::spawn(call).await.unwrap_or_else(|error| Outgoing::broken(&error))
}
