//! Replies as data: everything tolerable is accepted, and what was received is kept.

mod debug;
mod members;
mod missing;
mod node;
mod parse;
mod received;
mod unknown;

pub use debug::{Hidden, debug};
pub use members::{Decode, Members, NotAnObject, read};
pub(crate) use missing::named;
pub use node::{NodeError, read_node};
pub use parse::ParseError;
pub(crate) use parse::parse;
pub use received::{FromReceived, Received, Unreadable};
pub use unknown::Unknown;
