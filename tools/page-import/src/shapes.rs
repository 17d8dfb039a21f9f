//! Which shape a page comes in.

mod comments;
pub(crate) mod decode;
mod entities;
pub(crate) mod html;
mod markdown;
pub(crate) mod page;
pub(crate) mod text;

/// The shape of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Json,
    Html,
    Markdown,
    /// Text, tab-separated copies among it.
    Text,
}

impl Shape {
    /// The shape of a page, by how it begins and by the marks in it.
    pub(crate) fn of(page: &str) -> Self {
        let mut begin = page.trim_start();
        while let Some((_, behind)) = begin.strip_prefix("<!--").and_then(|inside| inside.split_once("-->")) {
            begin = behind.trim_start();
        }
        if begin.starts_with('{') {
            Self::Json
        } else if begin.starts_with('<') {
            Self::Html
        } else if text::is_markdown(page) {
            Self::Markdown
        } else {
            Self::Text
        }
    }
}
