//! The tagged lines of a card: 【描述】, 【示例值】, 【枚举值】 and what follows each.

use crate::{
    findings::{Findings, quoted},
    line::Text,
    rows::{card::Stated, named_values, row::Row, scanner::Scanner},
};

/// Which tag of a card is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// None yet: the first line may go on.
    Head,
    Description,
    Example,
    Values,
    /// Remarks and conditions, which are part of the description.
    Remark,
}

const TAGS: [(&str, Tag); 8] = [
    ("描述", Tag::Description),
    ("示例值", Tag::Example),
    ("示例", Tag::Example),
    ("枚举值", Tag::Values),
    ("枚举", Tag::Values),
    ("注意事项", Tag::Remark),
    ("必选条件", Tag::Remark),
    ("必填条件", Tag::Remark),
];

/// Adds a line to the card's row, and says which tag is open from now on. A line may have several tags.
pub(crate) fn add(row: &mut Row, line: &Text, open: Tag, findings: &mut Findings) -> Tag {
    let mut open = open;
    for piece in pieces(line) {
        open = add_piece(row, &Text::new(piece.to_owned(), line.span), open, findings);
    }
    open
}

/// The line, cut before each tag that is known.
fn pieces(line: &str) -> Vec<&str> {
    let is_known = |at: &usize| tag(&line[*at..]).is_some_and(|(word, _)| known(word).is_some());
    let mut cuts: Vec<usize> = line.match_indices('【').map(|(at, _)| at).filter(is_known).collect();
    cuts.insert(0, 0);
    cuts.push(line.len());
    cuts.dedup();
    cuts.windows(2).map(|ends| line[ends[0]..ends[1]].trim()).filter(|piece| !piece.is_empty()).collect()
}

/// The tag that a text begins with, and what follows it.
fn tag(text: &str) -> Option<(&str, &str)> {
    text.trim().strip_prefix('【')?.split_once('】')
}

fn known(word: &str) -> Option<Tag> {
    TAGS.iter().find(|(known, _)| *known == word).map(|(_, tag)| *tag)
}

fn add_piece(row: &mut Row, line: &Text, open: Tag, findings: &mut Findings) -> Tag {
    let Some((word, rest)) = tag(line) else {
        return add_more(row, line, open);
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
        Tag::Head | Tag::Remark => false,
    };
    if again {
        let title =
            format!("the card of {} has 【{word}】 twice: a line is missing between them", quoted(&row.name));
        let help = "write the first line of the next card before it, as the other cards have it";
        findings.doubt(line.span, title, "again", help);
    }
    let rest = Text::new(rest.trim().to_owned(), line.span);
    if rest.is_empty() {
        return tag;
    }
    if tag == Tag::Values {
        named_values::add_line(row, &rest);
        return tag;
    }
    add_more(row, &rest, tag)
}

fn add_more(row: &mut Row, text: &Text, tag: Tag) -> Tag {
    let cell = match tag {
        Tag::Values => {
            named_values::add(row, text);
            return tag;
        }
        Tag::Head => {
            let mut scanner = Scanner::of(text, text.span);
            let stated = Stated::read(&mut scanner);
            if scanner.rest.is_empty() && stated.fill(row) {
                return tag;
            }
            return add_more(row, text, Tag::Description);
        }
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
    tag
}
