//! The limits of a length.

use crate::{Lengths, Limits, Rule, Unit, length};

impl Limits<'_> {
    /// Every rule that a file of `size` bytes breaks.
    ///
    /// ```
    /// use alipay_rules::{Kind, Limits, Rule};
    ///
    /// let limits = Limits { max_length: Some(4), ..Limits::of(Kind::File) };
    /// assert!(limits.check_size(4).is_empty());
    /// assert_eq!(limits.check_size(5)[0].to_string(), "holds at most 4 bytes, this has 5");
    /// assert_eq!(limits.check_size(0), [Rule::EmptyFile]);
    /// ```
    pub fn check_size(&self, size: u64) -> Vec<Rule> {
        if size == 0 {
            return vec![Rule::EmptyFile];
        }
        let actual = usize::try_from(size).unwrap_or(usize::MAX);
        [self.too_long(actual), self.too_short(actual)].into_iter().flatten().collect()
    }

    /// What the length limits count for this kind.
    pub fn length_unit(&self) -> Unit {
        match self.kind.facts().lengths {
            Lengths::Digits => Unit::Digits,
            Lengths::Bytes => Unit::Bytes,
            Lengths::OfText | Lengths::Unchecked => self.unit,
        }
    }

    pub(super) fn longest(&self, text: &str) -> Option<Rule> {
        // No unit counts a byte for more than one.
        if text.len() <= self.max_length? {
            return None;
        }
        self.too_long(length(text, self.length_unit()))
    }

    fn too_long(&self, actual: usize) -> Option<Rule> {
        let (unit, max) = (self.length_unit(), self.length_limit(self.max_length)?);
        (actual > max).then_some(Rule::MaxLength { unit, max, actual })
    }

    pub(super) fn shortest(&self, text: &str) -> Option<Rule> {
        self.min_length?;
        self.too_short(length(text, self.length_unit()))
    }

    fn too_short(&self, actual: usize) -> Option<Rule> {
        let (unit, min) = (self.length_unit(), self.length_limit(self.min_length)?);
        (actual < min).then_some(Rule::MinLength { unit, min, actual })
    }

    fn length_limit(&self, stated: Option<usize>) -> Option<usize> {
        stated.filter(|_| self.kind.has_length())
    }
}
