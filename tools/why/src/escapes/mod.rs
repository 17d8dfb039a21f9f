//! How texts are escaped: for URLs, for HTML, for JSON.

pub(crate) mod html;
pub(crate) mod unicode;
pub(crate) mod url;
