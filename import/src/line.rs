//! A page as lines, whatever its shape was: what all later stages read.

use std::cell::Cell;

use alipay_schema::{Located, Span};

/// A text of the page, with its place.
pub(crate) type Text = Located<String>;

/// What a line is by the page's markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Text, of which nothing is known.
    Plain,
    /// Marked as a heading.
    Heading,
    /// A row of a table: two cells or more.
    Row,
    /// A row of a table whose cells may go on in the next line, since it was copied with tabs.
    Tabbed,
    /// Part of a code block.
    Code,
    /// The markup's own word that a table or the page is over; it holds no text.
    End,
}

/// One line, or one row of a table.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) form: Form,
    /// At least one.
    pub(crate) cells: Vec<Text>,
    /// How far it is indented, in blanks.
    pub(crate) indent: usize,
    /// Whether a bullet stands before it.
    pub(crate) bullet: bool,
    /// How deeply its card is nested, where it is part of one.
    pub(crate) level: Option<usize>,
}

impl Line {
    pub(crate) fn is_row(&self) -> bool {
        matches!(self.form, Form::Row | Form::Tabbed)
    }

    pub(crate) fn text(&self) -> &Text {
        &self.cells[0]
    }

    /// The whole line, for a finding about it.
    pub(crate) fn span(&self) -> Span {
        let (first, last) = (self.cells[0].span, self.cells[self.cells.len() - 1].span);
        Span { end: last.end.max(first.end), ..first }
    }

    /// How far its beginning stands to the right of other lines, by the markup and by what is seen.
    pub(crate) fn rank(&self) -> usize {
        self.level.unwrap_or(0) * 100 + self.indent + usize::from(self.bullet)
    }
}

/// Finds the line and column of an offset.
pub(crate) struct Places<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// The last place and its column: saved pages are one line, which nobody should count from its beginning each time.
    last: Cell<(usize, usize)>,
}

impl<'t> Places<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts, last: Cell::new((0, 1)) }
    }

    /// The place of these bytes.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let start = self.text.floor_char_boundary(start);
        let end = self.text.floor_char_boundary(end).max(start);
        let line = self.starts.partition_point(|at| *at <= start);
        let begin = self.starts[line - 1];
        let (at, column) = self.last.get();
        let (at, column) = if (begin..=start).contains(&at) { (at, column) } else { (begin, 1) };
        let column = column + self.text[at..start].chars().filter(|sign| *sign != '\u{feff}').count();
        self.last.set((start, column));
        Span { start, end, line, column }
    }

    /// The first byte of a line, counted from 1.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        self.starts[line.clamp(1, self.starts.len()) - 1]
    }

    /// `text`, which is part of the page itself, with its place.
    pub(crate) fn locate(&self, text: &'t str) -> Text {
        let start = text.as_ptr() as usize - self.text.as_ptr() as usize;
        Located::new(text.to_owned(), self.span(start, start + text.len()))
    }
}
