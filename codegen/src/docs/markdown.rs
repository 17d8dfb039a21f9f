//! A description's prose as Markdown that says nothing but its words: no markup, no links of its own, no doctests,
//! and nothing that rustdoc warns of.

/// Prose as one paragraph. Addresses become links and what stands in back-ticks stays code.
pub(crate) fn prose(text: &str) -> String {
    let line = one_line(text);
    let mut rest = line.as_str();
    let mut shown = String::with_capacity(line.len());
    while let Some(start) = rest.find('`') {
        let (before, fence) = rest.split_at(start);
        words(before, &mut shown);
        rest = span(fence, &mut shown);
    }
    words(rest, &mut shown);
    harmless_start(shown)
}

/// As [`prose`], with a full stop where the text has no end of its own.
pub(crate) fn sentence(text: &str) -> String {
    let mut prose = prose(text);
    if !prose.ends_with(['.', '!', '?', '。', '！', '？', '…']) {
        prose.push('.');
    }
    prose
}

/// A literal text in back-ticks, as many as it takes.
pub fn code(text: &str) -> String {
    let line = one_line(text);
    let longest = line.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if line.starts_with('`') || line.ends_with('`') || line.is_empty() { " " } else { "" };
    format!("{fence}{space}{line}{space}{fence}")
}

/// The text on one line, without what an editor obeys instead of showing it: control characters, and those that
/// turn the direction of writing.
fn one_line(text: &str) -> String {
    let words = text.split(|character: char| character.is_whitespace() || character.is_control());
    let words = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    words.replace(|character| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'), "")
}

/// A code span where the back-ticks at the start of `text` have their like further on, else the back-ticks
/// themselves: an open fence would make a doctest of what follows. Gives the text behind.
fn span<'a>(text: &'a str, shown: &mut String) -> &'a str {
    let inside = text.trim_start_matches('`');
    let fence = &text[..text.len() - inside.len()];
    let closing = inside.match_indices(fence).map(|(at, _)| at).find(|at| {
        let after = &inside[at + fence.len()..];
        !inside[..*at].ends_with('`') && !after.starts_with('`')
    });
    match closing {
        Some(at) if fence.len() < 3 => {
            let end = fence.len() + at + fence.len();
            shown.push_str(&text[..end]);
            &text[end..]
        }
        _ => {
            shown.extend(std::iter::repeat_n("\\`", fence.len()));
            inside
        }
    }
}

/// Text outside code: addresses in angle brackets, everything that Markdown or HTML would read escaped.
fn words(mut text: &str, shown: &mut String) {
    while let Some(start) = address(text) {
        let end = start + address_length(&text[start..]);
        escape(&text[..start], shown);
        shown.push('<');
        shown.push_str(&text[start..end]);
        shown.push('>');
        text = &text[end..];
    }
    escape(text, shown);
}

/// Where the next address starts that has more than its scheme.
fn address(text: &str) -> Option<usize> {
    let starts = text.match_indices("http").map(|(at, _)| at);
    starts.into_iter().find(|at| {
        let rest = &text[*at..];
        let host = rest.strip_prefix("https://").or_else(|| rest.strip_prefix("http://"));
        host.is_some_and(|host| host.starts_with(|first: char| first.is_ascii_alphanumeric()))
    })
}

/// How far an address reaches: to the first character that no address has, without the punctuation of its sentence.
fn address_length(text: &str) -> usize {
    let fits =
        |character: char| character.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(character);
    let end = text.find(|character| !fits(character)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', ')', ']']).len()
}

fn escape(text: &str, shown: &mut String) {
    for character in text.chars() {
        if "\\[]<>*_#|~&$^".contains(character) {
            shown.push('\\');
        }
        shown.push(character);
    }
}

/// A paragraph that begins like an item of a list, or is a rule, does so no longer.
fn harmless_start(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && text[digits..].starts_with(['.', ')']);
    match text.chars().next() {
        Some('-' | '+' | '=') => format!("\\{text}"),
        _ if numbered => format!("{}\\{}", &text[..digits], &text[digits..]),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_one_paragraph_without_markup() {
        for (text, shown) in [
            ("a\n\n    let x = 1;", "a let x = 1;"),
            ("see [1] <b>", r"see \[1\] \<b\>"),
            ("*a* _b_ ~c~ a|b # &lt; $x$", r"\*a\* \_b\_ \~c\~ a\|b \# \&lt; \$x\$"),
            ("~~~ rust", r"\~\~\~ rust"),
            ("- a list", r"\- a list"),
            ("+ a list", r"\+ a list"),
            ("1. a list", r"1\. a list"),
            ("12) a list", r"12\) a list"),
            ("12 months", "12 months"),
            ("---", r"\---"),
            ("===", r"\==="),
            ("\u{202e}evil\u{7}", "evil"),
            ("", ""),
        ] {
            assert_eq!(prose(text), shown, "{text:?}");
        }
    }

    #[test]
    fn back_ticks_are_code_where_they_are_closed() {
        for (text, shown) in [
            ("the `a [0]` row", "the `a [0]` row"),
            ("``a`b`` [c]", r"``a`b`` \[c\]"),
            ("an open ` [a]", r"an open \` \[a\]"),
            ("`a`` [b]", r"\`a\`\` \[b\]"),
            ("```rust fn main() {}", r"\`\`\`rust fn main() {}"),
            ("```rust fn main() {} ```", r"\`\`\`rust fn main() {} \`\`\`"),
        ] {
            assert_eq!(prose(text), shown, "{text:?}");
        }
    }

    #[test]
    fn addresses_are_links_also_within_chinese_text() {
        for (text, shown) in [
            ("at https://open.alipay.com/x_y .", "at <https://open.alipay.com/x_y> ."),
            ("详见https://open.alipay.com/a_b，谢谢", "详见<https://open.alipay.com/a_b>，谢谢"),
            ("(http://a.b/c).", "(<http://a.b/c>)."),
            ("https:// or http", "https:// or http"),
            ("`https://a.b`", "`https://a.b`"),
        ] {
            assert_eq!(prose(text), shown, "{text:?}");
        }
    }

    #[test]
    fn a_sentence_ends_once() {
        for (text, shown) in [("a", "a."), ("a.", "a."), ("含义。", "含义。"), ("a?", "a?")] {
            assert_eq!(sentence(text), shown, "{text:?}");
        }
    }

    #[test]
    fn literals_may_hold_back_ticks_and_lines() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("{\n  \"a\": 1\n}"), r#"`{ "a": 1 }`"#);
        assert_eq!(code(""), "`  `");
    }
}
