//! The end of a row whose cells have only spaces between them: where the description ends and the example begins.

use crate::{
    findings::{Findings, quoted},
    line::Text,
    rows::row::Row,
    samples::Samples,
    words::no_example,
};

/// A description and an example, either of which may be missing, and whether that was plain to see.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tail<'t> {
    pub(crate) description: Option<&'t str>,
    pub(crate) example: Option<&'t str>,
    pub(crate) sure: bool,
}

/// Splits `text`. `known` is the value that the page's own sample has for the parameter.
pub(crate) fn split<'t>(text: &'t str, known: Option<&str>) -> Tail<'t> {
    let text = text.trim();
    if let Some(at) =
        known.and_then(|known| ending(text, known)).or_else(|| json(text)).or_else(|| moment(text))
    {
        return parts(text, at, true);
    }
    let words = text.split_whitespace().count();
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let at = text.len() - last.len();
    match (words, last.is_ascii()) {
        (0, _) => Tail { description: None, example: None, sure: true },
        (1, false) => parts(text, text.len(), true),
        (2, true) => parts(text, at, has_digit(last)),
        (1, _) | (_, true) => parts(text, at, false),
        // A further word of the description, as likely as an example.
        (_, false) => parts(text, text.len(), false),
    }
}

fn parts(text: &str, at: usize, sure: bool) -> Tail<'_> {
    let part = |text: &'_ str| !text.trim().is_empty();
    let (description, example) = text.split_at(at);
    Tail {
        description: Some(description.trim()).filter(|text| part(text)),
        example: Some(example.trim()).filter(|text| part(text)),
        sure,
    }
}

/// Where `known` begins, if the text ends in it after a space.
fn ending(text: &str, known: &str) -> Option<usize> {
    let before = text.strip_suffix(known.trim())?;
    (!known.trim().is_empty() && (before.is_empty() || before.ends_with(char::is_whitespace)))
        .then_some(before.len())
}

/// Where a JSON document begins that reaches to the end.
fn json(text: &str) -> Option<usize> {
    if !text.ends_with(['}', ']']) {
        return None;
    }
    let begins = |at: &usize| serde_json::from_str::<serde_json::Value>(&text[*at..]).is_ok();
    text.match_indices(['{', '[']).map(|(at, _)| at).take(64).find(begins)
}

/// Where a day with a time begins, which hold a space between them.
fn moment(text: &str) -> Option<usize> {
    let time = text.split_whitespace().next_back()?;
    let before = text.strip_suffix(time)?.trim_end();
    let day = before.split_whitespace().next_back()?;
    let digits = |text: &str, sign: char| {
        text.len() >= 8 && text.contains(sign) && text.chars().all(|c| c.is_ascii_digit() || c == sign)
    };
    (digits(time, ':') && digits(day, '-')).then(|| before.len() - day.len())
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a line that stands behind a description surely is not a further line of it.
pub(crate) fn is_value(text: &str) -> bool {
    let text = text.trim();
    no_example::is_none(text)
        || (text.is_ascii() && (has_digit(text) || !text.contains(' ')))
        || json(text) == Some(0)
}

/// A last line that may be a further line of the description is not an example, unless a sample has it as one.
pub(crate) fn settle_example(row: &mut Row, samples: &Samples, findings: &mut Findings) {
    let is_sampled = |example: &Text| samples.value(&row.name).as_deref() == Some(example.trim());
    let Some(example) = row.example.take_if(|example| !is_value(example) && !is_sampled(example)) else {
        return;
    };
    let title =
        format!("{} is taken as a line of the description of {}", quoted(&example), quoted(&row.name));
    let help = "if it is the example, write it into the page's own sample";
    findings.advise(example.span, title, "the example is left out", help);
    match &mut row.description {
        Some(description) => description.value.extend(["\n", &example]),
        None => row.description = Some(example),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tail_is_split_where_the_example_begins() {
        for (text, known, description, example, sure) in [
            ("标题，单位为 USD", None, Some("标题，单位为"), Some("USD"), false),
            ("业务号 0ad14d", None, Some("业务号"), Some("0ad14d"), true),
            ("详见概述", None, Some("详见概述"), None, true),
            ("时间 2014-07-24 03:07:50", None, Some("时间"), Some("2014-07-24 03:07:50"), true),
            (r#"环境 {"os": "iOS 10"}"#, None, Some("环境"), Some(r#"{"os": "iOS 10"}"#), true),
            ("标题 大乐透", Some("大乐透"), Some("标题"), Some("大乐透"), true),
            ("标题 大乐透", None, Some("标题 大乐透"), None, false),
            ("see the API", None, Some("see the"), Some("API"), false),
            ("型号 Iphone6 16G", Some("Iphone6 16G"), Some("型号"), Some("Iphone6 16G"), true),
            ("", None, None, None, true),
        ] {
            assert_eq!(split(text, known), Tail { description, example, sure }, "{text}");
        }
    }
}
