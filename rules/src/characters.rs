//! The set of characters that a text may hold.

use std::fmt;

/// A set of characters, written as in a regular expression's brackets: `A-Za-z0-9_`.
///
/// A `-` between two characters spans a range; a `-` at either end stands for itself. There are no escapes.
///
/// ```
/// use alipay_rules::CharacterSet;
///
/// let set = CharacterSet::parse("A-Za-z0-9_")?;
/// assert_eq!(set.first_outside("order_1"), None);
/// assert_eq!(set.first_outside("单号"), Some(1));
/// # Ok::<(), alipay_rules::InvalidSet>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharacterSet<'a>(&'a str);

/// Why a text is no [`CharacterSet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidSet {
    /// The set holds nothing.
    Empty,
    /// A range whose end comes before its start.
    Backwards(char, char),
}

impl fmt::Display for InvalidSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the set holds no character"),
            Self::Backwards(from, to) => write!(f, "the range `{from}-{to}` runs backwards"),
        }
    }
}

impl std::error::Error for InvalidSet {}

impl<'a> CharacterSet<'a> {
    /// Reads a set.
    ///
    /// # Errors
    /// When the set is empty or holds a range that runs backwards.
    pub fn parse(written: &'a str) -> Result<Self, InvalidSet> {
        if written.is_empty() {
            return Err(InvalidSet::Empty);
        }
        match ranges(written).find(|(from, to)| from > to) {
            Some((from, to)) => Err(InvalidSet::Backwards(from, to)),
            None => Ok(Self(written)),
        }
    }

    /// Whether the set holds `character`.
    pub fn holds(self, character: char) -> bool {
        ranges(self.0).any(|(from, to)| (from..=to).contains(&character))
    }

    /// Whether the set holds every character of `other`.
    pub fn includes(self, other: CharacterSet<'_>) -> bool {
        ranges(other.0).all(|(from, to)| (from..=to).all(|character| self.holds(character)))
    }

    /// The position, counted from 1, of the first character of `text` that the set does not hold.
    pub fn first_outside(self, text: &str) -> Option<usize> {
        text.chars().position(|character| !self.holds(character)).map(|index| index + 1)
    }
}

fn ranges(written: &str) -> impl Iterator<Item = (char, char)> {
    let mut rest = written.chars();
    std::iter::from_fn(move || {
        let from = rest.next()?;
        let mut ahead = rest.clone();
        match (ahead.next(), ahead.next()) {
            (Some('-'), Some(to)) => {
                rest = ahead;
                Some((from, to))
            }
            _ => Some((from, from)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_at_an_end_stands_for_itself() {
        for written in ["-a", "a-", "a-z-"] {
            assert!(CharacterSet::parse(written).is_ok_and(|set| set.holds('-')), "{written}");
        }
    }

    #[test]
    fn a_set_includes_another_however_both_are_written() {
        let includes = |one, other| {
            CharacterSet::parse(one)
                .is_ok_and(|one| CharacterSet::parse(other).is_ok_and(|other| one.includes(other)))
        };
        for (one, other) in [("A-Za-z0-9_-", "A-Za-z0-9_"), ("a-cd-f", "b-e"), ("a", "a"), ("cba", "a-c")] {
            assert!(includes(one, other), "{one} {other}");
        }
        for (one, other) in [("A-Za-z0-9_", "A-Za-z0-9_-"), ("a-ce-f", "a-f"), ("a", "\0-\u{10ffff}")] {
            assert!(!includes(one, other), "{one} {other}");
        }
    }

    #[test]
    fn faulty_sets_are_refused_with_their_reason() {
        for (written, fault, reason) in [
            ("", InvalidSet::Empty, "the set holds no character"),
            ("0-9z-a", InvalidSet::Backwards('z', 'a'), "the range `z-a` runs backwards"),
        ] {
            assert_eq!(CharacterSet::parse(written), Err(fault));
            assert_eq!(fault.to_string(), reason);
        }
    }
}
