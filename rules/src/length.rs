//! What a length counts.

use std::fmt;

/// The unit of a length limit.
///
/// Alipay's pages count characters unless they say otherwise: one Chinese character is 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Unicode code points.
    #[default]
    Characters,
    /// Bytes of the UTF-8 text, or of a file.
    Bytes,
    /// Decimal digits of a number; sign and point do not count.
    Digits,
}

impl Unit {
    /// The unit's name, in the plural unless `count` is 1.
    pub fn name(self, count: usize) -> &'static str {
        match (self, count) {
            (Self::Characters, 1) => "character",
            (Self::Characters, _) => "characters",
            (Self::Bytes, 1) => "byte",
            (Self::Bytes, _) => "bytes",
            (Self::Digits, 1) => "digit",
            (Self::Digits, _) => "digits",
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name(2))
    }
}

/// The length of `text` in `unit`.
///
/// ```
/// use alipay_rules::{Unit, length};
///
/// assert_eq!(length("张三a", Unit::Characters), 3);
/// assert_eq!(length("张三a", Unit::Bytes), 7);
/// assert_eq!(length("-12.50", Unit::Digits), 4);
/// ```
pub fn length(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::Characters => text.chars().count(),
        Unit::Bytes => text.len(),
        Unit::Digits => text.bytes().filter(u8::is_ascii_digit).count(),
    }
}

/// Whether `text` is empty or holds nothing but white space.
///
/// The gateway's own SDKs drop such a parameter before they sign, so a required one would be missing. White space is
/// what Unicode calls so, and what Java does: four control characters next to it.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || matches!(character, '\u{1c}'..='\u{1f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_point_outside_the_basic_plane_is_one_character() {
        assert_eq!(length("😀", Unit::Characters), 1);
        assert_eq!(length("😀", Unit::Bytes), 4);
    }

    #[test]
    fn a_unit_is_shown_in_the_plural() {
        for unit in [Unit::Characters, Unit::Bytes, Unit::Digits] {
            assert_eq!(unit.to_string(), unit.name(1).to_owned() + "s");
        }
    }

    #[test]
    fn blank_is_empty_or_white_space_of_any_script() {
        for text in ["", " ", "\t\n", "\u{3000}", "\u{a0}", "\u{1c}\u{1f}"] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank(" a "));
    }
}
