//! What a description says, once it has been read.

mod api;
pub(crate) mod key_spans;
pub(crate) mod limit_key;
pub(crate) mod limit_keys;
mod limits;
mod narrower;
pub(crate) mod operation;
mod pages;
mod parameter;
pub(crate) mod vocabulary;

pub use api::{Api, Calls, Common, CommonParameter, Content, Effect, ErrorRow, Outcome, Structure};
pub use limit_key::{InSchema, LimitWords};
pub use limit_keys::Limit;
pub use limits::{MaxLength, Required, RowLimits, Value, Values};
pub use operation::Operation;
pub use pages::Pages;
pub use parameter::{Parameter, Type};
