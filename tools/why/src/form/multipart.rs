//! The parts of a form, `multipart/form-data`.

use std::fmt::Write;

/// One part.
pub(crate) struct Part<'a> {
    /// Its headers.
    head: String,
    pub(crate) name: String,
    pub(crate) content: &'a [u8],
    pub(crate) is_file: bool,
}

/// The parts of a body; nothing for one that has none.
pub(crate) fn parts(body: &[u8]) -> Option<Vec<Part<'_>>> {
    let separator = separator(body)?;
    let parts: Vec<Part<'_>> = split(body, separator).into_iter().filter_map(Part::read).collect();
    (!parts.is_empty()).then_some(parts)
}

/// What the part `data` of an upload holds, which is all that the REST gateway has signed; `None` if there is none.
pub(crate) fn data(body: &[u8]) -> Option<Vec<u8>> {
    let data = parts(body)?.into_iter().find(|part| part.name == "data" && !part.is_file)?;
    Some(data.content.to_vec())
}

/// A body for people: each file is told by its length.
///
/// ```
/// use alipay_why::without_files;
///
/// let body = "--XX\r\n\
///             Content-Disposition: form-data; name=\"photo\"; filename=\"a.gif\"\r\n\
///             \r\n\
///             GIF89a\r\n\
///             --XX--\r\n";
/// let text = without_files(body.as_bytes()).ok_or("no parts")?;
/// assert!(text.contains("(6 bytes)") && !text.contains("GIF89a"));
/// assert_eq!(without_files(b"a=1&b=2"), None);
/// # Ok::<(), &str>(())
/// ```
pub fn without_files(body: &[u8]) -> Option<String> {
    let (parts, separator) = (parts(body)?, String::from_utf8_lossy(separator(body)?));
    let mut text = String::new();
    for Part { head, content, is_file, .. } in parts {
        let content = if is_file {
            format!("({} bytes)", content.len()).into()
        } else {
            String::from_utf8_lossy(content)
        };
        let _ = writeln!(text, "{separator}\n{}\n\n{content}", head.replace("\r\n", "\n"));
    }
    Some(text + &separator + "--")
}

/// The line that stands between two parts.
fn separator(body: &[u8]) -> Option<&[u8]> {
    let line = body.split(|byte| *byte == b'\n').next()?.trim_ascii();
    (line.len() > 2 && line.starts_with(b"--")).then_some(line)
}

impl<'a> Part<'a> {
    fn read(part: &'a [u8]) -> Option<Self> {
        let (head, content) = head_and_content(part)?;
        let disposition = head.lines().find(|line| {
            line.get(..20).is_some_and(|name| name.eq_ignore_ascii_case("content-disposition:"))
        })?;
        let name = parameter(disposition, "name")?.to_owned();
        let is_file = parameter(disposition, "filename").is_some();
        Some(Self { head, name, content, is_file })
    }
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
            let body = body.join(end);
            let texts = parts(body.as_bytes()).unwrap().into_iter().filter(|part| !part.is_file);
            let texts: Vec<_> =
                texts.map(|part| (part.name, String::from_utf8(part.content.to_vec()).unwrap())).collect();
            assert_eq!(texts, [("a", "1 & --XX 茶"), ("b_c", "")].map(|(n, v)| (n.to_owned(), v.to_owned())));
            let shown = without_files(body.as_bytes()).unwrap();
            assert!(
                shown.contains("\n\n1 & --XX 茶\n--XX\n") && shown.contains("\n\n(3 bytes)\n--XX\n"),
                "{shown}"
            );
            assert_eq!(parts(shown.as_bytes()).unwrap().len(), 3);
        }
        for other in ["a=1", "--", "--XX\na=1", "", "--XX\n\n\n"] {
            assert!(parts(other.as_bytes()).is_none(), "{other}");
        }
    }
}
