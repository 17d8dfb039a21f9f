//! The parameters of a request or a notification, as they were sent.

mod multipart;
mod pairs;
mod sent;

pub use multipart::without_files;

pub(crate) use pairs::{Pair, decoded, encoded, form_of, pairs};
pub(crate) use sent::{Sent, texts};
