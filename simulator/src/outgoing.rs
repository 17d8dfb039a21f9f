//! What goes back to the caller, before it is turned into HTTP.

use std::sync::atomic::{AtomicU64, Ordering};

use alipay::Charset;
use axum::Extension;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::delivery::Delivery;
use crate::head::Head;
use crate::refusal::Refusal;
use crate::rest_headers::RestHeaders;

/// A reply, or a page.
pub(crate) struct Outgoing {
    pub(crate) status: StatusCode,
    pub(crate) content_type: String,
    pub(crate) body: Vec<u8>,
    /// What became of the call: `10000`, `success`, `40002 isv.invalid-signature`, `401 invalid-signature`, `page`.
    pub(crate) verdict: String,
    /// Where the browser goes on to.
    pub(crate) location: Option<String>,
    pub(crate) delivery: Delivery,
    /// `None` unless it is the REST gateway that replies.
    pub(crate) rest: Option<RestHeaders>,
    pub(crate) trace_id: String,
}

impl Outgoing {
    /// The reply of a call, in its charset.
    pub(crate) fn reply(charset: Charset, body: Vec<u8>, verdict: String) -> Self {
        let content_type = format!("text/html;charset={charset}");
        Self::new(StatusCode::OK, content_type, body, verdict)
    }

    /// The reply of a call of the REST gateway.
    pub(crate) fn rest(
        status: StatusCode,
        content_type: &str,
        body: Vec<u8>,
        verdict: String,
        headers: RestHeaders,
    ) -> Self {
        Self { rest: Some(headers), ..Self::new(status, content_type.to_owned(), body, verdict) }
    }

    pub(crate) fn page(html: String) -> Self {
        Self::html(StatusCode::OK, html, "page".to_owned())
    }

    /// The page of a call that was refused.
    pub(crate) fn refused(html: String, refusal: &Refusal) -> Self {
        Self::html(StatusCode::BAD_REQUEST, html, refusal.verdict())
    }

    /// The page of a decision that cannot be made any more.
    pub(crate) fn gone(html: String) -> Self {
        Self::html(StatusCode::GONE, html, "gone".to_owned())
    }

    /// Sends the browser on.
    pub(crate) fn see_other(location: String) -> Self {
        let page = Self::html(StatusCode::SEE_OTHER, String::new(), "page".to_owned());
        Self { location: Some(location), ..page }
    }

    pub(crate) fn with_verdict(self, verdict: &str) -> Self {
        Self { verdict: verdict.to_owned(), ..self }
    }

    fn html(status: StatusCode, html: String, verdict: String) -> Self {
        let content_type = "text/html;charset=utf-8".to_owned();
        Self::new(status, content_type, html.into_bytes(), verdict)
    }

    /// A failure of the simulator itself.
    pub(crate) fn broken(error: &dyn std::error::Error) -> Self {
        let content_type = "text/plain;charset=utf-8".to_owned();
        let (body, verdict) = (error.to_string().into_bytes(), "broken".to_owned());
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, content_type, body, verdict)
    }

    fn new(status: StatusCode, content_type: String, body: Vec<u8>, verdict: String) -> Self {
        let (delivery, trace_id) = (Delivery::Whole, trace_id());
        Self { status, content_type, body, verdict, location: None, delivery, rest: None, trace_id }
    }

    /// Status and headers, for the record.
    pub(crate) fn head(&self) -> Head {
        let own = [(header::CONTENT_TYPE, Some(&self.content_type)), (self.number(), Some(&self.trace_id))];
        let own = own.into_iter().chain([(header::LOCATION, self.location.as_ref())]);
        let own = own.filter_map(|(name, value)| Some((name.to_string(), value?.clone())));
        let rest = self.rest.iter().flat_map(RestHeaders::pairs);
        let rest = rest.map(|(name, value)| (name.to_owned(), value.clone()));
        Head { line: format!("HTTP/1.1 {}", self.status), headers: own.chain(rest).collect() }
    }

    /// The header that has the number of the reply.
    fn number(&self) -> HeaderName {
        if self.rest.is_some() { REST_TRACE_ID } else { TRACE_ID }
    }
}

impl IntoResponse for Outgoing {
    fn into_response(self) -> Response {
        let headers = [(self.number(), self.trace_id), (header::CONTENT_TYPE, self.content_type)];
        let location = self.location.map(|location| [(header::LOCATION, location)]);
        let rest = self.rest.as_ref().map(RestHeaders::to_map);
        (self.status, headers, rest, location, Extension(self.delivery), self.body).into_response()
    }
}

const TRACE_ID: HeaderName = HeaderName::from_static("trace_id");
const REST_TRACE_ID: HeaderName = HeaderName::from_static("alipay-trace-id");

/// 32 characters, another for each reply.
fn trace_id() -> String {
    static CALLS: AtomicU64 = AtomicU64::new(1);
    format!("{:032x}", CALLS.fetch_add(1, Ordering::Relaxed))
}
