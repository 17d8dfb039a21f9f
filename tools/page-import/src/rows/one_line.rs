//! Rows whose cells stand in one line: `biz_idstring必选64`, `biz_id String 必选 64 …`.

use crate::{
    line::Line,
    rows::{card::boundary, row::Row, scanner::Scanner},
    words::{
        cells,
        label::{is_name, is_name_sign, marks},
        length::{self, Length},
        types::{is_surely_type, is_type},
    },
};

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

/// `biz_id String 必选 64 what it is 0ad1…`: cells with a space between them. What follows the length comes back as it is.
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
    let has_length = !matches!(length::read(length), Length::Unreadable) && !length.is_empty();
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
