//! Pages about several APIs: the lines of the one that was asked for.

use crate::{
    document::method::title,
    findings::{Findings, quoted},
    line::{Form, Line, Text},
};

/// Keeps the lines that stand under the title of `method`, where the page has titles of other APIs too.
pub(crate) fn only(lines: Vec<Line>, method: &str, findings: &mut Findings) -> Vec<Line> {
    let titles: Vec<Option<String>> = lines.iter().map(titled).collect();
    let has = |wanted: bool| titles.iter().flatten().any(|title| (title == method) == wanted);
    if !(has(true) && has(false)) {
        return lines;
    }
    let mut kept: Vec<Line> = Vec::new();
    let mut is_own = false;
    for (line, title) in lines.into_iter().zip(titles) {
        if let Some(title) = title {
            let was_own = std::mem::replace(&mut is_own, title == method);
            if !is_own {
                let words = format!(
                    "only what stands under {} is read: the page is about {} too",
                    quoted(method),
                    quoted(&title)
                );
                findings.warning(line.span(), words, "another API");
            }
            // The next title shows that the table above it is whole.
            if let Some(last) = kept.last().filter(|_| was_own && !is_own) {
                let end = Line::of(Form::End, Text::new(String::new(), last.span()));
                kept.push(end);
            }
        }
        if is_own {
            kept.push(line);
        }
    }
    kept
}

fn titled(line: &Line) -> Option<String> {
    let can_head = line.cells.len() == 1 && line.form != Form::Code && !line.bullet;
    if can_head { title(line.text()) } else { None }
}
