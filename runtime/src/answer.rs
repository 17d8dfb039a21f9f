//! A reply as it came, kept next to whatever was made of it.

use std::borrow::Cow;

use form_urlencoded::byte_serialize;

use crate::envelope::Head;
use crate::failure::Failure;

/// What every reply has, a success and a failure alike.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) trace_id: Option<String>,
    /// The time of the gateway, in seconds since 1970.
    pub(crate) date: Option<i64>,
    pub(crate) head: Head,
    /// What the signature is over, in clear where it was encrypted; `None` if nothing was verified.
    pub(crate) verified: Option<Verified>,
    /// Whether it is believed without a signature.
    pub(crate) is_unsigned: bool,
    /// What a failure of the REST gateway says besides; `None` if it is another reply.
    pub(crate) failure: Option<Failure>,
    /// Whether it may be the answer to another request than ours.
    pub(crate) may_be_redirected: bool,
    pub(crate) body: Vec<u8>,
    /// The body's text, where it is not the body itself.
    pub(crate) transcoded: Option<String>,
}

/// Where the verified text stands.
#[derive(Clone)]
pub(crate) enum Verified {
    Text(String),
    /// It is the whole body.
    Body,
}

impl Answer {
    /// What was verified, if anything was.
    pub(crate) fn verified(&self) -> Option<&str> {
        match self.verified.as_ref()? {
            Verified::Text(text) => Some(text),
            Verified::Body => Some(self.raw()),
        }
    }

    /// What was verified; empty where nothing was.
    pub(crate) fn verified_text(&self) -> &str {
        self.verified().unwrap_or_default()
    }

    pub(crate) fn raw(&self) -> &str {
        let body = || std::str::from_utf8(&self.body).unwrap_or_default();
        self.transcoded.as_deref().unwrap_or_else(body)
    }

    pub(crate) fn raw_bytes(&self) -> &[u8] {
        &self.body
    }

    /// The HTTP status, where it is a part of what a failure says.
    pub(crate) fn failed_with(&self) -> Option<u16> {
        self.failure.as_ref().map(|_| self.status)
    }
}

/// Alipay's page that explains what happened to one call.
pub(crate) fn diagnosis_url(trace_id: &str) -> String {
    let id: String = byte_serialize(trace_id.as_bytes()).collect();
    format!("https://open.alipay.com/api/errCheck?traceId={id}&source=sdk")
}

/// The text of a body that cannot be read, where it is not the body itself.
pub(crate) fn lossy(body: &[u8]) -> Option<String> {
    match String::from_utf8_lossy(body) {
        Cow::Borrowed(_) => None,
        Cow::Owned(text) => Some(text),
    }
}
