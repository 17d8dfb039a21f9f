//! What became of something that came.

use crate::notification;

/// What became of something that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Handled<T> {
    /// The handler ran now, and this is what it gave.
    Now(T),
    /// It was handled before: there is nothing to do.
    Before,
    /// Another one is handling it and has not said how it ended: let Alipay send it again.
    Elsewhere,
}

impl<T> Handled<T> {
    /// Whether it is taken care of, now or before.
    pub fn is_done(&self) -> bool {
        !matches!(self, Self::Elsewhere)
    }

    /// The body to answer a notification with: `success`, or `fail` as long as another one is at it.
    ///
    /// ```
    /// use alipay::once::Handled;
    ///
    /// assert_eq!(Handled::Now("delivered").answer(), "success");
    /// assert_eq!(Handled::<()>::Elsewhere.answer(), "fail");
    /// assert!(Handled::<()>::Before.is_done());
    /// ```
    pub fn answer(&self) -> &'static str {
        if self.is_done() { notification::SUCCESS } else { notification::FAIL }
    }
}
