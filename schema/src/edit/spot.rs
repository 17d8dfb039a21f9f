//! Where something can be added to a description's text.

use crate::{
    tree::node::{Data, Entry, Node},
    write::layout::INDENT,
};

/// A spot in the text that takes more entries of a mapping.
pub(crate) enum Spot {
    /// Lines of their own behind this offset, the end of a line, indented by so many columns.
    Lines { at: usize, indent: usize },
    /// Between brackets, behind the entry that ends at this offset.
    Brackets { at: usize },
    /// In place of `{}`, which stands between these offsets in the line that ends at `at`.
    Empty { from: usize, to: usize, at: usize, indent: usize },
}

impl Spot {
    /// Behind the last entry of the mapping that `entry` holds; `None` if it holds no mapping, or an empty one
    /// between brackets.
    pub(crate) fn within(entry: &Entry, text: &str) -> Option<Self> {
        let Data::Map(entries) = &entry.value.data else { return None };
        let column = entry.key.span.column.saturating_sub(1);
        match (entries.first(), entries.last()) {
            (Some(_), Some(last)) if is_flow(&entry.value, text) => {
                Some(Self::Brackets { at: end(last, text) })
            }
            (Some(first), Some(last)) => {
                let indent = first.key.span.column.saturating_sub(1);
                Some(Self::Lines { at: end_of_line(end(last, text), text), indent })
            }
            _ if begins_line(entry, text) => {
                let to = end(entry, text);
                let at = end_of_line(to, text);
                Some(Self::Empty { from: entry.key.span.end, to, at, indent: column + INDENT })
            }
            _ => None,
        }
    }

    /// A line of its own behind `entry`, at the same level.
    pub(crate) fn behind(entry: &Entry, text: &str) -> Self {
        let indent = entry.key.span.column.saturating_sub(1);
        Self::Lines { at: end_of_line(end(entry, text), text), indent }
    }
}

/// Whether a mapping or a list stands between brackets.
pub(crate) fn is_flow(node: &Node, text: &str) -> bool {
    text.get(node.span.start..).is_some_and(|rest| rest.starts_with(['{', '[']))
}

/// Whether nothing but spaces stands before an entry in its line.
pub(crate) fn begins_line(entry: &Entry, text: &str) -> bool {
    let before = text.get(..entry.key.span.start).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default().trim().is_empty()
}

/// The offset behind the last character of an entry.
pub(crate) fn end(entry: &Entry, text: &str) -> usize {
    let value = end_of_value(&entry.value, text).unwrap_or(0);
    value.max(entry.key.span.end)
}

/// The offset behind the last character of a value; nothing where there is none.
pub(crate) fn end_of_value(node: &Node, text: &str) -> Option<usize> {
    let last = match &node.data {
        Data::Map(entries) => entries.last().map(|last| end(last, text)),
        Data::List(items) => items.last().and_then(|last| end_of_value(last, text)),
        _ if node.is_null() && node.span.start == node.span.end => return None,
        // A text in lines of its own reaches to the start of the next one.
        _ => return text.get(..node.span.end).map(|before| before.trim_end().len()),
    };
    // The parser ends brackets behind the comment that follows them.
    let after = last.unwrap_or(node.span.start);
    let bracket = || Some(after + text.get(after..)?.find(['}', ']'])? + 1);
    if is_flow(node, text) { bracket() } else { last }
}

/// The offset of the end of the line that `at` is in.
pub(crate) fn end_of_line(at: usize, text: &str) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let length = rest.find('\n').unwrap_or(rest.len());
    at + rest[..length].trim_end_matches('\r').len()
}
