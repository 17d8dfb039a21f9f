//! Whether bytes are one whole DER document: nothing of it is missing, and every element ends where its parts do.

/// The deepest nesting of a document; a certificate has about 8 levels.
const DEEPEST: usize = 32;

/// Whether a document is whole.
///
/// What is whole may still not be a certificate, or one that cannot be read. What is not whole was cut or changed.
pub(super) fn is_whole(document: &[u8]) -> bool {
    document.first() == Some(&0x30) && matches!(element(document, 0), Some([]))
}

/// What stands behind the first element, if that is whole.
fn element(bytes: &[u8], depth: usize) -> Option<&[u8]> {
    let (&[tag, first], after) = bytes.split_first_chunk()?;
    // No certificate uses tags of several bytes.
    if depth > DEEPEST || tag & 0x1f == 0x1f {
        return None;
    }
    let (length, content) = match first {
        0..=0x7f => (usize::from(first), after),
        0x81..=0x83 => {
            let (digits, content) = after.split_at_checked(usize::from(first & 0x7f))?;
            (digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit)), content)
        }
        _ => return None,
    };
    let (mut content, rest) = content.split_at_checked(length)?;
    let is_constructed = tag & 0x20 != 0;
    while is_constructed && !content.is_empty() {
        content = element(content, depth + 1)?;
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::is_whole;

    #[test]
    fn a_document_is_whole_if_all_lengths_agree() {
        for document in
            [&[0x30, 0][..], &[0x30, 2, 5, 0], &[0x30, 0x81, 3, 2, 1, 7], &[0x30, 4, 0xa0, 2, 5, 0]]
        {
            assert!(is_whole(document), "{document:?}");
        }
        for document in [
            &[][..],
            &[0x30],
            &[0x31, 0],
            &[0x30, 1],
            &[0x30, 0, 0],
            &[0x30, 2, 5, 1],
            &[0x30, 2, 5, 0, 5],
            &[0x30, 0x80, 0, 0],
            &[0x30, 0x84, 0, 0, 0, 0],
            &[0x30, 3, 0x1f, 1, 0],
        ] {
            assert!(!is_whole(document), "{document:?}");
        }
    }

    #[test]
    fn deep_nesting_ends_early() {
        let nested = |depth: usize| {
            (0..depth).fold(vec![5, 0], |inner, _| {
                let length = u16::try_from(inner.len()).unwrap().to_be_bytes();
                [&[0x30, 0x82][..], &length, &inner].concat()
            })
        };
        assert!(is_whole(&nested(20)));
        assert!(!is_whole(&nested(10_000)));
    }
}
