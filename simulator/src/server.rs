//! The HTTP side: one address that takes every call.

use std::error::Error;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use alipay::{EncryptionKey, PublicKey, SignType};
use alipay_schema::{Api, example_response};
use axum::Router;
use axum::extract::{DefaultBodyLimit, RawQuery, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::any;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::answer::{Answer, Pen};
use crate::catalogue::Catalogue;
use crate::common::CommonRules;
use crate::encryption::Encryption;
use crate::gate::Admitted;
use crate::incoming::Incoming;
use crate::mode::Mode;
use crate::received::{Received, ReceivedFile};
use crate::refusal::Refusal;
use crate::{download, gate, page};

/// What every call needs.
pub(crate) struct Shared {
    /// The apps that may call; the first one is the simulator's own.
    pub(crate) app_ids: Vec<String>,
    pub(crate) app_public_key: PublicKey,
    pub(crate) mode: Mode,
    pub(crate) encryption_key: Option<EncryptionKey>,
    pub(crate) common: CommonRules,
    pub(crate) catalogue: Catalogue,
    /// Those of the last call that was accepted.
    pub(crate) files: Mutex<Vec<ReceivedFile>>,
}

pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) -> io::Result<()> {
    // The largest file is limited where a reply can say so.
    let router = Router::new().route("/gateway.do", any(call)).layer(DefaultBodyLimit::disable());
    axum::serve(listener, router.with_state(shared)).await
}

async fn call(State(shared): State<Arc<Shared>>, RawQuery(query): RawQuery, request: Request) -> Response {
    let query = query.unwrap_or_default();
    let incoming = match Incoming::read(query.as_bytes(), Received::read(request).await) {
        Ok(incoming) => incoming,
        Err(refusal) => return (StatusCode::BAD_REQUEST, Html(page::refused(&refusal))).into_response(),
    };
    match gate::admit(&shared, &incoming) {
        Ok(Admitted { api, .. }) if api.call.page && !api.call.execute => {
            Html(page::opened(&api)).into_response()
        }
        Ok(admitted) => match success(&shared, &admitted) {
            Ok(node) => {
                let reply = reply(&shared, &incoming, &node, admitted.encryption.as_ref());
                *shared.files.lock().unwrap_or_else(PoisonError::into_inner) = incoming.into_files();
                reply
            }
            Err(refusal) => reply(&shared, &incoming, &refusal.node(), None),
        },
        Err(refusal) if opens_page(&shared, &incoming) => {
            (StatusCode::BAD_REQUEST, Html(page::refused(&refusal))).into_response()
        }
        Err(refusal) => reply(&shared, &incoming, &refusal.node(), None),
    }
}

fn opens_page(shared: &Shared, incoming: &Incoming) -> bool {
    let api = incoming.value("method").and_then(|method| shared.catalogue.find(method));
    api.is_some_and(|api| api.call.page && !api.call.execute)
}

/// The node of a call that succeeded.
fn success(shared: &Shared, admitted: &Admitted) -> Result<Value, Refusal> {
    if *admitted.api.method == download::METHOD {
        return download::node(&shared.mode, &admitted.content);
    }
    Ok(examples(&admitted.api))
}

/// The description's examples after the platform's own members.
fn examples(api: &Api) -> Value {
    let mut node = json!({ "code": "10000", "msg": "Success" });
    if let (Value::Object(node), Value::Object(example)) = (&mut node, example_response(api)) {
        node.extend(example);
    }
    node
}

fn reply(shared: &Shared, incoming: &Incoming, node: &Value, encryption: Option<&Encryption>) -> Response {
    let sign_type = incoming.sign_type().unwrap_or(SignType::Rsa2);
    let (key, certificate) = shared.mode.signer();
    let pen = Pen { charset: incoming.charset, sign_type, key, certificate };
    let answer: Result<Answer, Box<dyn Error>> = match (incoming.value("method"), encryption) {
        (Some(method), Some(encryption)) => pen.encrypted(method, node, encryption),
        (Some(method), None) => pen.signed(method, node).map_err(Into::into),
        (None, _) => Ok(pen.unsigned(node)),
    };
    match answer {
        Ok(Answer { charset, body }) => {
            let content_type = format!("text/html;charset={charset}");
            ([(header::CONTENT_TYPE, content_type), (TRACE_ID, trace_id())], body).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

const TRACE_ID: header::HeaderName = header::HeaderName::from_static("trace_id");

/// 32 characters, another for each reply.
fn trace_id() -> String {
    static CALLS: AtomicU64 = AtomicU64::new(1);
    format!("{:032x}", CALLS.fetch_add(1, Ordering::Relaxed))
}
