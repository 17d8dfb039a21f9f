//! The character encodings that the gateway knows.

mod characters;
mod coding;
mod gb2312;

pub(crate) use characters::characters;

use std::fmt;
use std::str::FromStr;

use encoding_rs::{Encoding, GB18030, GBK, UTF_8};

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

/// The table of all charsets: the name on the wire and others by which it is read; the encoding of what is written, and the
/// one by which bytes are read. One that is missing here does not compile.
///
/// GBK and GB2312 are read as GB18030, their superset: the gateway does not keep to the smaller ones.
macro_rules! charsets {
    ($($charset:ident: $name:literal $(| $other:literal)*, $written:ident, $read:ident;)+) => {
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

            fn written(self) -> &'static Encoding {
                match self {
                    $(Self::$charset => $written,)+
                }
            }

            fn read(self) -> &'static Encoding {
                match self {
                    $(Self::$charset => $read,)+
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
    Utf8: "utf-8" | "utf8", UTF_8, UTF_8;
    Gbk: "gbk", GBK, GB18030;
    Gb2312: "gb2312", GBK, GB18030;
    Gb18030: "gb18030", GB18030, GB18030;
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
