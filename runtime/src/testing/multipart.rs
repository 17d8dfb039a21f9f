//! The parts of an upload, as the client writes them.

use memchr::memmem;

/// The value of a parameter.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    Text(Vec<u8>),
    File { name: Vec<u8>, length: usize },
}

/// Names and values of the parts, in order; `None` if the body is not made of parts.
pub(super) fn parts(content_type: &str, body: &[u8]) -> Option<Vec<(Vec<u8>, Part)>> {
    let (_, boundary) = content_type.strip_prefix("multipart/")?.split_once("boundary=")?;
    let line = format!("--{boundary}");
    let starts: Vec<usize> = memmem::find_iter(body, line.as_bytes()).collect();
    let pieces = starts.windows(2).filter_map(|pair| match pair {
        [start, end] => body.get(start + line.len()..*end),
        _ => None,
    });
    Some(pieces.filter_map(part).collect())
}

/// One part, from the end of the boundary before it to the beginning of the next one.
fn part(piece: &[u8]) -> Option<(Vec<u8>, Part)> {
    let middle = memmem::find(piece, b"\r\n\r\n")?;
    let (head, content) = (&piece[..middle], piece.get(middle + 4..piece.len().checked_sub(2)?)?);
    let value = match quoted(head, b"; filename=\"") {
        Some(name) => Part::File { name: name.to_vec(), length: content.len() },
        None => Part::Text(content.to_vec()),
    };
    Some((quoted(head, b"; name=\"")?.to_vec(), value))
}

/// What stands between the quotes behind `start`.
fn quoted<'a>(head: &'a [u8], start: &[u8]) -> Option<&'a [u8]> {
    let rest = &head[memmem::find(head, start)? + start.len()..];
    Some(&rest[..memchr::memchr(b'"', rest)?])
}
