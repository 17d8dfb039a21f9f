//! Tables without a heading, in a draft: what each may be, in the order in which pages have them.

use crate::{
    findings::Findings,
    line::{Form, Line},
    rows::{recognise::is_parameter, table},
    sections::Section,
    words::{
        columns::{self, Column},
        headings::Part,
    },
};

/// Makes parts of the tables that stand under no heading of their own, as far as the page lacks such parts.
pub(crate) fn assign(sections: Vec<Section>, findings: &mut Findings) -> Vec<Section> {
    let mut known: Vec<Part> = sections.iter().map(|section| section.part).collect();
    let mut assigned = Vec::new();
    for mut section in sections {
        let pieces = if can_hold(section.part) { pieces(&mut section) } else { Vec::new() };
        let part = section.part;
        assigned.push(section);
        for piece in pieces {
            let is_code = columns(&piece[0]).is_some_and(|columns| columns.contains(&Column::Code));
            let parts = if is_code { &[Part::Errors][..] } else { &[Part::Request, Part::Response] };
            // A table of no part that the page lacks stays where it was.
            let lacking = parts.iter().find(|part| !known.contains(part)).copied();
            if let Some(part) = lacking {
                report(&piece[0], part, findings);
                known.push(part);
            }
            assigned.push(Section::guessed(lacking.unwrap_or(part), piece));
        }
    }
    assigned
}

fn can_hold(part: Part) -> bool {
    matches!(part, Part::Other | Part::Unknown | Part::Request | Part::Response)
}

/// Takes the tables out of a section that have no heading there: of a part's own tables, those behind the first.
fn pieces(section: &mut Section) -> Vec<Vec<Line>> {
    let is_headed = !matches!(section.part, Part::Other | Part::Unknown);
    let mut starts: Vec<usize> = Vec::new();
    let mut headers = usize::from(!is_headed);
    for (at, line) in section.lines.iter().enumerate() {
        let is_row = starts.is_empty() && !is_headed && line.form != Form::Code && is_parameter(line);
        // A heading within a part begins no other part.
        let is_below = at > 0 && section.lines[at - 1].is_heading() && is_headed;
        if columns(line).is_some() {
            headers += 1;
            if headers > 1 && !is_below {
                starts.push(at);
            }
        } else if is_row {
            starts.push(at);
        }
    }
    let mut pieces = Vec::new();
    for start in starts.into_iter().rev() {
        pieces.push(section.lines.split_off(start));
    }
    pieces.reverse();
    pieces
}

/// The columns of a header, if the line is one of parameters or of error codes.
fn columns(line: &Line) -> Option<Vec<Column>> {
    let columns = table::header(line).or_else(|| columns::columns(line.text()))?;
    let has = |column| columns.contains(&column);
    (line.form != Form::Code
        && (has(Column::Code) || (has(Column::Name) && (has(Column::Type) || has(Column::Flag)))))
    .then_some(columns)
}

fn report(line: &Line, part: Part, findings: &mut Findings) {
    let what = match part {
        Part::Request => "request parameters",
        Part::Response => "response parameters",
        _ => "error codes",
    };
    let title = format!("no heading says what this table is about: it is taken for the {what}");
    let help = "write a heading such as 业务请求参数 or 业务响应参数 above it to be sure";
    findings.advise(line.span(), title, "a table without a heading", help);
}
