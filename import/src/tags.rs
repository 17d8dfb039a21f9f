//! The tagged lines of a card: 【描述】, 【示例值】, 【枚举值】 and what follows each.

use crate::{
    findings::{Findings, quoted},
    line::Text,
    row::{NamedValue, Row},
};

/// Which tag of a card is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    Description,
    Example,
    Values,
    /// Remarks and conditions, which are part of the description.
    Remark,
}

/// The tag that a line begins with, and what follows it.
pub(crate) fn tag(line: &str) -> Option<(&str, &str)> {
    line.trim().strip_prefix('【')?.split_once('】')
}

fn known(word: &str) -> Option<Tag> {
    match word {
        "描述" => Some(Tag::Description),
        "示例值" | "示例" => Some(Tag::Example),
        "枚举值" | "枚举" => Some(Tag::Values),
        "注意事项" | "必选条件" | "必填条件" => Some(Tag::Remark),
        _ => None,
    }
}

/// Adds a tagged line to the card's row, and says which tag is open from now on.
pub(crate) fn add_tagged(row: &mut Row, line: &Text, open: Tag, findings: &mut Findings) -> Tag {
    let Some((word, rest)) = tag(line) else {
        add_more(row, line, open);
        return open;
    };
    let Some(tag) = known(word) else {
        let title = format!("{} is a part of a card that is not known, and is left out", quoted(word));
        findings.warning(line.span, title, "not known");
        return Tag::Remark;
    };
    let again = match tag {
        Tag::Description => row.description.is_some(),
        Tag::Example => row.example.is_some(),
        Tag::Values => !row.values.is_empty(),
        Tag::Remark => false,
    };
    if again {
        let title = format!(
            "the card of {} has 【{word}】 twice: is a line missing between them?",
            quoted(&row.name)
        );
        findings.warning(line.span, title, "again");
    }
    let rest = Text::new(rest.trim().to_owned(), line.span);
    if !rest.is_empty() {
        match tag {
            Tag::Values => rest
                .split(['，', ',', '；', ';'])
                .for_each(|value| add_value(row, &Text::new(value.to_owned(), rest.span))),
            _ => add_more(row, &rest, tag),
        }
    }
    tag
}

fn add_more(row: &mut Row, text: &Text, tag: Tag) {
    let cell = match tag {
        Tag::Values => return add_value(row, text),
        Tag::Example => &mut row.example,
        Tag::Description | Tag::Remark => &mut row.description,
    };
    match cell {
        Some(cell) => {
            cell.value.push('\n');
            cell.value.push_str(text);
        }
        None => *cell = Some(text.clone()),
    }
}

/// `meaning: VALUE`. `更多` is the button of a list that is folded away in part.
fn add_value(row: &mut Row, text: &Text) {
    let text_of = |part: &str| Text::new(part.trim().to_owned(), text.span);
    let (meaning, name) = match text.rsplit_once([':', '：']) {
        Some((meaning, name)) => (Some(meaning.trim().to_owned()), text_of(name)),
        None => (None, text_of(text)),
    };
    row.values.push(NamedValue { name, meaning });
}
