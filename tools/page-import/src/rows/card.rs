//! The first line of a card: `biz_id必选string(64)`, `biz_id｜编号 string(64) 必选`.

use alipay_schema::Span;

use crate::{
    line::{Line, Text},
    rows::{row::Row, scanner::Scanner},
    words::{
        cells,
        label::{is_name, is_name_sign, marks},
        length::{self, Length},
        types::{is_surely_type, is_type},
    },
};

/// What the first line of a card states besides the name.
#[derive(Default)]
pub(crate) struct Stated {
    pub(crate) ty: Option<Text>,
    pub(crate) flag: Option<Text>,
    pub(crate) length: Option<Text>,
}

impl Stated {
    /// Reads flag, type and length, in whichever order they stand.
    pub(crate) fn read(scanner: &mut Scanner<'_>) -> Self {
        let mut stated = Self::default();
        loop {
            scanner.separators();
            if stated.flag.is_none()
                && let Some(flag) = scanner.flag()
            {
                stated.flag = Some(flag);
            } else if stated.ty.is_none()
                && let Some(ty) = scanner.ty()
            {
                stated.ty = Some(scanner.text(ty));
                stated.length = scanner.brackets();
            } else {
                return stated;
            }
        }
    }

    /// Reads what stands in brackets behind a name: `(String, 必选, 64)`.
    fn listed(scanner: &mut Scanner<'_>) -> Option<Self> {
        let before = scanner.rest;
        let inside = scanner.brackets()?;
        let mut stated = Self::default();
        for part in inside.split([',', '，', '、', ';', '|']).map(str::trim) {
            let slot = if cells::flag(part).is_some() {
                &mut stated.flag
            } else if is_surely_type(part) {
                &mut stated.ty
            } else if matches!(length::read(part), Length::Stated(_) | Length::Bytes(_)) {
                &mut stated.length
            } else {
                scanner.rest = before;
                return None;
            };
            *slot = Some(scanner.text(part));
        }
        if stated.ty.is_none() {
            scanner.rest = before;
            return None;
        }
        scanner.separators();
        Some(stated)
    }

    /// Adds what another line states, if nothing stands here twice.
    pub(crate) fn fill(self, row: &mut Row) -> bool {
        let Self { ty, flag, length } = self;
        let fills = |slot: &Option<Text>, text: &Option<Text>| slot.is_none() || text.is_none();
        if (ty.is_none() && flag.is_none())
            || !(fills(&row.ty, &ty) && fills(&row.flag, &flag) && fills(&row.length, &length))
        {
            return false;
        }
        row.ty = row.ty.take().or(ty);
        row.flag = row.flag.take().or(flag);
        row.length = row.length.take().or(length);
        true
    }
}

/// `name｜Chinese name 必选 type[](64)`: a card's first line, and what follows on the same line.
pub(crate) fn first_line(line: &Line) -> Option<(Row, String)> {
    let (_, body) = marks(line.text());
    let mut scanner = Scanner::of(body, line.text().span);
    let mut name = scanner.take_while(is_name_sign);
    if scanner.rest.starts_with(['｜', '|']) {
        scanner.rest = scanner.rest.trim_start_matches(['｜', '|']);
        let alone = || {
            (line.strong && !FLAG_SIGNS.iter().any(|sign| scanner.rest.contains(*sign)))
                .then_some(scanner.rest.len())
        };
        let end = chinese_name(scanner.rest).or_else(alone)?;
        scanner.take(end);
    }
    let mut stated = Stated::listed(&mut scanner).unwrap_or_else(|| Stated::read(&mut scanner));
    let mut ty = stated.ty.as_ref().map(|ty| ty.value.clone()).unwrap_or_default();
    // A name alone, or a sentence that begins with one, is not a card; a type with its length is.
    if ty.is_empty()
        && stated.flag.is_none()
        && let Some((at, length)) = boundary(name).zip(scanner.brackets())
    {
        let (before, glued) = name.split_at(at);
        (name, stated.ty, stated.length) = (before, Some(scanner.text(glued)), Some(length));
        glued.clone_into(&mut ty);
    }
    let mut row = Row::named(line.text(), line.rank());
    name.clone_into(&mut row.name.value);
    row.exact = line.level.is_some();
    let rest = remark(&mut row, scanner.rest, (line.strong || line.bullet) && stated.flag.is_some())?;
    let is_weak = stated.flag.is_none() && stated.length.is_none() && !is_surely_type(&ty);
    let is_typed = is_type(&ty) && !is_weak;
    // In bold, the rest of the first line may follow on the next.
    if !is_name(name) || !(is_typed || (line.strong && ty.is_empty())) {
        return None;
    }
    (row.ty, row.flag, row.length) = (stated.ty, stated.flag, stated.length);
    Some((row, rest))
}

const FLAG_SIGNS: [char; 3] = ['选', '必', '('];

/// What stands behind a card's type: a remark, tags, or a description; `None` if it is none of these.
fn remark(row: &mut Row, rest: &str, with_description: bool) -> Option<String> {
    let end = rest.find('【').unwrap_or(rest.len());
    let (text, tags) = rest.split_at(end);
    match text.trim_matches(|sign: char| sign.is_whitespace() || "()（）`".contains(sign)) {
        "" if text.trim().is_empty() || text.trim() == "`" => {}
        "已废弃" | "废弃" | "已弃用" => row.deprecated = true,
        "敏感" | "敏感字段" => row.sensitive = true,
        _ if with_description
            && text.starts_with(|first: char| !first.is_ascii() && first.is_alphabetic()) =>
        {
            return Some(format!("【描述】{rest}"));
        }
        _ => return None,
    }
    Some(tags.to_owned())
}

/// Whether a line begins as the first line of a card or of a row without spaces does: a name, perhaps its Chinese name,
/// and a flag or a type.
pub(crate) fn looks_like_row(text: &str) -> bool {
    let mut scanner = Scanner::of(marks(text).1, Span::default());
    let name = scanner.take_while(is_name_sign);
    if !is_name(name) {
        return false;
    }
    if scanner.rest.starts_with('｜') {
        return true;
    }
    scanner.separators();
    let is_flagged = scanner.flag().is_some();
    scanner.separators();
    let ty = scanner.ty();
    let is_typed = ty.is_some_and(is_surely_type);
    let ends = scanner.rest.is_empty() || scanner.rest.starts_with(['(', '（', '[', '【']);
    if is_flagged {
        return (is_typed || boundary(name).is_some() || ty.is_none()) && ends;
    }
    let is_scalar = ty.is_some_and(|ty| cells::scalar(ty).is_some());
    is_typed && (scanner.flag().is_some() || (is_scalar && ends) || scanner.rest.starts_with(['(', '（']))
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
pub(crate) fn boundary(run: &str) -> Option<usize> {
    let bytes = run.as_bytes();
    let capital = (1..bytes.len()).find(|at| {
        bytes[*at].is_ascii_uppercase()
            && (bytes[*at - 1].is_ascii_lowercase() || bytes[*at - 1].is_ascii_digit())
    });
    capital.or_else(|| cells::trailing_scalar(run))
}
