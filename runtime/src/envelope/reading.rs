//! A body's bytes read as text, without losing which bytes a part of the text stands for.

use std::borrow::Cow;

use crate::charset::characters;
use crate::{Charset, EnvelopeError};

/// What some proxies and editors write before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A body and its text.
///
/// The text of given bytes depends on the configured charset alone, never on a header: whoever can change the
/// header could otherwise make verified bytes say something else. Bytes that are not of the configured charset
/// are read in the other family (the gateway has been seen to send GBK where utf-8 was asked for).
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    raw: &'a [u8],
    text: Cow<'a, str>,
    charset: Charset,
    configured: Charset,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(raw: &'a [u8], configured: Charset) -> Result<Self, EnvelopeError> {
        // It stands before the node, so nothing that is signed is left out.
        let raw = raw.strip_prefix(BYTE_ORDER_MARK).unwrap_or(raw);
        match raw.trim_ascii_start() {
            [] => return Err(EnvelopeError::Empty),
            [b'<', ..] => return Err(EnvelopeError::Html),
            _ => {}
        }
        let fallback = if configured == Charset::Utf8 { Charset::Gb18030 } else { Charset::Utf8 };
        let read = |charset: Charset| Some((charset.decode(raw)?, charset));
        let (text, charset) = read(configured).or_else(|| read(fallback)).ok_or(EnvelopeError::NotText)?;
        Ok(Self { raw, text, charset, configured })
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text, where it is not the body itself.
    pub(crate) fn into_transcoded(self) -> Option<String> {
        match self.text {
            Cow::Borrowed(_) => None,
            Cow::Owned(text) => Some(text),
        }
    }

    /// The bytes that `part`, a part of the text, was read from.
    ///
    /// Nothing when these bytes on their own would be read as another text: bytes outside of them decided how they
    /// were read.
    pub(crate) fn bytes_of(&self, part: &str) -> Option<&'a [u8]> {
        let start = part.as_ptr().addr().checked_sub(self.text.as_ptr().addr())?;
        let before = self.text.get(..start)?;
        let bytes = if self.charset == Charset::Utf8 {
            self.raw.get(start..start + part.len())?
        } else {
            let (_, after) = split_at_character(self.raw, before.chars().count())?;
            split_at_character(after, part.chars().count())?.0
        };
        // UTF-8 is read alike wherever it stands, unless the configured charset came first.
        if self.charset == Charset::Utf8 && self.configured == Charset::Utf8 {
            return Some(bytes);
        }
        let alone = Self::of(bytes, self.configured).ok()?;
        (alone.text == part).then_some(bytes)
    }
}

/// Splits well-formed GB18030 text after `count` characters.
fn split_at_character(bytes: &[u8], count: usize) -> Option<(&[u8], &[u8])> {
    let mut left = characters(bytes);
    let length = (0..count).map(|_| left.next().map(<[u8]>::len)).sum::<Option<usize>>()?;
    bytes.split_at_checked(length)
}
