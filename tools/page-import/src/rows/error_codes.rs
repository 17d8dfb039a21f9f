//! The table of error codes.

use crate::{
    findings::{Findings, quoted},
    line::{Form, Line},
    rows::{
        error_row::{self, Failure},
        recognise, table,
    },
    words::{
        columns::{self, Column},
        headings::{self, Part},
    },
};

/// The codes of these lines; `None` if the lines state neither codes nor that there are none.
pub(crate) fn failures(lines: &[Line], findings: &mut Findings) -> Option<Vec<Failure>> {
    let mut columns = vec![Column::Code, Column::Description, Column::Advice];
    let mut failures: Vec<Failure> = Vec::new();
    let mut none = false;
    for line in lines.iter().filter(|line| line.form != Form::End) {
        let is_stray = recognise::is_parameter(line);
        let codes = if is_stray { Vec::new() } else { error_row::rows(line, &columns) };
        if let Some(header) = table::header(line) {
            columns = header;
        } else if columns::columns(line.text()).is_some() {
        } else if headings::is_none(line.text(), Part::Errors) || headings::is_bare_none(line.text()) {
            none = true;
        } else if !codes.is_empty() {
            report_other_cells(line, &columns, findings);
            failures.extend(codes);
        } else {
            let taken = !is_stray && failures.last_mut().is_some_and(|failure| failure.extend(line.text()));
            let is_footer = none && !is_stray;
            if !taken
                && !is_footer
                && !headings::is_button(line.text())
                && columns::column(line.text()).is_none()
            {
                let what = line.cells.iter().find(|cell| !cell.trim().is_empty()).unwrap_or(line.text());
                findings.not_read(
                    line.span(),
                    what,
                    "no error code",
                    "if it is one, write it as the other codes are written; else leave it",
                );
            }
        }
    }
    let is_mixed = |code: &str| {
        let has = |fits: fn(&u8) -> bool| code.as_bytes().iter().any(fits);
        has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase)
    };
    for failure in failures.iter().filter(|failure| is_mixed(&failure.code)) {
        let title =
            format!("{} is taken as an error code, though it is not spelt like one", quoted(&failure.code));
        findings.mark(failure.code.span, &title);
        findings.warning(failure.code.span, title, "capitals and small letters");
    }
    for failure in failures.iter().filter(|failure| is_doubtful(&failure.code)) {
        findings.mark(failure.code.span, "it is not spelt like an error code");
    }
    let says_nothing =
        |failure: &&Failure| failure.meaning.as_ref().is_none_or(|meaning| meaning.starts_with([':', '：']));
    for failure in failures.iter().filter(says_nothing) {
        findings.mark(failure.code.span, "nothing says what it means");
    }
    if let (true, Some(failure)) = (none, failures.first()) {
        let title =
            format!("the page says that there are no error codes, and states {}", quoted(&failure.code));
        findings.warning(failure.code.span, title, "a code, which is taken");
    }
    (none || !failures.is_empty()).then_some(failures)
}

fn report_other_cells(line: &Line, columns: &[Column], findings: &mut Findings) {
    if line.form == Form::Row && line.cells.len() < columns.len() {
        let title = format!("the row {} has fewer cells than its table has columns", quoted(line.text()));
        findings.advise(line.span(), title, "a cell is missing", "write an empty cell where one is missing");
    }
    let surplus = line.cells.get(columns.len()..).unwrap_or_default();
    if let Some(cell) = surplus.iter().find(|cell| line.is_row() && !cell.trim().is_empty()) {
        findings.advise(
            cell.span,
            format!("this row has more cells than its table has columns: {} is left out", quoted(cell)),
            "one too many",
            "write each code on a line of its own",
        );
    }
}

/// Whether a code is not spelt like Alipay's: in capitals, or in small letters behind the word for whose fault it is.
fn is_doubtful(code: &str) -> bool {
    let is_known = ["isv.", "isp.", "aop."].iter().any(|word| code.starts_with(word));
    !is_known && code.bytes().any(|byte| byte.is_ascii_lowercase())
}
