//! Rows that are written in one line: `biz_id必选string(64)`, `biz_idstring必选64`, `biz_id String 必选 64 …`.

use alipay_schema::Span;

use crate::{
    cells,
    line::Line,
    row::{Row, is_name, marks},
    scanner::{Scanner, is_name_sign},
};

/// Whether a word can be the name of a type.
pub(crate) fn is_type(word: &str) -> bool {
    let base = word.trim_end_matches("[]").trim_matches(|sign| "<>{}[]".contains(sign));
    word.is_ascii()
        && word.starts_with(|first: char| first.is_ascii_alphabetic())
        && base.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"<>{}[]_".contains(&byte))
}

/// Whether a word surely is a type and nothing else: pages write types with a capital, or name a scalar.
pub(crate) fn is_surely_type(word: &str) -> bool {
    let base = word.trim_end_matches("[]");
    is_type(word)
        && !word.contains('_')
        && (cells::scalar(base).is_some()
            || cells::is_object(base)
            || base.starts_with("array")
            || (base.starts_with(|first: char| first.is_ascii_uppercase())
                && base.contains(|sign: char| sign.is_ascii_lowercase())))
}

/// `name｜Chinese name 必选 type[](64)`: a card's first line.
pub(crate) fn card(line: &Line) -> Option<Row> {
    let (_, body) = marks(line.text());
    let mut scanner = Scanner::of(body, line.text().span);
    let mut name = scanner.take_while(is_name_sign);
    if scanner.rest.starts_with(['｜', '|']) {
        scanner.rest = scanner.rest.trim_start_matches(['｜', '|']);
        let end = chinese_name(scanner.rest)?;
        scanner.take(end);
    }
    let flag = scanner.flag();
    let mut ty = scanner.take_while(|sign| sign.is_ascii_alphanumeric() || "_[]<>{}".contains(sign));
    let length = scanner.brackets();
    if ty.is_empty() && flag.is_none() {
        let at = boundary(name)?;
        // A name alone, or a sentence that begins with one, is no card; a type with its length is.
        length.as_ref()?;
        (name, ty) = name.split_at(at);
    }
    let tail = scanner.rest.trim();
    let deprecated = matches!(tail, "已废弃" | "废弃" | "已弃用");
    if !(tail.is_empty() || deprecated) || !is_name(name) || !is_type(ty) {
        return None;
    }
    if flag.is_none() && length.is_none() && !is_surely_type(ty) {
        return None;
    }
    let mut row = Row::named(line.text(), line.rank());
    (row.name.value, row.deprecated, row.exact) = (name.to_owned(), deprecated, line.level.is_some());
    (row.ty, row.flag, row.length) = (Some(scanner.text(ty)), flag, length);
    Some(row)
}

/// Whether a line begins as the first line of a card or of a row without blanks does: a name, perhaps its Chinese name,
/// and whether it must be given.
pub(crate) fn looks_like_row(text: &str) -> bool {
    let mut scanner = Scanner::of(marks(text).1, Span::default());
    let name = scanner.take_while(is_name_sign);
    let has_chinese_name = scanner.rest.starts_with('｜');
    let has_length = scanner.rest.contains(['(', '（']) && scanner.rest.ends_with([')', '）']);
    is_name(name)
        && (has_chinese_name || (scanner.flag().is_some() && (has_length || boundary(name).is_some())))
}

/// Characters of a Chinese name; a line without end has none.
const LONGEST_CHINESE_NAME: usize = 64;

/// Where a Chinese name ends, which may hold anything: at a flag before a type, or else at a type that ends the line.
fn chinese_name(text: &str) -> Option<usize> {
    let is_letter = |text: &str| text.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let flagged = |at: &usize| {
        cells::leading_flag(&text[*at..]).is_some_and(|flag| is_letter(text[*at + flag.len()..].trim_start()))
    };
    let typed = |at: &usize| {
        let rest = &text[*at..];
        let ty = rest.split(['(', '（']).next().unwrap_or_default();
        is_letter(rest) && is_type(ty.trim())
    };
    let places = || text.char_indices().map(|(at, _)| at).take(LONGEST_CHINESE_NAME);
    places().find(flagged).or_else(|| places().find(typed))
}

/// Where the type begins in a run of name and type.
fn boundary(run: &str) -> Option<usize> {
    let bytes = run.as_bytes();
    let capital = (1..bytes.len()).find(|at| {
        bytes[*at].is_ascii_uppercase()
            && (bytes[*at - 1].is_ascii_lowercase() || bytes[*at - 1].is_ascii_digit())
    });
    capital.or_else(|| cells::trailing_scalar(run))
}

/// `biz_idstring必选32`: the cells of a table's row without anything between them, up to the length.
pub(crate) fn glued(line: &Line) -> Option<Row> {
    let (_, body) = marks(line.text());
    let mut scanner = Scanner::of(body, line.text().span);
    let run = scanner.take_while(|sign| is_name_sign(sign) || "[]<>{}".contains(sign));
    let flag = scanner.flag().or_else(|| scanner.short_flag())?;
    let length = scanner.take_while(|sign| sign.is_ascii_digit() || sign == '-');
    let at = boundary(run).filter(|_| scanner.rest.is_empty())?;
    let (name, ty) = run.split_at(at);
    if !is_name(name) || !is_type(ty) {
        return None;
    }
    let mut row = Row::named(line.text(), line.rank());
    name.clone_into(&mut row.name.value);
    (row.ty, row.flag, row.length) = (Some(scanner.text(ty)), Some(flag), Some(scanner.text(length)));
    Some(row)
}

/// `biz_id String 必选 64 what it is 0ad1…`: cells with a blank between them. What follows the length comes back as it is.
pub(crate) fn spaced(line: &Line) -> Option<(Row, String)> {
    let (_, body) = marks(line.text());
    let mut scanner = Scanner::of(body, line.text().span);
    let mut word = || scanner.take_while(|sign| !sign.is_whitespace());
    let (name, ty) = (word(), word());
    if !is_name(name) || !is_type(ty) {
        return None;
    }
    let next = word();
    let flag = cells::flag(next).map(|_| scanner.text(next));
    let length = if flag.is_some() { scanner.take_while(|sign| !sign.is_whitespace()) } else { next };
    let has_length = !matches!(cells::length(length), cells::Length::Unreadable) && !length.is_empty();
    // Two words of prose look like a name and its type; a flag or a length never follows them.
    if !(has_length || (flag.is_some() && is_surely_type(ty))) {
        return None;
    }
    let length = if has_length { Some(scanner.text(length)) } else { None };
    let rest = if has_length { scanner.rest } else { body[body.find(next)? + next.len()..].trim() };
    let mut row = Row::named(line.text(), line.rank());
    name.clone_into(&mut row.name.value);
    (row.ty, row.flag, row.length) = (Some(scanner.text(ty)), flag, length);
    Some((row, rest.to_owned()))
}
