//! Text, Markdown and tab-separated copies to lines. Pasted Markdown is rarely whole, so each line is read by itself.

use crate::{
    columns,
    line::{Form, Line, Places, Text},
    markdown::{self, cells},
};

/// The lines of a text; `markup` says whether it is Markdown, whose marks are then taken off.
pub(crate) fn lines(text: &str, markup: bool) -> Vec<Line> {
    let places = Places::of(text);
    let mut fenced = false;
    let mut lines = Vec::new();
    for raw in text.lines() {
        if raw.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !raw.trim().is_empty() {
            lines.extend(line(raw, fenced, markup, &places));
        }
    }
    lines
}

fn line(raw: &str, fenced: bool, markup: bool, places: &Places<'_>) -> Option<Line> {
    let (indent, body) = indentation(raw.strip_prefix('\u{feff}').unwrap_or(raw));
    if fenced {
        return Some(Line { form: Form::Code, ..plain(indent, false, places.locate(body)) });
    }
    if body.contains('\t') {
        let cells = body.split('\t').map(|cell| places.locate(cell.trim())).collect();
        return Some(Line { form: Form::Tabbed, cells, indent, bullet: false, level: None });
    }
    if let Some(parts) = cells(body) {
        let read = |cell: &&str| Text { value: markdown::inline(cell), ..places.locate(cell) };
        let cells: Vec<Text> = parts.iter().map(read).collect();
        let is_rule =
            parts.iter().all(|cell| !cell.is_empty() && cell.trim_matches([':', '-', ' ']).is_empty());
        return (!is_rule).then_some(Line { form: Form::Row, cells, indent: 0, bullet: false, level: None });
    }
    let (bullet, body) = bulleted(body);
    if !markup {
        return Some(plain(indent, bullet, places.locate(body)));
    }
    let text = Text { value: markdown::inline(body), ..places.locate(body) };
    let form = if body.starts_with('#') { Form::Heading } else { Form::Plain };
    Some(Line { form, ..plain(indent, bullet, text) })
}

fn plain(indent: usize, bullet: bool, text: Text) -> Line {
    Line { form: Form::Plain, cells: vec![text], indent, bullet, level: None }
}

/// The blanks and quotation marks before a line, and what follows them.
fn indentation(raw: &str) -> (usize, &str) {
    let body = raw.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '>').trim_end();
    let before =
        &raw[..raw.len() - raw.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '>').len()];
    let width = |sign: char| match sign {
        '\t' => 4,
        '>' | '\u{3000}' => 2,
        _ => 1,
    };
    // Behind nothing but blanks, a `>` is a sign of the text.
    (before.chars().map(width).sum(), body)
}

/// Takes a bullet off.
fn bulleted(body: &str) -> (bool, &str) {
    let rest = body.strip_prefix(['•', '·', '●', '○', '◦', '▪', '-', '*', '+']);
    match rest.filter(|rest| rest.starts_with([' ', '\u{a0}'])).map(str::trim) {
        Some(rest) if !rest.is_empty() => (true, rest),
        _ => (false, body),
    }
}

/// Whether a text has the marks of Markdown.
pub(crate) fn is_markdown(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start();
        line.starts_with("```")
            || line.starts_with("**")
            || (line.starts_with('#') && line.trim_start_matches('#').starts_with(' '))
            || cells(line)
                .is_some_and(|cells| cells.iter().filter(|cell| columns::column(cell).is_some()).count() > 1)
    })
}
