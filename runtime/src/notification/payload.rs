//! Notifications as types.

use std::fmt;
use std::ops::Deref;

use serde_json::value::RawValue;

use super::{Notification, NotificationError};
use crate::decode::{self, Decode};

/// What a notification says, as a type; implemented by the types that are generated from `call: notification`
/// descriptions.
///
/// It is decoded like a reply: everything tolerable is accepted, and what is missing is named.
///
/// ```
/// use alipay::{Client, Error, NotificationPayload};
///
/// /// Whatever notification is expected here, with every required field.
/// async fn notified<T: NotificationPayload>(client: &Client, raw_body: &[u8]) -> Result<T, Error> {
///     let notification = client.verify_notification_as::<T>(raw_body).await?;
///     Ok(notification.complete()?.into_inner())
/// }
/// # fn main() {}
/// ```
pub trait NotificationPayload: Decode + Send {
    /// What the notification calls itself: the `msg_method` of a message, the `method` or the `notify_type` of others.
    #[doc(hidden)]
    const NAME: &'static str;
}

/// A verified notification as a type.
///
/// It dereferences to the payload, so `paid.trade_status` is the payload's field; what every notification has are
/// methods.
///
/// ```
/// use alipay::{TypedNotification, alipay_api};
///
/// #[alipay_api("trade_status_sync")]
/// mod paid {}
///
/// /// The order that is paid.
/// fn order(received: TypedNotification<paid::Notification>) -> Option<String> {
///     println!("notification {:?} lacks {:?}", received.notify_id(), received.missing());
///     let is_paid = received.notification().get("trade_status") == Some("TRADE_SUCCESS");
///     is_paid.then(|| received.into_inner().out_trade_no)
/// }
/// # #[cfg(feature = "testing")]
/// # fn main() {
/// #     let parameters = alipay::json!({ "out_trade_no": "T1", "trade_status": "TRADE_SUCCESS" });
/// #     assert_eq!(order(alipay::testing::notified(parameters)).as_deref(), Some("T1"));
/// # }
/// # #[cfg(not(feature = "testing"))]
/// # fn main() {}
/// ```
pub struct TypedNotification<T>(T, Box<Rest>);

/// Everything besides the payload, in a field without a name: a named one would hide the payload's field of that name.
struct Rest {
    notification: Notification,
    missing: Vec<String>,
}

impl<T> TypedNotification<T> {
    /// The payload alone.
    pub fn into_inner(self) -> T {
        self.0
    }

    /// The parameters as they were signed.
    pub fn notification(&self) -> &Notification {
        &self.1.notification
    }

    /// The number of this notification, the same each time that Alipay repeats it; see [`Notification::notify_id`].
    pub fn notify_id(&self) -> Option<&str> {
        self.notification().notify_id()
    }

    /// The required fields that the notification lacks, with their paths; their values are empty. See
    /// [`complete`](Self::complete).
    pub fn missing(&self) -> &[String] {
        &self.1.missing
    }

    /// The notification, if it has every required field.
    ///
    /// ```
    /// use alipay::{Client, Error, NotificationPayload, TypedNotification};
    ///
    /// async fn notified<T: NotificationPayload>(
    ///     client: &Client,
    ///     raw_body: &[u8],
    /// ) -> Result<TypedNotification<T>, Error> {
    ///     Ok(client.verify_notification_as::<T>(raw_body).await?.complete()?)
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// [`NotificationError::Incomplete`] with the names of what is missing. The notification is genuine, and the error
    /// keeps it ([`NotificationError::notification`], [`Error::notification`](crate::Error::notification)).
    pub fn complete(self) -> Result<Self, NotificationError> {
        if self.1.missing.is_empty() {
            return Ok(self);
        }
        let Rest { notification, missing } = *self.1;
        Err(NotificationError::Incomplete { missing, notification: Box::new(notification) })
    }
}

impl<T> Deref for TypedNotification<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for TypedNotification<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TypedNotification")
            .field("notify_id", &self.notify_id())
            .field("missing", &self.missing())
            .field("value", &self.0)
            .finish_non_exhaustive()
    }
}

impl Notification {
    /// The notification as a type, for an app that looks at [`msg_method`](Self::msg_method) first.
    ///
    /// Its fields are the parameters, and those of a message are the members of `biz_content` as well.
    ///
    /// ```
    /// use alipay::{Notification, NotificationError, alipay_api};
    ///
    /// #[alipay_api("trade_status_sync")]
    /// mod paid {}
    ///
    /// /// The order that a notification is about; messages are handled elsewhere.
    /// fn order(notification: Notification) -> Result<Option<String>, NotificationError> {
    ///     if notification.msg_method().is_some() {
    ///         return Ok(None);
    ///     }
    ///     let paid = notification.into_typed::<paid::Notification>()?;
    ///     Ok(Some(paid.into_inner().out_trade_no))
    /// }
    /// # #[cfg(feature = "testing")]
    /// # fn main() -> Result<(), NotificationError> {
    /// #     let parameters = alipay::json!({ "out_trade_no": "T1" });
    /// #     let received = alipay::testing::notified::<paid::Notification>(parameters);
    /// #     assert_eq!(order(received.notification().clone())?.as_deref(), Some("T1"));
    /// #     Ok(())
    /// # }
    /// # #[cfg(not(feature = "testing"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// When it is another notification; the error keeps it ([`NotificationError::notification`]).
    pub fn into_typed<T: NotificationPayload>(self) -> Result<TypedNotification<T>, NotificationError> {
        let names = ["msg_method", "method", "notify_type"];
        let is_named = names.iter().any(|name| self.get(name) == Some(T::NAME));
        // The text is an object by construction.
        match decode::read(&self.to_json()) {
            Ok((payload, missing)) if is_named => {
                Ok(TypedNotification(payload, Box::new(Rest { notification: self, missing })))
            }
            _ => {
                let notification = Box::new(self);
                Err(NotificationError::OtherNotification { expected: T::NAME, notification })
            }
        }
    }

    /// All parameters as one JSON object of strings, and the members of `biz_content` after them: of two members of one
    /// name it is the last that decoding takes, and the business is what the payload is about.
    pub(crate) fn to_json(&self) -> String {
        let mut members: Vec<String> = Vec::new();
        for (name, value) in self.parameters().filter(|(name, _)| *name != "biz_content") {
            members.push(format!("{}:{}", quoted(name), quoted(value)));
        }
        if let Some(content) = self.get("biz_content") {
            match members_of(content) {
                Some("") => {}
                Some(inner) => members.push(inner.to_owned()),
                // XML, in messages of the old kind.
                None => members.push(format!("\"biz_content\":{}", quoted(content))),
            }
        }
        format!("{{{}}}", members.join(","))
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// What stands between the brackets of a JSON object.
fn members_of(json: &str) -> Option<&str> {
    let read: &RawValue = serde_json::from_str(json).ok()?;
    let inner = read.get().strip_prefix('{')?.strip_suffix('}')?;
    Some(inner.trim_ascii())
}
