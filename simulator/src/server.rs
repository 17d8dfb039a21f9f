//! The HTTP side: one address that takes every call.

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use alipay::{EncryptionKey, PublicKey, SignType};
use alipay_schema::{Api, Calls};
use axum::Router;
use axum::extract::{DefaultBodyLimit, RawQuery, Request, State};
use axum::routing::{any, get, post};
use serde_json::Value;
use tokio::net::TcpListener;

use crate::answer::{Answer, Pen};
use crate::app::Ended;
use crate::called::Called;
use crate::catalogue::Catalogue;
use crate::clock::SimulatedClock;
use crate::common::CommonRules;
use crate::encryption::Encryption;
use crate::fault::{self, Faults};
use crate::gate::Admitted;
use crate::incoming::Incoming;
use crate::ledger::Ledger;
use crate::mode::Mode;
use crate::notify::Outbox;
use crate::outgoing::Outgoing;
use crate::pages::Visits;
use crate::received::{Received, ReceivedFile};
use crate::record::{Recorded, Recorder};
use crate::script::Scripts;
use crate::{app, connections, gate, pages, status};

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
    answered(&shared, &query.unwrap_or_default(), received).await
}

/// What comes of a call, which is recorded.
pub(crate) async fn answered(shared: &Arc<Shared>, query: &str, received: Received) -> Outgoing {
    let incoming = match Incoming::read(query.as_bytes(), received) {
        Ok(incoming) => incoming,
        Err(refusal) => return Outgoing::refused(&refusal),
    };
    let at = shared.ledger.now();
    let admitted = gate::admit(shared, &incoming);
    let content = admitted.as_ref().map(|admitted| admitted.content.clone());
    let called = incoming.called(content.unwrap_or(Value::Null));
    let way = way(shared, &incoming);
    let fault = match fault::strike(shared, &called).await {
        Ok(fault) => fault,
        Err(error) => return Outgoing::broken(&*error),
    };
    let mut executed = false;
    let outgoing = match admitted {
        Ok(admitted) => match way {
            Way::Page => {
                pages::open(shared, &admitted, &called).unwrap_or_else(|refusal| Outgoing::refused(&refusal))
            }
            Way::App => in_app(shared, &incoming, &admitted, &called),
            Way::Server => {
                let execution = fault::execute(shared, &admitted, &called, fault.as_ref());
                executed = execution.executed;
                match execution.answer {
                    Ok(node) => reply(shared, &incoming, &node, admitted.encryption.as_ref()),
                    Err(refusal) => reply(shared, &incoming, &refusal.node(), None),
                }
            }
        },
        Err(refusal) => match way {
            Way::Page => Outgoing::refused(&refusal),
            Way::App => app::failed(&refusal),
            Way::Server => reply(shared, &incoming, &refusal.node(), None),
        },
    };
    let outgoing = match &fault {
        Some(fault) if !matches!(way, Way::Page) => fault.spoil(outgoing, &called),
        _ => outgoing,
    };
    shared.recorder.record(Recorded::new(at, called, fault, executed, &outgoing));
    if outgoing.verdict == "10000" {
        *shared.files.lock().unwrap_or_else(PoisonError::into_inner) = incoming.into_files();
    }
    outgoing
}

/// Who calls an API, and waits for another kind of answer.
#[derive(Clone, Copy)]
enum Way {
    Server,
    Page,
    App,
}

impl Way {
    fn of(api: &Api) -> Self {
        match api.call {
            Calls { execute: false, page: true, .. } => Self::Page,
            Calls { execute: false, app: true, .. } => Self::App,
            _ => Self::Server,
        }
    }
}

fn way(shared: &Shared, incoming: &Incoming) -> Way {
    let api = incoming.value("method").and_then(|method| shared.catalogue.find(method));
    api.map_or(Way::Server, |api| Way::of(&api))
}

fn in_app(shared: &Shared, incoming: &Incoming, admitted: &Admitted, called: &Called) -> Outgoing {
    match app::pay(shared, admitted, called) {
        Ok(Ended::Done(node)) => {
            let reply = reply(shared, incoming, &node, admitted.encryption.as_ref());
            app::done(reply, incoming.charset)
        }
        Ok(Ended::Without { status, memo }) => app::without(status, memo),
        Err(refusal) => app::failed(&refusal),
    }
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
