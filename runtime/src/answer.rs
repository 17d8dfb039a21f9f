//! A reply as it came, kept next to whatever was made of it.

use form_urlencoded::byte_serialize;

use crate::envelope::Head;

/// What every reply has, a success and a failure alike.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) trace_id: Option<String>,
    pub(crate) head: Head,
    /// The node, where it was verified: the text that the signature is over, in clear where it was encrypted.
    pub(crate) verified: Option<String>,
    /// Whether it may be the answer to another request than ours.
    pub(crate) may_be_redirected: bool,
    pub(crate) body: Vec<u8>,
    /// The body's text, where it is not the body itself.
    pub(crate) transcoded: Option<String>,
}

impl Answer {
    /// The node that was verified; empty where none was.
    pub(crate) fn verified_text(&self) -> &str {
        self.verified.as_deref().unwrap_or_default()
    }

    pub(crate) fn raw(&self) -> &str {
        let body = || std::str::from_utf8(&self.body).unwrap_or_default();
        self.transcoded.as_deref().unwrap_or_else(body)
    }

    pub(crate) fn raw_bytes(&self) -> &[u8] {
        &self.body
    }
}

/// Alipay's page that explains what happened to one call.
pub(crate) fn diagnosis_url(trace_id: &str) -> String {
    let id: String = byte_serialize(trace_id.as_bytes()).collect();
    format!("https://open.alipay.com/api/errCheck?traceId={id}&source=sdk")
}
