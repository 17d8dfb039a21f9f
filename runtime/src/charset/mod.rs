//! The character encodings that the gateway knows.

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
    /// Simplified Chinese of 1980: 6,763 characters and 680 signs besides ASCII.
    ///
    /// `·` and `—` are refused: the gateway reads the standard's codes for them as `・` and `―`, so a name such as
    /// 买买提·艾力 would become another one. [`Gbk`](Self::Gbk) has both.
    Gb2312,
    /// Every character; a superset of GBK.
    Gb18030,
}

/// The table of all charsets: the name on the wire, and others by which it is read. One that is missing here does not
/// compile.
macro_rules! charsets {
    ($($charset:ident: $name:literal $(| $other:literal)*;)+) => {
        impl Charset {
            /// Every charset, the default first.
            ///
            /// ```
            /// use alipay::Charset;
            ///
            /// assert!(Charset::ALL.iter().all(|charset| charset.as_str().parse() == Ok(*charset)));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$charset),+];

            /// The name on the wire: `utf-8`, `gbk`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$charset => $name,)+
                }
            }
        }

        impl FromStr for Charset {
            type Err = UnknownCharset;

            fn from_str(name: &str) -> Result<Self, UnknownCharset> {
                match name.trim().to_ascii_lowercase().as_str() {
                    $($name $(| $other)* => Ok(Self::$charset),)+
                    _ => Err(UnknownCharset),
                }
            }
        }
    };
}

charsets! {
    Utf8: "utf-8" | "utf8";
    Gbk: "gbk";
    Gb2312: "gb2312";
    Gb18030: "gb18030";
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
    /// The names of all charsets, as a sentence lists them.
    ///
    /// ```
    /// assert_eq!(alipay::Charset::names(), "utf-8, gbk, gb2312 or gb18030");
    /// ```
    pub fn names() -> String {
        let names: Vec<&str> = Self::ALL.iter().map(|charset| charset.as_str()).collect();
        match names.split_last() {
            Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
            _ => names.concat(),
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
        let mut encoder = self.written_by_java(character).new_encoder();
        let (result, _, written) = encoder.encode_from_utf8_without_replacement(character, &mut bytes, true);
        let held = match (result, &bytes[..written]) {
            (EncoderResult::InputEmpty, &[lead, trail]) if self == Self::Gb2312 => gb2312::holds(lead, trail),
            (EncoderResult::InputEmpty, _) => true,
            (EncoderResult::OutputFull | EncoderResult::Unmappable(_), _) => false,
        };
        held.then(|| bytes.into_iter().take(written))
    }

    /// The text of `bytes`; `None` if they are not of this charset.
    ///
    /// GBK and GB2312 are read as GB18030, their superset: the gateway does not keep to the smaller ones.
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        let encoding = match self {
            Self::Utf8 => UTF_8,
            Self::Gbk | Self::Gb2312 | Self::Gb18030 => GB18030,
        };
        encoding.decode_without_bom_handling_and_without_replacement(bytes)
    }

    /// Whether a browser's form would send the same bytes.
    pub(crate) fn is_encoded_alike_by_browsers(self, text: &str) -> bool {
        let (by_browser, _, _) = self.encoding().encode(text);
        self.encode(text).is_ok_and(|bytes| bytes == by_browser)
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Gbk | Self::Gb2312 => GBK,
            Self::Gb18030 => GB18030,
        }
    }

    /// GBK's own byte for `€`, 0x80, is one that Java does not know.
    fn written_by_java(self, character: &str) -> &'static Encoding {
        match self {
            Self::Gbk | Self::Gb2312 if character == "€" => GB18030,
            Self::Utf8 | Self::Gbk | Self::Gb2312 | Self::Gb18030 => self.encoding(),
        }
    }
}

impl fmt::Display for Charset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that names no [`Charset`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCharset;

impl fmt::Display for UnknownCharset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the charset must be {}", Charset::names())
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
