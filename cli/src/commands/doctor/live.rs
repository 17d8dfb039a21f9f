//! One call of the gateway that moves nothing, and what its reply shows.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use alipay::{
    BoxFuture, Client, Error, ErrorKind, HttpReply, HttpRequest, HttpTransport, Transport, TransportError,
    Untyped, json,
};

use super::check::Check;
use super::messages::{Item, Message};
use super::plain::last_four;
use crate::exit::chain;

/// It only reads, every app may call it that may take payments, and the gateway has looked at app, time and signature before it
/// says that there is no such trade, or that this app may not ask.
pub(super) const METHOD: &str = "alipay.trade.query";

/// What the gateway answered.
pub(super) struct Answered {
    pub(super) checks: Vec<Check>,
    /// Its codes and the end of its number of the call, for a report.
    pub(super) summary: String,
}

/// The default transport, which remembers when a reply came and what time it was there.
pub(super) struct Watched {
    transport: HttpTransport,
    seen: Mutex<Option<Seen>>,
}

/// A reply as it came.
struct Seen {
    after: Duration,
    /// How far this machine's clock is ahead of the gateway's, in seconds; `None` if the reply has no date.
    ahead: Option<i64>,
}

impl Watched {
    pub(super) fn towards(url: &str, timeout: Duration) -> Result<Arc<Self>, Error> {
        Ok(Arc::new(Self { transport: HttpTransport::to(url, timeout)?, seen: Mutex::default() }))
    }
}

impl Transport for Watched {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        Box::pin(async move {
            let (began, sent) = (Instant::now(), SystemTime::now());
            let reply = self.transport.send(request).await?;
            let after = began.elapsed();
            let there = reply.header("date").and_then(|date| httpdate::parse_http_date(date).ok());
            // It was written somewhere between the two.
            let ahead = there.map(|there| seconds_between(there, sent + after / 2));
            *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(Seen { after, ahead });
            Ok(reply)
        })
    }
}

/// How much later `here` is than `there`; a date has no fractions, so half a second is added to it.
fn seconds_between(there: SystemTime, here: SystemTime) -> i64 {
    let there = there + Duration::from_millis(500);
    let rounded =
        |apart: Duration| i64::try_from(apart.as_millis().saturating_add(499) / 1000).unwrap_or(i64::MAX);
    match here.duration_since(there) {
        Ok(later) => rounded(later),
        Err(earlier) => -rounded(earlier.duration()),
    }
}

/// Asks for a trade that there is not.
pub(super) async fn ask(client: &Client, watched: &Watched, timeout: Duration) -> Answered {
    let number = format!("doctor{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..));
    let result = match Untyped::new(METHOD, json!({ "out_trade_no": number })) {
        Ok(query) => client.execute(&query.with().timeout(timeout)).await,
        Err(violations) => Err(Error::from(ErrorKind::Violations(violations))),
    };
    let seen = watched.seen.lock().unwrap_or_else(PoisonError::into_inner).take();
    let mut checks = Vec::new();
    if let Some(seen) = &seen {
        checks.push(Check::fine(Item::Connection, Message::Reached { millis: seen.after.as_millis() }));
        checks.push(clock(seen.ahead));
    }
    let summary = match &result {
        Ok(reply) => {
            checks.extend(believed(Check::fine(
                Item::Permission,
                Message::Answered { code: "10000".to_owned() },
            )));
            format!("10000{}", number_of(reply.trace_id()))
        }
        Err(error) => {
            checks.extend(failed(error));
            format!(
                "{}{}",
                code_of(error).unwrap_or_else(|| "no code".to_owned()),
                number_of(error.trace_id())
            )
        }
    };
    Answered { checks, summary }
}

/// The end of Alipay's number of the call.
fn number_of(trace_id: Option<&str>) -> String {
    trace_id.filter(|id| is_code(id)).map(|id| format!(", trace id {}", last_four(id))).unwrap_or_default()
}

/// How far clocks may be apart, in seconds: what nobody notices, and what is surely wrong.
const NOTICED: i64 = 30;
const WRONG: i64 = 300;

fn clock(ahead: Option<i64>) -> Check {
    let item = Item::Clock;
    match ahead {
        None => Check::unknown(item, Message::ClockUnknown),
        Some(seconds) if seconds.abs() > WRONG => Check::wrong(item, Message::ClockOff { seconds }),
        Some(seconds) if seconds.abs() > NOTICED => Check::warning(item, Message::ClockOff { seconds }),
        Some(seconds) => Check::fine(item, Message::ClockFits { seconds }),
    }
}

/// Both signatures are right, and this came of it.
fn believed(permission: Check) -> [Check; 3] {
    [
        Check::fine(Item::Signature, Message::SignatureAccepted),
        Check::fine(Item::Reply, Message::ReplyVerified),
        permission,
    ]
}

fn failed(error: &Error) -> Vec<Check> {
    match error.kind() {
        ErrorKind::Failure => refused(error, Check::fine(Item::Reply, Message::ReplyVerified)),
        ErrorKind::UnverifiedFailure => refused(error, Check::warning(Item::Reply, Message::ReplyUnsigned)),
        ErrorKind::Transport(cause) => {
            let reason = cause.to_string();
            vec![Check::unknown(Item::Connection, Message::Unreachable { reason })]
        }
        ErrorKind::Envelope(_) => vec![Check::wrong(Item::Connection, Message::NotAGateway)],
        ErrorKind::Verification(cause) => {
            vec![Check::wrong(Item::Reply, Message::ReplyUnverified { reason: cause.to_string() })]
        }
        ErrorKind::CertificateDownload(cause) => {
            vec![Check::wrong(Item::Reply, Message::ReplyUnverified { reason: cause.to_string() })]
        }
        _ => vec![Check::wrong(Item::Connection, Message::Unusable { reason: chain(error) })],
    }
}

/// What a failure says of the app's signature, next to what the reply's own signature says.
fn refused(error: &Error, reply: Check) -> Vec<Check> {
    let code = code_of(error).unwrap_or_else(|| "?".to_owned());
    let sub_code = error.sub_code().unwrap_or_default();
    let is_believed = matches!(error.kind(), ErrorKind::Failure);
    let word = sub_code.split_once('.').map_or(sub_code, |(_, word)| word);
    match (error.code().unwrap_or_default(), word) {
        (
            _,
            "invalid-signature" | "missing-signature" | "missing-signature-config" | "invalid-signature-type",
        ) => {
            vec![Check::wrong(Item::Signature, Message::SignatureRefused { code }), reply]
        }
        (_, "invalid-app-id" | "missing-app-id") => vec![
            Check::wrong(Item::AppId, Message::AppUnknown { code: code.clone() }),
            Check::unknown(Item::Signature, Message::SignatureUnknown { code }),
            reply,
        ],
        (_, "invalid-timestamp" | "missing-timestamp" | "illegal-timestamp") => {
            vec![Check::wrong(Item::Clock, Message::TimeRefused { code }), reply]
        }
        (_, "app-cert-expired" | "app-cert-not-exist") => {
            vec![Check::wrong(Item::AppCertificate, Message::CertificateRefused { code }), reply]
        }
        ("20000", _) => vec![Check::unknown(Item::Connection, Message::GatewayTroubled { code }), reply],
        ("20001" | "40006", _) if is_believed => {
            believed(Check::warning(Item::Permission, Message::NotPermitted { code })).into()
        }
        ("40004", "TRADE_NOT_EXIST") if is_believed => {
            believed(Check::fine(Item::Permission, Message::Permitted)).into()
        }
        _ if is_believed => believed(Check::warning(Item::Permission, Message::Answered { code })).into(),
        _ => vec![Check::unknown(Item::Signature, Message::SignatureUnknown { code }), reply],
    }
}

/// The codes of a failure: `40004 ACQ.TRADE_NOT_EXIST`. Anyone may have written those of a reply without a signature.
fn code_of(error: &Error) -> Option<String> {
    let codes = [error.code(), error.sub_code()].into_iter().flatten().filter(|code| is_code(code));
    let codes: Vec<&str> = codes.collect();
    (!codes.is_empty()).then(|| codes.join(" "))
}

fn is_code(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::check::Verdict;

    #[test]
    fn a_clock_is_judged_by_how_far_it_is_off() {
        for (ahead, verdict) in [
            (Some(0), Verdict::Fine),
            (Some(-30), Verdict::Fine),
            (Some(31), Verdict::Warning),
            (Some(-300), Verdict::Warning),
            (Some(301), Verdict::Wrong),
            (Some(-86_400), Verdict::Wrong),
            (None, Verdict::Unknown),
        ] {
            assert_eq!(clock(ahead).verdict, verdict, "{ahead:?}");
        }
    }

    #[test]
    fn a_date_without_fractions_counts_as_its_middle() {
        let there = SystemTime::UNIX_EPOCH + Duration::from_secs(1_714_979_289);
        for (later, seconds) in [(0, 0), (999, 0), (1_500, 1), (-10_000, -10), (90_499, 90)] {
            let moved = Duration::from_millis(u64::try_from(i64::abs(later)).unwrap());
            let here = if later < 0 { there - moved } else { there + moved };
            assert_eq!(seconds_between(there, here), seconds, "{later}");
        }
    }

    #[test]
    fn what_is_not_a_code_is_not_repeated() {
        assert!(is_code("ACQ.TRADE_NOT_EXIST") && is_code("isv.invalid-app-id") && is_code("40004"));
        assert!(!is_code("") && !is_code("a b") && !is_code("\u{1b}[2J") && !is_code(&"x".repeat(65)));
    }
}
