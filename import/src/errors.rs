//! The table of error codes.

use crate::{
    columns::{self, Column},
    findings::{Findings, quoted},
    line::{Form, Line, Text},
    method, stray, table,
    words::{self, Part},
};

/// One error code as the page states it.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) code: Text,
    pub(crate) meaning: Option<String>,
    pub(crate) advice: Option<String>,
    /// Whether its row can have no further cells.
    whole: bool,
}

impl Failure {
    pub(crate) fn new(code: Text, meaning: Option<String>, advice: Option<String>) -> Self {
        Self { code, meaning, advice, whole: true }
    }

    fn extend(&mut self, text: &str) -> bool {
        let cell = match (&self.meaning, &self.advice) {
            _ if self.whole => return false,
            (None, _) => &mut self.meaning,
            (_, None) => &mut self.advice,
            _ => return false,
        };
        *cell = Some(text.to_owned());
        true
    }
}

/// The codes of these lines; nothing where the lines state neither codes nor that there are none.
pub(crate) fn failures(lines: &[Line], findings: &mut Findings) -> Option<Vec<Failure>> {
    let mut columns = vec![Column::Code, Column::Description, Column::Advice];
    let mut failures: Vec<Failure> = Vec::new();
    let mut none = false;
    for line in lines.iter().filter(|line| line.form != Form::End) {
        let is_stray = stray::is_parameter(line);
        let codes = if is_stray { Vec::new() } else { rows(line, &columns) };
        if let Some(header) = table::header(line) {
            columns = header;
        } else if columns::columns(line.text()).is_some() {
        } else if words::is_none(line.text(), Part::Errors) || words::is_bare_none(line.text()) {
            none = true;
        } else if !codes.is_empty() {
            tell_other_cells(line, &columns, findings);
            failures.extend(codes);
        } else {
            let taken = !is_stray && failures.last_mut().is_some_and(|failure| failure.extend(line.text()));
            let is_footer = none && !is_stray;
            if !taken
                && !is_footer
                && !words::is_button(line.text())
                && columns::column(line.text()).is_none()
            {
                let what = line.cells.iter().find(|cell| !cell.trim().is_empty()).unwrap_or(line.text());
                findings.advise(
                    line.span(),
                    format!("this was not read: {}", quoted(what)),
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
        findings.warning(failure.code.span, title, "capitals and small letters");
    }
    if let (true, Some(failure)) = (none, failures.first()) {
        let title =
            format!("the page says that there are no error codes, and states {}", quoted(&failure.code));
        findings.warning(failure.code.span, title, "taken");
    }
    (none || !failures.is_empty()).then_some(failures)
}

/// Whether a line surely states an error code: one in capitals, with what it means.
pub(crate) fn is_failure(line: &Line) -> bool {
    let columns = [Column::Code, Column::Description, Column::Advice];
    let is_constant =
        |code: &str| code.contains(['_', '.']) && !code.bytes().any(|byte| byte.is_ascii_lowercase());
    let is_sure = |failure: &Failure| is_constant(&failure.code) && failure.meaning.is_some();
    rows(line, &columns).iter().any(is_sure)
}

fn filled(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The codes of a line; a cell may hold several.
fn rows(line: &Line, columns: &[Column]) -> Vec<Failure> {
    if !line.is_row() {
        return row(line).into_iter().collect();
    }
    let cells = |wanted| {
        columns.iter().zip(&line.cells).filter(move |(column, _)| **column == wanted).map(|(_, cell)| cell)
    };
    let codes = |cell: &Text| {
        let codes =
            cell.split(['\n', ',', '，', '、', '/']).map(|code| code.trim().trim_matches('*').to_owned());
        codes.filter(|code| !code.is_empty()).collect::<Vec<String>>()
    };
    let text = |wanted| cells(wanted).next().and_then(|cell| filled(cell));
    let found = cells(Column::Code).chain(line.cells.first());
    let found = found
        .map(|cell| (codes(cell), cell.span))
        .find(|(codes, _)| !codes.is_empty() && codes.iter().all(|code| is_code(code)));
    let failure =
        |(code, span)| Failure::new(Text::new(code, span), text(Column::Description), text(Column::Advice));
    found
        .into_iter()
        .flat_map(|(codes, span)| codes.into_iter().map(move |code| (code, span)))
        .map(failure)
        .collect()
}

fn tell_other_cells(line: &Line, columns: &[Column], findings: &mut Findings) {
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

fn row(line: &Line) -> Option<Failure> {
    let text = line.text().trim();
    let end =
        text.find(|sign: char| !(sign.is_ascii_alphanumeric() || "_.-".contains(sign))).unwrap_or(text.len());
    let (code, rest) = text.split_at(end);
    let mut parts = rest.trim().splitn(2, char::is_whitespace);
    let mut next = || parts.next().and_then(filled);
    let (meaning, advice) = (next(), next());
    let whole = advice.is_some();
    is_code(code).then(|| Failure {
        code: Text::new(code.to_owned(), line.text().span),
        meaning,
        advice,
        whole,
    })
}

fn is_code(text: &str) -> bool {
    text.len() > 1
        && !method::is_method(text)
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
        && (text.contains(['_', '.']) || text.bytes().all(|byte| !byte.is_ascii_lowercase()))
}
