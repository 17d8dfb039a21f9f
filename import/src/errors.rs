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
        if let Some(header) = table::header(line) {
            columns = header;
        } else if columns::columns(line.text()).is_some() {
        } else if words::is_none(line.text(), Part::Errors) {
            none = true;
        } else if let Some(failure) = row(line, &columns).filter(|_| !stray::is_parameter(line)) {
            failures.push(failure);
        } else {
            let is_stray = stray::is_parameter(line);
            let taken = !is_stray && failures.last_mut().is_some_and(|failure| failure.extend(line.text()));
            let is_footer = none && !is_stray;
            if !taken
                && !is_footer
                && !words::is_button(line.text())
                && columns::column(line.text()).is_none()
            {
                findings.warning(
                    line.span(),
                    format!("this was not read: {}", quoted(line.text())),
                    "no error code",
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
    row(line, &columns).is_some_and(|failure| is_constant(&failure.code) && failure.meaning.is_some())
}

fn row(line: &Line, columns: &[Column]) -> Option<Failure> {
    let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if line.is_row() {
        let cell =
            |wanted| columns.iter().position(|column| *column == wanted).and_then(|at| line.cells.get(at));
        let code = cell(Column::Code).or(line.cells.first()).filter(|code| is_code(code.trim()))?;
        let code = Text::new(code.trim().to_owned(), code.span);
        let text = |wanted| cell(wanted).and_then(|cell| filled(cell));
        return Some(Failure::new(code, text(Column::Description), text(Column::Advice)));
    }
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
