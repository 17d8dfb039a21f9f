//! From the lines of a part to the rows of its table, in whatever notation each stands.

use crate::{
    columns::{self, Column},
    errors,
    findings::{Findings, quoted},
    line::{Form, Line, Text},
    loose, notation,
    row::Row,
    samples::Samples,
    stray,
    table::{self, OpenRow},
    tags::{self, Tag},
    words,
};

/// What the last lines began and the next may go on with.
pub(crate) enum Open {
    Nothing,
    Cells(OpenRow),
    Card(Row, Tag),
    /// A row without blanks, with the lines of its description and example.
    Glued(Row, Vec<Text>),
    /// A row with blanks, with what stands behind its length.
    Spaced(Row, String),
    Loose(Vec<loose::Cell>),
}

pub(crate) struct Reader<'r> {
    pub(crate) samples: &'r Samples,
    pub(crate) findings: &'r mut Findings,
    pub(crate) columns: Option<Vec<Column>>,
    pub(crate) open: Open,
    pub(crate) rows: Vec<Row>,
    groups: usize,
    group: Option<usize>,
    /// How much further right cards stand since a line said that members follow.
    inside: usize,
}

/// The rows of a part.
pub(crate) fn rows(lines: &[Line], samples: &Samples, findings: &mut Findings) -> Vec<Row> {
    let mut reader = Reader {
        samples,
        findings,
        columns: None,
        open: Open::Nothing,
        rows: Vec::new(),
        groups: 0,
        group: None,
        inside: 0,
    };
    for (at, line) in lines.iter().enumerate() {
        reader.read(line, &lines[at + 1..]);
    }
    reader.close();
    reader.rows
}

impl Reader<'_> {
    fn read(&mut self, line: &Line, next: &[Line]) {
        match line.form {
            Form::End => self.close(),
            Form::Row | Form::Tabbed => self.read_cells(line),
            Form::Code => self.unread(line),
            Form::Plain | Form::Heading => self.read_text(line, next),
        }
    }

    fn read_cells(&mut self, line: &Line) {
        if let Some(columns) = table::header(line) {
            return self.begin_table(columns, line);
        }
        let columns = self.columns.clone().unwrap_or_else(|| table::USUAL.to_vec());
        let above = if let Open::Cells(above) = &self.open { Some(above) } else { None };
        match (OpenRow::begin(line, &columns, above), &mut self.open) {
            (Some(row), _) => {
                self.close();
                if self.columns.is_none() {
                    self.findings.warning(
                        line.span(),
                        "this table has no header: its columns are taken to be the usual ones",
                        "the first row",
                    );
                    self.columns = Some(columns);
                }
                self.open = Open::Cells(row);
            }
            (None, Open::Cells(above)) if above.takes(line) => above.extend(line),
            (None, _) => self.unread(line),
        }
    }

    fn begin_table(&mut self, columns: Vec<Column>, line: &Line) {
        self.close();
        if self.columns.is_none() && !self.rows.is_empty() {
            self.findings.warning(
                line.span(),
                "rows stand above this header of their table",
                "the first header",
            );
        }
        self.columns = Some(columns);
    }

    fn read_text(&mut self, line: &Line, next: &[Line]) {
        let text = line.text();
        if words::is_button(text) {
            return;
        }
        if let Some(columns) = columns::columns(text) {
            self.begin_table(columns, line);
        } else if let (Some(column), Open::Nothing) = (columns::column(text), &self.open) {
            // A header with one word a line.
            self.columns.get_or_insert_default().push(column);
        } else if words::opens_members(text) {
            self.inside += 50;
        } else if words::opens_group(text)
            && next.first().and_then(notation::card).is_some_and(|row| row.flag.is_none())
        {
            self.close();
            self.groups += 1;
            self.group = Some(self.groups);
        } else if let Some(row) = notation::card(line) {
            self.begin(row, |row| Open::Card(row, Tag::Description));
        } else if let Open::Card(row, tag) = &mut self.open {
            *tag = tags::add_tagged(row, text, *tag, self.findings);
            self.doubt(line);
        } else if errors::is_failure(line) {
            self.unread(line);
        } else if let Some(row) = notation::glued(line) {
            self.begin(row, |row| Open::Glued(row, Vec::new()));
        } else if let Some((row, rest)) = notation::spaced(line) {
            self.begin(row, |row| Open::Spaced(row, rest));
        } else {
            self.read_more(line, next);
        }
    }

    /// A line of a card's text may be somebody else's row.
    fn doubt(&mut self, line: &Line) {
        if notation::looks_like_row(line.text()) || stray::is_parameter(line) {
            self.refuse(line.text());
        } else if errors::is_failure(line) {
            let title = format!("{} is taken as a part of the card above it", quoted(line.text()));
            self.findings.warning(line.span(), title, "looks like an error code");
        }
    }

    fn begin(&mut self, mut row: Row, open: impl FnOnce(Row) -> Open) {
        self.close();
        // Those of a group have no flag of their own; the first that has one ends it.
        self.group = self.group.filter(|_| row.flag.is_none());
        row.group = self.group;
        row.rank += self.inside;
        row.inside = self.inside > 0;
        self.open = open(row);
    }

    fn read_more(&mut self, line: &Line, next: &[Line]) {
        let cell = (line.text().clone(), line.rank());
        let ahead = || {
            let cells: Vec<loose::Cell> =
                next.iter().take(2).map(|line| (line.text().clone(), line.rank())).collect();
            loose::begins(&[std::slice::from_ref(&cell), &cells[..]].concat())
        };
        match &mut self.open {
            Open::Loose(cells) => cells.push(cell),
            _ if line.bullet || ahead() => {
                self.close();
                self.open = Open::Loose(vec![cell]);
            }
            Open::Cells(row) if row.is_tabbed() => {
                if row.is_whole(self.columns.as_ref().map_or(0, Vec::len)) {
                    let title = format!("{} is taken as a part of the row above it", quoted(line.text()));
                    self.findings.warning(line.span(), title, "behind its last cell");
                }
                row.extend(line);
            }
            Open::Glued(_, lines) => lines.push(cell.0),
            Open::Spaced(_, rest) => {
                rest.push(' ');
                rest.push_str(&cell.0);
            }
            Open::Card(..) | Open::Cells(_) | Open::Nothing => self.unread(line),
        }
    }

    fn unread(&mut self, line: &Line) {
        let Some(cell) =
            line.cells.iter().find(|cell| !cell.trim().is_empty() && columns::column(cell).is_none())
        else {
            return;
        };
        if notation::looks_like_row(cell) {
            return self.refuse(cell);
        }
        self.findings.warning(
            line.span(),
            format!("this was not read: {}", quoted(cell)),
            "no row of a table",
        );
    }

    /// A parameter that is left out makes half a description.
    fn refuse(&mut self, text: &Text) {
        let title = format!("this looks like a parameter and cannot be read: {}", quoted(text));
        let help = "write it as the other rows are written; take it away if it is a sentence";
        self.findings.error(text.span, title, "not read", help);
    }
}
