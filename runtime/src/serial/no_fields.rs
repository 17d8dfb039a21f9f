//! Without the feature `serde`, generated types have none, and cost nothing.

#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($($ignored:tt)*) => {};
}
