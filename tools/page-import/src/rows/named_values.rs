//! The values that a card names, each with its meaning: `meaning: VALUE`, `VALUE：meaning`, `VALUE(meaning)`.

use crate::{
    line::Text,
    rows::row::{NamedValue, Row},
};

/// Adds the values of one line.
pub(crate) fn add_line(row: &mut Row, line: &Text) {
    let separators: &[char] =
        if line.split('/').map(str::trim).all(is_code) { &['/'] } else { &['，', ',', '；', ';', '、'] };
    for value in line.split(separators).filter(|value| !value.trim().is_empty()) {
        add(row, &Text::new(value.trim().to_owned(), line.span));
    }
}

/// Adds one value. Of its two sides the one that can be a code is the value, whichever stands first.
pub(crate) fn add(row: &mut Row, text: &Text) {
    let (name, meaning) = sides(text).map_or((text.trim(), None), |(name, meaning)| (name, Some(meaning)));
    row.values.push(NamedValue {
        name: Text::new(name.to_owned(), text.span),
        meaning: meaning.map(str::to_owned),
    });
}

fn sides(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    if let Some((name, meaning)) =
        text.strip_suffix([')', '）']).and_then(|inside| inside.split_once(['(', '（']))
        && is_code(name.trim())
    {
        return Some((name.trim(), meaning.trim()));
    }
    let is_clock = |at: usize| {
        let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        digit(text[..at].chars().next_back()) && digit(text[at + 1..].chars().next())
    };
    let cut = |(at, sign): (usize, &str)| (text[..at].trim(), text[at + sign.len()..].trim());
    let places = || text.match_indices([':', '：']).filter(|(at, sign)| sign.len() > 1 || !is_clock(*at));
    let (first, last) = (places().next().map(cut)?, places().next_back().map(cut)?);
    // The site writes the meaning first.
    if is_code(last.1) && (is_constant(last.1) || !is_constant(first.0)) {
        Some((last.1, last.0))
    } else if is_code(first.0) {
        Some(first)
    } else {
        Some((last.1, last.0))
    }
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_code_sign)
}

fn is_code_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || "_-.".contains(sign)
}

/// Whether a text is written as constants are.
fn is_constant(text: &str) -> bool {
    is_code(text) && !text.bytes().any(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_side_that_can_be_a_code_is_the_value() {
        for (text, expected) in [
            ("等待付款: WAIT", Some(("WAIT", "等待付款"))),
            ("WAIT：等待付款", Some(("WAIT", "等待付款"))),
            ("WAIT_PAY: paid later", Some(("WAIT_PAY", "paid later"))),
            ("a meaning: B1", Some(("B1", "a meaning"))),
            ("WAIT(等待)", Some(("WAIT", "等待"))),
            ("1：甲", Some(("1", "甲"))),
            ("甲: 乙: 1", Some(("1", "甲: 乙"))),
            ("10:30", None),
            ("WAIT", None),
        ] {
            assert_eq!(sides(text), expected, "{text}");
        }
    }
}
