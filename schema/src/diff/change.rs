//! One change, and who writes the value that it is about.

use std::fmt;

/// One change between two descriptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where: `request.goods_detail[].goods_id`, `errors.SYSTEM_ERROR`, `call`.
    pub path: String,
    /// What, as the rest of a sentence: `is new and required`.
    pub what: String,
    /// Whether calls that were right can be refused or stop compiling.
    pub breaking: bool,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.path, self.what)
    }
}

/// Who writes a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Direction {
    /// The app, in a request.
    Sent,
    /// Alipay, in a reply or a notification.
    Received,
}
