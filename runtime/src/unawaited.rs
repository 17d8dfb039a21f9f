//! What a call is until it is awaited.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::{BoxFuture, Error};

/// A call that was not awaited yet: the future that [`Client::execute`](crate::Client::execute),
/// [`page`](crate::Client::page), [`order_string`](crate::Client::order_string) and
/// [`prepare`](crate::Client::prepare) return.
///
/// It is a type of its own so that the compiler says what is missing where `.await` was forgotten. Any executor may run it.
/// The call runs while it is awaited. Dropped, it stops; a call that was sent by then may have been executed.
///
/// ```
/// use alipay::{Client, Page, Unawaited, call_kind};
///
/// // Two pages, to be signed at once.
/// fn both<'a, R>(client: &'a Client, one: &'a R, other: &'a R) -> [Unawaited<'a, Page>; 2]
/// where
///     R: call_kind::Page,
/// {
///     [client.page(one), client.page(other)]
/// }
/// # fn main() {}
/// ```
#[must_use = "nothing is signed or sent until the call is awaited: add `.await`"]
pub struct Unawaited<'a, T>(BoxFuture<'a, Result<T, Error>>);

impl<'a, T> Unawaited<'a, T> {
    pub(crate) fn new(call: impl Future<Output = Result<T, Error>> + Send + 'a) -> Self {
        Self(Box::pin(call))
    }
}

impl<T> Future for Unawaited<'_, T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Unawaited<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unawaited").finish_non_exhaustive()
    }
}
