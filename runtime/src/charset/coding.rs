//! What a charset makes of a text, and of bytes.

use std::borrow::Cow;

use encoding_rs::{EncoderResult, Encoding, GBK};

use super::{Charset, Unmappable, characters, gb2312};

impl Charset {
    /// The bytes of `text`.
    ///
    /// # Errors
    /// When the charset lacks one of its characters; nothing is ever replaced.
    pub fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, Unmappable> {
        if self == Self::Utf8 || text.is_ascii() {
            return Ok(Cow::Borrowed(text.as_bytes()));
        }
        let mut bytes = Vec::with_capacity(text.len());
        self.append(text, &mut bytes)?;
        Ok(Cow::Owned(bytes))
    }

    /// Writes `text` behind `bytes`.
    ///
    /// # Errors
    /// As [`encode`](Self::encode); the bytes then end anywhere.
    pub(crate) fn append(self, text: &str, bytes: &mut Vec<u8>) -> Result<(), Unmappable> {
        if self == Self::Utf8 || text.is_ascii() {
            bytes.extend_from_slice(text.as_bytes());
            return Ok(());
        }
        let before = bytes.len();
        let read = self.append_written(text, bytes);
        match bytes.get(before..).and_then(|bytes| self.position_outside(bytes)) {
            Some(position) => Err(Unmappable { charset: self, position }),
            None => read,
        }
    }

    /// The same in the encoding of what is written, which may have more characters.
    fn append_written(self, text: &str, bytes: &mut Vec<u8>) -> Result<(), Unmappable> {
        let encoding = self.written();
        if encoding != GBK {
            return append(encoding, text, bytes).map(drop).map_err(|end| self.lacks(text, end));
        }
        let mut read = 0;
        for (index, piece) in text.split(EURO).enumerate() {
            if index > 0 {
                bytes.extend(EURO_OF_JAVA);
                read += EURO.len_utf8();
            }
            read += append(encoding, piece, bytes).map_err(|within| self.lacks(text, read + within))?;
        }
        Ok(())
    }

    /// The character that ends `end` bytes into `text` does not exist.
    fn lacks(self, text: &str, end: usize) -> Unmappable {
        let position = text.char_indices().take_while(|(start, _)| *start < end).count();
        Unmappable { charset: self, position }
    }

    /// The position of the first character that the encoder knows and this charset does not.
    fn position_outside(self, bytes: &[u8]) -> Option<usize> {
        let is_outside = |character: &[u8]| match character {
            [lead, trail] => !gb2312::holds(*lead, *trail),
            _ => false,
        };
        let index = (self == Self::Gb2312).then(|| characters(bytes).position(is_outside));
        index.flatten().map(|index| index + 1)
    }

    /// The text of `bytes`; `None` if they are not of this charset.
    ///
    /// GBK and GB2312 are read as GB18030, their superset: the gateway does not keep to the smaller ones.
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        self.read().decode_without_bom_handling_and_without_replacement(bytes)
    }

    /// Whether a browser's form would send the same bytes; of a text that the charset has.
    pub(crate) fn is_encoded_alike_by_browsers(self, text: &str) -> bool {
        self != Self::Gbk || !text.contains(EURO)
    }
}

/// What GBK and its encoder differ in: the encoder's byte for `€`, 0x80, is the browsers', and one that Java does not know.
const EURO: char = '€';
const EURO_OF_JAVA: [u8; 2] = [0xa2, 0xe3];

/// Writes `text` behind `bytes`, and gives its length; otherwise where the first character ends that `encoding` lacks.
fn append(encoding: &'static Encoding, text: &str, bytes: &mut Vec<u8>) -> Result<usize, usize> {
    let (mut encoder, mut rest) = (encoding.new_encoder(), text);
    loop {
        // Room for the largest character at least, and for all of Chinese text.
        bytes.reserve(rest.len() + 4);
        let (result, read) = encoder.encode_from_utf8_to_vec_without_replacement(rest, bytes, true);
        rest = rest.get(read..).unwrap_or_default();
        match result {
            EncoderResult::InputEmpty => return Ok(text.len()),
            EncoderResult::OutputFull => {}
            EncoderResult::Unmappable(_) => return Err(text.len() - rest.len()),
        }
    }
}
