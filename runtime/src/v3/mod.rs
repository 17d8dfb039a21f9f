//! The REST gateway (v3): the same APIs, asked for by a verb and a path.
//!
//! [`Client::v3`](crate::Client::v3) gives its client.

pub use crate::client::v3::{Client, Events, Untyped};
pub use crate::event_stream::UnsignedEvent;
pub use crate::failure::{Detail, Link};
pub use crate::operation::Operation;
