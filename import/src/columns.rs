//! The columns of tables, by the words above them.

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
