//! The text that a program puts together from string literals: `"{" + "\"biz_id\":1" + "}"`.

/// What is given as the content in each such place of a program, one after the other.
pub(crate) fn content(text: &str) -> String {
    let folded = text.to_ascii_lowercase();
    let mut found = String::new();
    for word in ["bizcontent", "biz_content"] {
        for (at, _) in folded.match_indices(word) {
            found.push_str(&literals(&text[at + word.len()..]));
            found.push('\n');
        }
    }
    found
}

/// The literals that stand next to each other, joined.
fn literals(text: &str) -> String {
    let mut joined = String::new();
    let mut rest = text.trim_start_matches(|sign: char| sign.is_whitespace() || "(=>,".contains(sign));
    while let Some((literal, after)) = literal(rest) {
        joined.push_str(&literal);
        rest = after.trim_start_matches(|sign: char| sign.is_whitespace() || "+.".contains(sign));
    }
    joined
}

fn literal(text: &str) -> Option<(String, &str)> {
    let quote = text.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    let mut out = String::new();
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match (escaped, sign) {
            (false, '\\') => escaped = true,
            (false, sign) if sign == quote => return Some((out, &text[at + 1..])),
            (true, 'n') => {
                out.push('\n');
                escaped = false;
            }
            (true, 't') => {
                out.push('\t');
                escaped = false;
            }
            (_, sign) => {
                out.push(sign);
                escaped = false;
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_joined_as_the_program_does() {
        let java = "request.setBizContent(\"{\" +\n\"\\\"a\\\":\\\"b\\\",\" +\n\"\\\"c\\\":\\\"{\\\\\\\"d\\\\\\\":1}\\\"}\");";
        assert_eq!(content(java).trim(), r#"{"a":"b","c":"{\"d\":1}"}"#);
        assert_eq!(
            content("$request->setBizContent(\"{\" .\n\"\\\"a\\\":1\" .\n\"}\");").trim(),
            r#"{"a":1}"#
        );
        assert_eq!(content("request.BizContent = '{\"a\":1}'").trim(), r#"{"a":1}"#);
        assert_eq!(content("setBizContent(\"unfinished").trim(), "");
    }
}
