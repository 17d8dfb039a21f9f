//! The span of a call, with the names that OpenTelemetry gives to what HTTP clients do.

use alipay_rules::Verb;
use tracing::field::{Empty, display};
use tracing::{Span, info_span};
use url::Url;

use crate::words::plain;
use crate::{Error, GatewayCode, HttpReply, Reply};

const NAME: &str = "alipay.call";

/// The span of a call, whose fields are filled in as they become known.
pub(super) fn of(method: &str) -> Span {
    info_span!(
        "alipay.call",
        otel.name = method,
        otel.kind = "client",
        otel.status_code = Empty,
        alipay.method = method,
        alipay.code = Empty,
        alipay.sub_code = Empty,
        alipay.trace_id = Empty,
        alipay.outcome = Empty,
        http.request.method = Empty,
        http.response.status_code = Empty,
        server.address = Empty,
        server.port = Empty,
        url.path = Empty,
        url.template = Empty,
        "error.type" = Empty,
    )
}

/// A path of an HTTP request, as far as it may be seen.
#[derive(Clone, Copy)]
pub(crate) enum Path<'a> {
    /// Without values of a call.
    Plain(&'a str),
    /// With parameters in braces in place of their values.
    Template(&'a str),
    /// Somebody may have written values into it.
    Hidden,
}

/// An attempt is about to be sent there.
pub(crate) fn asked(method: Verb, address: &str, path: Path<'_>) {
    in_call(|span| {
        span.record("http.request.method", method.as_str());
        if let Ok(address) = Url::parse(address) {
            span.record("server.address", address.host_str());
            span.record("server.port", address.port_or_known_default());
        }
        match path {
            Path::Plain(path) => span.record("url.path", path),
            Path::Template(path) => span.record("url.template", path),
            Path::Hidden => span,
        };
    });
}

/// A reply came to an attempt.
pub(super) fn replied(reply: &HttpReply) {
    in_call(|span| {
        span.record("http.response.status_code", reply.status);
    });
}

/// The call ended in a success.
pub(super) fn succeeded<T>(span: &Span, reply: &Reply<T>) {
    span.record("alipay.outcome", "Success");
    span.record("alipay.code", reply.gateway_code().as_ref().map(GatewayCode::as_str));
    span.record("alipay.trace_id", reply.trace_id().map(plain));
}

/// The call ended in an error.
pub(super) fn failed(span: &Span, error: &Error) {
    span.record("alipay.outcome", display(format_args!("{:?}", error.outcome())));
    span.record("alipay.code", error.code().map(plain));
    span.record("alipay.sub_code", error.sub_code().map(plain));
    span.record("alipay.trace_id", error.trace_id().map(plain));
    span.record("error.type", error.kind().name());
    span.record("otel.status_code", "ERROR");
}

/// Nothing where a subscriber leaves out the span: the one around it is the app's, and may have fields of the same names.
fn in_call(record: impl FnOnce(&Span)) {
    let span = Span::current();
    if span
        .metadata()
        .is_some_and(|metadata| metadata.name() == NAME && metadata.target().starts_with("alipay::"))
    {
        record(&span);
    }
}
