//! From the lines of a part to the rows of its table, in whatever notation each stands.

mod finish;
mod report;

use crate::{
    findings::{Findings, quoted},
    line::{Form, Line, Text},
    rows::{
        card, cell_lines, one_line, paths, recognise,
        row::Row,
        table::{self, Begun, OpenRow},
        tags::{self, Tag},
    },
    samples::Samples,
    words::{
        columns::{self, Column},
        headings,
    },
};

/// What the last lines began and the next may go on with.
pub(crate) enum Open {
    Nothing,
    Cells(OpenRow),
    Card(Row, Tag),
    /// A row without spaces, with the lines of its description and example.
    Glued(Row, Vec<Text>),
    /// A row with spaces, with what stands behind its length.
    Spaced(Row, String),
    Loose(Vec<cell_lines::Cell>),
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "independent signs of what has been read, each with its name"
)]
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
    /// Whether the cards of this part begin in bold.
    bold: bool,
    /// Whether the last line was a word of a header.
    in_header: bool,
    /// Whether a row above could not be read, whose members the next rows may be.
    has_gap: bool,
    /// Whether nothing says what the columns of the table are.
    is_guessed: bool,
    /// Whether a line between the rows could not be read.
    has_unread: bool,
    /// The deeper heading that the last lines stand under.
    subheading: Option<Text>,
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
        bold: false,
        in_header: false,
        has_gap: false,
        is_guessed: false,
        has_unread: false,
        subheading: None,
    };
    for (at, line) in lines.iter().enumerate() {
        reader.read(line, &lines[at + 1..]);
    }
    reader.close();
    let Reader { mut rows, findings, .. } = reader;
    paths::resolve(&mut rows, findings);
    rows
}

impl Reader<'_> {
    fn read(&mut self, line: &Line, next: &[Line]) {
        match line.form {
            Form::End => self.close(),
            Form::Row | Form::Tabbed => self.read_cells(line),
            Form::Code => self.unread(line),
            Form::Plain | Form::Heading(_) => self.read_text(line, next),
        }
    }

    fn read_cells(&mut self, line: &Line) {
        if let Some(columns) = table::header(line) {
            self.report_unknown(line);
            return self.begin_table(columns, line);
        }
        let columns = self.columns.clone().unwrap_or_else(|| table::USUAL.to_vec());
        let above = if let Open::Cells(above) = &self.open { Some(above) } else { None };
        match (OpenRow::begin(line, &columns, above), &mut self.open) {
            (Begun::Row(row), _) => {
                self.close();
                if self.columns.is_none() {
                    self.findings.warning(
                        line.span(),
                        "this table has no header: its columns are taken to be the usual ones",
                        "the first row",
                    );
                    self.columns = Some(columns);
                    self.is_guessed = true;
                }
                self.report_subheading();
                self.open = Open::Cells(row);
            }
            (Begun::Unreadable(cell), _) => {
                self.close();
                self.refuse(&cell);
            }
            (Begun::No, Open::Cells(above)) if above.takes(line) => above.extend(line),
            (Begun::No, _) => self.unread(line),
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
            for row in &self.rows {
                self.findings.mark(row.name.span, "it stands above the header of its table");
            }
        }
        if self.columns.is_some() && !self.rows.is_empty() && self.subheading.is_none() {
            self.findings.doubt(
                line.span(),
                "two tables stand under one heading",
                "what is this one about?",
                "write a heading such as 业务响应参数 or 异步通知参数 above it; take the header away if the table goes on",
            );
        }
        self.columns = Some(columns);
        self.is_guessed = false;
    }

    fn read_text(&mut self, line: &Line, next: &[Line]) {
        let text = line.text();
        let is_column = |line: &Line| columns::column(line.text()).is_some_and(|_| !line.text().is_ascii());
        let in_header = std::mem::replace(&mut self.in_header, false);
        if headings::is_button(text) {
            return;
        }
        if let Some(columns) = columns::columns(text) {
            self.begin_table(columns, line);
        } else if is_column(line)
            && (in_header || (matches!(self.open, Open::Nothing) && self.rows.is_empty()))
        {
            // A header with one word a line.
            self.columns.get_or_insert_default().extend(columns::column(text));
            self.in_header = true;
        } else if is_column(line) && next.len() > 1 && next[..2].iter().all(is_column) {
            self.begin_table(columns::column(text).into_iter().collect(), line);
            self.in_header = true;
        } else if headings::opens_members(text) {
            self.inside += 50;
        } else if headings::opens_group(text)
            && next.first().and_then(card::first_line).is_some_and(|(row, _)| row.flag.is_none())
        {
            self.close();
            self.groups += 1;
            self.group = Some(self.groups);
        } else {
            self.read_row(line, next);
        }
    }

    fn read_row(&mut self, line: &Line, next: &[Line]) {
        let text = line.text();
        let flat = |line: &Line| {
            one_line::glued(line)
                .map(|row| (row, None))
                .or_else(|| one_line::spaced(line).map(|(row, rest)| (row, Some(rest))))
        };
        // Below a header, cells come in its order.
        let in_columns = self.columns.is_some() && !line.strong && flat(line).is_some();
        if let Some((row, rest)) = card::first_line(line).filter(|_| !in_columns) {
            if self.bold && !line.strong {
                return self.refuse(text);
            }
            self.bold |= line.strong;
            let rest = Text::new(rest, text.span);
            self.begin(row, |row| Open::Card(row, Tag::Head));
            self.add_to_card(&rest);
        } else if line.strong {
            self.close();
            self.refuse(text);
        } else if matches!(self.open, Open::Card(..)) && !line.is_heading() {
            self.doubt(line);
            if line.bold {
                let title = format!("{} is taken as a part of the card above it", quoted(text));
                let help = "if it is a heading of another table, mark it as one";
                self.findings.advise(text.span, title, "looks like a heading", help);
            }
            self.add_to_card(text);
        } else if recognise::is_failure(line) {
            self.unread(line);
        } else if let Some((row, rest)) = flat(line) {
            self.begin(row, |row| match rest {
                None => Open::Glued(row, Vec::new()),
                Some(rest) => Open::Spaced(row, rest),
            });
        } else if line.is_heading() {
            self.close();
            self.doubt(line);
            self.subheading = Some(text.clone());
        } else {
            self.read_more(line, next);
        }
    }

    fn add_to_card(&mut self, text: &Text) {
        if let Open::Card(row, tag) = &mut self.open {
            let doubts = self.findings.doubts().len();
            *tag = tags::add(row, text, *tag, self.findings);
            self.has_gap |= self.findings.doubts().len() > doubts;
        }
    }

    fn begin(&mut self, mut row: Row, open: impl FnOnce(Row) -> Open) {
        self.close();
        self.report_subheading();
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
            let cells: Vec<cell_lines::Cell> =
                next.iter().take(2).map(|line| (line.text().clone(), line.rank())).collect();
            cell_lines::begins(&[std::slice::from_ref(&cell), &cells[..]].concat())
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
}
