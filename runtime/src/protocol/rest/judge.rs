//! From a reply as it came to the answer that it is.

use super::RestProtocol;
use super::read::{failed, success};
use crate::answer::{Answer, Verified, lossy};
use crate::api::Called;
use crate::certificate::Source;
use crate::encryption::Encryption;
use crate::envelope::{Head, Reading};
use crate::failure::Failure;
use crate::verify::{NoSuccessKind, Verifier};
use crate::{Charset, EnvelopeError, Error, ErrorKind, HttpReply};

/// What the call asked for, as far as the reply depends on it.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) encryption: Option<&'a Encryption>,
    /// Whether a success without a signature is believed.
    pub(crate) accept_unsigned: bool,
}

/// What there is to say of a reply besides its own bytes.
pub(super) struct Judged {
    /// `None` of a success.
    pub(super) kind: Option<ErrorKind>,
    pub(super) head: Head,
    pub(super) failure: Option<Failure>,
    pub(super) verified: Option<Verified>,
    pub(super) is_unsigned: bool,
}

impl Judged {
    fn of(kind: ErrorKind) -> Self {
        let (head, failure, verified) = (Head::default(), None, None);
        Self { kind: Some(kind), head, failure, verified, is_unsigned: false }
    }

    pub(super) fn success(verified: Verified) -> Self {
        let (head, failure, verified) = (Head::default(), None, Some(verified));
        Self { kind: None, head, failure, verified, is_unsigned: false }
    }
}

impl RestProtocol {
    /// Reads and verifies a reply.
    ///
    /// A success must be signed. A failure must verify if it is signed, and is told apart if it is not.
    pub(crate) async fn judge(
        reply: HttpReply,
        api: &Called,
        verifier: &Verifier,
        source: &dyn Source,
        asked: Asked<'_>,
    ) -> Result<Answer, Error> {
        let reading = Reading::of(&reply.body, Charset::Utf8);
        let judged = match reply.status {
            202 => Ok(Judged::of(ErrorKind::NotProcessed)),
            200..=299 => success(&reply, &reading, verifier, source, asked).await,
            300..=399 => Err(EnvelopeError::Redirect.into()),
            status => {
                failed(&reply, &reading, verifier, source, asked).await.or_else(|error| match error.kind {
                    // Whatever stands in it, the gateway did not send the call on.
                    NoSuccessKind::Envelope(_) if status == 429 => {
                        let failure = Some(Failure::default());
                        Ok(Judged { failure, ..Judged::of(ErrorKind::UnverifiedFailure) })
                    }
                    _ => Err(error),
                })
            }
        };
        let transcoded = match reading {
            Ok(reading) => reading.into_transcoded(),
            Err(_) => lossy(&reply.body),
        };
        let Judged { kind, head, failure, verified, is_unsigned } = judged.unwrap_or_else(|error| Judged {
            verified: error.verified.map(|text| Verified::Text(text.into())),
            ..Judged::of(error.kind.into())
        });
        let (trace_id, date) = (reply.trace_id().map(str::to_owned), reply.date());
        let HttpReply { status, may_be_redirected, body, .. } = reply;
        let answer = Answer {
            status,
            trace_id,
            date,
            head,
            verified,
            is_unsigned,
            failure,
            may_be_redirected,
            body,
            transcoded,
        };
        match kind {
            None => Ok(answer),
            Some(kind) => Err(Error::of_answer(kind, api, answer)),
        }
    }
}
