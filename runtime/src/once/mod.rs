//! What comes more than once is handled once: notifications, messages, proofs.
//!
//! Alipay repeats a notification until it is answered with `success`, up to eight times within 25 hours, with the same
//! `notify_id`, and may reach another instance of the app each time. [`HandledOnce`] runs a handler for each of them once:
//!
//! ```
//! use alipay::once::{Handled, HandledOnce, OnceError};
//! use alipay::{Notification, notification};
//!
//! async fn notified(once: &HandledOnce, received: &Notification) -> Result<&'static str, OnceError> {
//!     let handled = once.run(received, || async {
//!         println!("deliver {:?}", received.get("out_trade_no"));
//!         Ok::<_, OnceError>(())
//!     });
//!     Ok(match handled.await? {
//!         Handled::Now(()) | Handled::Before => notification::SUCCESS,
//!         Handled::Elsewhere => "fail", // another instance is at it; if it dies, this one comes again
//!     })
//! }
//! # fn main() {}
//! ```
//!
//! # What "once" means
//!
//! A handler that succeeded is never run again for the same [`OnceKey`]. One that failed, or whose process died, is run
//! again when the notification comes again. Between its start and its end a handler holds a *claim*, which ends by itself
//! after the [lease](HandledOnce::lease), so that a process that died holds up nothing for longer than that.
//!
//! The handler's effect and the mark "done" are two writes. A process that dies between them leaves an effect without a
//! mark, and the handler is run again: what it does must bear that, or effect and mark must be one transaction. A store
//! in the database of the app can do so: crate `alipay-sqlx` marks in a transaction of the caller's. A handler that runs
//! for longer than its lease may be run by another instance as well; only one of them is then marked
//! ([`OnceError::Lost`]).
//!
//! [`MemoryStore`] is for tests and for an app of one process that may forget when it ends.

mod error;
mod handled;
mod handled_once;
mod key;
mod memory;
mod store;

pub use error::{OnceError, StoreError};
pub use handled::Handled;
pub use handled_once::HandledOnce;
pub use key::{Identified, OnceKey};
pub use memory::MemoryStore;
pub use store::{Claim, Claimed, OnceStore, Token};

#[cfg(feature = "blocking")]
pub(crate) use handled_once::Begun;

#[cfg(test)]
mod tests;
