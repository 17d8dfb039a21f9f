//! What was done to a text as a whole, and undoing it.

use percent_encoding::percent_decode;

/// Characters that HTML makes of `&name` without a semicolon, where the name of a parameter begins so.
const ENTITIES: [(char, &str); 14] = [
    ('×', "times"),
    ('¬', "not"),
    ('§', "sect"),
    ('¶', "para"),
    ('©', "copy"),
    ('®', "reg"),
    ('¤', "curren"),
    ('µ', "micro"),
    ('·', "middot"),
    ('°', "deg"),
    ('¢', "cent"),
    ('£', "pound"),
    ('¥', "yen"),
    ('±', "plusmn"),
];

/// The text with `&times` in place of `×` and the like, and the names of the parameters that began so.
pub(crate) fn entities(text: &[u8]) -> Option<(Vec<u8>, Vec<String>)> {
    let text = std::str::from_utf8(text).ok().filter(|text| text.contains('&'))?;
    let (mut restored, mut names, mut rest) = (String::with_capacity(text.len()), Vec::new(), text);
    while let Some(character) = rest.chars().next() {
        let after = rest.get(character.len_utf8()..).unwrap_or_default();
        let length = after.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
        let is_name = length > 0 && after.as_bytes().get(length) == Some(&b'=');
        match ENTITIES.iter().find(|(made, _)| *made == character).filter(|_| is_name) {
            Some((_, entity)) => {
                restored.push('&');
                restored.push_str(entity);
                names.push(format!("{entity}{}", after.get(..length).unwrap_or_default()));
            }
            None => restored.push(character),
        }
        rest = after;
    }
    (!names.is_empty()).then(|| (restored.into_bytes(), names))
}

/// More often than this nothing is encoded.
const ROUNDS: usize = 3;

/// The request that stands encoded in a text, as in a link that opens an app; and whether it is all of the text.
pub(crate) fn encoded(text: &[u8]) -> Option<(Vec<u8>, bool)> {
    let (mut found, mut is_all): (Option<Vec<u8>>, bool) = (None, true);
    for _ in 0..ROUNDS {
        let current = found.as_deref().unwrap_or(text);
        if contains(current, b"sign=") {
            break;
        }
        let ends_word = |byte: &u8| byte.is_ascii_whitespace() || b"&?=#;\"'<>".contains(byte);
        let word = current.split(ends_word).find(|word| {
            let word = word.to_ascii_lowercase();
            contains(&word, b"sign%3d") || contains(&word, b"sign%253d") || contains(&word, b"sign%25253d")
        })?;
        is_all &= word.len() == current.len();
        found = Some(percent_decode(word).collect());
    }
    found.filter(|found| contains(found, b"sign=")).map(|found| (found, is_all))
}

/// Lines that were wrapped, as one.
pub(crate) fn unwrapped(text: &[u8]) -> Option<Vec<u8>> {
    if !text.contains(&b'\n') {
        return None;
    }
    let mut lines = text.split(|byte| *byte == b'\n');
    let first = lines.next().unwrap_or_default().trim_ascii_end().to_vec();
    Some(lines.fold(first, |text, line| [&text, line.trim_ascii()].concat()))
}

/// A text that stood in quotes within another one, without its backslashes.
pub(crate) fn unescaped(text: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(text).ok().filter(|text| text.contains("\\\""))?;
    Some(text.replace("\\\\", "\\").replace("\\\"", "\"").replace("\\/", "/").into_bytes())
}

fn contains(text: &[u8], wanted: &[u8]) -> bool {
    text.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_html_made_signs_of_are_restored() {
        let (text, names) = entities("a=1×tamp=2¬ify_url=3&b=×4&c=5®ion=6".as_bytes()).unwrap();
        assert_eq!(String::from_utf8(text).unwrap(), "a=1&timestamp=2&notify_url=3&b=×4&c=5&region=6");
        assert_eq!(names, ["timestamp", "notify_url", "region"]);
        assert_eq!(entities("a=1&b=2×3".as_bytes()), None);
    }

    #[test]
    fn an_encoded_request_is_found_in_links_and_alone() {
        for (text, is_all) in [
            ("app_id%3D1%26sign%3Dx%252B", true),
            ("app_id%253D1%2526sign%253Dx%25252B", true),
            ("alipays://platformapi/startApp?appId=6&orderStr=app_id%3D1%26sign%3Dx%252B#Intent;end", false),
            ("<a href='alipays://x?orderStr=app_id%3D1%26sign%3Dx%252B'>", false),
        ] {
            let expected = (b"app_id=1&sign=x%2B".to_vec(), is_all);
            assert_eq!(encoded(text.as_bytes()), Some(expected), "{text}");
        }
        for text in ["app_id=1&sign=x%3D", "app_id=1", "", "sign%3"] {
            assert_eq!(encoded(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn wrapped_lines_and_backslashes_are_undone() {
        assert_eq!(unwrapped(b"a=1&b\r\n  =2\n&c=3").unwrap(), b"a=1&b=2&c=3");
        assert_eq!(unwrapped(b"a=1"), None);
        assert_eq!(unescaped(br#"{\"a\":\"b\/c\"}"#).unwrap(), br#"{"a":"b/c"}"#);
        assert_eq!(unescaped(b"a"), None);
    }
}
