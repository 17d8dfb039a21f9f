//! JSON documents that travel inside a string.

/// Whether `text` is a JSON string whose own content is a JSON object or array: a document encoded twice.
///
/// `text` is expected to be well-formed JSON; the content is judged by its outermost brackets.
///
/// ```
/// use alipay_rules::encoded_twice;
///
/// assert!(encoded_twice(r#""{\"a\":1}""#));
/// assert!(!encoded_twice(r#"{"a":1}"#));
/// assert!(!encoded_twice(r#""a plain text""#));
/// ```
pub fn encoded_twice(text: &str) -> bool {
    let content = text.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    content.map(str::trim).is_some_and(|content| {
        (content.starts_with('{') && content.ends_with('}'))
            || (content.starts_with('[') && content.ends_with(']'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_holds_a_document_if_a_bracket_opens_it_and_its_own_closes_it() {
        for text in [r#""{}""#, r#""[1]""#, r#" " { } " "#] {
            assert!(encoded_twice(text), "{text}");
        }
        for text in [r#""{""#, r#""}""#, r#""[""#, r#""]""#, r#""{]""#, r#""[}""#, r#""""#, "[1]"] {
            assert!(!encoded_twice(text), "{text}");
        }
    }
}
