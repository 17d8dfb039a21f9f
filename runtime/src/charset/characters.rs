//! Where characters end in the bytes of GB18030, and so in those of its subsets.

/// The characters of well-formed bytes, each as its one, two or four bytes.
pub(crate) fn characters(mut bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let length = match bytes {
            [] => return None,
            [0x81..=0xfe, 0x30..=0x39, ..] => 4,
            [0x81..=0xfe, ..] => 2,
            _ => 1,
        };
        let (character, rest) = bytes.split_at(length.min(bytes.len()));
        bytes = rest;
        Some(character)
    })
}
