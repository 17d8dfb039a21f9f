//! Why nothing is known to have been handled.

use std::fmt;

/// What a [store](crate::once::OnceStore) says when it fails: the error of its database.
///
/// ```
/// use alipay::once::{OnceError, StoreError};
///
/// let error: StoreError = "the database is offline".into();
/// assert!(matches!(OnceError::from(error), OnceError::Store(_)));
/// ```
pub type StoreError = Box<dyn std::error::Error + Send + Sync>;

/// Why nothing is known to have been handled. Answer anything but `success`, so that Alipay sends it again.
///
/// ```
/// use alipay::once::{HandledOnce, OnceError, OnceKey};
///
/// /// What a handler of the app gives, so that it can be told apart from what went wrong around it.
/// #[derive(Debug)]
/// enum Failed {
///     OutOfStock,
///     Once(OnceError),
/// }
///
/// impl From<OnceError> for Failed {
///     fn from(error: OnceError) -> Self {
///         Self::Once(error)
///     }
/// }
///
/// # #[tokio::main]
/// # async fn main() {
/// let (once, order) = (HandledOnce::in_memory(), OnceKey::new("2014072300007148", "order", "T1"));
/// let handled = once.run(&order, || async { Err::<(), _>(Failed::OutOfStock) }).await;
/// assert!(matches!(handled, Err(Failed::OutOfStock)));
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum OnceError {
    /// It has no number by which it could be recognised: a notification without a `notify_id`, a return URL.
    Unnumbered,
    /// The store failed. If that was after the handler, its effect is there without a mark, and it will be run again.
    Store(StoreError),
    /// The handler ran for longer than its lease, and another instance has claimed the same meanwhile.
    ///
    /// Troubleshooting: give a longer [lease](crate::once::HandledOnce::lease) than the handler ever runs.
    Lost,
}

impl fmt::Display for OnceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unnumbered => {
                "it has no `notify_id`, by which it could be recognised: return URLs have none, so ask for the trade's state instead"
            }
            Self::Store(_) => "the store of what was handled failed: look at the source of this error",
            Self::Lost => {
                "the handler ran for longer than its lease, and another instance has claimed the same: give a longer lease"
            }
        })
    }
}

impl std::error::Error for OnceError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(&**error),
            _ => None,
        }
    }
}

impl From<StoreError> for OnceError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
