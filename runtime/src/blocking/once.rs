//! A handler, run once, without async.

use super::Client;
use crate::once::{Begun, Claimed, Handled, HandledOnce, Identified, OnceError};

impl Client {
    /// Runs a handler, unless it has succeeded before for the same or another one is running it; see
    /// [`HandledOnce::run_claimed`]. The handler may make blocking calls.
    ///
    /// ```
    /// use alipay::once::{HandledOnce, OnceError};
    /// use alipay::{Notification, blocking};
    ///
    /// fn notified(
    ///     client: &blocking::Client,
    ///     once: &HandledOnce,
    ///     received: &Notification,
    /// ) -> Result<&'static str, OnceError> {
    ///     let handled = client.once(once, received, |_| {
    ///         println!("deliver {:?}", received.get("out_trade_no"));
    ///         Ok::<_, OnceError>(())
    ///     })?;
    ///     Ok(handled.answer())
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    /// As there; and when it is called inside of an async runtime, before the handler is run.
    pub fn once<I, T, E>(
        &self,
        once: &HandledOnce,
        what: &I,
        handler: impl FnOnce(&Claimed) -> Result<T, E>,
    ) -> Result<Handled<T>, E>
    where
        I: Identified + ?Sized,
        E: From<OnceError>,
    {
        let waited = |error: crate::Error| OnceError::Store(error.into());
        let key = what.once_key()?;
        match self.output_of(once.begin(key)).map_err(waited)?? {
            Begun::Before => Ok(Handled::Before),
            Begun::Elsewhere => Ok(Handled::Elsewhere),
            // Not within a future, where the handler could not wait.
            Begun::Ours(claimed) => {
                let result = handler(&claimed);
                self.output_of(once.end(&claimed, result)).map_err(waited)?
            }
        }
    }
}
