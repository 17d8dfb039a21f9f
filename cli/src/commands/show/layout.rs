//! Columns of text, as wide as the terminal.

use std::fmt::Write;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A last column that would be narrower than this stands below its row.
const NARROWEST: usize = 24;
/// How far it is indented there.
const BELOW: usize = 10;

/// Columns as wide as their widest cell, where a Chinese character is two columns wide.
pub(super) fn table<const N: usize>(text: &mut String, lines: &[[String; N]], width: Option<usize>) {
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
