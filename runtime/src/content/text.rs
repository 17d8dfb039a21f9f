//! Texts of limited length.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use alipay_rules::{Kind, Limits, Rule, Unit, length};

/// A text of at most `MAX` characters that is not blank.
///
/// Setters accept `&str` and `String` and check them in `build()`; use this type to pass a checked value around.
/// A character is a Unicode code point, as on Alipay's pages: one Chinese character is 1.
///
/// ```
/// use alipay::Text;
///
/// let name = Text::<4>::new("欧阳修")?;
/// assert_eq!(name.as_str(), "欧阳修");
/// assert_eq!(
///     Text::<4>::new("12345").unwrap_err().to_string(),
///     "holds at most 4 characters, this has 5",
/// );
/// assert_eq!(name.into_string(), "欧阳修");
/// # Ok::<(), alipay::Rule>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text<const MAX: usize>(Cow<'static, str>);

impl<const MAX: usize> Text<MAX> {
    /// Checks a text.
    ///
    /// # Errors
    /// When it is blank or longer than `MAX` characters.
    pub fn new(text: impl Into<String>) -> Result<Self, Rule> {
        let text = text.into();
        let limits = Limits { required: true, max_length: Some(MAX), ..Limits::of(Kind::Text) };
        match limits.check(&text).into_iter().next() {
            Some(rule) => Err(rule),
            None => Ok(Self(Cow::Owned(text))),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, owned.
    pub fn into_string(self) -> String {
        self.0.into_owned()
    }

    /// A literal; [`text!`](crate::text) calls it while the program is compiled.
    ///
    /// # Panics
    /// When the text is blank or longer than `MAX` characters; in a constant, that is a compile error.
    #[doc(hidden)]
    pub const fn literal(text: &'static str) -> Self {
        let mut rest = text.as_bytes();
        let (mut characters, mut visible) = (0, false);
        while let [first, after @ ..] = rest {
            // Every byte but a continuation (10xxxxxx) begins a character.
            if *first & 0b1100_0000 != 0b1000_0000 {
                characters += 1;
                visible |= !begins_white_space(rest);
            }
            rest = after;
        }
        assert!(characters <= MAX, "the text is longer than its limit");
        assert!(visible, "the text is blank");
        Self(Cow::Borrowed(text))
    }
}

/// Whether UTF-8 text begins with white space as [`is_blank`](alipay_rules::is_blank) has it, for constants.
const fn begins_white_space(text: &[u8]) -> bool {
    matches!(
        text,
        [b'\t'..=b'\r' | 0x1c..=b' ', ..]
            | [0xc2, 0x85 | 0xa0, ..]
            | [0xe1, 0x9a, 0x80, ..]
            | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
            | [0xe2, 0x81, 0x9f, ..]
            | [0xe3, 0x80, 0x80, ..]
    )
}

impl<const MAX: usize> AsRef<str> for Text<MAX> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> FromStr for Text<MAX> {
    type Err = Rule;

    fn from_str(text: &str) -> Result<Self, Rule> {
        Self::new(text)
    }
}

/// The text itself, which may be personal data; `Debug` prints only its length.
impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<const MAX: usize> TryFrom<&str> for Text<MAX> {
    type Error = Rule;

    fn try_from(text: &str) -> Result<Self, Rule> {
        Self::new(text)
    }
}

impl<const MAX: usize> TryFrom<String> for Text<MAX> {
    type Error = Rule;

    fn try_from(text: String) -> Result<Self, Rule> {
        Self::new(text)
    }
}

impl<const MAX: usize> From<Text<MAX>> for String {
    fn from(text: Text<MAX>) -> Self {
        text.into_string()
    }
}

impl<const MAX: usize> From<&Text<MAX>> for String {
    fn from(text: &Text<MAX>) -> Self {
        text.as_str().to_owned()
    }
}

/// Prints the length: the text may be personal data.
impl<const MAX: usize> fmt::Debug for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text<{MAX}>({} characters)", length(&self.0, Unit::Characters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_know_the_white_space_that_the_rules_know() {
        for character in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let text = character.encode_utf8(&mut bytes);
            let expected = alipay_rules::is_blank(text);
            assert_eq!(begins_white_space(text.as_bytes()), expected, "{character:?}");
        }
    }
}
