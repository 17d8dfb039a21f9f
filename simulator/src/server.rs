//! The HTTP side: one address that takes every call.

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use alipay::{EncryptionKey, PublicKey, SignType};
use axum::Router;
use axum::extract::{DefaultBodyLimit, RawQuery, Request, State};
use axum::routing::any;
use serde_json::Value;
use tokio::net::TcpListener;

use crate::answer::{Answer, Pen};
use crate::catalogue::Catalogue;
use crate::clock::SimulatedClock;
use crate::common::CommonRules;
use crate::encryption::Encryption;
use crate::fault::{self, Faults};
use crate::gate::Admitted;
use crate::incoming::Incoming;
use crate::ledger::Ledger;
use crate::mode::Mode;
use crate::outgoing::Outgoing;
use crate::received::{Received, ReceivedFile};
use crate::record::{Recorded, Recorder};
use crate::script::Scripts;
use crate::{connections, gate, page};

/// What every call needs.
pub(crate) struct Shared {
    /// The apps that may call; the first one is the simulator's own.
    pub(crate) app_ids: Vec<String>,
    /// Those that are known; any, where there are none.
    pub(crate) app_auth_tokens: Option<Vec<String>>,
    pub(crate) app_public_key: PublicKey,
    pub(crate) mode: Mode,
    pub(crate) encryption_key: Option<EncryptionKey>,
    pub(crate) common: CommonRules,
    pub(crate) catalogue: Catalogue,
    pub(crate) clock: SimulatedClock,
    pub(crate) scripts: Scripts,
    pub(crate) ledger: Ledger,
    pub(crate) faults: Faults,
    pub(crate) recorder: Recorder,
    /// Those of the last call that was accepted.
    pub(crate) files: Mutex<Vec<ReceivedFile>>,
}

pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    // The largest file is limited where a reply can say so.
    let router = Router::new().route("/gateway.do", any(call)).layer(DefaultBodyLimit::disable());
    connections::serve(listener, router.with_state(shared)).await;
}

async fn call(State(shared): State<Arc<Shared>>, RawQuery(query): RawQuery, request: Request) -> Outgoing {
    let query = query.unwrap_or_default();
    let incoming = match Incoming::read(query.as_bytes(), Received::read(request).await) {
        Ok(incoming) => incoming,
        Err(refusal) => return Outgoing::refused(&refusal),
    };
    let at = shared.ledger.now();
    let admitted = gate::admit(&shared, &incoming);
    let content = admitted.as_ref().map(|admitted| admitted.content.clone());
    let called = incoming.called(content.unwrap_or(Value::Null));
    let fault = match fault::strike(&shared, &called).await {
        Ok(fault) => fault,
        Err(error) => return Outgoing::broken(&*error),
    };
    let mut executed = false;
    let outgoing = match admitted {
        Ok(Admitted { api, .. }) if api.call.page && !api.call.execute => Outgoing::page(page::opened(&api)),
        Ok(admitted) => {
            let execution = fault::execute(&shared, &admitted, &called, fault.as_ref());
            executed = execution.executed;
            match execution.answer {
                Ok(node) => reply(&shared, &incoming, &node, admitted.encryption.as_ref()),
                Err(refusal) => reply(&shared, &incoming, &refusal.node(), None),
            }
        }
        Err(refusal) if opens_page(&shared, &incoming) => Outgoing::refused(&refusal),
        Err(refusal) => reply(&shared, &incoming, &refusal.node(), None),
    };
    let outgoing = match &fault {
        Some(fault) if !opens_page(&shared, &incoming) => fault.spoil(outgoing, &called),
        _ => outgoing,
    };
    shared.recorder.record(Recorded::new(at, called, fault, executed, &outgoing));
    if outgoing.verdict == "10000" {
        *shared.files.lock().unwrap_or_else(PoisonError::into_inner) = incoming.into_files();
    }
    outgoing
}

fn opens_page(shared: &Shared, incoming: &Incoming) -> bool {
    let api = incoming.value("method").and_then(|method| shared.catalogue.find(method));
    api.is_some_and(|api| api.call.page && !api.call.execute)
}

fn reply(shared: &Shared, incoming: &Incoming, node: &Value, encryption: Option<&Encryption>) -> Outgoing {
    let sign_type = incoming.sign_type().unwrap_or(SignType::Rsa2);
    let (key, certificate) = shared.mode.signer();
    let pen = Pen { charset: incoming.charset, sign_type, key, certificate };
    let answer: Result<Answer, Box<dyn Error>> = match (incoming.value("method"), encryption) {
        (Some(method), Some(encryption)) => pen.encrypted(method, node, encryption),
        (Some(method), None) => pen.signed(method, node).map_err(Into::into),
        (None, _) => Ok(pen.unsigned(node)),
    };
    match answer {
        Ok(Answer { charset, body }) => Outgoing::reply(charset, body, verdict(node)),
        Err(error) => Outgoing::broken(&*error),
    }
}

/// The code of a reply and its sub-code: `40002 isv.invalid-signature`.
fn verdict(node: &Value) -> String {
    let member = |name| node.get(name).and_then(Value::as_str);
    [member("code"), member("sub_code")].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
