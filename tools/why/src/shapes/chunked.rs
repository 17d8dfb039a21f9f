//! A body as it travels where its length was not known: pieces, each after its length.

/// The pieces as one; `None` if they are not complete.
pub(super) fn joined(body: &[u8]) -> Option<Vec<u8>> {
    let (mut joined, mut rest) = (Vec::new(), body);
    loop {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let length = rest.get(..end)?.split(|byte| *byte == b';').next()?.trim_ascii();
        let length = usize::from_str_radix(std::str::from_utf8(length).ok()?, 16).ok()?;
        if length == 0 {
            return Some(joined);
        }
        let (piece, after) = rest.get(end + 1..)?.split_at_checked(length)?;
        joined.extend(piece);
        rest = after.strip_prefix(b"\r").unwrap_or(after).strip_prefix(b"\n")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_joined_or_nothing_is() {
        for (body, expected) in [
            ("3\r\na=1\r\n4;x=y\r\n&b=2\r\n0\r\n\r\n", Some("a=1&b=2")),
            ("A\n0123456789\n0\n", Some("0123456789")),
            ("9\r\na=1\r\n0\r\n", None),
            ("a=1", None),
            ("ffffffffffffffff\na", None),
            ("", None),
        ] {
            assert_eq!(joined(body.as_bytes()).as_deref(), expected.map(str::as_bytes), "{body}");
        }
    }
}
