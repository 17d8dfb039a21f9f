//! The marks of Markdown inside a line, and the cells of a row with pipes.

use crate::{
    shapes::entities,
    words::{
        columns,
        label::{is_name, label},
    },
};

/// The cells of a row that is written with pipes; `None` if the line is not one.
pub(crate) fn cells(line: &str) -> Option<Vec<&str>> {
    let framed = line.starts_with('|');
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices('|') {
        if !line[..at].ends_with('\\') {
            cells.push(&line[start..at]);
            start = at + 1;
        }
    }
    cells.push(&line[start..]);
    if framed {
        cells.remove(0);
        if cells.len() > 1 && cells.last().is_some_and(|last| last.trim().is_empty()) {
            cells.pop();
        }
    }
    // Without a frame, the pipes of an example would do as well: only a name or a column's word begins a row.
    let first = cells.first()?.trim();
    let begins = label(first).is_some()
        || columns::column(first).is_some()
        || first.trim_matches([':', '-']).is_empty();
    let is_row = framed || (cells.len() > 2 && begins);
    (is_row && cells.len() > 1).then(|| cells.into_iter().map(right_trimmed).collect())
}

/// Blanks before a cell may say how deeply it is nested; one is the table's own.
fn right_trimmed(cell: &str) -> &str {
    let cell = cell.trim_end();
    cell.strip_prefix(' ').unwrap_or(cell)
}

/// A line without its marks: emphasis at its beginning, links, line breaks, escapes and entities.
pub(crate) fn inline(line: &str) -> String {
    let mut text = line.trim_start_matches('#').to_owned();
    if text.len() != line.len() {
        text = text.trim_start().to_owned();
    }
    unescaped(&unlinked(&unemphasised(&entities::decoded(&untagged(&text)))))
}

/// Tags of HTML that Markdown has too: those that end a line, and those that only dress a text.
const ENDING: [&str; 3] = ["br", "div", "p"];
const DRESSING: [&str; 9] = ["b", "strong", "i", "em", "u", "sup", "sub", "span", "font"];

fn untagged(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        let (tag, behind) = after.split_once('>').unwrap_or((after, ""));
        let word = tag.trim_start_matches('/');
        let word = word.split(|sign: char| sign.is_whitespace() || sign == '/').next().unwrap_or_default();
        let ends = ENDING.contains(&word);
        out.push_str(before);
        if (ends || DRESSING.contains(&word)) && after.contains('>') {
            if ends && !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
            rest = behind;
        } else {
            out.push('<');
            rest = after;
        }
    }
    (out + rest).trim_end_matches('\n').to_owned()
}

/// Whether all of a line is in bold.
pub(crate) fn is_bold(line: &str) -> bool {
    let inside = line.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    inside.is_some_and(|inside| !inside.trim().is_empty() && !inside.contains("**"))
}

/// Whether a line begins with a name in bold.
pub(crate) fn is_strong_name(line: &str) -> bool {
    let strong = line.strip_prefix("**").and_then(|rest| rest.split_once("**"));
    strong.is_some_and(|(strong, _)| {
        let end = strong.find(['｜', '|']).unwrap_or(strong.len());
        is_name(unescaped(&strong[..end]).trim())
    })
}

/// `**name**rest` is `name rest`: what stands behind the name would else run into it.
fn unemphasised(text: &str) -> String {
    let start = text.len() - text.trim_start().len();
    let (blanks, mut rest) = text.split_at(start);
    let mut out = blanks.to_owned();
    while let Some((strong, after)) = rest.strip_prefix("**").and_then(|rest| rest.split_once("**")) {
        out.push_str(strong);
        out.push(' ');
        rest = after;
    }
    if let Some(code) = rest.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'))
        && !code.is_empty()
        && !code.contains('`')
        && !code.trim().is_empty()
    {
        rest = code;
    }
    out.push_str(rest);
    out.trim_end().to_owned()
}

/// `[text](address)` is `text`.
fn unlinked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        let address = after.find(')').filter(|close| after[..*close].contains(['/', ':', '#']));
        match (before.rfind('['), address) {
            // `string[](64)` is a list and no link.
            (Some(open), Some(close)) => {
                out.push_str(&before[..open]);
                out.push_str(&before[open + 1..]);
                rest = &after[close + 1..];
            }
            _ => {
                out.push_str(before);
                out.push_str("](");
                rest = after;
            }
        }
    }
    out + rest
}

/// A backslash before a mark of Markdown goes; any other, such as those of JSON, stays.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign != '\\' || !signs.peek().is_some_and(|next| "_*[]<>|#`~-".contains(*next)) {
            out.push(sign);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_examples_stay() {
        for (line, text) in [
            ("**out_trade_no**必选string(64)", "out_trade_no 必选string(64)"),
            ("**orderStr****｜签名**必选", "orderStr ｜签名 必选"),
            ("159****5620", "159****5620"),
            ("out\\_trade\\_no", "out_trade_no"),
            (r#"{\"a\":1}"#, r#"{\"a\":1}"#),
            ("see [the guide](https://a.example/b) now", "see the guide now"),
            ("[0.01,100]", "[0.01,100]"),
            ("string[](64)", "string[](64)"),
            ("`name`", "name"),
            ("` `name", "` `name"),
            ("## 请求参数", "请求参数"),
            ("a<br>b", "a\nb"),
        ] {
            assert_eq!(inline(line), text, "{line}");
        }
    }

    #[test]
    fn a_row_has_a_frame_or_begins_with_a_name() {
        assert_eq!(cells("|a|b|"), Some(vec!["a", "b"]));
        assert_eq!(cells("| a | b |"), Some(vec!["a", "b"]));
        assert_eq!(cells("|a|b||"), Some(vec!["a", "b", ""]));
        assert_eq!(cells("a|b|c|d"), Some(vec!["a", "b", "c", "d"]));
        assert_eq!(cells("a|b"), None);
        assert_eq!(cells("124868003|126232002|126252004|1"), None);
        assert_eq!(cells("【示例值】1|2|3|4|5"), None);
        assert_eq!(cells(r"|a\|b|c|"), Some(vec![r"a\|b", "c"]));
    }
}
