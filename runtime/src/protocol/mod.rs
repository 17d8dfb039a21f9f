//! How a call travels. Each module is one of Alipay's protocols: it assembles an [`Outbound`] call as a signed HTTP request, and
//! judges the reply to it. None of them knows another one, nor the client that sends for them.

pub(crate) mod gateway;
mod outbound;
mod prepared;
pub(crate) mod rest;

pub(crate) use outbound::{Content, Outbound};
pub use prepared::Prepared;
pub(crate) use prepared::WithoutBody;
