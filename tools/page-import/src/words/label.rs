//! The cell of a name: marks of nesting before it, the name, and what pages write around it.

/// The cell of a name, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Label<'t> {
    pub(crate) name: String,
    /// `goods_detail[]`.
    pub(crate) list: bool,
    /// What stands behind the name: its Chinese name, a remark.
    pub(crate) aside: Option<&'t str>,
}

/// Reads the cell of a name; `None` if there is not one name in it.
pub(crate) fn label(cell: &str) -> Option<Label<'_>> {
    let is_dressing = |sign: char| sign.is_whitespace() || "*＊`".contains(sign);
    let text = marks(cell).1.trim_matches(is_dressing);
    let end = text.find(|sign: char| !(is_name_sign(sign) || "[]".contains(sign))).unwrap_or(text.len());
    let (head, rest) = text.split_at(end);
    let rest = rest.trim_matches(is_dressing);
    let is_aside = rest.starts_with(['(', '|']) || rest.starts_with(|first: char| !first.is_ascii());
    if !rest.is_empty() && !is_aside {
        return None;
    }
    let list = head.ends_with(']');
    let name = without_indices(head)?;
    is_name(&name).then_some(Label { name, list, aside: Some(rest).filter(|rest| !rest.is_empty()) })
}

/// `goods[].id` and `goods[0].id` are `goods.id`.
fn without_indices(name: &str) -> Option<String> {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        let (index, behind) = after.split_once(']')?;
        if !index.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        out.push_str(before);
        rest = behind;
    }
    (!rest.contains(']')).then(|| out + rest)
}

/// How far the marks of nesting before a name push it to the right, and the name.
pub(crate) fn marks(text: &str) -> (usize, &str) {
    let name = text.trim_start_matches(|sign: char| sign.is_whitespace() || is_mark(sign) || is_dash(sign));
    let before = &text[..text.len() - name.len()];
    let inside = before.trim_end();
    // Blanks behind the last mark only keep it off the name.
    let blanks: usize = if inside.is_empty() { before } else { inside }.chars().map(width).sum();
    // A back-tick closes what another opens.
    let ticks = before.matches('`').count() / 2;
    let mut signs = 0;
    let mut last = ' ';
    for sign in before.chars() {
        // `└─`, `└-` and `->` are one mark.
        let goes_on = is_dash(sign) && is_corner(last) || sign == '>' && is_dash(last);
        if (is_corner(sign) || is_dash(sign)) && !goes_on {
            signs += 1;
        }
        last = if goes_on { last } else { sign };
    }
    let name = if before.matches('`').count() % 2 == 1 { name.trim_end_matches('`') } else { name };
    (blanks + 2 * (ticks + signs), name.trim())
}

/// Whether more than spaces says that a name is somebody's member.
pub(crate) fn is_marked(text: &str) -> bool {
    let (rank, _) = marks(text);
    rank > 0 && text.trim_start().starts_with(|first| is_mark(first) || is_dash(first))
}

/// How wide a space is seen.
pub(crate) fn width(sign: char) -> usize {
    match sign {
        '\t' => 4,
        '\u{3000}' | '\u{2003}' => 2,
        sign if sign.is_whitespace() => 1,
        _ => 0,
    }
}

fn is_mark(sign: char) -> bool {
    is_corner(sign) || "│┃`".contains(sign)
}

fn is_corner(sign: char) -> bool {
    "└├╰∟┗┣>»→·•●○◦▪+".contains(sign)
}

fn is_dash(sign: char) -> bool {
    "-─━–—".contains(sign)
}

pub(crate) fn is_name_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || "_.-".contains(sign)
}

/// Whether a text can be the name of a parameter.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && !text.ends_with(['.', '-'])
        && text.chars().all(is_name_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_push_a_name_to_the_right() {
        for (text, expected) in [
            ("biz_id", (0, "biz_id")),
            (" biz_id", (1, "biz_id")),
            ("└ biz_id", (2, "biz_id")),
            ("└─ biz_id", (2, "biz_id")),
            ("└-biz_id", (2, "biz_id")),
            ("└└ biz_id", (4, "biz_id")),
            ("-biz_id", (2, "biz_id")),
            ("-- biz_id", (4, "biz_id")),
            ("->biz_id", (2, "biz_id")),
            ("> biz_id", (2, "biz_id")),
            ("·biz_id", (2, "biz_id")),
            ("│  ├─ biz_id", (4, "biz_id")),
            ("` `biz_id", (3, "biz_id")),
            ("` `` `biz_id", (6, "biz_id")),
            ("    biz_id", (4, "biz_id")),
            ("\u{3000}biz_id", (2, "biz_id")),
            ("\u{a0}\u{a0}└ biz_id", (4, "biz_id")),
            ("`biz_id`", (0, "biz_id")),
        ] {
            assert_eq!(marks(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_is_read_out_of_what_stands_around_it() {
        for (cell, name, list, aside) in [
            ("body", "body", false, None),
            ("*body", "body", false, None),
            ("body *", "body", false, None),
            ("**body**", "body", false, None),
            ("body（商品）", "body", false, Some("（商品）")),
            ("body\n｜商品", "body", false, Some("｜商品")),
            ("goods[]", "goods", true, None),
            ("└ goods[0].id", "goods.id", false, None),
        ] {
            assert_eq!(label(cell), Some(Label { name: name.to_owned(), list, aside }), "{cell}");
        }
        for cell in ["", "a/b", "goods detail", "商品", "a[b]", "a]", "a.", "示例 a", "a\nb"] {
            assert_eq!(label(cell), None, "{cell}");
        }
    }
}
