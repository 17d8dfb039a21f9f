//! The languages in which a broken rule can be put.

/// The language of a sentence for a person: of a violation, and of what the command line says.
///
/// ```
/// use alipay_rules::{Language, Rule, Violation};
///
/// let broken = Violation::new("subject", Rule::Missing);
/// assert_eq!(broken.words(Language::English), broken.to_string());
/// assert_eq!(broken.words(Language::Chinese), "`subject` 是必填项，但没有给出");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, which `Display` speaks as well.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
}
