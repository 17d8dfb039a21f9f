//! What did not succeed, as data for programs.

use alipay::{Error, ErrorKind, Outcome};

use crate::exit::{Exit, Stop};
use crate::json::Json;
use crate::language;

/// Nothing was sent.
pub(crate) fn unsent(stop: &Stop) -> Json {
    let kind = match stop.exit {
        Exit::Usage => "usage",
        _ if stop.violations.is_empty() => "refused",
        _ => "violations",
    };
    data(Outcome::NotSent, kind, stop, None, None)
}

/// A call failed; `node` is what the gateway answered.
pub(crate) fn of_call(error: &Error, stop: &Stop, node: Option<Json>) -> Json {
    data(error.outcome(), kind(error), stop, Some(error), node)
}

fn data(outcome: Outcome, kind: &str, stop: &Stop, error: Option<&Error>, node: Option<Json>) -> Json {
    let outcome = match outcome {
        Outcome::NotSent => "not_sent",
        Outcome::Rejected => "rejected",
        Outcome::Unknown => "unknown",
        Outcome::Executed => "executed",
    };
    let is = |wanted: fn(&ErrorKind) -> bool| error.is_some_and(|error| wanted(error.kind()));
    let believed = is(|kind| matches!(kind, ErrorKind::Failure | ErrorKind::Undecodable));
    let tellable = believed || is(|kind| matches!(kind, ErrorKind::UnverifiedFailure));
    let told = |text: fn(&Error) -> Option<&str>| Json::text(error.and_then(text));
    let violations = stop.violations.iter().map(|violation| {
        Json::object([
            ("path", Json::string(&violation.path)),
            ("rule", Json::string(&violation.rule.words(language::chosen()))),
        ])
    });
    Json::object([
        ("outcome", Json::string(outcome)),
        ("verified", Json::flag(believed)),
        ("kind", Json::string(kind)),
        ("error", Json::string(&stop.words)),
        ("violations", Json::List(violations.collect())),
        ("code", told(Error::code)),
        ("msg", told(Error::msg)),
        ("sub_code", told(Error::sub_code)),
        ("sub_msg", told(Error::sub_msg)),
        ("trace_id", told(Error::trace_id)),
        ("response", node.filter(|_| tellable).unwrap_or_else(Json::null)),
    ])
}

/// What kind of failure it is, in a word.
fn kind(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::Configuration(_) => "configuration",
        ErrorKind::Violations(_) => "violations",
        ErrorKind::Signing(_) => "signing",
        ErrorKind::Encryption(_) => "encryption",
        ErrorKind::File(_) => "file",
        ErrorKind::Transport(_) => "transport",
        ErrorKind::Envelope(_) => "envelope",
        ErrorKind::Verification(_) => "verification",
        ErrorKind::CertificateDownload(_) => "certificate",
        ErrorKind::Decryption(_) => "decryption",
        ErrorKind::Failure | ErrorKind::UnverifiedFailure => "failure",
        ErrorKind::Undecodable => "undecodable",
        ErrorKind::NotProcessed => "not_processed",
        _ => "other",
    }
}
