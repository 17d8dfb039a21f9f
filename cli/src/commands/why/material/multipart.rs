//! The parts of a form, `multipart/form-data`.

use super::pairs::encoded;

/// The texts among the parts of a body; files are not signed. Nothing for a body that has no parts.
pub(super) fn form(body: &[u8]) -> Option<Vec<u8>> {
    let boundary = body.split(|byte| *byte == b'\n').next()?.trim_ascii();
    let boundary = boundary.strip_prefix(b"--").filter(|rest| !rest.is_empty())?;
    let separator = [&b"--"[..], boundary].concat();
    let mut parts = Vec::new();
    for part in split(body, &separator) {
        let Some((head, content)) = head_and_content(part) else { continue };
        let disposition = head.lines().find(|line| {
            line.get(..20).is_some_and(|name| name.eq_ignore_ascii_case("content-disposition:"))
        })?;
        if let (Some(name), None) = (parameter(disposition, "name"), parameter(disposition, "filename")) {
            parts.push(encoded(name.as_bytes(), content));
        }
    }
    (!parts.is_empty()).then(|| parts.join(&b'&'))
}

/// What stands between separators at the beginning of lines.
fn split<'a>(body: &'a [u8], separator: &[u8]) -> Vec<&'a [u8]> {
    let (mut parts, mut start) = (Vec::new(), separator.len());
    let mut at = start;
    while let Some(found) = body.get(at..).and_then(|rest| find(rest, separator)) {
        let place = at + found;
        at = place + separator.len();
        if body.get(..place).is_some_and(|before| before.ends_with(b"\n")) {
            parts.push(body.get(start..place).unwrap_or_default());
            start = at;
        }
    }
    parts
}

/// The headers of a part and its content, without the line break that belongs to the separator.
fn head_and_content(part: &[u8]) -> Option<(String, &[u8])> {
    let part = part.strip_prefix(b"\r").unwrap_or(part).strip_prefix(b"\n")?;
    let (end, blank) =
        [&b"\r\n\r\n"[..], b"\n\n"].into_iter().find_map(|blank| Some((find(part, blank)?, blank)))?;
    let content = part.get(end + blank.len()..)?;
    let content = content.strip_suffix(b"\n").unwrap_or(content);
    let content = content.strip_suffix(b"\r").unwrap_or(content);
    Some((String::from_utf8_lossy(part.get(..end)?).into_owned(), content))
}

/// A parameter of a header, such as `name` in `form-data; name="a"`.
fn parameter<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    let value = header.split(';').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='))?;
    Some(value.trim_matches('"'))
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_taken_and_files_are_not() {
        for end in ["\r\n", "\n"] {
            let body = [
                "--XX",
                r#"Content-Disposition:form-data; name="a""#,
                "Content-Type:text/plain",
                "",
                "1 & --XX 茶",
                "--XX",
                r#"content-disposition: form-data; name="photo"; filename="a.jpg""#,
                "Content-Type: image/jpeg",
                "",
                "…",
                "--XX",
                r#"Content-Disposition: form-data; name="b_c""#,
                "",
                "",
                "--XX--",
                "",
            ];
            let form = form(body.join(end).as_bytes()).unwrap();
            assert_eq!(String::from_utf8(form).unwrap(), "a=1+%26+%2D%2DXX+%E8%8C%B6&b_c=", "{end:?}");
        }
        for other in ["a=1", "--", "--XX\na=1", "", "--XX\n\n\n"] {
            assert_eq!(form(other.as_bytes()), None, "{other}");
        }
    }
}
