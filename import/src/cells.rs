//! What the cells of a row say: flags, lengths, the names of scalars.

use alipay_rules::{Kind, Moment};
use alipay_schema::{MaxLength, Required};

/// The words of the required column. Longer ones come first.
const FLAGS: [(&str, Required); 22] = [
    ("特殊可选", Required::Conditional),
    ("特殊必选", Required::Conditional),
    ("条件必选", Required::Conditional),
    ("条件必填", Required::Conditional),
    ("条件可选", Required::Conditional),
    ("非必填", Required::Never),
    ("非必选", Required::Never),
    ("非必须", Required::Never),
    ("不必填", Required::Never),
    ("必选", Required::Always),
    ("必填", Required::Always),
    ("必须", Required::Always),
    ("必传", Required::Always),
    ("可选", Required::Never),
    ("选填", Required::Never),
    ("任选", Required::Never),
    ("是", Required::Always),
    ("否", Required::Never),
    ("MUST", Required::Always),
    ("true", Required::Always),
    ("false", Required::Never),
    ("N", Required::Never),
];

/// What a word of the required column says.
pub(crate) fn flag(word: &str) -> Option<Required> {
    FLAGS.iter().find(|(known, _)| *known == word.trim()).map(|(_, flag)| *flag)
}

/// The word of the required column that a text begins with, without a blank behind it. A sentence may begin with `是`.
pub(crate) fn leading_flag(text: &str) -> Option<&'static str> {
    FLAGS
        .iter()
        .map(|(word, _)| *word)
        .find(|word| !word.is_ascii() && word.len() > 3 && text.starts_with(word))
}

const SCALARS: [(&str, Kind); 20] = [
    ("string", Kind::Text),
    ("text", Kind::Text),
    ("varchar", Kind::Text),
    ("number", Kind::Number),
    ("integer", Kind::Number),
    ("int", Kind::Number),
    ("long", Kind::Number),
    ("decimal", Kind::Decimal),
    ("bigdecimal", Kind::Decimal),
    ("double", Kind::Decimal),
    ("float", Kind::Decimal),
    ("price", Kind::Amount),
    ("money", Kind::Amount),
    ("boolean", Kind::Boolean),
    ("bool", Kind::Boolean),
    ("datetime", Kind::Moment(Moment::DateTime)),
    ("date", Kind::Moment(Moment::DateTime)),
    ("time", Kind::Moment(Moment::Time)),
    ("json", Kind::Json),
    ("file", Kind::File),
];

/// The scalar that pages call `word`, in any case.
pub(crate) fn scalar(word: &str) -> Option<Kind> {
    SCALARS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind)
}

/// Whether a scalar's word, spelt like this, names structures too.
pub(crate) fn may_be_structure(word: &str) -> bool {
    ["Text", "Money", "Time", "File"].contains(&word)
}

/// Types by which pages say no more than that a value has members.
pub(crate) fn is_object(word: &str) -> bool {
    ["object", "map", "jsonobject", "complextype", "struct"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}

/// The scalar's name that `run` ends with, where a name and its type stand without a blank between them.
pub(crate) fn trailing_scalar(run: &str) -> Option<usize> {
    let base = run.strip_suffix("[]").unwrap_or(run);
    let ends = |word: &str| {
        base.len()
            .checked_sub(word.len())
            .filter(|at| base.get(*at..).is_some_and(|end| end.eq_ignore_ascii_case(word)))
    };
    SCALARS.iter().filter_map(|(word, _)| ends(word)).min().filter(|at| *at > 0)
}

/// What the length column says; nothing where it leaves the length open.
pub(crate) enum Length {
    NotStated,
    Stated(MaxLength),
    Bytes(usize),
    Unreadable,
}

/// Reads a cell of the length column.
pub(crate) fn length(cell: &str) -> Length {
    let cell = cell.trim().trim_matches(['(', ')', '（', '）']);
    if matches!(cell, "" | "-" | "--" | "—" | "/") {
        return Length::NotStated;
    }
    if matches!(cell, "无" | "不限" | "无限制" | "不限制" | "无限" | "最大长度不限") {
        return Length::Stated(MaxLength::Unlimited);
    }
    let (digits, bytes) = match cell.strip_suffix("字节").or_else(|| cell.strip_suffix("bytes")) {
        Some(digits) => (digits.trim(), true),
        None => (cell.strip_suffix("字符").or_else(|| cell.strip_suffix("位")).unwrap_or(cell).trim(), false),
    };
    match digits.parse::<usize>() {
        Ok(max) if max > 0 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            if bytes {
                Length::Bytes(max)
            } else {
                Length::Stated(MaxLength::Limit(max))
            }
        }
        _ => Length::Unreadable,
    }
}
