//! What the elements of a page are, by their names and classes.

use html5ever::tokenizer::Tag;

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 27] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];
const VOID: [&str; 12] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];
/// Parts of a card's first line, which the site's own styles put side by side.
const SIDE_BY_SIDE: [&str; 3] = ["isp-field-name", "fieldTitle", "dataType"];
/// The class of a card; a card within another is its member.
const CARD: &str = "paramsRow";

/// An element that is open.
pub(crate) struct Element {
    pub(crate) name: String,
    /// A card; one within another is its member.
    pub(crate) is_card: bool,
    /// A part of a card's first line, whatever it is made of.
    pub(crate) is_side_by_side: bool,
}

impl Element {
    pub(crate) fn of(name: &str, tag: &Tag) -> Self {
        let class = tag.attrs.iter().find(|attribute| attribute.name.local.as_ref() == "class");
        let class = class.map(|attribute| attribute.value.to_string()).unwrap_or_default();
        Self {
            name: name.to_owned(),
            is_card: class.contains(CARD),
            is_side_by_side: SIDE_BY_SIDE.iter().any(|known| class.contains(known)),
        }
    }

    pub(crate) fn is_heading(&self) -> bool {
        matches!(self.name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.name.as_str(), "ul" | "ol")
    }
}

/// Whether an element stands on lines of its own.
pub(crate) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Whether an element has no end.
pub(crate) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}
