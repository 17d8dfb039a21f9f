//! Whether a line surely is a row, wherever it stands.

use crate::{
    line::Line,
    rows::{card, error_row, one_line},
    words::{
        cells,
        columns::Column,
        label::label,
        length::{self, Length},
        types::{is_surely_type, is_type},
    },
};

/// Whether a line surely is a parameter's: its name, its type, and whether it must be given.
pub(crate) fn is_parameter(line: &Line) -> bool {
    if line.is_row() {
        let has =
            |at: usize, fits: &dyn Fn(&str) -> bool| line.cells.get(at).is_some_and(|cell| fits(cell.trim()));
        let states = |cell: &str| {
            (cells::flag(cell).is_some() && cell.chars().count() > 1)
                || matches!(length::read(cell), Length::Stated(_))
                || (cells::flag(cell).is_some() && has(1, &is_surely_type))
        };
        return has(0, &|cell| label(cell).is_some()) && has(1, &is_type) && has(2, &states);
    }
    card::first_line(line).is_some_and(|(row, _)| row.flag.is_some())
        || one_line::glued(line).is_some()
        || one_line::spaced(line).is_some_and(|(row, _)| row.flag.is_some())
}

/// Whether a line surely states an error code: one in capitals, with what it means.
pub(crate) fn is_failure(line: &Line) -> bool {
    let columns = [Column::Code, Column::Description, Column::Advice];
    let is_constant =
        |code: &str| code.contains(['_', '.']) && !code.bytes().any(|byte| byte.is_ascii_lowercase());
    let is_sure = |failure: &error_row::Failure| is_constant(&failure.code) && failure.meaning.is_some();
    error_row::rows(line, &columns).iter().any(is_sure)
}
