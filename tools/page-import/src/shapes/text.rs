//! Text, Markdown and tab-separated copies to lines. Pasted Markdown is rarely whole, so each line is read by itself.

use crate::{
    findings::Findings,
    line::{Form, Line, Text},
    shapes::{
        comments::Comments,
        markdown::{self, cells},
        page::{Page, Places},
    },
    words::{columns, label::width},
};

/// The lines of a text; `markup` says whether it is Markdown, whose marks are then taken off.
pub(crate) fn lines(page: &Page<'_>, markup: bool, findings: &mut Findings) -> Vec<Line> {
    let places = Places::of(page);
    let comments = Comments::of(&places, findings);
    let mut fenced = false;
    let mut lines = Vec::new();
    for raw in page.text.lines() {
        if raw.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if let Some(raw) = comments.outside(raw, &places, findings) {
            read(raw, fenced, markup, &places, &mut lines);
        }
    }
    lines
}

fn read(raw: &str, fenced: bool, markup: bool, places: &Places<'_>, lines: &mut Vec<Line>) {
    let (indent, body) = indentation(raw);
    if fenced {
        lines.push(Line { indent, ..Line::of(Form::Code, places.locate(body)) });
    } else if body.contains('\t') {
        let cells = body.split('\t').map(|cell| places.locate(cell.trim())).collect();
        lines.push(Line {
            cells,
            indent,
            ..Line::of(Form::Tabbed, Text::new(String::new(), places.locate(body).span))
        });
    } else if let Some(parts) = cells(body) {
        let cells: Vec<Text> =
            parts.iter().map(|cell| Text { value: markdown::inline(cell), ..places.locate(cell) }).collect();
        let is_rule =
            parts.iter().all(|cell| !cell.is_empty() && cell.trim_matches([':', '-', ' ']).is_empty());
        if !is_rule {
            lines.push(Line { cells, ..Line::of(Form::Row, places.locate(body)) });
        }
    } else {
        let (bullet, body) = bulleted(body);
        let span = places.locate(body).span;
        let text = if markup { markdown::inline(body) } else { body.to_owned() };
        let marks = body.bytes().take_while(|byte| *byte == b'#').count();
        let form = if markup && marks > 0 { Form::Heading(marks) } else { Form::Plain };
        // `<br>` ends a line as the end of a line does.
        for (at, part) in text.lines().enumerate() {
            let strong = at == 0 && markup && markdown::is_strong_name(body);
            let bold = markup && !strong && markdown::is_bold(body);
            lines.push(Line {
                indent,
                bullet,
                strong,
                bold,
                ..Line::of(form, Text::new(part.to_owned(), span))
            });
        }
    }
}

/// The spaces and quotation marks before a line, and what follows them.
fn indentation(raw: &str) -> (usize, &str) {
    let body = raw.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '>').trim_end();
    let before =
        &raw[..raw.len() - raw.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '>').len()];
    let width = |sign: char| if sign == '>' { 2 } else { width(sign) };
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
