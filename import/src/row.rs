//! One row of a parameter table as the page states it, still in the page's words.

use crate::line::Text;

/// A row. Nothing in it has been judged yet.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent statements of a page, each with its name")]
pub(crate) struct Row {
    pub(crate) name: Text,
    /// How far it stands to the right: further right than its parent.
    pub(crate) rank: usize,
    /// Whether a mark such as `└` says that it is somebody's member.
    pub(crate) marked: bool,
    /// Whether its rank is the page's own statement and no guess by what is seen.
    pub(crate) exact: bool,
    /// Whether it follows a line that says that members follow; none says where they end.
    pub(crate) inside: bool,
    pub(crate) ty: Option<Text>,
    pub(crate) flag: Option<Text>,
    pub(crate) length: Option<Text>,
    pub(crate) description: Option<Text>,
    pub(crate) example: Option<Text>,
    pub(crate) values: Vec<NamedValue>,
    /// The number of the group of which one must be given.
    pub(crate) group: Option<usize>,
    pub(crate) deprecated: bool,
    pub(crate) sensitive: bool,
}

/// One of the values that a page names.
#[derive(Clone, Debug)]
pub(crate) struct NamedValue {
    pub(crate) name: Text,
    pub(crate) meaning: Option<String>,
}

impl Row {
    /// A row that only has its name, whose marks of nesting are taken off.
    pub(crate) fn named(name: &Text, rank: usize) -> Self {
        let (marks, rest) = marks(name);
        let marked = name.trim_start().starts_with(is_mark);
        Self {
            name: Text::new(rest.to_owned(), name.span),
            rank: rank + marks,
            marked: marked && marks > 0,
            exact: false,
            inside: false,
            ty: None,
            flag: None,
            length: None,
            description: None,
            example: None,
            values: Vec::new(),
            group: None,
            deprecated: false,
            sensitive: false,
        }
    }
}

/// How far the marks of nesting before a name push it to the right, and the name.
pub(crate) fn marks(text: &str) -> (usize, &str) {
    let name = text.trim_start_matches(|sign: char| sign.is_whitespace() || is_mark(sign) || sign == '-');
    let before = &text[..text.len() - name.len()];
    let blanks = before.chars().filter(|sign| sign.is_whitespace()).count();
    // A back-tick closes what another opens, and `└─` is one mark.
    let ticks = before.matches('`').count() / 2;
    let corners = before.chars().filter(|sign| is_mark(*sign) && !"`─│".contains(*sign)).count();
    let name = if before.matches('`').count() % 2 == 1 { name.trim_end_matches('`') } else { name };
    // One blank may be the table's own.
    ((blanks & !1) + 2 * (ticks + corners), name.trim())
}

fn is_mark(sign: char) -> bool {
    "└├│┃╰∟┗─┣`".contains(sign)
}

/// Whether a text can be the name of a parameter.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_push_a_name_to_the_right() {
        for (text, expected) in [
            ("biz_id", (0, "biz_id")),
            (" biz_id", (0, "biz_id")),
            ("└ biz_id", (2, "biz_id")),
            ("└─ biz_id", (2, "biz_id")),
            ("└└ biz_id", (4, "biz_id")),
            ("` `biz_id", (2, "biz_id")),
            ("` `` `biz_id", (6, "biz_id")),
            ("    biz_id", (4, "biz_id")),
            ("\u{a0}\u{a0}└ biz_id", (4, "biz_id")),
            ("`biz_id`", (0, "biz_id")),
        ] {
            assert_eq!(marks(text), expected, "{text:?}");
        }
    }
}
