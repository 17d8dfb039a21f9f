//! The old way to ask whether Alipay sent a notification.

use alipay_rules::Violations;
use form_urlencoded::Serializer;
use tracing::info_span;

use super::Client;
use super::sending::in_call_of;
use crate::api::Called;
use crate::oauth::{judge, old_gateway};
use crate::{EnvelopeError, Error, HttpReply, HttpRequest, trace};

const SERVICE: &str = "notify_verify";

impl Client {
    /// Asks Alipay's old gateway whether it sent the notification with this `notify_id` to the account `pid`.
    ///
    /// A legacy check next to the signature, never in its place: nobody signs the answer, only TLS vouches for it, and
    /// Alipay knows a number for about a minute. For a gateway address of your own, that address is asked.
    ///
    /// ```
    /// use alipay::{Client, Error};
    ///
    /// async fn is_known(client: &Client, notify_id: &str) -> Result<bool, Error> {
    ///     client.check_notify_id("2088123456789012", notify_id).await
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When a parameter breaks its limits, no reply comes, or the reply is neither `true`, `false` nor `invalid`.
    pub async fn check_notify_id(&self, pid: &str, notify_id: &str) -> Result<bool, Error> {
        in_call_of(&Called::named(SERVICE), self.is_known(pid, notify_id)).await
    }

    async fn is_known(&self, pid: &str, notify_id: &str) -> Result<bool, Error> {
        let mut found = judge("pid", pid, 16, Some("0-9"));
        found.extend(judge("notify_id", notify_id, 256, None));
        if let Some(violations) = Violations::of(found) {
            return Err(violations.into());
        }
        let pairs = [("service", SERVICE), ("partner", pid), ("notify_id", notify_id)];
        let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
        let url = format!("{}?{query}", old_gateway(&self.0.protocol.address));
        let asking = async {
            let reply = self.0.transport.send(HttpRequest::get(url, self.0.timeout)).await?;
            Ok(verdict(&reply)?)
        };
        trace::other(info_span!("alipay.check", alipay.method = SERVICE), asking).await
    }
}

fn verdict(reply: &HttpReply) -> Result<bool, EnvelopeError> {
    match (reply.status, reply.body.trim_ascii()) {
        (200, b"true") => Ok(true),
        (200, b"false" | b"invalid") => Ok(false),
        (_, b"") => Err(EnvelopeError::Empty),
        (_, [b'<', ..]) => Err(EnvelopeError::Html),
        _ => Err(EnvelopeError::NoVerdict),
    }
}
