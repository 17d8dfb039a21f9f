//! Rows whose cells are apart: tabs, pipes, cells of HTML.

use alipay_schema::Span;

use crate::{
    columns::{self, Column},
    findings::Findings,
    line::{Form, Line, Text},
    notation::is_type,
    row::{Row, is_name, marks},
};

/// What pages have where a header is missing.
pub(crate) const USUAL: [Column; 6] =
    [Column::Name, Column::Type, Column::Flag, Column::Length, Column::Description, Column::Example];

/// The columns that a line of cells names, if it is a header.
pub(crate) fn header(line: &Line) -> Option<Vec<Column>> {
    let known: Vec<Option<Column>> = line.cells.iter().map(|cell| columns::column(cell)).collect();
    let enough = known.iter().flatten().count() > 1 && known.first().is_some_and(Option::is_some);
    enough.then(|| known.into_iter().map(|column| column.unwrap_or(Column::Other)).collect())
}

/// A row that may go on in the next line, where a cell holds a line break.
#[derive(Debug)]
pub(crate) struct OpenRow {
    cells: Vec<Text>,
    rank: usize,
    form: Form,
}

impl OpenRow {
    /// The row that begins with this line, unless the line goes on with another.
    pub(crate) fn begin(line: &Line, columns: &[Column], above: Option<&Self>) -> Option<Self> {
        let cell = |column| at(columns, column).and_then(|at| line.cells.get(at));
        let name = cell(Column::Name)?;
        let typed =
            at(columns, Column::Type).is_none() || cell(Column::Type).is_some_and(|cell| is_type(cell));
        let above_is_whole = above.is_none_or(|above| above.cells.len() >= columns.len());
        let begins = is_name(marks(name).1) && (typed || above_is_whole);
        begins.then(|| Self { cells: line.cells.clone(), rank: line.rank(), form: line.form })
    }

    /// Whether line breaks in its cells show as lines of their own.
    pub(crate) fn is_tabbed(&self) -> bool {
        self.form == Form::Tabbed
    }

    pub(crate) fn is_whole(&self, columns: usize) -> bool {
        self.cells.len() >= columns
    }

    /// Whether cells of this line can belong to the row: those of a table's markup only where they stand below theirs.
    pub(crate) fn takes(&self, line: &Line) -> bool {
        self.is_tabbed() || (line.cells.len() == self.cells.len() && line.cells[0].is_empty())
    }

    /// Goes on with the row: a cell had a line break, or cells stand below those that they continue.
    pub(crate) fn extend(&mut self, line: &Line) {
        let below = line.cells.len() == self.cells.len() && line.cells.len() > 1 && line.cells[0].is_empty();
        let (first, others) =
            if below { (0, &line.cells[..0]) } else { (self.cells.len() - 1, &line.cells[1..]) };
        let continued = if below { &line.cells[..] } else { &line.cells[..1] };
        for (cell, more) in self.cells[first..].iter_mut().zip(continued).filter(|(_, more)| !more.is_empty())
        {
            if !cell.is_empty() {
                cell.value.push('\n');
            }
            cell.value.push_str(more);
        }
        self.cells.extend_from_slice(others);
    }

    /// The row, once nothing more of it can come.
    pub(crate) fn finish(mut self, columns: &[Column], findings: &mut Findings) -> Option<Row> {
        self.join_surplus(columns, findings);
        let cell = |column| {
            at(columns, column).and_then(|at| self.cells.get(at)).filter(|cell| !cell.trim().is_empty())
        };
        let mut row = Row::named(cell(Column::Name)?, self.rank);
        row.ty = cell(Column::Type).cloned();
        row.flag = cell(Column::Flag).cloned();
        row.length = cell(Column::Length).cloned();
        row.description = cell(Column::Description).cloned();
        row.example = cell(Column::Example).cloned();
        Some(row)
    }

    fn join_surplus(&mut self, columns: &[Column], findings: &mut Findings) {
        if self.cells.len() <= columns.len() || columns.is_empty() {
            return;
        }
        let surplus = self.cells.split_off(columns.len());
        if surplus.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let span = surplus[0].span;
        if let Some(last) = self.cells.last_mut() {
            for cell in surplus {
                last.value.push('|');
                last.value.push_str(&cell);
            }
        }
        findings.warning(
            span,
            "this row has more cells than its table has columns: the rest went to the last one",
            "one too many",
        );
    }

    pub(crate) fn span(&self) -> Span {
        self.cells[0].span
    }
}

fn at(columns: &[Column], wanted: Column) -> Option<usize> {
    columns.iter().position(|column| *column == wanted)
}
