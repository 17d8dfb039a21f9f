//! Futures, as a type with a name.

use std::pin::Pin;

/// A future that any executor may run: what the client's calls return, and what a [`Transport`](crate::Transport), a
/// [`Signer`](crate::Signer) and a [`Clock`](crate::Clock) give.
///
/// A call runs while it is awaited. Dropped, it stops; a call that was sent by then may have been executed.
///
/// ```
/// use alipay::{BoxFuture, Client, Error, Page, call_kind};
///
/// // Two pages, to be signed at once.
/// fn both<'a, R>(client: &'a Client, one: &'a R, other: &'a R) -> [BoxFuture<'a, Result<Page, Error>>; 2]
/// where
///     R: call_kind::Page,
/// {
///     [client.page(one), client.page(other)]
/// }
/// # fn main() {}
/// ```
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
