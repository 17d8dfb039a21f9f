//! The character encodings that the gateway knows.

mod characters;
mod gb2312;

pub(crate) use characters::characters;

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
/// assert_eq!(Charset::Gbk.decode(&[0xd6, 0xa7, 0xb8, 0xb6]).as_deref(), Some("支付"));
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
///
/// ```
/// use alipay::{Charset, Unmappable};
///
/// let Unmappable { charset, position, .. } = Charset::Gb2312.encode("买买提·艾力").unwrap_err();
/// assert_eq!((charset, position), (Charset::Gb2312, 4));
/// ```
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
        let read = self.append_in_gbk(text, bytes);
        match bytes.get(before..).and_then(|bytes| self.position_outside(bytes)) {
            Some(position) => Err(Unmappable { charset: self, position }),
            None => read,
        }
    }

    /// The same in the superset that has an encoder.
    fn append_in_gbk(self, text: &str, bytes: &mut Vec<u8>) -> Result<(), Unmappable> {
        let mut read = 0;
        for (index, piece) in text.split(EURO).enumerate() {
            if index > 0 {
                bytes.extend(EURO_OF_JAVA);
                read += EURO.len_utf8();
            }
            read +=
                append(self.encoding(), piece, bytes).map_err(|within| self.lacks(text, read + within))?;
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
        let encoding = match self {
            Self::Utf8 => UTF_8,
            Self::Gbk | Self::Gb2312 | Self::Gb18030 => GB18030,
        };
        encoding.decode_without_bom_handling_and_without_replacement(bytes)
    }

    /// Whether a browser's form would send the same bytes; of a text that the charset has.
    pub(crate) fn is_encoded_alike_by_browsers(self, text: &str) -> bool {
        self != Self::Gbk || !text.contains(EURO)
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Gbk | Self::Gb2312 => GBK,
            Self::Gb18030 => GB18030,
        }
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

impl fmt::Display for Charset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that names no [`Charset`].
///
/// ```
/// use alipay::{Charset, UnknownCharset};
///
/// assert_eq!("latin1".parse::<Charset>(), Err(UnknownCharset));
/// assert_eq!(UnknownCharset.to_string(), "the charset must be utf-8, gbk, gb2312 or gb18030");
/// ```
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
