//! Futures, as a type with a name.

use std::pin::Pin;

/// A future that any executor may run: what a [`Transport`](crate::Transport), a [`Signer`](crate::Signer) and a
/// [`Clock`](crate::Clock) give.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use alipay::{BoxFuture, Clock};
///
/// /// Goes by the time of a test, which waits for nothing.
/// struct Stopped(SystemTime);
///
/// impl Clock for Stopped {
///     fn now(&self) -> SystemTime {
///         self.0
///     }
///
///     fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
///         Box::pin(async {})
///     }
/// }
/// # fn main() {}
/// ```
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
