//! What Alipay, a browser, an app or a mini-program brings.

use super::Client;
use crate::{Described, Error, Notification, NotificationPayload, Reply, TypedNotification, call_kind};

/// What comes in is verified as [`alipay::Client`](crate::Client) does it.
///
/// ```
/// use alipay::{Described, Error, NotificationPayload, Reply, TypedNotification, blocking, call_kind};
///
/// fn is_paid(client: &blocking::Client, raw_body: &[u8]) -> Result<bool, Error> {
///     Ok(client.verify_notification(raw_body)?.get("trade_status") == Some("TRADE_SUCCESS"))
/// }
///
/// fn typed<T>(client: &blocking::Client, raw_body: &[u8]) -> Result<TypedNotification<T>, Error>
/// where
///     T: NotificationPayload,
/// {
///     client.verify_notification_as::<T>(raw_body)
/// }
///
/// fn came_back(client: &blocking::Client, query: &str) -> Result<Option<String>, Error> {
///     Ok(client.verify_return_url(query)?.get("out_trade_no").map(str::to_owned))
/// }
///
/// fn ordered<R>(client: &blocking::Client, from_app: &str) -> Result<Reply<R::Response>, Error>
/// where
///     R: Described + call_kind::OrderString,
/// {
///     client.verify_app_result::<R>(from_app)
/// }
///
/// fn telephone_number(client: &blocking::Client, from_mini_program: &str) -> Result<String, Error> {
///     client.decrypt_open_data(from_mini_program)
/// }
///
/// fn is_known(client: &blocking::Client, notify_id: &str) -> Result<bool, Error> {
///     client.check_notify_id("2088123456789012", notify_id)
/// }
/// ```
impl Client {
    /// Verifies what Alipay's app SDK handed to the app; see
    /// [`alipay::Client::verify_app_result`](crate::Client::verify_app_result).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn verify_app_result<R>(&self, from_app: impl AsRef<str>) -> Result<Reply<R::Response>, Error>
    where
        R: Described + call_kind::OrderString,
    {
        self.wait(self.waits_for.verify_app_result::<R>(from_app))
    }

    /// Verifies a notification from the raw body of the request that brought it; see
    /// [`alipay::Client::verify_notification`](crate::Client::verify_notification).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn verify_notification(&self, raw_body: impl AsRef<[u8]>) -> Result<Notification, Error> {
        self.wait(self.waits_for.verify_notification(raw_body))
    }

    /// Verifies a notification and gives it as its type; see
    /// [`alipay::Client::verify_notification_as`](crate::Client::verify_notification_as).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn verify_notification_as<T: NotificationPayload>(
        &self,
        raw_body: impl AsRef<[u8]>,
    ) -> Result<TypedNotification<T>, Error> {
        self.wait(self.waits_for.verify_notification_as::<T>(raw_body))
    }

    /// Verifies the parameters with which a user's browser comes back; see
    /// [`alipay::Client::verify_return_url`](crate::Client::verify_return_url).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn verify_return_url(&self, query: impl AsRef<[u8]>) -> Result<Notification, Error> {
        self.wait(self.waits_for.verify_return_url(query))
    }

    /// Verifies and decrypts a mini-program's data; see
    /// [`alipay::Client::decrypt_open_data`](crate::Client::decrypt_open_data).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime.
    pub fn decrypt_open_data(&self, json: impl AsRef<str>) -> Result<String, Error> {
        self.wait(self.waits_for.decrypt_open_data(json))
    }

    /// Asks whether Alipay sent a notification; see
    /// [`alipay::Client::check_notify_id`](crate::Client::check_notify_id).
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, with nothing sent.
    pub fn check_notify_id(&self, pid: &str, notify_id: &str) -> Result<bool, Error> {
        self.wait(self.waits_for.check_notify_id(pid, notify_id))
    }
}
