//! The cells of the row that is being read, those that reach into it from the rows above among them.

use crate::line::{Form, Line, Text};

/// No table is wider, and no cell reaches further down.
const MOST: usize = 100;

/// The rows of a table, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    row: Option<Vec<Text>>,
    /// The cell that is open: how many rows and columns it takes.
    cell: Option<(usize, usize)>,
    /// By column, a cell of a row above and how many rows it still reaches into.
    reaching: Vec<Option<(usize, Text)>>,
    indent: usize,
}

impl Cells {
    pub(crate) fn in_row(&self) -> bool {
        self.row.is_some()
    }

    pub(crate) fn in_cell(&self) -> bool {
        self.cell.is_some()
    }

    pub(crate) fn is_first(&self) -> bool {
        self.row.as_ref().is_some_and(Vec::is_empty)
    }

    /// Says how far to the right the first cell's text stands.
    pub(crate) fn indent(&mut self, indent: usize) {
        self.indent = indent;
    }

    pub(crate) fn begin_table(&mut self) {
        if self.cell.is_none() {
            self.reaching.clear();
        }
    }

    pub(crate) fn begin_row(&mut self) {
        (self.row, self.indent) = (Some(Vec::new()), 0);
    }

    pub(crate) fn begin_cell(&mut self, rows: usize, columns: usize) {
        self.take_reaching();
        self.cell = Some((rows.clamp(1, MOST), columns.clamp(1, MOST)));
    }

    pub(crate) fn end_cell(&mut self, text: &Text) {
        let (Some((rows, columns)), Some(row)) = (self.cell.take(), &mut self.row) else { return };
        for column in 0..columns {
            // Only the first of the columns has the text: one cell says one thing.
            let text = if column == 0 { text.clone() } else { Text::new(String::new(), text.span) };
            if rows > 1 {
                self.reaching.resize(self.reaching.len().max(row.len() + 1), None);
                self.reaching[row.len()] = Some((rows - 1, text.clone()));
            }
            row.push(text);
        }
    }

    /// The row as a line, unless it is empty.
    pub(crate) fn end_row(&mut self) -> Option<Line> {
        self.take_reaching();
        let cells = self.row.take().filter(|cells| cells.iter().any(|cell| !cell.is_empty()))?;
        let form = if cells.len() > 1 { Form::Row } else { Form::Plain };
        let first = cells[0].clone();
        Some(Line { cells, indent: self.indent, ..Line::of(form, first) })
    }

    /// Takes in the cells that reach from above into the next columns of the row.
    fn take_reaching(&mut self) {
        let Some(row) = &mut self.row else { return };
        while let Some(slot) = self.reaching.get_mut(row.len()) {
            let Some((rows, text)) = slot else { return };
            row.push(text.clone());
            *rows -= 1;
            if *rows == 0 {
                *slot = None;
            }
        }
    }
}
