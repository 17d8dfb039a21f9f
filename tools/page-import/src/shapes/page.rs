//! The page as it is read: without signs that is invisible, and with the place of each text in the page as it came.

use std::cell::Cell;

use alipay_schema::{Located, Span, character_start};

use crate::line::Text;

/// Signs without a width. Editors and browsers leave them in names, where nobody sees them.
const UNSEEN: [char; 7] =
    ['\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];

/// A page without its unseen signs, which knows where they were.
pub(crate) struct Page<'p> {
    pub(crate) text: String,
    original: &'p str,
    /// From this byte of the text on, so many bytes are gone.
    gone: Vec<(usize, usize)>,
}

impl<'p> Page<'p> {
    pub(crate) fn of(original: &'p str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut gone = Vec::new();
        let ends_in_returns = !original.contains('\n');
        for (at, sign) in original.char_indices() {
            if UNSEEN.contains(&sign) {
                gone.push((text.len(), at + sign.len_utf8() - text.len()));
            } else if sign == '\r' && ends_in_returns {
                text.push('\n');
            } else {
                text.push(sign);
            }
        }
        Self { text, original, gone }
    }

    /// The same place in the page as it came.
    fn original(&self, at: usize) -> usize {
        let before = self.gone.partition_point(|(from, _)| *from <= at);
        before.checked_sub(1).map_or(at, |last| at + self.gone[last].1)
    }
}

/// Finds the line and column of an offset.
pub(crate) struct Places<'t> {
    page: &'t Page<'t>,
    starts: Vec<usize>,
    /// The last place and its column: saved pages are one line, which nobody should count from its beginning each time.
    last: Cell<(usize, usize)>,
}

impl<'t> Places<'t> {
    pub(crate) fn of(page: &'t Page<'t>) -> Self {
        let starts = std::iter::once(0).chain(page.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { page, starts, last: Cell::new((0, 1)) }
    }

    pub(crate) fn text(&self) -> &'t str {
        &self.page.text
    }

    /// The place of these bytes of the text.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let text = self.text();
        let start = character_start(text, start);
        let end = character_start(text, end).max(start);
        let line = self.starts.partition_point(|at| *at <= start);
        let begin = self.starts[line - 1];
        let (at, column) = self.last.get();
        let (at, column) = if (begin..=start).contains(&at) { (at, column) } else { (begin, 1) };
        let from = self.page.original(at);
        let place = self.page.original(start);
        let between = self.page.original.get(from..place).unwrap_or_default();
        let column = column + between.chars().filter(|sign| *sign != '\u{feff}').count();
        self.last.set((start, column));
        Span { start: place, end: self.page.original(end).max(place), line, column }
    }

    /// Where `part`, which is part of the page itself, begins.
    pub(crate) fn offset(&self, part: &str) -> usize {
        part.as_ptr() as usize - self.text().as_ptr() as usize
    }

    /// The first byte of a line, counted from 1.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        self.starts[line.clamp(1, self.starts.len()) - 1]
    }

    /// `text`, which is part of the page itself, with its place.
    pub(crate) fn locate(&self, text: &'t str) -> Text {
        let start = self.offset(text);
        Located::new(text.to_owned(), self.span(start, start + text.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_page_as_it_came() {
        let page = Page::of("\u{feff}a\nb\u{200b}c d");
        assert_eq!(page.text, "a\nbc d");
        let places = Places::of(&page);
        let span = places.span(5, 6);
        assert_eq!((span.line, span.column, span.start), (2, 5, 11));
        assert_eq!(places.span(0, 1).start, 3);
    }

    #[test]
    fn returns_end_lines_where_nothing_else_does() {
        assert_eq!(Page::of("a\rb").text, "a\nb");
        assert_eq!(Page::of("a\r\nb").text, "a\r\nb");
    }
}
