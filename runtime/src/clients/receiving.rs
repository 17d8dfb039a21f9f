//! What comes in, given to the client that it is for.

use super::Clients;
use crate::envelope::shortened;
use crate::notification::Claimed;
use crate::{
    Client, Error, Notification, NotificationError, NotificationPayload, ReturnUrlError, TypedNotification,
};

impl Clients {
    /// The client for the raw body of a notification, by the `app_id` and `auth_app_id` that it claims, **unverified**:
    /// anyone can have written them. Decide nothing by it but which client verifies.
    ///
    /// ```
    /// use alipay::{Clients, Error, Notification};
    ///
    /// async fn notified(clients: &Clients, raw_body: &[u8]) -> Result<Notification, Error> {
    ///     let client = clients.client_for(raw_body)?;
    ///     client.verify_notification(raw_body).await // with that app's keys; refuses what is for another app
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// [`NotificationError::UnknownApp`] when none is for that app, [`NotificationError::NoApp`] when it names none; when it
    /// is not a form with a signature, or has more than 256 KiB or 256 parameters.
    pub fn client_for(&self, raw_body: impl AsRef<[u8]>) -> Result<Client, Error> {
        Ok(self.claimed(raw_body.as_ref())?)
    }

    /// Verifies a notification with the client that it is for; see
    /// [`Client::verify_notification`]. [`Notification::app_id`] then says whose it is.
    ///
    /// ```
    /// use alipay::{Clients, Error};
    ///
    /// async fn notified(clients: &Clients, raw_body: &[u8]) -> Result<(), Error> {
    ///     let received = clients.verify_notification(raw_body).await?;
    ///     println!("for {:?}: {:?}", received.app_id(), received.get("trade_status"));
    ///     Ok(())
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As there, and as [`client_for`](Self::client_for).
    pub async fn verify_notification(&self, raw_body: impl AsRef<[u8]>) -> Result<Notification, Error> {
        let raw_body = raw_body.as_ref();
        self.claimed(raw_body)?.verify_notification(raw_body).await
    }

    /// As [`verify_notification`](Self::verify_notification), and gives the notification as its type.
    ///
    /// ```
    /// use alipay::{Clients, Error, NotificationPayload, TypedNotification};
    ///
    /// async fn notified<T: NotificationPayload>(
    ///     clients: &Clients,
    ///     raw_body: &[u8],
    /// ) -> Result<TypedNotification<T>, Error> {
    ///     clients.verify_notification_as::<T>(raw_body).await
    /// }
    /// ```
    ///
    /// # Errors
    /// As there; also when it is another notification.
    pub async fn verify_notification_as<T: NotificationPayload>(
        &self,
        raw_body: impl AsRef<[u8]>,
    ) -> Result<TypedNotification<T>, Error> {
        Ok(self.verify_notification(raw_body).await?.into_typed()?)
    }

    /// Verifies the parameters with which a user's browser comes back to `return_url`, with the client that they are for;
    /// see [`Client::verify_return_url`].
    ///
    /// ```
    /// use alipay::{Clients, Error};
    ///
    /// async fn came_back(clients: &Clients, query: &str) -> Result<Option<String>, Error> {
    ///     let parameters = clients.verify_return_url(query).await?;
    ///     Ok(parameters.get("out_trade_no").map(str::to_owned))
    /// }
    /// ```
    ///
    /// # Errors
    /// As there, and as [`client_for`](Self::client_for), in words about return URLs.
    pub async fn verify_return_url(&self, query: impl AsRef<[u8]>) -> Result<Notification, Error> {
        let query = query.as_ref();
        self.claimed(query).map_err(ReturnUrlError::from)?.verify_return_url(query).await
    }

    fn claimed(&self, raw: &[u8]) -> Result<Client, NotificationError> {
        let Claimed { app_id, auth_app_id } = Claimed::read(raw)?;
        let app_id = app_id.ok_or(NotificationError::NoApp)?;
        let found = self.read().get(&app_id, auth_app_id.as_deref()).cloned();
        found.ok_or_else(|| NotificationError::UnknownApp {
            app_id: shortened(&app_id),
            auth_app_id: auth_app_id.as_deref().map(shortened),
        })
    }
}
