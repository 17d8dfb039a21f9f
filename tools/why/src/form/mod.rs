//! The parameters of a request or a notification, as they were sent.

mod multipart;
mod pairs;
mod sent;

pub(crate) use multipart::data;
pub use multipart::without_files;

pub(crate) use pairs::{encoded, form_of, shown_name};
pub(crate) use sent::{Sent, texts};
