//! Calls through Alipay's app SDK: the order that the app hands to Alipay, and the result that it hands back.

use super::sending::in_call_of;
use super::{Client, Inner, Unasked};
use crate::api::Called;
use crate::app_result::AppResult;
use crate::envelope::scalar;
use crate::request::Described;
use crate::{AppResultError, Error, HttpReply, Reply, Response, Unawaited, call_kind, json};

impl Client {
    /// Signs an order for Alipay's app SDK; nothing is sent from here.
    ///
    /// Hand the string to the app as it is, neither encoded nor escaped: the app gives it to the SDK.
    ///
    /// ```
    /// use alipay::{Client, Error, call_kind};
    ///
    /// async fn order<R>(client: &Client, request: &R) -> Result<String, Error>
    /// where
    ///     R: call_kind::OrderString,
    /// {
    ///     client.order_string(request).await // app_id=…&biz_content=…&sign=…
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When a common parameter breaks its limits, the charset lacks a character of the call, or the signer fails.
    /// Nothing was sent.
    pub fn order_string<'a, R>(&'a self, request: &'a R) -> Unawaited<'a, String>
    where
        R: call_kind::OrderString,
    {
        Unawaited::new(async move { Ok(self.signed_alone(request, &request.called()).await?.urlencoded()) })
    }

    /// Verifies what Alipay's app SDK handed to the app: `{"memo":…,"result":…,"resultStatus":…}` as JSON. `result` is
    /// text, or the object that this text is, as long as nobody has written it anew.
    ///
    /// Only `result` is signed, and only a success that Alipay signed is `Ok`. It came through the user's telephone, so
    /// it may also be missing or late: deliver on the notification, or query the trade.
    ///
    /// ```
    /// use alipay::{Client, Described, Error, Reply, call_kind};
    ///
    /// async fn answer<R>(client: &Client, from_app: &str) -> Result<Reply<R::Response>, Error>
    /// where
    ///     R: Described + call_kind::OrderString,
    /// {
    ///     client.verify_app_result::<R>(from_app).await
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When there is no result, which leaves the outcome unknown whatever `resultStatus` says, or one that is not
    /// believed or is for another app, or Alipay reports a failure. [`Error::outcome`] says whether the order may have been executed.
    pub async fn verify_app_result<R>(&self, from_app: impl AsRef<str>) -> Result<Reply<R::Response>, Error>
    where
        R: Described + call_kind::OrderString,
    {
        let called = Called::from(R::API);
        in_call_of(&called, self.app_result(&called, from_app.as_ref())).await
    }

    async fn app_result<T: Response>(&self, called: &Called, from_app: &str) -> Result<Reply<T>, Error> {
        let Inner { protocol, verifier, encryption, caller, .. } = &*self.0;
        let AppResult { result, status } = AppResult::read(from_app)?;
        let text = result.ok_or(AppResultError::NoResult { status })?;
        // It was text on its way here, whatever the gateway had signed; the verifier tries the client's charset too.
        let bytes = protocol.charset.encode(&text).unwrap_or_else(|_| text.as_bytes().into());
        let reply = HttpReply::new(200, [], bytes);
        let answer = protocol.judge(reply, called, verifier, &Unasked(self), encryption.as_ref()).await?;
        if names_another_app(answer.verified_text(), &caller.app_id) {
            return Err(Error::of_answer(AppResultError::OtherApp.into(), called, answer));
        }
        Reply::decoded(answer, called)
    }
}

/// Not every API repeats the app's id in its node.
fn names_another_app(node: &str, app_id: &str) -> bool {
    let named = json::pick(node, ["app_id"]).ok().and_then(|[named]| scalar(named?));
    named.is_some_and(|named| named != app_id)
}
