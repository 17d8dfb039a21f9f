//! What Alipay sends to the app by itself.

use super::{Client, Inner, Unasked};
use crate::notification::{Expected, Form, Purpose, query};
use crate::{Error, Notification, NotificationError, NotificationPayload, ReturnUrlError, TypedNotification};

impl Client {
    /// Verifies a notification from the **raw** body of the request that brought it, and gives its parameters.
    ///
    /// It accepts payment notifications and messages (`msg_method`) alike, in whichever charset they name. See
    /// [`notification`](crate::notification) for how to answer, and how to recognise one that comes again.
    ///
    /// ```
    /// use alipay::{Client, Error};
    ///
    /// async fn paid(client: &Client, raw_body: &[u8]) -> Result<Option<String>, Error> {
    ///     let notification = client.verify_notification(raw_body).await?;
    ///     let is_paid = notification.get("trade_status") == Some("TRADE_SUCCESS");
    ///     Ok(notification.get("out_trade_no").filter(|_| is_paid).map(str::to_owned))
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When it has more than 256 KiB or 256 parameters; when the signature is missing, of another type than the client's,
    /// or does not match, and the error says why, for 64 of them a minute; when a parameter is there twice; when `app_id`
    /// names another app; when these are the parameters of a return URL, or may be. In certificate mode also when the
    /// certificate that it names cannot be had; anyone may have named it, so few such certificates are asked for, and
    /// Alipay sends the notification again.
    pub async fn verify_notification(&self, raw_body: impl AsRef<[u8]>) -> Result<Notification, Error> {
        Ok(self.verify_form(raw_body.as_ref(), Purpose::Notification).await?)
    }

    /// As [`verify_notification`](Self::verify_notification), and gives the notification as the type that was generated
    /// from its description.
    ///
    /// ```
    /// use alipay::{Client, Error, NotificationPayload, TypedNotification};
    ///
    /// async fn notified<T: NotificationPayload>(
    ///     client: &Client,
    ///     raw_body: &[u8],
    /// ) -> Result<TypedNotification<T>, Error> {
    ///     client.verify_notification_as::<T>(raw_body).await
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As there; also when it is another notification. An app that gets several asks for the parameters first, and then
    /// calls [`Notification::into_typed`].
    pub async fn verify_notification_as<T: NotificationPayload>(
        &self,
        raw_body: impl AsRef<[u8]>,
    ) -> Result<TypedNotification<T>, Error> {
        Ok(self.verify_form(raw_body.as_ref(), Purpose::Notification).await?.into_typed()?)
    }

    /// Verifies the parameters with which a user's browser comes back to `return_url`: the query, or the whole address.
    ///
    /// They are from Alipay, but brought by the user, once or many times: show a page by them, and deliver on the
    /// notification or after querying the trade. What `return_url` has as a query of its own is left out: Alipay did not
    /// sign it, and the app finds it in the address.
    ///
    /// ```
    /// use alipay::{Client, Error};
    ///
    /// async fn came_back(client: &Client, query: &str) -> Result<Option<String>, Error> {
    ///     let parameters = client.verify_return_url(query).await?;
    ///     Ok(parameters.get("out_trade_no").map(str::to_owned))
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As [`verify_notification`](Self::verify_notification), in words about return URLs
    /// ([`ErrorKind::ReturnUrl`](crate::ErrorKind::ReturnUrl)); and when a query of the app's own has more than 16
    /// parameters, or one of a name that Alipay's own have.
    pub async fn verify_return_url(&self, query: impl AsRef<[u8]>) -> Result<Notification, Error> {
        let verified = self.verify_form(self::query(query.as_ref()), Purpose::ReturnUrl).await;
        Ok(verified.map_err(ReturnUrlError::from)?)
    }

    async fn verify_form(&self, raw: &[u8], purpose: Purpose) -> Result<Notification, NotificationError> {
        let Inner { verifier, caller, .. } = &*self.0;
        let form = Form::received(raw, verifier.charset)?;
        let expected = Expected { purpose, sign_type: verifier.sign_type, app_id: &caller.app_id };
        let signature = expected.signature(&form)?;
        let keys = verifier.keys.candidates(form.value("alipay_cert_sn"), &Unasked(self)).await;
        expected.verify(form, &signature, &keys?, || self.explains_one_more())
    }

    /// Whether one more mismatch of what anyone may have sent is explained.
    pub(super) fn explains_one_more(&self) -> bool {
        self.0.explanations.admit(self.0.clock.now())
    }
}
