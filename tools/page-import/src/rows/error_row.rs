//! One row of the table of error codes.

use crate::{
    line::{Line, Text},
    words::{columns::Column, method_name::is_method},
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

    pub(crate) fn extend(&mut self, text: &str) -> bool {
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

fn filled(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The codes of a line; a cell may hold several.
pub(crate) fn rows(line: &Line, columns: &[Column]) -> Vec<Failure> {
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
        && !is_method(text)
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
        && (text.contains(['_', '.']) || text.bytes().all(|byte| !byte.is_ascii_lowercase()))
}
