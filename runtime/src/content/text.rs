//! Texts of limited length.

use std::fmt;

use alipay_rules::{Kind, Limits, Rule, Unit, length};

/// A text of at most `MAX` characters that is not blank.
///
/// Setters take `&str` and `String` and check them in `build()`; use this type to pass a checked value around.
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
/// # Ok::<(), alipay::Rule>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text<const MAX: usize>(String);

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
            None => Ok(Self(text)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl<const MAX: usize> AsRef<str> for Text<MAX> {
    fn as_ref(&self) -> &str {
        &self.0
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
        text.0
    }
}

impl<const MAX: usize> From<&Text<MAX>> for String {
    fn from(text: &Text<MAX>) -> Self {
        text.0.clone()
    }
}

/// Prints the length: the text may be personal data.
impl<const MAX: usize> fmt::Debug for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text<{MAX}>({} characters)", length(&self.0, Unit::Characters))
    }
}
