//! The character encodings that the gateway knows.

mod form;
mod gb2312;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use encoding_rs::{EncoderResult, Encoding, GB18030, GBK, UTF_8};

/// The encoding of a call's parameters and of its reply: the common parameter `charset`.
///
/// ```
/// use alipay::Charset;
///
/// assert_eq!("GBK".parse(), Ok(Charset::Gbk)); // names are read in any case
/// assert_eq!(*Charset::Gbk.encode("支付")?, [0xd6, 0xa7, 0xb8, 0xb6]);
/// assert_eq!(Charset::Gbk.encode("😀").unwrap_err().position, 1); // never a `?` in its place
/// # Ok::<(), alipay::Unmappable>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Charset {
    /// Every character; the default.
    #[default]
    Utf8,
    /// Simplified and traditional Chinese, without rare characters and emoji.
    Gbk,
    /// Simplified Chinese of 1980: 6,763 characters and 682 signs beside ASCII.
    Gb2312,
    /// Every character; a superset of GBK.
    Gb18030,
}

/// A character that a charset does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unmappable {
    /// The charset.
    pub charset: Charset,
    /// The position of the first such character, counted from 1.
    pub position: usize,
}

impl Charset {
    /// The name on the wire: `utf-8`, `gbk`, `gb2312` or `gb18030`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Gbk => "gbk",
            Self::Gb2312 => "gb2312",
            Self::Gb18030 => "gb18030",
        }
    }

    /// The bytes of `text`.
    ///
    /// # Errors
    /// When the charset lacks one of its characters; nothing is ever replaced.
    pub fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, Unmappable> {
        if self == Self::Utf8 || text.is_ascii() {
            return Ok(Cow::Borrowed(text.as_bytes()));
        }
        let mut bytes = Vec::with_capacity(text.len() * 2);
        let mut piece = [0; 4];
        for (index, character) in text.chars().enumerate() {
            let unmappable = Unmappable { charset: self, position: index + 1 };
            bytes.extend(self.encode_character(character.encode_utf8(&mut piece)).ok_or(unmappable)?);
        }
        Ok(Cow::Owned(bytes))
    }

    fn encode_character(self, character: &str) -> Option<impl Iterator<Item = u8> + use<>> {
        let mut bytes = [0; 4];
        let mut encoder = self.encoding().new_encoder();
        let (result, _, written) = encoder.encode_from_utf8_without_replacement(character, &mut bytes, true);
        let held = match (result, &bytes[..written]) {
            (EncoderResult::InputEmpty, &[lead, trail]) if self == Self::Gb2312 => gb2312::holds(lead, trail),
            // ASCII; the other lone byte is GBK's euro sign.
            (EncoderResult::InputEmpty, [single, ..]) if self == Self::Gb2312 => single.is_ascii(),
            (EncoderResult::InputEmpty, _) => true,
            _ => false,
        };
        held.then(|| bytes.into_iter().take(written))
    }

    /// The text of `bytes`; nothing when they are not of this charset.
    ///
    /// GBK and GB2312 are read as GB18030, their superset: the gateway does not keep to the smaller ones.
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Self::Utf8 => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            _ => GB18030.decode_without_bom_handling_and_without_replacement(bytes),
        }
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Gbk | Self::Gb2312 => GBK,
            Self::Gb18030 => GB18030,
        }
    }
}

impl fmt::Display for Charset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Charset {
    type Err = UnknownCharset;

    fn from_str(name: &str) -> Result<Self, UnknownCharset> {
        match name.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Ok(Self::Utf8),
            "gbk" => Ok(Self::Gbk),
            "gb2312" => Ok(Self::Gb2312),
            "gb18030" => Ok(Self::Gb18030),
            _ => Err(UnknownCharset),
        }
    }
}

/// A text that names no [`Charset`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCharset;

impl fmt::Display for UnknownCharset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the charset must be utf-8, gbk, gb2312 or gb18030")
    }
}

impl std::error::Error for UnknownCharset {}

impl fmt::Display for Unmappable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "character {} does not exist in {}", self.position, self.charset)
    }
}

impl std::error::Error for Unmappable {}

#[cfg(test)]
mod tests;
