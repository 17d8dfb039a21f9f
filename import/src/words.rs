//! The words of documentation pages: headings, columns, types, flags.

use alipay_rules::{Kind, Moment};
use alipay_schema::{MaxLength, Required};

/// What a part of a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    CommonRequest,
    Request,
    CommonResponse,
    Response,
    RequestSample,
    ResponseSample,
    Errors,
    /// A notification's parameters: another kind of page.
    Notification,
    Other,
}

const PARTS: [(Part, &[&str]); 9] = [
    (Part::CommonRequest, &["公共请求参数"]),
    (Part::Request, &["业务请求参数", "请求参数", "业务参数", "请求业务参数", "入参"]),
    (Part::CommonResponse, &["公共响应参数", "公共返回参数"]),
    (Part::Response, &["业务响应参数", "响应参数", "业务返回参数", "返回参数", "出参"]),
    (Part::RequestSample, &["请求示例", "常见请求示例", "请求样例"]),
    (Part::ResponseSample, &["响应示例", "返回示例", "响应样例", "异常示例"]),
    (Part::Errors, &["业务错误码", "错误码", "业务返回码"]),
    (Part::Notification, &["消息属性", "通知应答", "通知参数"]),
    (Part::Other, &["公共错误码", "公共参数", "接口说明", "触发通知类型", "触发通知示例", "常见问题"]),
];

/// The part that a heading of these words opens.
pub(crate) fn part(heading: &str) -> Option<Part> {
    let heading = heading.trim_matches(|sign: char| sign.is_whitespace() || "#*:：".contains(sign));
    let heading = heading.trim_start_matches(|sign: char| {
        sign.is_ascii_digit() || sign.is_whitespace() || ".、一二三四五六七八九十".contains(sign)
    });
    PARTS.iter().find(|(_, words)| words.contains(&heading)).map(|(part, _)| *part)
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Name,
    Type,
    Flag,
    Length,
    Description,
    Example,
    Code,
    Advice,
    /// A column that says nothing that a description holds.
    Other,
}

/// Longer words come before those that they begin with, so that a header without blanks is read to its end.
const COLUMNS: [(&str, Column); 32] = [
    ("参数类型", Column::Type),
    ("参数名称", Column::Name),
    ("参数描述", Column::Description),
    ("参数说明", Column::Description),
    ("参数名", Column::Name),
    ("参数", Column::Name),
    ("字段名称", Column::Name),
    ("字段名", Column::Name),
    ("字段", Column::Name),
    ("名称", Column::Name),
    ("数据类型", Column::Type),
    ("类型", Column::Type),
    ("是否必填", Column::Flag),
    ("是否必选", Column::Flag),
    ("是否必须", Column::Flag),
    ("是否必传", Column::Flag),
    ("必填", Column::Flag),
    ("必选", Column::Flag),
    ("最大长度", Column::Length),
    ("长度", Column::Length),
    ("错误码", Column::Code),
    ("错误描述", Column::Description),
    ("解决方案", Column::Advice),
    ("解决办法", Column::Advice),
    ("处理建议", Column::Advice),
    ("描述", Column::Description),
    ("说明", Column::Description),
    ("示例值", Column::Example),
    ("示例", Column::Example),
    ("样例", Column::Example),
    ("中文名", Column::Other),
    ("备注", Column::Other),
];

/// The column under this word.
pub(crate) fn column(word: &str) -> Option<Column> {
    let word = word.trim().trim_matches('*').trim();
    COLUMNS.iter().find(|(known, _)| *known == word).map(|(_, column)| *column)
}

/// The columns of a header that is written in one go, with blanks between its words or without: two words or more.
pub(crate) fn columns(line: &str) -> Option<Vec<Column>> {
    let mut rest = line.trim();
    let mut columns = Vec::new();
    while !rest.is_empty() {
        let (word, column) = COLUMNS.iter().find(|(word, _)| rest.starts_with(word))?;
        columns.push(*column);
        rest = rest[word.len()..].trim_start();
    }
    (columns.len() > 1).then_some(columns)
}

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

/// Whether a line says that a part of the page has nothing: no parameters, no error codes.
pub(crate) fn is_none(line: &str, part: Part) -> bool {
    let line = line.trim().trim_end_matches(['。', '.']);
    if matches!(line, "无" | "暂无") {
        return true;
    }
    let (ends, others): (&[&str], &[&str]) = match part {
        Part::Request | Part::CommonRequest => (&["参数"], &["响应", "返回"]),
        Part::Response | Part::CommonResponse => (&["参数"], &["请求", "入参"]),
        _ => (&["错误码", "返回码"], &[]),
    };
    line.chars().count() < 16
        && line.starts_with(['无', '没'])
        && ends.iter().any(|end| line.ends_with(end))
        && !others.iter().any(|other| line.contains(other))
}

/// Buttons of the page, which say nothing.
pub(crate) fn is_button(line: &str) -> bool {
    matches!(
        line.trim(),
        "展开所有属性" | "收起所有属性" | "收起" | "展开" | "复制" | "隐藏子属性" | "收起子属性"
    )
}

/// Whether a line says that the next cards are members of the one before.
pub(crate) fn opens_members(line: &str) -> bool {
    matches!(line.trim(), "子属性" | "展开子属性" | "子参数")
}

/// Whether a line says that one of the next parameters must be given.
pub(crate) fn opens_group(line: &str) -> bool {
    line.contains("选一") && line.chars().count() < 40
}
