//! What a description says, once it has been read.

mod api;
pub(crate) mod key_spans;
pub(crate) mod limit;
mod parameter;
pub(crate) mod vocabulary;

pub use api::{Api, Calls, Common, CommonParameter, Content, ErrorRow, Outcome, Structure};
pub use limit::Limit;
pub use parameter::{MaxLength, Parameter, Required, Type, Value, Values};
