//! What Alipay sends to the app by itself: notifications, messages, and the parameters that a browser brings back.
//!
//! Give the **raw** body of the POST request to [`Client::verify_notification`](crate::Client::verify_notification),
//! exactly as it came. What a web framework made of it (a map, decoded text, JSON) may have lost what the signature is
//! over: a blank value, a `+`, the bytes of the charset.
//!
//! ```
//! use alipay::{Client, notification};
//!
//! /// The body to answer with; anything but `success` makes Alipay notify again, eight times within a day or so.
//! async fn notified(client: &Client, raw_body: &[u8]) -> &'static str {
//!     let Ok(notification) = client.verify_notification(raw_body).await else { return "fail" };
//!     let Some(key) = notification.notify_id() else { return "fail" };
//!     // Alipay repeats notifications and changes their order: handle each `key` once.
//!     // Compare out_trade_no, total_amount and seller_id with your order before you deliver.
//!     println!("{key}: {:?}", notification.get("trade_status"));
//!     notification::SUCCESS
//! }
//! # fn main() {}
//! ```

pub(crate) mod content;
mod diagnose;
mod error;
mod explanations;
pub(crate) mod form;
mod payload;
mod return_url;
mod verify;

use std::fmt;

use crate::Charset;

pub use content::NotificationRule;
pub use error::NotificationError;
pub use form::FormError;
pub use payload::{NotificationPayload, TypedNotification};
pub use return_url::ReturnUrlError;

pub(crate) use explanations::Explanations;
pub(crate) use form::{Form, query};
pub(crate) use verify::{Expected, Purpose, refused};

/// The body that says to Alipay that a notification was taken care of: 7 bytes, nothing around them.
///
/// ```
/// use alipay::notification;
///
/// /// What a handler answers, by whether the notification was taken care of.
/// fn answer(is_done: bool) -> &'static str {
///     if is_done { notification::SUCCESS } else { "fail" }
/// }
/// assert_eq!(answer(true), "success");
/// ```
pub const SUCCESS: &str = "success";

/// What is answered to the rest; anything but `success` makes Alipay notify again.
pub(crate) const FAIL: &str = "fail";

/// The `app_id` that a notification or a return URL claims, **unverified**: anyone can have written it.
///
/// It is for an app that serves several apps of Alipay's behind one address, to choose the client that verifies; decide
/// nothing else by it. [`Clients`](crate::Clients) chooses by it. `None` if it names no app, or is not a form with a signature.
///
/// ```
/// use std::collections::HashMap;
///
/// use alipay::{Client, Error, Notification, notification};
///
/// async fn notified(clients: &HashMap<String, Client>, raw_body: &[u8]) -> Option<Result<Notification, Error>> {
///     let client = clients.get(&notification::claimed_app_id(raw_body)?)?; // by `client.app_id()`
///     Some(client.verify_notification(raw_body).await) // refuses what is for another app
/// }
/// # fn main() {}
/// ```
pub fn claimed_app_id(raw: impl AsRef<[u8]>) -> Option<String> {
    Claimed::read(raw.as_ref()).ok()?.app_id
}

/// For whom something says that it is, **unverified**.
pub(crate) struct Claimed {
    pub(crate) app_id: Option<String>,
    pub(crate) auth_app_id: Option<String>,
}

impl Claimed {
    /// Of a notification, or of a return URL.
    pub(crate) fn read(raw: &[u8]) -> Result<Self, NotificationError> {
        let form = Form::received(query(raw), Charset::default())?;
        let value = |name| form.value(name).map(str::to_owned);
        Ok(Self { app_id: value("app_id"), auth_app_id: value("auth_app_id") })
    }
}

/// The verified parameters of a notification, or of a return URL.
///
/// It holds what Alipay signed and nothing else: blank values, `sign` and whatever else the signature is not over are
/// left out.
///
/// ```
/// use alipay::Notification;
///
/// /// A line for a log: what came and for whom, without a value of the user's.
/// fn line(notification: &Notification) -> String {
///     let what = notification.msg_method().or(notification.get("notify_type")).unwrap_or("?");
///     let whose = notification.auth_app_id().or(notification.app_id()).unwrap_or("?");
///     let (number, rule) = (notification.notify_id().unwrap_or("?"), notification.rule());
///     let names: Vec<&str> = notification.parameters().map(|(name, _)| name).collect();
///     format!("{what} of {whose}, number {number}, signed by rule {rule}: {}", names.join(" "))
/// }
/// # #[cfg(feature = "testing")]
/// # #[tokio::main]
/// # async fn main() -> Result<(), alipay::Error> {
/// #     let alipay = alipay::testing::Double::new();
/// #     let parameters = alipay::json!({ "notify_type": "trade_status_sync", "notify_id": "N1" });
/// #     let notification = alipay.client().verify_notification(alipay.notification(parameters)).await?;
/// #     let expected = "trade_status_sync of 2014072300007148, number N1, signed by rule V1: ";
/// #     assert!(line(&notification).starts_with(expected), "{}", line(&notification));
/// #     Ok(())
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Notification {
    parameters: Vec<(String, String)>,
    rule: NotificationRule,
}

impl Notification {
    /// The value of a parameter, as it was signed: text, also for amounts and for JSON.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.parameters().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Names and values, in the order received.
    pub fn parameters(&self) -> Parameters<'_> {
        self.into_iter()
    }

    /// The number of this notification, the same each time that Alipay repeats it: the key to recognise a notification
    /// that was handled before. Return URLs have none.
    pub fn notify_id(&self) -> Option<&str> {
        self.get("notify_id")
    }

    /// The app that the notification is for.
    pub fn app_id(&self) -> Option<&str> {
        self.get("app_id")
    }

    /// The name of a message: `msg_method`, as in `alipay.fund.trans.order.changed`. Other notifications have none.
    pub fn msg_method(&self) -> Option<&str> {
        self.get("msg_method")
    }

    /// The app or merchant that the notification is about, where it is not the app itself (parameter `auth_app_id`).
    pub fn auth_app_id(&self) -> Option<&str> {
        self.get("auth_app_id")
    }

    /// What the signature was over.
    pub fn rule(&self) -> NotificationRule {
        self.rule
    }
}

/// Names and values, in the order received.
///
/// ```
/// fn log(notification: &alipay::Notification) {
///     for (name, value) in notification {
///         println!("{name}: {} bytes", value.len());
///     }
/// }
/// # fn main() {}
/// ```
#[expect(clippy::into_iter_without_iter, reason = "it is called `parameters`, as everywhere")]
impl<'a> IntoIterator for &'a Notification {
    type Item = (&'a str, &'a str);
    type IntoIter = Parameters<'a>;

    fn into_iter(self) -> Parameters<'a> {
        Parameters(self.parameters.iter())
    }
}

/// The names and values of a [`Notification`], in the order received.
///
/// ```
/// use alipay::{Notification, notification::Parameters};
///
/// /// The parameters whose names begin with `gmt_`: when what happened.
/// fn moments(notification: &Notification) -> Vec<(&str, &str)> {
///     let parameters: Parameters<'_> = notification.parameters();
///     parameters.filter(|(name, _)| name.starts_with("gmt_")).collect()
/// }
/// # fn main() {}
/// ```
#[derive(Clone)]
pub struct Parameters<'a>(std::slice::Iter<'a, (String, String)>);

impl<'a> Iterator for Parameters<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Parameters<'_> {}

/// Prints how many there are left: the values are the user's business.
impl fmt::Debug for Parameters<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Parameters({} left)", self.0.len())
    }
}

/// Prints the names: the values are the user's business.
impl fmt::Debug for Notification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.parameters().map(|(name, _)| name);
        f.write_str("Notification ")?;
        f.debug_set().entries(names).finish()
    }
}

#[cfg(test)]
pub(crate) mod tests;
