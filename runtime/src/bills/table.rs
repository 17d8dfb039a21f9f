//! One member of a bill, read row by row.

use std::io::Read;
use std::sync::Arc;

use super::cells::{self, Cells};
use super::columns::Header;
use super::error::{BillError, BillProblem};
use super::lines::{Line, Lines};
use super::marks::Mark;
use super::record::Record;
use super::row::Definition;
use super::totals::{Stated, Tally};

/// The header stands within so many lines: behind four with marks in most bills, behind none in some.
const HEADER_WITHIN: u64 = 40;

/// A member that is being read.
pub(super) struct Table<T, R> {
    lines: Lines<R>,
    row: Definition<T>,
    header: Option<(Arc<Header>, Vec<Option<usize>>)>,
    key: Option<&'static str>,
    written: Vec<usize>,
    never_empty: Vec<usize>,
    has_marks: bool,
    ended: bool,
    pub(super) tallies: Vec<Tally>,
    pub(super) foot: Vec<Stated>,
    /// Whether a row could not be read, so that the totals say nothing.
    pub(super) is_partial: bool,
}

/// What a table gives next.
pub(super) enum Next<T> {
    Row(T),
    /// A row that cannot be read; others may follow.
    Unreadable(BillError),
    /// Nothing more can be read.
    Broken(BillError),
    End,
}

impl<T, R: Read> Table<T, R> {
    pub(super) fn new(row: Definition<T>, bytes: R) -> Self {
        Self {
            lines: Lines::new(bytes),
            row,
            tallies: (row.tallies)(),
            header: None,
            key: row.content.key(),
            written: Vec::new(),
            never_empty: Vec::new(),
            has_marks: false,
            ended: false,
            foot: Vec::new(),
            is_partial: false,
        }
    }

    pub(super) fn next(&mut self) -> Next<T> {
        loop {
            let line = match self.lines.next() {
                Ok(Some(Line::Text(line))) => line,
                Ok(Some(Line::Garbled)) => return self.unreadable(BillProblem::Encoding.into()),
                Ok(None) => return self.end(),
                Err(problem) => return Next::Broken(self.here(problem)),
            };
            if let Some(mark) = Mark::read(&line) {
                self.has_marks = true;
                match mark {
                    Mark::End => self.ended = true,
                    Mark::Total(total) => self.foot.push(total),
                    _ => {}
                }
                continue;
            }
            if line.trim_matches([',', ' ', '\t']).is_empty() {
                continue;
            }
            if self.header.is_none() {
                match self.begin(&line) {
                    Ok(()) => continue,
                    Err(error) => return Next::Broken(error),
                }
            }
            return if self.ended { self.unreadable(BillProblem::Trailing.into()) } else { self.read(&line) };
        }
    }

    /// Takes the header from a line that may be one.
    fn begin(&mut self, line: &str) -> Result<(), BillError> {
        let Some(header) = Header::read(line, self.key) else {
            let is_late = self.lines.number() > HEADER_WITHIN || self.ended;
            return if is_late { Err(BillProblem::NoHeader.into()) } else { Ok(()) };
        };
        let places = header.places(self.row.columns).map_err(|error| error.at(self.lines.number()))?;
        self.written = header.places_of(cells::is_written);
        self.never_empty = header.places_of(cells::is_never_empty);
        self.header = Some((Arc::new(header), places));
        Ok(())
    }

    fn read(&mut self, line: &str) -> Next<T> {
        let Some((header, places)) = &self.header else { return Next::End };
        let number = self.lines.number();
        let columns = header.width;
        let cells = cells::split(line);
        let record = |cells: Cells| Record::new(Arc::clone(header), line.to_owned(), cells, number);
        let read = if cells.len() == columns {
            (self.row.read)(&record(cells), places, &mut self.tallies)
        } else {
            let fits = |cells: &Cells| {
                let record = record(cells.clone());
                self.never_empty.iter().all(|place| !record.cell(*place).is_empty())
                    && (self.row.read)(&record, places, &mut []).is_ok()
            };
            match cells::reunited(&cells, columns, &self.written, fits) {
                Some(cells) => (self.row.read)(&record(cells), places, &mut self.tallies),
                None => Err(BillProblem::Cells { columns, cells: cells.len() }.into()),
            }
        };
        match read {
            Ok(row) => Next::Row(row),
            Err(error) => self.unreadable(error),
        }
    }

    fn end(&self) -> Next<T> {
        if self.header.is_none() {
            return Next::Broken(BillProblem::NoHeader.into());
        }
        if self.has_marks && !self.ended {
            return Next::Broken(BillProblem::Unfinished.into());
        }
        Next::End
    }

    fn unreadable(&mut self, error: BillError) -> Next<T> {
        self.is_partial = true;
        Next::Unreadable(error.at(self.lines.number()))
    }

    fn here(&self, problem: BillProblem) -> BillError {
        let error = BillError::from(problem);
        match error.problem() {
            BillProblem::LineTooLong => error.at(self.lines.number()),
            _ => error,
        }
    }
}
