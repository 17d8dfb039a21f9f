//! A page as lines, whatever its shape was: what all later stages read.

use alipay_schema::{Located, Span};

/// A text of the page, with its place.
pub(crate) type Text = Located<String>;

/// What a line is by the page's markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Text, of which nothing is known.
    Plain,
    /// Marked as a heading; how deep, where the markup says it.
    Heading(usize),
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
    /// How far it is indented, in spaces.
    pub(crate) indent: usize,
    /// Whether a bullet stands before it.
    pub(crate) bullet: bool,
    /// How deeply its card is nested, where it is part of one.
    pub(crate) level: Option<usize>,
    /// Whether it begins with a name in bold, as the first line of a card does.
    pub(crate) strong: bool,
    /// Whether all of it is in bold and no name.
    pub(crate) bold: bool,
}

impl Line {
    /// A line of one text.
    pub(crate) fn of(form: Form, text: Text) -> Self {
        Self { form, cells: vec![text], indent: 0, bullet: false, level: None, strong: false, bold: false }
    }

    /// The same row without the quotation marks of its cells, where its name stands in such too.
    pub(crate) fn unquoted(mut self) -> Self {
        if self.is_row() && inside_quotes(&self.cells[0]).is_some() {
            for cell in &mut self.cells {
                if let Some(inside) = inside_quotes(cell) {
                    cell.value = inside.to_owned();
                }
            }
        }
        self
    }

    pub(crate) fn is_row(&self) -> bool {
        matches!(self.form, Form::Row | Form::Tabbed)
    }

    pub(crate) fn is_heading(&self) -> bool {
        matches!(self.form, Form::Heading(_))
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

/// Quotation marks, each with the one that closes it.
const QUOTES: [(char, char); 5] = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’'), ('「', '」')];

/// What stands in one pair of quotation marks, with nothing around it.
fn inside_quotes(cell: &str) -> Option<&str> {
    QUOTES.iter().find_map(|(open, close)| {
        let inside = cell.trim().strip_prefix(*open)?.strip_suffix(*close)?;
        (!inside.contains([*open, *close])).then_some(inside)
    })
}

/// The beginning of the page, for what concerns it as a whole.
pub(crate) fn start() -> Span {
    Span { start: 0, end: 0, line: 1, column: 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_loses_its_quotation_marks_where_its_name_has_such() {
        for (cells, expected) in [
            (["\"a\"", "“String”", "'必选'"], ["a", "String", "必选"]),
            (["“a”", "String", "say \"a\""], ["a", "String", "say \"a\""]),
            (["\"a\"", "\"x\" or \"y\"", ""], ["a", "\"x\" or \"y\"", ""]),
            (["a", "\"String\"", "\"x\""], ["a", "\"String\"", "\"x\""]),
        ] {
            let text = |cell: &str| Text::new(cell.to_owned(), start());
            let row = Line { cells: cells.map(text).to_vec(), ..Line::of(Form::Row, text("")) };
            let actual: Vec<String> = row.unquoted().cells.into_iter().map(|cell| cell.value).collect();
            assert_eq!(actual, expected);
        }
    }
}
