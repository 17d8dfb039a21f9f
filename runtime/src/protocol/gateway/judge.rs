//! From a reply as it came to the answer that it is, with the node that is believed.

use super::GatewayProtocol;
use crate::answer::{Answer, Verified, lossy};
use crate::api::Called;
use crate::certificate::Source;
use crate::encryption::Encryption;
use crate::envelope::Reading;
use crate::verify::{NoSuccess, Success, Verifier, unverified_success};
use crate::{Error, HttpReply};

impl GatewayProtocol {
    /// Reads and verifies a reply, of which the node is kept.
    pub(crate) async fn judge(
        &self,
        reply: HttpReply,
        api: &Called,
        verifier: &Verifier,
        source: &dyn Source,
        encryption: Option<&Encryption>,
    ) -> Result<Answer, Error> {
        let (judged, transcoded) = match Reading::of(&reply.body, self.charset) {
            Ok(reading) => {
                (verifier.judge(&reading, &api.method, source, encryption).await, reading.into_transcoded())
            }
            Err(error) => (Err(NoSuccess::from(error)), lossy(&reply.body)),
        };
        let (answer, node) = settle(reply, api, judged, transcoded)?;
        Ok(Answer { verified: Some(Verified::Text(node)), ..answer })
    }

    /// The node of a reply whose content is vouched for by other means than its signature.
    pub(crate) fn unverified(&self, reply: HttpReply, api: &Called) -> Result<String, Error> {
        let (judged, transcoded) = match Reading::of(&reply.body, self.charset) {
            Ok(reading) => (unverified_success(&reading, &api.method), reading.into_transcoded()),
            Err(error) => (Err(NoSuccess::from(error)), lossy(&reply.body)),
        };
        settle(reply, api, judged, transcoded).map(|(_, node)| node)
    }
}

fn settle(
    reply: HttpReply,
    api: &Called,
    judged: Result<Success, NoSuccess>,
    transcoded: Option<String>,
) -> Result<(Answer, String), Error> {
    let (trace_id, date) = (reply.trace_id().map(str::to_owned), reply.date());
    let HttpReply { status, may_be_redirected, body, .. } = reply;
    let answer = |head, verified| Answer {
        status,
        trace_id,
        date,
        head,
        verified,
        is_unsigned: false,
        failure: None,
        may_be_redirected,
        body,
        transcoded,
    };
    match judged {
        Ok(Success { head, node }) => Ok((answer(head, None), node)),
        Err(NoSuccess { kind, head, verified }) => {
            let verified = verified.map(|node| Verified::Text(node.into()));
            Err(Error::of_answer(kind.into(), api, answer(*head, verified)))
        }
    }
}
