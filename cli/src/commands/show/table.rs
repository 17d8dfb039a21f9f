//! A description as a table: the tree of parameters, one a line.

use std::fmt::Write;

use alipay_schema::{Api, Content, ErrorRow, MaxLength, Outcome, Parameter, Required, Type};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::output::harmless;

/// The whole description; the last column is broken where `width` ends.
pub(super) fn of(api: &Api, width: Option<usize>) -> String {
    let mut text = format!("{}\n", *api.method);
    for line in api.title.iter().chain(&api.docs) {
        let _ = writeln!(text, "  {}", harmless(line));
    }
    let _ = writeln!(text, "  {}", api.call.words().join(", "));
    if api.encrypt_required {
        text.push_str("  the content must be encrypted\n");
    }
    if let Some(instead) = &api.deprecated {
        let _ = writeln!(text, "  deprecated {}", harmless(instead));
    }
    match &api.request {
        Content::NotStated => section(&mut text, "request", "not stated"),
        Content::Free => section(&mut text, "request", "free JSON"),
        Content::Parameters(rows) => parameters(&mut text, "request", rows, api, width),
    }
    if !api.form.is_empty() {
        parameters(&mut text, "form", &api.form, api, width);
    }
    for group in &api.one_of {
        let _ = writeln!(text, "\n  at least one of {}", group.join(", "));
    }
    match &api.response {
        None => section(&mut text, "response", "not stated"),
        Some(rows) => parameters(&mut text, "response", rows, api, width),
    }
    match api.errors.as_deref() {
        None => section(&mut text, "errors", "not stated"),
        Some([]) => section(&mut text, "errors", "none"),
        Some(rows) => errors(&mut text, rows, width),
    }
    text
}

fn section(text: &mut String, name: &str, what: &str) {
    let _ = writeln!(text, "\n{name}: {what}");
}

fn parameters(text: &mut String, name: &str, rows: &[Parameter], api: &Api, width: Option<usize>) {
    if rows.is_empty() {
        return section(text, name, "none");
    }
    let mut lines = Vec::new();
    tree(rows, api, &mut Vec::new(), &mut lines);
    let _ = writeln!(text, "\n{name}");
    table(text, &lines, width);
}

/// The rows and, indented, those of their structures.
fn tree<'a>(rows: &'a [Parameter], api: &'a Api, open: &mut Vec<&'a str>, lines: &mut Vec<[String; 5]>) {
    for row in rows {
        let indent = "  ".repeat(open.len());
        lines.push([
            format!("{indent}{}", *row.name),
            row.type_as_written(),
            required(row).to_owned(),
            limits(row),
            meaning(row),
        ]);
        if let Type::Structure(name) = &row.ty
            && !open.contains(&name.as_str())
            && let Some(structure) = api.structure(name)
        {
            open.push(name);
            tree(&structure.parameters, api, open, lines);
            open.pop();
        }
    }
}

fn required(row: &Parameter) -> &'static str {
    match row.required {
        Some(Required::Always) => "required",
        Some(Required::Never) => "optional",
        Some(Required::Conditional) => "conditional",
        None => "",
    }
}

fn limits(row: &Parameter) -> String {
    let max = match row.max_length {
        Some(MaxLength::Limit(max)) => Some(max),
        _ => None,
    };
    let length = match (row.min_length, max) {
        (Some(min), Some(max)) => Some(format!("{min}-{max}")),
        (Some(min), None) => Some(format!("≥{min}")),
        (None, Some(max)) => Some(format!("≤{max}")),
        (None, None) => None,
    };
    let mut limits: Vec<String> =
        length.map(|length| format!("{length} {}", row.length_unit)).into_iter().collect();
    limits.extend(row.max_items.map(|max| format!("≤{max} items")));
    limits.extend(row.characters.as_ref().map(|set| format!("of {}", harmless(set))));
    limits.extend(row.range.as_ref().map(|(min, max)| format!("{min}…{max}")));
    limits.extend(row.date_format.clone());
    limits.join(", ")
}

fn meaning(row: &Parameter) -> String {
    let mut parts = Vec::new();
    parts
        .extend(row.deprecated.as_ref().map(|instead| format!("deprecated {instead}").trim_end().to_owned()));
    parts.extend(row.description.as_ref().map(|text| text.trim_end_matches(['.', '。']).to_owned()));
    if let Some(values) = &row.values {
        let names: Vec<&str> = values.rows.iter().map(|value| value.name.as_str()).collect();
        let words = if values.open { "such as" } else { "one of" };
        parts.push(format!("{words} {}", names.join(", ")));
    }
    parts.extend(row.example.as_ref().map(|example| format!("example {example}")));
    parts.extend(row.sensitive.then(|| "personal data".to_owned()));
    harmless(&parts.join("; "))
}

fn errors(text: &mut String, rows: &[ErrorRow], width: Option<usize>) {
    let line = |row: &ErrorRow| {
        let outcome = match row.outcome {
            Outcome::Rejected => "rejected",
            Outcome::Unknown => "outcome unknown",
        };
        let words: Vec<&str> = row.meaning.iter().chain(&row.advice).map(String::as_str).collect();
        [harmless(&row.code), outcome.to_owned(), harmless(&words.join(": "))]
    };
    let _ = writeln!(text, "\nerrors");
    table(text, &rows.iter().map(line).collect::<Vec<_>>(), width);
}

/// A last column that would be narrower than this stands below its row.
const NARROWEST: usize = 24;
/// How far it is indented there.
const BELOW: usize = 10;

/// Columns as wide as their widest cell, where a Chinese character is two columns wide.
fn table<const N: usize>(text: &mut String, lines: &[[String; N]], width: Option<usize>) {
    let widest = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..N).map(widest).collect();
    let before: usize = widths.iter().take(N - 1).filter(|width| **width > 0).map(|width| width + 2).sum();
    let beside = width.map(|width| width.saturating_sub(before + 2)).filter(|left| *left >= NARROWEST);
    let below = width.filter(|_| beside.is_none()).map(|width| width.saturating_sub(BELOW).max(NARROWEST));
    for line in lines {
        let mut row = String::from("  ");
        for (cell, width) in line.iter().zip(&widths).take(N - 1).filter(|(_, width)| **width > 0) {
            row.push_str(cell);
            row.push_str(&" ".repeat(width - cell.width() + 2));
        }
        let last = line.last().map_or("", String::as_str);
        let (indent, mut parts) = match below {
            Some(below) => (BELOW, broken(last, Some(below)).into_iter()),
            None => (before + 2, broken(last, beside).into_iter()),
        };
        if below.is_none() {
            row.push_str(parts.next().unwrap_or_default());
        }
        let _ = writeln!(text, "{}", row.trim_end());
        for part in parts.filter(|part| !part.is_empty()) {
            let _ = writeln!(text, "{}{part}", " ".repeat(indent));
        }
    }
}

/// A text in parts that are no wider than `width`, broken at blanks or, where Chinese has none, anywhere.
fn broken(text: &str, width: Option<usize>) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some(width) = width.filter(|width| rest.width() > *width) {
        let mut taken = 0;
        let fits = |(_, character): &(usize, char)| {
            taken += character.width().unwrap_or(0);
            taken <= width
        };
        let end =
            rest.char_indices().take_while(fits).last().map_or(0, |(place, last)| place + last.len_utf8());
        if end == 0 {
            break;
        }
        let (line, next) = rest.split_at(end);
        let ends_here = next.starts_with(' ');
        let blank = line.rfind(' ').filter(|blank| *blank > 0 && !ends_here);
        let (part, next) = rest.split_at(blank.unwrap_or(end));
        parts.push(part);
        rest = next.trim_start();
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn a_text_is_broken_at_blanks_and_chinese_anywhere() {
        for (text, width, parts) in [
            ("one two three", 7, &["one two", "three"][..]),
            ("one two three", 99, &["one two three"]),
            ("onetwothree", 4, &["onet", "woth", "ree"]),
            ("恭喜发财", 5, &["恭喜", "发财"]),
            ("财", 1, &["财"]),
            ("", 5, &[""]),
        ] {
            assert_eq!(broken(text, Some(width)), parts, "{text} {width}");
        }
        assert_eq!(broken("one two three", None), ["one two three"]);
    }
}
