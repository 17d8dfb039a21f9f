//! A call on its way, as a type with a name.

use std::pin::Pin;

use crate::Error;

/// A call that runs while it is awaited: what [`Client::execute`](crate::Client::execute),
/// [`page`](crate::Client::page) and [`order_string`](crate::Client::order_string) return.
///
/// It is `Send`, so any executor may run it. Dropped, it stops; a call that was sent by then may have been executed.
///
/// ```
/// use alipay::{Calling, Client, Page, Request, call_kind};
///
/// // Two pages, to be signed at once.
/// fn both<'a, R>(client: &'a Client, one: &'a R, other: &'a R) -> [Calling<'a, Page>; 2]
/// where
///     R: Request<Call = call_kind::page>,
/// {
///     [client.page(one), client.page(other)]
/// }
/// # fn main() {}
/// ```
// The future of an `async fn` would carry the bounds of the function with it, and a request that is given to the wrong
// method would be reported again wherever the future is touched.
pub type Calling<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;
