//! Texts as YAML scalars that every reader of YAML takes for texts.

use std::fmt::Write;

/// Where a scalar stands: in a block, or between brackets, where commas, brackets and, to some readers, question marks
/// end it, and a `-` at its end is taken for the start of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Context {
    Block,
    Flow,
}

/// `text` as it may stand in `context`: bare where that is safe, else in quotes.
pub(crate) fn scalar(text: &str, context: Context) -> String {
    if is_bare(text, context) { text.to_owned() } else { quoted(text) }
}

/// `text` in the quotes that leave it as it is, if there are any.
pub(crate) fn quoted(text: &str) -> String {
    let escapes = text.contains(['"', '\\']) && !text.contains('\'');
    if escapes && !text.chars().any(must_be_escaped) { format!("'{text}'") } else { double_quoted(text) }
}

/// Whether `text` stays the text that it is without quotes.
fn is_bare(text: &str, context: Context) -> bool {
    let first = text.chars().next();
    let fits = first.is_some_and(|first| !"-?:,[]{}#&*!|>'\"%@`".contains(first) && !first.is_whitespace());
    let ends_elsewhere = text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        || text.ends_with(char::is_whitespace)
        || (context == Context::Flow
            && (text.contains([',', '[', ']', '{', '}', '?']) || text.ends_with(" -")));
    fits && !ends_elsewhere && !text.chars().any(must_be_escaped) && !is_something_else(text)
}

/// Whether a reader of YAML, of version 1.1 or 1.2, makes something else of it than a text.
fn is_something_else(text: &str) -> bool {
    const WORDS: [&str; 11] = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<"];
    let lower = text.to_ascii_lowercase();
    let unsigned = lower.trim_start_matches(['+', '-', '.']);
    let based = ["0x", "0o", "0b"].iter().find_map(|base| unsigned.strip_prefix(base));
    let digits = based.map_or_else(
        || unsigned.chars().all(|character| character.is_ascii_digit() || "+-.:_etz ".contains(character)),
        |digits| digits.chars().all(|character| character.is_ascii_hexdigit() || character == '_'),
    );
    let number = digits && unsigned.starts_with(|first: char| first.is_ascii_digit());
    WORDS.contains(&lower.as_str()) || number || matches!(unsigned, "inf" | "nan") || lower.starts_with('=')
}

/// Whether a reader of YAML would refuse the character, take it for the end of a line, or drop it.
fn must_be_escaped(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            escaped if must_be_escaped(escaped) => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(escaped));
            }
            plain => quoted.push(plain),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stand_exactly_where_they_are_needed() {
        for (text, block, flow) in [
            ("out_trade_no", "out_trade_no", "out_trade_no"),
            ("RSA with SHA-256", "RSA with SHA-256", "RSA with SHA-256"),
            ("one, two", "one, two", "\"one, two\""),
            ("a [list] {or} so", "a [list] {or} so", "\"a [list] {or} so\""),
            ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f", "\"https://a.example/b?c=d&e#f\""),
            ("a:?", "a:?", "\"a:?\""),
            ("https://a.example/b", "https://a.example/b", "https://a.example/b"),
            ("the merchant's", "the merchant's", "the merchant's"),
            ("证大五道口店", "证大五道口店", "证大五道口店"),
            ("139****0000", "139****0000", "139****0000"),
            ("8a93f", "8a93f", "8a93f"),
            ("20th of May", "20th of May", "20th of May"),
            ("a: b", "\"a: b\"", "\"a: b\""),
            ("a #b", "\"a #b\"", "\"a #b\""),
            ("a:", "\"a:\"", "\"a:\""),
            ("`code`", "\"`code`\"", "\"`code`\""),
            ("- a", "\"- a\"", "\"- a\""),
            ("-", "\"-\"", "\"-\""),
            ("a -", "a -", "\"a -\""),
            ("a - b", "a - b", "a - b"),
            (" a", "\" a\"", "\" a\""),
            ("a ", "\"a \"", "\"a \""),
            ("", "\"\"", "\"\""),
            (r#"{"a": 1}"#, r#"'{"a": 1}'"#, r#"'{"a": 1}'"#),
            (r#""it's" \"#, r#""\"it's\" \\""#, r#""\"it's\" \\""#),
            ("a\nb\tc", r#""a\nb\tc""#, r#""a\nb\tc""#),
            ("\u{85}\u{2028}\u{feff}\u{0}", r#""\u0085\u2028\ufeff\u0000""#, r#""\u0085\u2028\ufeff\u0000""#),
        ] {
            assert_eq!(scalar(text, Context::Block), block, "{text:?}");
            assert_eq!(scalar(text, Context::Flow), flow, "{text:?}");
        }
    }

    #[test]
    fn what_looks_like_another_kind_of_value_stands_in_quotes() {
        for text in [
            "012",
            "1.10",
            "1e3",
            "-1",
            "+1",
            ".5",
            "1_000",
            "0x1f",
            "0o17",
            "0b1",
            "190:20:30",
            "12:00",
            ".inf",
            "-.INF",
            ".NaN",
            "~",
            "null",
            "NULL",
            "true",
            "True",
            "yes",
            "NO",
            "on",
            "off",
            "y",
            "N",
            "<<",
            "=",
            "2018-01-01",
            "2018-01-01 10:00:00",
            "2018-01-01T10:00:00Z",
            "20880",
            "1.",
        ] {
            assert_eq!(scalar(text, Context::Block), format!("\"{text}\""));
        }
    }
}
