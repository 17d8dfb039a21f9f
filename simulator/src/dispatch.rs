//! What comes of a call: it is admitted or refused, answered in the way that its caller waits for, and recorded.

use std::error::Error;
use std::sync::{Arc, PoisonError};

use alipay::SignType;
use alipay_schema::{Api, Calls};
use serde_json::Value;

use crate::answer::{Answer, Pen};
use crate::app::Ended;
use crate::called::Called;
use crate::encryption::Encryption;
use crate::fault::{self, Fault};
use crate::gate::Admitted;
use crate::incoming::Incoming;
use crate::outgoing::Outgoing;
use crate::received::Received;
use crate::record::Recorded;
use crate::refusal::Refusal;
use crate::shared::Shared;
use crate::{app, business, gate, legacy, pages};

/// Who calls an API, and waits for another kind of answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
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

/// Answers a call, in the way of its API unless the caller has one, and records it.
pub(crate) async fn answered(
    shared: &Arc<Shared>,
    query: &str,
    received: Received,
    way: Option<Way>,
) -> Outgoing {
    let (at, asked) = (shared.ledger.now(), received.head.clone());
    let incoming = match Incoming::read(query.as_bytes(), received) {
        Ok(incoming) => incoming,
        Err(unreadable) => {
            let outgoing = pages::refused(&unreadable.refusal);
            shared.recorder.record(Recorded { asked, ..Recorded::new(at, unreadable.called, &outgoing) });
            return outgoing;
        }
    };
    let signed = Some(incoming.signed_text());
    let mut ignored = Vec::new();
    let admitted = gate::admit(shared, &incoming, &mut ignored);
    let content = admitted.as_ref().map(|admitted| admitted.content.clone());
    let called = incoming.called(content.unwrap_or(Value::Null));
    let api = shared.catalogue.find(&called.method);
    let way = way.or_else(|| Some(Way::of(&*api?))).unwrap_or(Way::Server);
    if way == Way::Page {
        let page = admitted.and_then(|admitted| pages::open(shared, &admitted, &called));
        let page = page.unwrap_or_else(|refusal| pages::refused(&refusal));
        shared.recorder.record(Recorded { asked, signed, ignored, ..Recorded::new(at, called, &page) });
        return page;
    }
    let fault = match fault::strike(&shared.faults, &shared.mode, &called).await {
        Ok(fault) => fault,
        Err(error) => return Outgoing::broken(&*error),
    };
    let call = Call { shared, incoming: &incoming, called: &called, fault: fault.as_ref() };
    let (outgoing, executed) = if way == Way::App { call.in_app(admitted) } else { call.by_server(admitted) };
    let recorded = Recorded::new(at, called, &outgoing);
    shared.recorder.record(Recorded { asked, signed, ignored, fault, executed, ..recorded });
    if outgoing.verdict == "10000" {
        *shared.files.lock().unwrap_or_else(PoisonError::into_inner) = incoming.into_files();
    }
    outgoing
}

/// A call that waits for a reply.
struct Call<'a> {
    shared: &'a Shared,
    incoming: &'a Incoming,
    called: &'a Called,
    fault: Option<&'a Fault>,
}

impl Call<'_> {
    /// The reply to another server, and whether the call was executed.
    fn by_server(&self, admitted: Result<Admitted, Refusal>) -> (Outgoing, bool) {
        let admitted = match admitted {
            Ok(admitted) => admitted,
            Err(refusal) => return (self.reply(&refusal.node(), None), false),
        };
        let execution = fault::execute(self.fault, || business::answer(self.shared, &admitted, self.called));
        let reply = match execution.answer {
            Ok(node) => self.reply(&node, admitted.encryption.as_ref()),
            Err(refusal) => self.reply(&refusal.node(), None),
        };
        (reply, execution.executed)
    }

    /// What the app gets, and whether anything was paid.
    fn in_app(&self, admitted: Result<Admitted, Refusal>) -> (Outgoing, bool) {
        let admitted = match admitted {
            Ok(admitted) => admitted,
            Err(refusal) => return (app::failed(&refusal), false),
        };
        let execution = fault::execute(self.fault, || app::pay(self.shared, &admitted, self.called));
        match execution.answer {
            Ok(Ended::Done(node)) => {
                let reply = self.reply(&node, admitted.encryption.as_ref());
                (app::done(reply, self.incoming.charset), true)
            }
            Ok(Ended::Without { status, memo }) => (app::without(status, memo), false),
            Err(refusal) => (app::failed(&refusal), execution.executed),
        }
    }

    /// The reply with this node, and with everything that the fault does to it.
    fn reply(&self, node: &Value, encryption: Option<&Encryption>) -> Outgoing {
        let outgoing = match self.written(node, encryption) {
            Ok(Answer { charset, body }) => Outgoing::reply(charset, body, verdict(node)),
            Err(error) => Outgoing::broken(&*error),
        };
        match self.fault {
            Some(fault) => fault.spoil(outgoing, self.called),
            None => outgoing,
        }
    }

    fn written(&self, node: &Value, encryption: Option<&Encryption>) -> Result<Answer, Box<dyn Error>> {
        let sign_type = self.incoming.sign_type().unwrap_or(SignType::Rsa2);
        let (key, certificate) = self.shared.mode.signer();
        let pen = Pen { charset: self.incoming.charset, sign_type, key, certificate };
        let method = self.called.method.as_str();
        let is_failure = node.get("sub_code").is_some();
        match encryption {
            Some(encryption) => pen.encrypted(method, node, encryption),
            None if method.is_empty() || is_failure && legacy::is_legacy(method) => Ok(pen.unsigned(node)),
            None => Ok(pen.signed(method, node)?),
        }
    }
}

/// The code of a reply and its sub-code: `40002 isv.invalid-signature`.
fn verdict(node: &Value) -> String {
    let member = |name| node.get(name).and_then(Value::as_str);
    let codes = [member("code"), member("sub_code")];
    match codes {
        [None, None] => "success".to_owned(),
        codes => codes.into_iter().flatten().collect::<Vec<_>>().join(" "),
    }
}
