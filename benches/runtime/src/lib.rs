//! The calls that are measured: requests from one parameter to hundreds, the clients that make them, and the replies.
//!
//! Nothing here reaches into the library. A [signer](client::Canned) that has its signature ready leaves RSA out of a
//! request, and a [call](waiting) that was sent and waits for its reply separates the two directions of a call.

pub mod apis;
pub mod client;
pub mod notification;
pub mod replies;
pub mod requests;
pub mod waiting;

/// A large value that lives as long as the program, so that a call may borrow it.
pub fn forever<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
