//! Rows of parameters where no table is expected: a heading is missing, or a row has got out of its table.

use crate::{
    cells,
    errors::is_failure,
    findings::{Findings, quoted},
    line::{Form, Line},
    notation,
    row::{is_name, marks},
    section::Section,
    words::Part,
};

/// Tells of rows that stand under a heading that opens no table of parameters.
pub(crate) fn tell(sections: &[Section], findings: &mut Findings) {
    for section in sections
        .iter()
        .filter(|section| matches!(section.part, Part::Other | Part::RequestSample | Part::ResponseSample))
    {
        let rows = || section.lines.iter().filter(|line| line.form != Form::Code);
        for (what, line) in [
            ("a parameter", rows().find(|line| is_parameter(line))),
            ("an error code", rows().find(|line| is_failure(line))),
        ] {
            let Some(line) = line else { continue };
            let title = format!(
                "{} looks like {what} and stands in no table of such: it is left out",
                quoted(line.text())
            );
            findings.warning(line.span(), title, "is a heading missing above it?");
        }
    }
}

/// Tells of parts that stand in another order than on any page: their headings may have been mixed up.
pub(crate) fn tell_order(sections: &[Section], findings: &mut Findings) {
    let rank = |part| [Part::Request, Part::Response, Part::Errors].iter().position(|known| *known == part);
    let ranked: Vec<(usize, &Section)> = sections
        .iter()
        .filter(|section| !section.lines.is_empty())
        .filter_map(|section| Some((rank(section.part)?, section)))
        .collect();
    for pair in ranked.windows(2).filter(|pair| pair[0].0 > pair[1].0) {
        let title =
            "the parts of the page stand in an unusual order: request, response and error codes are expected";
        findings.warning(pair[1].1.heading, title, "behind a later part");
    }
}

/// Whether a line surely is a parameter's: its name, its type, and whether it must be given.
pub(crate) fn is_parameter(line: &Line) -> bool {
    if line.is_row() {
        let has =
            |at: usize, fits: &dyn Fn(&str) -> bool| line.cells.get(at).is_some_and(|cell| fits(cell.trim()));
        let states = |cell: &str| {
            cells::flag(cell).is_some() || matches!(cells::length(cell), cells::Length::Stated(_))
        };
        return has(0, &|cell| is_name(marks(cell).1)) && has(1, &notation::is_type) && has(2, &states);
    }
    notation::card(line).is_some_and(|row| row.flag.is_some())
        || notation::glued(line).is_some()
        || notation::spaced(line).is_some_and(|(row, _)| row.flag.is_some())
}
