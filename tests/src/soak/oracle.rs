//! Whether what the client said of a call is what the simulator did.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use alipay::{Error, ErrorKind, JsonValue, Outcome, Reply, TransportError};
use alipay_simulator::{Fault, Recorded, Simulator, Trade};

use super::codes::Codes;
use super::report::{Report, name};
use super::stories::{Step, number_of};

/// A call and what the client said of it.
pub(super) struct Done {
    step: Step,
    /// Nothing is a success.
    outcome: Option<Outcome>,
    timed_out: bool,
    /// In certificate mode any call may meet another one's new certificate, whose download may meet a fault.
    no_certificate: bool,
    /// The gateway signed a failure of which nobody states that the call was not executed.
    left_open: bool,
    /// The failure's code and what came of it.
    failure: Option<String>,
    words: String,
}

impl Done {
    pub(super) fn new(step: Step, codes: Codes, result: &Result<Reply<JsonValue>, Error>) -> Self {
        let error = result.as_ref().err();
        let is = |wanted: fn(&ErrorKind) -> bool| error.is_some_and(|error| wanted(error.kind()));
        Self {
            outcome: error.map(Error::outcome),
            timed_out: is(|kind| matches!(kind, ErrorKind::Transport(TransportError::TimedOut))),
            no_certificate: is(|kind| matches!(kind, ErrorKind::CertificateDownload(_))),
            left_open: is(|kind| matches!(kind, ErrorKind::Failure))
                && !error
                    .and_then(Error::sub_code)
                    .is_some_and(|code| codes.state_rejected(step.method, code)),
            step,
            failure: error.and_then(|error| Some(format!("{}: {:?}", error.sub_code()?, error.outcome()))),
            words: error.map(ToString::to_string).unwrap_or_default(),
        }
    }
}

/// Holds every call of a round against records and ledgers.
pub(super) fn judge(simulators: &[Arc<Simulator>], done: &[Done], report: &mut Report) {
    let mut arrived: HashMap<u64, Vec<Recorded>> = HashMap::new();
    let mut trades: HashMap<String, Trade> = HashMap::new();
    for simulator in simulators {
        for call in simulator.take_calls() {
            match number_of(&call.called) {
                Some(number) => arrived.entry(number).or_default().push(call),
                None => *report.downloads.entry(name(call.fault.as_ref())).or_default() += 1,
            }
        }
        trades
            .extend(simulator.ledger().trades().into_iter().map(|trade| (trade.out_trade_no.clone(), trade)));
    }
    for call in done {
        let records = arrived.get(&call.step.number).map_or(&[][..], Vec::as_slice);
        report.count(
            call.outcome,
            &format!("{}{}", if call.step.is_rest { "v3 " } else { "" }, call.step.method),
            records.first().and_then(|record| record.fault.as_ref()),
        );
        report.count_failure(call.failure.as_deref());
        let found = contradiction(call, records).or_else(|| in_ledger(call, &trades));
        report.unstruck_timeouts +=
            usize::from(call.timed_out && !records.iter().any(|record| record.fault.is_some()));
        report.wrong.extend(found.map(|found| {
            let faults: Vec<_> = records.iter().map(|record| (&record.fault, &record.verdict)).collect();
            format!("{:?}: {found}; {:?}, {}, {faults:?}", call.step, call.outcome, call.words)
        }));
    }
    report.calls += done.len();
}

/// What the record has against the outcome.
fn contradiction(call: &Done, records: &[Recorded]) -> Option<&'static str> {
    let executed = records.iter().any(|record| record.executed);
    let fault = records.first().and_then(|record| record.fault.as_ref());
    let harmless = match fault {
        None | Some(Fault::RotateCertificate | Fault::Delay(_)) => true,
        // The REST gateway knows no other charset.
        Some(Fault::GbkBytes) => !call.step.is_rest,
        Some(_) => false,
    };
    match call.outcome {
        _ if records.len() > 1 => Some("it was sent twice"),
        None if !executed => Some("a success that was not executed"),
        Some(Outcome::Executed) if !executed => Some("executed, says the client, and it was not"),
        Some(Outcome::Rejected) if executed => Some("rejected, says the client, and it was executed"),
        Some(Outcome::NotSent) if !records.is_empty() => Some("not sent, says the client, and it arrived"),
        Some(Outcome::Unknown) if harmless && !call.timed_out && !call.no_certificate && !call.left_open => {
            Some("nothing was wrong with the reply, and the client does not believe it")
        }
        None | Some(_) => None,
    }
}

/// What the ledger has against the outcome, whatever the record says.
fn in_ledger(call: &Done, trades: &HashMap<String, Trade>) -> Option<&'static str> {
    let text = |name: &str| call.step.content[name].as_str().unwrap_or_default();
    let trade = trades.get(text("out_trade_no"));
    let there = match call.step.method {
        "alipay.trade.pay" => trade.is_some_and(|trade| trade.paid.is_some()),
        "alipay.trade.create" | "alipay.trade.precreate" => trade.is_some(),
        "alipay.trade.refund" => trade.is_some_and(|trade| {
            trade.refunds.iter().any(|refund| refund.out_request_no == text("out_request_no"))
        }),
        "alipay.trade.close" if call.outcome.is_none() => trade.is_some_and(|trade| trade.closed.is_some()),
        _ => return None,
    };
    match call.outcome {
        None | Some(Outcome::Executed) if !there => Some("the ledger does not know of it"),
        Some(Outcome::Rejected | Outcome::NotSent) if there => Some("the ledger knows of it"),
        None | Some(_) => None,
    }
}

/// Counts by name.
pub(super) type Counts = BTreeMap<String, usize>;
