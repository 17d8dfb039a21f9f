//! Connections, which a fault may cut: what axum's own server cannot.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::Service;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::delivery::{Cut, deliver};

/// Takes connections for as long as it is polled; when it is dropped, all of them end.
pub(crate) async fn serve(listener: TcpListener, router: Router) {
    let mut open = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let replies = Replies(TowerToHyperService::new(router.clone()));
                    open.spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), replies));
                }
                // Too many open files, or a client that is gone already.
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            },
            // A connection that broke is the client's to notice.
            Some(_) = open.join_next() => {}
        }
    }
}

/// The router's replies, as they are delivered.
struct Replies(TowerToHyperService<Router>);

impl Service<hyper::Request<Incoming>> for Replies {
    type Response = Response;
    type Error = Cut;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Cut>> + Send>>;

    fn call(&self, request: hyper::Request<Incoming>) -> Self::Future {
        let request: Request = request.map(Body::new);
        let reply = self.0.call(request);
        Box::pin(async move {
            match reply.await {
                Ok(response) => deliver(response).await,
                Err(never) => match never {},
            }
        })
    }
}
