//! The HTTP side: one address that takes every call, and those below `/v3/`.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, RawQuery, Request, State};
use axum::routing::{any, get, post};
use tokio::net::TcpListener;

use crate::outgoing::Outgoing;
use crate::received::Received;
use crate::shared::Shared;
use crate::{bills, connections, dispatch, elsewhere, pages, rest, status};

pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    // The largest file is limited where a reply can say so.
    let router = Router::new()
        .route("/gateway.do", any(call))
        .route("/v3/{*path}", any(rest_call))
        .layer(DefaultBodyLimit::disable())
        .route("/decide/{token}", post(pages::decide))
        .route(bills::ROUTE, get(bills::serve))
        .route(elsewhere::ROUTE, get(elsewhere::show))
        .route("/", get(status::page))
        .route("/calls.json", get(status::calls));
    connections::serve(listener, router.with_state(shared)).await;
}

async fn call(State(shared): State<Arc<Shared>>, RawQuery(query): RawQuery, request: Request) -> Outgoing {
    let received = Received::read(request).await;
    dispatch::answered(&shared, &query.unwrap_or_default(), received, None).await
}

async fn rest_call(State(shared): State<Arc<Shared>>, request: Request) -> Outgoing {
    rest::answered(&shared, request).await
}
