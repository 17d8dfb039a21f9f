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
    /// How far its style moves it to the right.
    pub(crate) padding: usize,
}

/// Elements of one kind are open at most so deeply; what is nested further is read as if it were not.
pub(crate) const DEEPEST: usize = 512;

impl Element {
    pub(crate) fn of(name: &str, tag: &Tag) -> Self {
        let class = attribute(tag, "class").unwrap_or_default();
        Self {
            name: name.to_owned(),
            is_card: class.contains(CARD),
            is_side_by_side: SIDE_BY_SIDE.iter().any(|known| class.contains(known)),
            padding: attribute(tag, "style").map_or(0, |style| padding(&style)),
        }
    }

    /// Whether the beginning of this element ends `open`, whose own end may be left away.
    pub(crate) fn ends(name: &str, open: &str) -> bool {
        match open {
            "p" => is_block(name),
            "li" => name == "li",
            "dt" | "dd" => matches!(name, "dt" | "dd"),
            "td" | "th" => matches!(name, "td" | "th" | "tr"),
            "tr" => name == "tr",
            _ => false,
        }
    }

    /// How deep a heading it is.
    pub(crate) fn heading(&self) -> Option<usize> {
        let depth = self.name.strip_prefix('h')?;
        depth.parse().ok().filter(|depth| (1..=6).contains(depth))
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

pub(crate) fn attribute(tag: &Tag, name: &str) -> Option<String> {
    let found = tag.attrs.iter().find(|attribute| attribute.name.local.as_ref() == name);
    found.map(|attribute| attribute.value.to_string())
}

/// How far a style moves its element to the right, about as many spaces as that is wide.
fn padding(style: &str) -> usize {
    let declarations = style.split(';').filter_map(|declaration| declaration.split_once(':'));
    let moved = declarations
        .filter(|(name, _)| matches!(name.trim(), "padding-left" | "margin-left" | "text-indent"));
    let wide = |value: &str| {
        let value = value.trim();
        let end = value.find(|sign: char| !(sign.is_ascii_digit() || sign == '.')).unwrap_or(value.len());
        let number: f64 = value[..end].parse().unwrap_or(0.0);
        let pixels = if value.ends_with("em") { number * 16.0 } else { number };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 2000")]
        let blanks = (pixels.clamp(0.0, 2000.0) / 4.0) as usize;
        blanks
    };
    moved.map(|(_, value)| wide(value)).sum()
}
