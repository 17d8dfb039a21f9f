//! Rows whose cells stand below each other, one a line, as when a table is flattened to bullets.

use crate::{
    findings::{Findings, quoted},
    line::Text,
    rows::{example_split, row::Row},
    samples::Samples,
    words::{
        cells,
        columns::Column,
        label::label,
        length::{self, Length},
        types::is_type,
    },
};

/// One cell and how far to the right its line stands.
pub(crate) type Cell = (Text, usize);

/// Whether a row begins here: a name, a type, and a flag or a length.
pub(crate) fn begins(cells: &[Cell]) -> bool {
    let [(name, _), (ty, _), (next, _), ..] = cells else { return false };
    let is_flag = cells::flag(next).is_some();
    let is_length = !next.is_empty() && !matches!(length::read(next), Length::Unreadable);
    label(name).is_some() && is_type(ty) && (is_flag || is_length)
}

/// The rows of these cells. What stands before the first row is left over.
pub(crate) fn rows(
    cells: &[Cell],
    columns: &[Column],
    samples: &Samples,
    findings: &mut Findings,
) -> Vec<Row> {
    let mut starts: Vec<usize> = (0..cells.len()).filter(|at| begins(&cells[*at..])).collect();
    if let Some((stray, _)) =
        cells.get(..starts.first().copied().unwrap_or(cells.len())).and_then(<[Cell]>::first)
    {
        findings.doubt(
            stray.span,
            format!("{} belongs to no row", quoted(stray)),
            "a cell without a row",
            "copy the table again, from its header on",
        );
    }
    starts.push(cells.len());
    let rows: Vec<Row> =
        starts.windows(2).filter_map(|ends| row(&cells[ends[0]..ends[1]], samples, findings)).collect();
    for row in &rows {
        let lacks = |column, cell: &Option<Text>| columns.contains(&column) && cell.is_none();
        if lacks(Column::Flag, &row.flag) || lacks(Column::Length, &row.length) {
            let title = format!("the row {} has fewer cells than its table has columns", quoted(&row.name));
            findings.warning(row.name.span, title, "a cell is missing");
        }
    }
    rows
}

fn row(cells: &[Cell], samples: &Samples, findings: &mut Findings) -> Option<Row> {
    let ((name, rank), rest) = cells.split_first()?;
    let mut row = Row::named(name, *rank);
    let mut rest = rest.iter().map(|(text, _)| text).peekable();
    row.ty = rest.next().cloned();
    row.flag = rest.next_if(|cell| cells::flag(cell).is_some()).cloned();
    row.length = rest.next_if(|cell| !matches!(length::read(cell), Length::Unreadable)).cloned();
    let rest: Vec<&Text> = rest.collect();
    match rest.as_slice() {
        [] => {}
        [value] if samples.value(&row.name).as_deref() == Some(value.as_str()) => {
            row.example = Some((*value).clone());
        }
        [description] => row.description = Some((*description).clone()),
        [description, example] => {
            row.description = Some((*description).clone());
            row.example = Some((*example).clone());
        }
        [description, more @ .., example] => {
            row.description = Some((*description).clone());
            row.example = Some((*example).clone());
            let title = format!(
                "the row {} has more cells than a table has columns: the last one is taken as its example",
                quoted(&row.name)
            );
            findings.warning(more[0].span, title, "one too many");
        }
    }
    example_split::settle_example(&mut row, samples, findings);
    Some(row)
}
