//! Extractors for axum 0.8 (feature `axum-0_8`): a handler that takes a [`Notification`] gets a verified one, or is not
//! called.
//!
//! The router's state is the [`Client`](crate::Client) or [`Clients`](crate::Clients), or holds one ([`FindsClient`]). A
//! request whose notification is refused is answered with status 400 and the body `fail`, so Alipay sends it again.
//! [`Once`] also runs the handler once for each of them.
//!
//! ```
//! use alipay::{Client, Notification, notification};
//! use axum::{Router, routing::post};
//!
//! async fn notified(notification: Notification) -> &'static str {
//!     println!("{:?} is {:?}", notification.get("out_trade_no"), notification.get("trade_status"));
//!     notification::SUCCESS
//! }
//!
//! fn router(client: Client) -> Router {
//!     Router::new().route("/alipay/notify", post(notified)).with_state(client)
//! }
//! # fn main() {}
//! ```

mod finds_client;
mod once;

use std::fmt;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::notification::FAIL;
use crate::{Error, Notification, NotificationPayload, TypedNotification};
pub use finds_client::FindsClient;
pub use once::Once;

/// Why a handler was not called.
///
/// Take `Result<Notification, NotificationRejection>` in a handler to log it, or to answer otherwise.
///
/// ```
/// use alipay::axum::NotificationRejection;
/// use alipay::{Notification, notification};
///
/// async fn notified(
///     received: Result<Notification, NotificationRejection>,
/// ) -> Result<&'static str, NotificationRejection> {
///     let received = received.inspect_err(|rejection| eprintln!("{rejection}"))?;
///     println!("{:?}", received.get("out_trade_no"));
///     Ok(notification::SUCCESS)
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum NotificationRejection {
    /// The body could not be read, or is larger than the router allows.
    Body(BytesRejection),
    /// The notification is not believed.
    Refused(Error),
}

impl fmt::Display for NotificationRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Body(error) => error.fmt(f),
            Self::Refused(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NotificationRejection {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Body(error) => error.source(),
            Self::Refused(error) => error.source(),
        }
    }
}

/// Tells the sender nothing but that it failed: whoever forges a notification learns nothing from the answer.
impl IntoResponse for NotificationRejection {
    fn into_response(self) -> Response {
        match self {
            Self::Body(error) => error.into_response(),
            Self::Refused(_) => (StatusCode::BAD_REQUEST, FAIL).into_response(),
        }
    }
}

async fn verified<S>(request: Request, state: &S) -> Result<Notification, NotificationRejection>
where
    S: FindsClient,
{
    let body = Bytes::from_request(request, state).await.map_err(NotificationRejection::Body)?;
    let client = state.client_for(&body).map_err(NotificationRejection::Refused)?;
    client.verify_notification(&body).await.map_err(NotificationRejection::Refused)
}

impl<S> FromRequest<S> for Notification
where
    S: FindsClient,
{
    type Rejection = NotificationRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, NotificationRejection> {
        verified(request, state).await
    }
}

impl<S, T> FromRequest<S> for TypedNotification<T>
where
    S: FindsClient,
    T: NotificationPayload,
{
    type Rejection = NotificationRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, NotificationRejection> {
        let notification = verified(request, state).await?;
        notification.into_typed().map_err(|error| NotificationRejection::Refused(error.into()))
    }
}

#[cfg(test)]
mod tests;
