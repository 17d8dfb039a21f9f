//! A notification whose handler runs once.

use std::fmt;
use std::ops::Deref;

use axum::extract::{FromRef, FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::notification;
use crate::once::{Claimed, Handled, HandledOnce, Identified, OnceError};

/// A notification that is handled once, however often it comes and to whichever instance of the app.
///
/// `T` is a [`Notification`](crate::Notification) or a [`TypedNotification`](crate::TypedNotification), verified. The
/// router's state holds a [`HandledOnce`] ([`FromRef`]) besides the client. What [`handle`](Self::handle) gives is the
/// response: `success` when it is taken care of, now or before; status 503 as long as another one is handling it; and the
/// handler's own error, which must not be `success` either, so that Alipay sends it again.
///
/// ```
/// use alipay::axum::Once;
/// use alipay::once::{Handled, HandledOnce, OnceError};
/// use alipay::{Client, Notification};
/// use axum::extract::FromRef;
/// use axum::{Router, routing::post};
///
/// #[derive(Clone)]
/// struct Shop {
///     client: Client,
///     once: HandledOnce,
/// }
///
/// // Or #[derive(FromRef)], with axum's feature `macros`.
/// impl FromRef<Shop> for Client {
///     fn from_ref(shop: &Shop) -> Self {
///         shop.client.clone()
///     }
/// }
///
/// impl FromRef<Shop> for HandledOnce {
///     fn from_ref(shop: &Shop) -> Self {
///         shop.once.clone()
///     }
/// }
///
/// async fn notified(received: Once<Notification>) -> Result<Handled<()>, OnceError> {
///     let deliver = |received: Notification| async move {
///         println!("deliver {:?}", received.get("out_trade_no"));
///         Ok(())
///     };
///     received.handle(deliver).await
/// }
///
/// fn router(shop: Shop) -> Router {
///     Router::new().route("/alipay/notify", post(notified)).with_state(shop)
/// }
/// # fn main() {}
/// ```
#[must_use = "nothing is handled before `handle` is called"]
pub struct Once<T> {
    received: T,
    once: HandledOnce,
}

impl<T: Identified> Once<T> {
    /// Runs the handler, unless this has been handled before or another one is handling it; see [`HandledOnce::run`].
    ///
    /// # Errors
    /// As there.
    pub async fn handle<V, E, F>(self, handler: impl FnOnce(T) -> F) -> Result<Handled<V>, E>
    where
        F: Future<Output = Result<V, E>>,
        E: From<OnceError>,
    {
        self.handle_claimed(|received, _| handler(received)).await
    }

    /// As [`handle`](Self::handle), and the handler is given the claim; see [`HandledOnce::run_claimed`].
    ///
    /// ```
    /// use alipay::Notification;
    /// use alipay::axum::Once;
    /// use alipay::once::{Claimed, Handled, OnceError};
    ///
    /// /// The token goes along, so that the warehouse refuses what an older claim asks for.
    /// async fn notified(received: Once<Notification>) -> Result<Handled<()>, OnceError> {
    ///     let deliver = |received: Notification, claimed: Claimed| async move {
    ///         println!("deliver {:?}, token {:?}", received.get("out_trade_no"), claimed.token());
    ///         Ok(())
    ///     };
    ///     received.handle_claimed(deliver).await
    /// }
    /// ```
    ///
    /// # Errors
    /// As there.
    pub async fn handle_claimed<V, E, F>(self, handler: impl FnOnce(T, Claimed) -> F) -> Result<Handled<V>, E>
    where
        F: Future<Output = Result<V, E>>,
        E: From<OnceError>,
    {
        let Self { received, once } = self;
        let key = received.once_key()?;
        once.run_claimed(&key, |claimed| handler(received, claimed)).await
    }
}

impl<T> Deref for Once<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.received
    }
}

impl<T: fmt::Debug> fmt::Debug for Once<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Once").field(&self.received).finish()
    }
}

impl<S, T> FromRequest<S> for Once<T>
where
    HandledOnce: FromRef<S>,
    S: Send + Sync,
    T: FromRequest<S>,
{
    type Rejection = T::Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, T::Rejection> {
        Ok(Self { received: T::from_request(request, state).await?, once: HandledOnce::from_ref(state) })
    }
}

/// `success` when it is taken care of, and status 503 with `fail` while another one is at it.
impl<T> IntoResponse for Handled<T> {
    fn into_response(self) -> Response {
        let status = if self.is_done() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
        (status, self.answer()).into_response()
    }
}

/// Status 503 with `fail`, so that Alipay sends it again.
impl IntoResponse for OnceError {
    fn into_response(self) -> Response {
        (StatusCode::SERVICE_UNAVAILABLE, notification::FAIL).into_response()
    }
}
