//! A reply as it came, kept beside whatever was made of it.

use form_urlencoded::byte_serialize;

use crate::api::Called;
use crate::certificate::Source;
use crate::encryption::Encryption;
use crate::envelope::{Head, Reading};
use crate::verify::{NoSuccess, Success, Verifier, unverified_success};
use crate::{Charset, Error, HttpReply};

/// What every reply has, a success and a failure alike.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) trace_id: Option<String>,
    pub(crate) head: Head,
    /// The node, where it was verified: the text that the signature is over, in clear where it was encrypted.
    pub(crate) verified: Option<String>,
    /// Whether it may be the answer to another request than ours.
    pub(crate) may_be_redirected: bool,
    body: Vec<u8>,
    /// The body's text, where it is not the body itself.
    transcoded: Option<String>,
}

impl Answer {
    /// Reads and verifies a reply, of which the node is kept.
    pub(crate) async fn read(
        reply: HttpReply,
        api: &Called,
        verifier: &Verifier,
        source: &dyn Source,
        encryption: Option<&Encryption>,
    ) -> Result<Self, Error> {
        let (judged, transcoded) = match Reading::of(&reply.body, verifier.charset) {
            Ok(reading) => {
                (verifier.judge(&reading, &api.method, source, encryption).await, reading.into_transcoded())
            }
            Err(error) => (Err(NoSuccess::from(error)), lossy(&reply.body)),
        };
        let (answer, node) = Self::settle(reply, api, judged, transcoded)?;
        Ok(Self { verified: Some(node), ..answer })
    }

    /// Reads a reply whose content is vouched for by other means than its signature.
    pub(crate) fn unverified(reply: HttpReply, api: &Called, charset: Charset) -> Result<String, Error> {
        let (judged, transcoded) = match Reading::of(&reply.body, charset) {
            Ok(reading) => (unverified_success(&reading, &api.method), reading.into_transcoded()),
            Err(error) => (Err(NoSuccess::from(error)), lossy(&reply.body)),
        };
        Self::settle(reply, api, judged, transcoded).map(|(_, node)| node)
    }

    fn settle(
        reply: HttpReply,
        api: &Called,
        judged: Result<Success, NoSuccess>,
        transcoded: Option<String>,
    ) -> Result<(Self, String), Error> {
        let trace_id = reply.trace_id().map(str::to_owned);
        let HttpReply { status, may_be_redirected, body, .. } = reply;
        let answer =
            |head, verified| Self { status, trace_id, head, verified, may_be_redirected, body, transcoded };
        match judged {
            Ok(Success { head, node }) => Ok((answer(head, None), node)),
            Err(NoSuccess { kind, head, verified }) => {
                Err(Error::of_answer(kind, api, answer(*head, verified.map(String::from))))
            }
        }
    }

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

fn lossy(body: &[u8]) -> Option<String> {
    match String::from_utf8_lossy(body) {
        std::borrow::Cow::Borrowed(_) => None,
        std::borrow::Cow::Owned(text) => Some(text),
    }
}
