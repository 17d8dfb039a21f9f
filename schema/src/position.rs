//! From the parser's count of characters to a [`Span`].

use saphyr_parser::Marker;

use crate::Span;

/// The offsets of all characters and line starts of a text.
///
/// The parser counts characters; everything else about a place is worked out here from that one number.
pub(crate) struct Index {
    /// The byte offset of each character, and of the end.
    bytes: Vec<usize>,
    /// The first character of each line.
    lines: Vec<usize>,
}

impl Index {
    pub(crate) fn of(text: &str) -> Self {
        let mut index = Self { bytes: Vec::with_capacity(text.len() + 1), lines: vec![0] };
        if text.starts_with('\u{feff}') {
            index.lines = vec![1]; // a byte order mark is not a column
        }
        for (count, (offset, character)) in text.char_indices().enumerate() {
            index.bytes.push(offset);
            if character == '\n' {
                index.lines.push(count + 1);
            }
        }
        index.bytes.push(text.len());
        index
    }

    /// The place from one count of characters up to, not including, another.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let last = self.bytes.len() - 1;
        let (start, end) = (start.min(last), end.clamp(start.min(last), last));
        let line = self.lines.partition_point(|first| *first <= start);
        let first = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(start);
        Span { start: self.byte(start), end: self.byte(end), line: line.max(1), column: start - first + 1 }
    }

    pub(crate) fn place(&self, span: saphyr_parser::Span) -> Span {
        self.span(span.start.index(), span.end.index())
    }

    pub(crate) fn mark(&self, mark: &Marker) -> Span {
        self.span(mark.index(), mark.index() + 1)
    }

    fn byte(&self, character: usize) -> usize {
        self.bytes.get(character).copied().unwrap_or(0)
    }
}

/// The last beginning of a character in `text` that is not behind `index`, in bytes; for whoever cuts a text.
///
/// ```
/// assert_eq!(alipay_schema::character_start("a中", 2), 1);
/// assert_eq!(alipay_schema::character_start("a中", 9), 4);
/// ```
// The standard library has it as `floor_char_boundary` since Rust 1.91.
pub fn character_start(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_column() {
        let Span { line, column, start, .. } = Index::of("\u{feff}a: b").span(1, 2);
        assert_eq!((line, column, start), (1, 1, 3));
    }

    #[test]
    fn a_chinese_character_is_one_column_and_three_bytes() {
        let index = Index::of("a: 中文\r\nb: 😀c\n");
        let of = |start, end| {
            let Span { start, end, line, column } = index.span(start, end);
            (start, end, line, column)
        };
        assert_eq!(of(0, 1), (0, 1, 1, 1));
        assert_eq!(of(4, 5), (6, 9, 1, 5));
        assert_eq!(of(7, 8), (11, 12, 2, 1));
        assert_eq!(of(11, 12), (18, 19, 2, 5));
        assert_eq!(of(99, 200), (20, 20, 3, 1), "beyond the end is the end");
    }
}
