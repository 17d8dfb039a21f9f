//! The HTTP side: one address that takes every call, and those below `/v3/`.

use std::sync::Arc;
use std::time::UNIX_EPOCH;

use alipay::Clock;
use axum::Router;
use axum::extract::{DefaultBodyLimit, RawQuery, Request, State};
use axum::http::{HeaderValue, header::DATE};
use axum::middleware::map_response_with_state;
use axum::response::Response;
use axum::routing::{any, get, post};
use tokio::net::TcpListener;

use crate::outgoing::Outgoing;
use crate::received::Received;
use crate::shared::Shared;
use crate::{bills, connections, dispatch, elsewhere, home, pages, rest};

pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    // The largest file is limited where a reply can say so.
    let router = Router::new()
        .route("/gateway.do", any(call))
        .route("/v3/{*path}", any(rest_call))
        .layer(DefaultBodyLimit::disable())
        .route("/decide/{token}", post(pages::decide))
        .route(bills::ROUTE, get(bills::serve))
        .route(elsewhere::ROUTE, get(elsewhere::show))
        .fallback(home::show)
        .layer(map_response_with_state(Arc::clone(&shared), dated));
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

/// The first moment that HTTP cannot write, the year 10,000, in seconds since 1970.
const END: u64 = 253_402_300_800;

/// The reply with the simulator's own time in its head, which clients compare with theirs.
async fn dated(State(shared): State<Arc<Shared>>, mut response: Response) -> Response {
    let now = shared.clock.now();
    let can_be_written = now.duration_since(UNIX_EPOCH).is_ok_and(|since| since.as_secs() < END);
    let date = can_be_written.then(|| HeaderValue::try_from(httpdate::fmt_http_date(now)));
    if let Some(Ok(date)) = date {
        response.headers_mut().insert(DATE, date);
    }
    response
}
