//! What a request carries: values that were checked when they were given.

mod draft;
pub mod given;
mod into_parameter;
mod json;
pub mod list;
mod object;
mod one_of;
mod pending;
mod state;
mod text;

pub use draft::{Draft, Row};
pub(crate) use given::{Given, kind};
pub use into_parameter::IntoParameter;
pub use json::Json;
pub use object::{Object, debug};
pub use one_of::{ClosedList, Known, OneOf, OpenList};
pub use pending::Pending;
pub use state::{Set, Stated, Unset};
pub use text::Text;
