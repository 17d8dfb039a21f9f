//! The official SDKs as processes, and what both sides are configured with.

mod peer;
mod setting;

pub use peer::{Peer, Sdk};
pub use setting::{APP_ID, Alipay, Setting};
