//! What `tracing` sees of a call: its method and how it went, never its parameters.

mod span;

use std::future::Future;

use tracing::{Instrument, Span, debug, info, info_span, warn};
use web_time::Instant;

use crate::retry::millis;
use crate::words::plain;
use crate::{Error, ErrorKind, GatewayCode, HttpReply, Reply};
pub(crate) use span::{Path, asked};

/// Runs one call in a span of its own and reports how it ended.
pub(crate) async fn call<T, F>(method: &str, call: F) -> Result<Reply<T>, Error>
where
    F: Future<Output = Result<Reply<T>, Error>>,
{
    let began = Instant::now();
    let span = span::of(method);
    let watched = async {
        let result = call.await;
        #[cfg(feature = "metrics-0_24")]
        crate::measured::called(method, began, &result);
        let duration_ms = millis(began.elapsed());
        match &result {
            Ok(reply) => {
                span::succeeded(&span, reply);
                let code = reply.gateway_code();
                let code = code.as_ref().map(GatewayCode::as_str);
                let trace_id = reply.trace_id().map(plain);
                info!(outcome = "Success", code, trace_id, duration_ms, "answered");
            }
            Err(error) => {
                span::failed(&span, error);
                // Anyone may have written what has no signature, at any length.
                let unverified = matches!(error.kind(), ErrorKind::UnverifiedFailure).then_some(true);
                let (code, sub_code) = (error.code().map(plain), error.sub_code().map(plain));
                let (outcome, trace_id) = (format!("{:?}", error.outcome()), error.trace_id().map(plain));
                let attempts = error.attempts();
                warn!(outcome, code, sub_code, unverified, trace_id, attempts, duration_ms, "failed");
            }
        }
        result
    };
    watched.instrument(span.clone()).await
}

/// Runs what is not a call of the gateway, a page for example, in that span.
pub(crate) async fn other<T, F>(span: Span, other: F) -> Result<T, Error>
where
    F: Future<Output = Result<T, Error>>,
{
    let watched = async {
        let result = other.await;
        if let Err(error) = &result {
            warn!(outcome = format!("{:?}", error.outcome()), "failed");
        }
        result
    };
    watched.instrument(span).await
}

/// The span of what only signs.
pub(crate) fn signing(method: &str) -> Span {
    info_span!("alipay.sign", alipay.method = method)
}

/// A signature was made.
pub(crate) fn signed(began: Instant) {
    debug!(duration_ms = millis(began.elapsed()), "signed");
}

/// A reply came, of whatever kind.
pub(crate) fn replied(began: Instant, reply: &HttpReply) {
    let (status, bytes) = (reply.status, reply.body.len());
    span::replied(reply);
    debug!(status, bytes, duration_ms = millis(began.elapsed()), "reply received");
}

#[cfg(test)]
mod tests;
