//! Rows whose cells are apart: tabs, pipes, cells of HTML.

use alipay_schema::Span;

use crate::{
    findings::{Findings, quoted},
    line::{Form, Line, Text},
    rows::{example_split, row::Row},
    samples::Samples,
    words::{
        cells,
        columns::{self, Column},
        label::label,
        types::{is_surely_type, is_type},
    },
};

/// What pages have where a header is missing.
pub(crate) const USUAL: [Column; 6] =
    [Column::Name, Column::Type, Column::Flag, Column::Length, Column::Description, Column::Example];

/// The columns that a line of cells names, if it is a header.
pub(crate) fn header(line: &Line) -> Option<Vec<Column>> {
    columns::header(line.cells.iter().map(|cell| cell.as_str()))
}

/// What a line of cells is to the table.
pub(crate) enum Begun {
    Row(OpenRow),
    /// It states a flag or a type, and no name that can be read.
    Unreadable(Text),
    /// No row of its own.
    No,
}

/// A row that may go on in the next line, where a cell holds a line break.
#[derive(Debug)]
pub(crate) struct OpenRow {
    cells: Vec<Text>,
    rank: usize,
    form: Form,
    /// Whether a line break in a cell has cut it into lines.
    broken: bool,
}

impl OpenRow {
    /// The row that begins with this line, unless the line goes on with another.
    pub(crate) fn begin(line: &Line, columns: &[Column], above: Option<&Self>) -> Begun {
        let cell = |column| at(columns, column).and_then(|at| line.cells.get(at));
        let Some(name) = cell(Column::Name) else { return Begun::No };
        let flagged = cell(Column::Flag).is_some_and(|cell| cells::flag(cell).is_some());
        let ty = cell(Column::Type);
        let surely = flagged || ty.is_some_and(|cell| is_surely_type(cell));
        let typed = at(columns, Column::Type).is_none() || ty.is_some_and(|cell| is_type(cell));
        let above_is_whole = above.is_none_or(|above| above.cells.len() >= columns.len());
        match label(name) {
            // A sentence may begin with a name too.
            Some(label) if surely || (label.aside.is_none() && (typed || above_is_whole)) => {
                Begun::Row(Self {
                    cells: line.cells.clone(),
                    rank: line.rank(),
                    form: line.form,
                    broken: false,
                })
            }
            // Behind a line break, the second cell is any.
            None if flagged || (surely && !name.trim().is_empty() && line.cells.len() >= columns.len()) => {
                let mut cells = std::iter::once(name).chain(&line.cells);
                Begun::Unreadable(cells.find(|cell| !cell.trim().is_empty()).unwrap_or(name).clone())
            }
            _ => Begun::No,
        }
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
        self.broken = true;
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
    pub(crate) fn finish(
        mut self,
        columns: &[Column],
        samples: &Samples,
        findings: &mut Findings,
    ) -> Option<Row> {
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
        self.report_missing(&row, columns, findings);
        if self.broken {
            example_split::settle_example(&mut row, samples, findings);
        }
        Some(row)
    }

    /// A copy leaves away empty cells at the end of a row, of which only the example is often empty.
    fn report_missing(&self, row: &Row, columns: &[Column], findings: &mut Findings) {
        let missing = columns.get(self.cells.len()..).unwrap_or_default();
        let may_lack = |column: &Column| {
            *column == Column::Other
                || (self.is_tabbed() && matches!(column, Column::Example | Column::Description))
        };
        if !missing.iter().all(may_lack) {
            let title = format!("the row {} has fewer cells than its table has columns", quoted(&row.name));
            findings.mark(row.name.span, &title);
            findings.advise(
                row.name.span,
                title,
                "a cell is missing",
                "write an empty cell where one is missing",
            );
        }
    }

    fn join_surplus(&mut self, columns: &[Column], findings: &mut Findings) {
        if self.cells.len() <= columns.len() || columns.is_empty() {
            return;
        }
        let surplus = self.cells.split_off(columns.len());
        if surplus.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let (span, between) = (surplus[0].span, if self.is_tabbed() { '\t' } else { '|' });
        if let Some(last) = self.cells.last_mut() {
            for cell in surplus {
                last.value.push(between);
                last.value.push_str(&cell);
            }
        }
        let help =
            "write `\\|` for a `|` within a cell, and a space for a tab; take a cell away that is too many";
        findings.advise(
            span,
            "this row has more cells than its table has columns: the rest went to the last one",
            "one too many",
            help,
        );
    }

    pub(crate) fn span(&self) -> Span {
        self.cells[0].span
    }
}

fn at(columns: &[Column], wanted: Column) -> Option<usize> {
    columns.iter().position(|column| *column == wanted)
}
