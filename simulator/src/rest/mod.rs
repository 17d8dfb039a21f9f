//! The REST gateway (v3): the same APIs, books and answers, asked for by a verb and a path.

mod arrived;
mod authorization;
mod failure;
mod gate;
mod operations;
mod place;
mod reply;

use std::sync::{Arc, PoisonError};

use axum::extract::Request;
use serde_json::Value;

use crate::business;
use crate::called::Called;
use crate::fault::{self, Fault};
use crate::gate::{Admitted, changed};
use crate::outgoing::Outgoing;
use crate::record::Recorded;
use crate::refusal::Refusal;
use crate::shared::Shared;

use arrived::Arrived;
use failure::Failure;
use operations::Found;
use reply::Said;

/// Answers a request, and records it.
pub(crate) async fn answered(shared: &Arc<Shared>, request: Request) -> Outgoing {
    let at = shared.ledger.now();
    let arrived = Arrived::read(request).await;
    let found = found(shared, &arrived);
    let mut called = called(&arrived, found.as_ref().ok());
    let mut ignored = Vec::new();
    let door = arrived.fault.clone().map_or(Ok(()), Err);
    let door = door.and_then(|()| authorization::check(shared, &arrived));
    let streamed = door.is_ok().then(|| shared.streams.at(arrived.path())).flatten();
    let admitted = match (&door, &found) {
        (Err(refusal), _) | (Ok(()), Err(refusal)) => Err(Failure::from(refusal)),
        (Ok(()), Ok(found)) => gate::admit(shared, &arrived, found, &mut called, &mut ignored),
    };
    let fault = match fault::strike(&shared.faults, &shared.mode, &called).await {
        Ok(fault) => fault,
        Err(error) => return Outgoing::broken(&*error),
    };
    let call = Call { shared, called: &called, fault: fault.as_ref(), is_known: found.is_ok() };
    let (outgoing, executed) = match streamed {
        Some(events) => call.streamed(events),
        None => call.answered(admitted),
    };
    let (asked, signed) = (Some(arrived.head.clone()), authorization::signed(&arrived));
    let recorded = Recorded::new(at, called, &outgoing);
    shared.recorder.record(Recorded { asked, signed, ignored, fault, executed, ..recorded });
    if executed {
        let files = arrived.files.into_iter().map(|incoming| incoming.file).collect();
        *shared.files.lock().unwrap_or_else(PoisonError::into_inner) = files;
    }
    outgoing
}

/// The API that is asked for.
fn found(shared: &Shared, arrived: &Arrived) -> Result<Found, Refusal> {
    shared.catalogue.refresh().map_err(|fault| Refusal::invalid("method", changed(&fault)))?;
    operations::find(&shared.catalogue, &arrived.verb, arrived.path(), &shared.streams.paths())
}

/// The call as far as its address and its headers tell.
fn called(arrived: &Arrived, found: Option<&Found>) -> Called {
    let method = found.map_or_else(|| arrived.path().to_owned(), |found| (*found.api.method).clone());
    let mut parameters = vec![("method".to_owned(), method)];
    parameters.extend(authorization::named(arrived));
    let operation = found.map_or_else(|| format!("{} {}", arrived.verb, arrived.path()), Found::name);
    Called { operation: Some(operation), ..Called::new(parameters, Value::Null) }
}

/// A call that waits for its reply.
struct Call<'a> {
    shared: &'a Shared,
    called: &'a Called,
    fault: Option<&'a Fault>,
    /// Whether it is known what was asked for.
    is_known: bool,
}

impl Call<'_> {
    /// The reply, and whether the call was executed.
    fn answered(&self, admitted: Result<Admitted, Failure>) -> (Outgoing, bool) {
        let admitted = match admitted {
            Ok(admitted) => admitted,
            Err(failure) => return (self.reply(Said::failure(self.shared, &failure), None), false),
        };
        let execution = fault::execute(self.fault, || business::answer(self.shared, &admitted, self.called));
        let said = match execution.answer {
            Ok(node) => Said::node(self.shared, node),
            Err(refusal) => Said::failure(self.shared, &refusal.into()),
        };
        (self.reply(said, Some(&admitted)), execution.executed)
    }

    /// The events in place of a reply.
    fn streamed(&self, events: Outgoing) -> (Outgoing, bool) {
        let execution = fault::execute(self.fault, || Ok(events));
        let outgoing = match execution.answer {
            Ok(events) => self.spoilt(events),
            Err(refusal) => self.reply(Said::failure(self.shared, &refusal.into()), None),
        };
        (outgoing, execution.executed)
    }

    fn reply(&self, said: Said, admitted: Option<&Admitted>) -> Outgoing {
        if !self.is_known {
            return self.spoilt(said.unsigned());
        }
        // A failure comes in clear.
        let encryption =
            admitted.filter(|_| said.is_success()).and_then(|admitted| admitted.encryption.as_ref());
        match said.signed(self.shared, self.fault, encryption) {
            Ok(outgoing) => self.spoilt(outgoing),
            Err(error) => Outgoing::broken(&*error),
        }
    }

    /// The reply with everything that the fault does to it.
    fn spoilt(&self, outgoing: Outgoing) -> Outgoing {
        match self.fault {
            Some(fault) => fault.spoil(outgoing, self.called),
            None => outgoing,
        }
    }
}
