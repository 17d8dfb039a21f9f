//! The columns of a bill, found by their names: their order is what each merchant configured.

use std::sync::Arc;

use super::error::{BillError, BillProblem};

/// A column that a kind of rows knows.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) name: &'static str,
    /// Whether every bill of the kind has it.
    pub(super) required: bool,
}

/// The header of a bill: the names of its columns in their order, as they are written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) names: Vec<Arc<str>>,
    normal: Vec<String>,
    /// How many cells the line has: a spreadsheet adds empty ones to every line.
    pub(super) width: usize,
}

impl Header {
    /// The header of a line that has the column `key`, or of any line where there is no key.
    pub(super) fn read(line: &str, key: Option<&str>) -> Option<Self> {
        let mut names: Vec<Arc<str>> = line.split(',').map(|cell| trimmed(cell).into()).collect();
        let width = names.len();
        while names.last().is_some_and(|name| name.is_empty()) {
            names.pop();
        }
        let normal: Vec<String> = names.iter().map(|name| normal(name)).collect();
        let header = Self { names, normal, width };
        let found = key.is_none_or(|key| header.place(key).is_some());
        (found && !header.names.is_empty()).then_some(header)
    }

    /// Where a column stands, by its name with either kind of parentheses.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        let name = normal(name);
        self.normal.iter().position(|own| *own == name)
    }

    /// Where the columns stand whose names are such.
    pub(super) fn places_of(&self, is_such: fn(&str) -> bool) -> Vec<usize> {
        let names = self.normal.iter().enumerate();
        names.filter(|(_, name)| is_such(name)).map(|(place, _)| place).collect()
    }

    /// Where each of the known columns stands.
    pub(super) fn places(&self, columns: &[Column]) -> Result<Vec<Option<usize>>, BillError> {
        for (index, name) in self.normal.iter().enumerate() {
            if !name.is_empty() && self.normal[..index].contains(name) {
                return Err(
                    BillError::from(BillProblem::RepeatedColumn).under(Arc::clone(&self.names[index]))
                );
            }
        }
        let places: Vec<Option<usize>> = columns.iter().map(|column| self.place(column.name)).collect();
        let missing =
            columns.iter().zip(&places).filter(|(column, place)| column.required && place.is_none());
        let missing: Vec<&'static str> = missing.map(|(column, _)| column.name).collect();
        if missing.is_empty() { Ok(places) } else { Err(BillProblem::MissingColumns(missing).into()) }
    }
}

/// A cell without the tab behind a number and without spaces.
pub(super) fn trimmed(cell: &str) -> &str {
    cell.trim_matches([' ', '\t'])
}

/// A name by which columns are compared: full-width and half-width signs are one.
fn normal(name: &str) -> String {
    let half = |character| match character {
        '（' => '(',
        '）' => ')',
        '＋' => '+',
        '－' => '-',
        '／' => '/',
        other => other,
    };
    name.chars().filter(|character| !character.is_whitespace()).map(half).collect()
}
