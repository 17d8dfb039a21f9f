//! Whatever is asked for that no gateway has: the status page, or what stands in its place.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::get;
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;

use crate::shared::Shared;
use crate::status;

pub(crate) async fn show(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let router = shared.home.get().cloned().unwrap_or_else(|| status_page(&shared));
    match TowerToHyperService::new(router).call(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

fn status_page(shared: &Arc<Shared>) -> Router {
    let router = Router::new().route("/", get(status::page)).route("/calls.json", get(status::calls));
    router.with_state(Arc::clone(shared))
}
