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

/// Longer words come before those that they begin with, so that a header without spaces is read to its end.
const COLUMNS: [(&str, Column); 77] = [
    // A type with its length behind it, as in `String(64)`.
    ("参数类型(长度)", Column::Type),
    ("参数类型（长度）", Column::Type),
    ("数据类型(长度)", Column::Type),
    ("数据类型（长度）", Column::Type),
    ("类型(长度)", Column::Type),
    ("类型（长度）", Column::Type),
    ("type(length)", Column::Type),
    ("type (length)", Column::Type),
    ("类型/长度", Column::Type),
    ("参数类型", Column::Type),
    ("参数名称", Column::Name),
    ("参数描述", Column::Description),
    ("参数说明", Column::Description),
    ("参数名", Column::Name),
    ("参数", Column::Name),
    ("字段名称", Column::Name),
    ("字段描述", Column::Description),
    ("字段说明", Column::Description),
    ("字段类型", Column::Type),
    ("字段名", Column::Name),
    ("字段", Column::Name),
    ("变量名", Column::Name),
    ("变量", Column::Name),
    ("属性名", Column::Name),
    ("属性", Column::Name),
    ("名称", Column::Name),
    ("数据类型", Column::Type),
    ("类型", Column::Type),
    ("是否必填", Column::Flag),
    ("是否必选", Column::Flag),
    ("是否必须", Column::Flag),
    ("是否必传", Column::Flag),
    ("是否必输", Column::Flag),
    ("必填", Column::Flag),
    ("必选", Column::Flag),
    ("最大长度", Column::Length),
    ("长度限制", Column::Length),
    ("长度", Column::Length),
    ("错误码", Column::Code),
    ("子错误码", Column::Code),
    ("错误子码", Column::Code),
    ("子码", Column::Code),
    ("错误描述", Column::Description),
    ("错误说明", Column::Description),
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
    ("序号", Column::Other),
    ("no.", Column::Other),
    ("parameter name", Column::Name),
    ("parameter", Column::Name),
    ("field", Column::Name),
    ("name", Column::Name),
    ("data type", Column::Type),
    ("type", Column::Type),
    ("required", Column::Flag),
    ("mandatory", Column::Flag),
    ("max. length", Column::Length),
    ("max length", Column::Length),
    ("maximum length", Column::Length),
    ("length", Column::Length),
    ("description", Column::Description),
    ("example value", Column::Example),
    ("example", Column::Example),
    ("sample", Column::Example),
    ("error code", Column::Code),
    ("code", Column::Code),
    ("meaning", Column::Description),
    ("solution", Column::Advice),
    ("remarks", Column::Other),
];
/// What a column of Chinese names is called next to one of names.
const CHINESE_NAMES: [&str; 3] = ["参数名称", "字段名称", "名称"];

/// The column under this word.
pub(crate) fn column(word: &str) -> Option<Column> {
    let word = word.trim().trim_matches('*').trim();
    COLUMNS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, column)| *column)
}

/// The columns under these words, if they are a header: two known words or more, and the first of them, or three.
pub(crate) fn header<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Option<Vec<Column>> {
    let known: Vec<Option<Column>> = words.clone().map(column).collect();
    let count = known.iter().flatten().count();
    // Parameters are called `code`, `type` or `description` too: two English words prove nothing.
    let english = words.clone().any(|word| word.is_ascii() && column(word).is_some());
    if count < 2 || (count < 3 && (english || known[0].is_none())) {
        return None;
    }
    let names = known.iter().filter(|column| **column == Some(Column::Name)).count();
    let is_chinese = |word: &str| names > 1 && CHINESE_NAMES.contains(&word.trim());
    let column = |(word, column): (&str, Option<Column>)| {
        column.filter(|_| !is_chinese(word)).unwrap_or(Column::Other)
    };
    Some(words.zip(known).map(column).collect())
}

/// The columns of a header that is written in one go, with spaces between its words or without: two words or more.
pub(crate) fn columns(line: &str) -> Option<Vec<Column>> {
    let line = line.trim().to_ascii_lowercase();
    let mut rest = line.as_str();
    let mut columns = Vec::new();
    while !rest.is_empty() {
        let (word, column) = COLUMNS.iter().find(|(word, _)| rest.starts_with(word))?;
        columns.push(*column);
        rest = rest[word.len()..].trim_start();
    }
    (columns.len() > 1).then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_types_may_have_their_lengths() {
        for word in ["类型(长度)", "类型（长度）", "Type(length)", "Type (Length)", "参数类型(长度)"]
        {
            assert_eq!(column(word), Some(Column::Type), "{word}");
        }
        assert_eq!(column("长度(类型)"), None);
        assert_eq!(
            columns("参数类型(长度)必选描述"),
            Some(vec![Column::Type, Column::Flag, Column::Description])
        );
    }
}
