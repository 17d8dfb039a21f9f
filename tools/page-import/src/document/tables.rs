//! The tables of a page, out of all the parts that claim to hold one.

use crate::{
    findings::Findings,
    line::{Line, Text},
    rows::{error_codes, error_row::Failure, reader, row::Row},
    samples::Samples,
    sections::Section,
    words::{
        headings::{self, Part},
        length,
    },
};

/// The rows of a part; an empty list if the page states that there are none, `None` if it has no such part.
pub(crate) fn rows(
    sections: &[Section],
    part: Part,
    samples: &Samples,
    findings: &mut Findings,
) -> Option<Vec<Row>> {
    let mut chosen: Option<(Vec<Row>, Findings, &Section)> = None;
    let (mut none, mut twice) = (false, false);
    for section in sections.iter().filter(|section| section.part == part) {
        let stated = |line: &Line| line.cells.len() == 1 && headings::is_none(line.text(), part);
        none |= section.lines.iter().any(stated);
        let lines: Vec<Line> = section.lines.iter().filter(|line| !stated(line)).cloned().collect();
        let mut own = findings.aside();
        let rows = reader::rows(&lines, samples, &mut own);
        // Among rows it is a cell.
        none |= rows.is_empty() && lines.iter().any(|line| headings::is_bare_none(line.text()));
        match &chosen {
            Some((first, _, _)) if !rows.is_empty() && !first.is_empty() => {
                // A saved page has its table twice, once without the members.
                if !is_part(&rows, first) && !is_part(first, &rows) {
                    twice = true;
                    findings.doubt(
                        section.heading,
                        "the page has this table twice, with different rows",
                        "the second",
                        "leave only the table of one API",
                    );
                }
                if rows.len() > first.len() {
                    chosen = Some((rows, own, section));
                }
            }
            Some((first, _, _)) if rows.is_empty() && !first.is_empty() => {}
            _ => chosen = Some((rows, own, section)),
        }
    }
    let (rows, own, section) = chosen?;
    if none && rows.is_empty() {
        return Some(rows);
    }
    findings.extend(own);
    let why = if section.is_guessed {
        Some("no heading says what its table is about")
    } else if twice {
        Some("the page has its table twice, with different rows")
    } else if none {
        Some("the page says that there are no parameters here")
    } else {
        None
    };
    if let Some(why) = why {
        for row in &rows {
            findings.mark(row.name.span, why);
        }
    }
    if none {
        findings.doubt(
            section.heading,
            "the page says that there are no parameters here, and states some",
            "which is it?",
            "leave only what is true",
        );
    }
    (!rows.is_empty()).then_some(rows)
}

/// Whether each of a few rows stands among the others, and says the same there.
fn is_part(few: &[Row], many: &[Row]) -> bool {
    let stated = |cell: &Option<Text>| {
        let cell = cell.as_ref().map(|cell| cell.trim().to_ascii_lowercase());
        cell.filter(|cell| !length::says_nothing(cell))
    };
    let facts = |row: &Row| (row.name.value.clone(), stated(&row.ty), row.required(), stated(&row.length));
    few.iter().all(|row| many.iter().any(|other| facts(other) == facts(row)))
}

pub(crate) fn failures(sections: &[Section], findings: &mut Findings) -> Option<Vec<Failure>> {
    let lines: Vec<Line> = sections
        .iter()
        .filter(|section| section.part == Part::Errors)
        .flat_map(|section| section.lines.clone())
        .collect();
    error_codes::failures(&lines, findings)
}
