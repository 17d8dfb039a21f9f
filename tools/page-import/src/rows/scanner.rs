//! A line that is read from its beginning, piece by piece.

use alipay_schema::{Located, Span};

use crate::{line::Text, words::cells};

/// What pages write between the parts of a row, besides spaces.
const SEPARATORS: [char; 7] = ['`', ':', '：', ',', '，', ';', '；'];

/// A text that is read from its beginning, piece by piece.
pub(crate) struct Scanner<'t> {
    pub(crate) rest: &'t str,
    span: Span,
}

impl<'t> Scanner<'t> {
    pub(crate) fn of(text: &'t str, span: Span) -> Self {
        Self { rest: text.trim(), span }
    }

    pub(crate) fn text(&self, piece: &str) -> Text {
        Located::new(piece.to_owned(), self.span)
    }

    pub(crate) fn take(&mut self, length: usize) -> &'t str {
        let (piece, rest) = self.rest.split_at(length);
        self.rest = rest.trim_start();
        piece.trim()
    }

    pub(crate) fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|sign| !fits(sign)).unwrap_or(self.rest.len());
        self.take(end)
    }

    pub(crate) fn flag(&mut self) -> Option<Text> {
        let word = cells::leading_flag(self.rest)?;
        let piece = self.take(word.len());
        Some(self.text(piece))
    }

    /// `是` or `否`, which begin sentences too: nothing but a length may follow.
    pub(crate) fn short_flag(&mut self) -> Option<Text> {
        let rest = self.rest.strip_prefix(['是', '否'])?;
        let is_length = rest.chars().all(|sign| sign.is_ascii_digit() || sign == '-');
        let length = self.rest.len() - rest.len();
        is_length.then(|| self.take(length)).map(|piece| self.text(piece))
    }

    /// Goes behind spaces, back-ticks and the like.
    pub(crate) fn separators(&mut self) {
        self.rest =
            self.rest.trim_start_matches(|sign: char| sign.is_whitespace() || SEPARATORS.contains(&sign));
    }

    /// The name of a type: `string`, `GoodsDetail []`, `Map<String, String>`.
    pub(crate) fn ty(&mut self) -> Option<&'t str> {
        let is_word = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
        if let Some(length) = cells::leading_scalar(self.rest) {
            return Some(self.take(length));
        }
        self.rest.starts_with(|first: char| first.is_ascii_alphabetic()).then_some(())?;
        let mut end = self.rest.find(|sign| !is_word(sign)).unwrap_or(self.rest.len());
        loop {
            let after = self.rest[end..].trim_start();
            let start = self.rest.len() - after.len();
            let close = match after.chars().next() {
                Some('<') => after.rfind('>'),
                Some('{') => after.find('}'),
                // `String [64]` has a length.
                Some('[') => after
                    .find(']')
                    .filter(|close| !after[1..*close].contains(|sign: char| sign.is_ascii_digit())),
                _ => None,
            };
            let fits = |inside: &&str| inside.chars().all(|sign| is_word(sign) || "<>[]{}, ".contains(sign));
            match close.map(|close| &after[..=close]).filter(fits) {
                Some(inside) => end = start + inside.len(),
                None => return Some(self.take(end)),
            }
        }
    }

    /// What stands in brackets, round ones of either width or square ones.
    pub(crate) fn brackets(&mut self) -> Option<Text> {
        let inside = self.rest.strip_prefix(['(', '（', '['])?;
        if self.rest.starts_with('[') && !inside.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let end = inside.find([')', '）', ']'])?;
        let (piece, rest) = inside.split_at(end);
        let rest = rest.strip_prefix([')', '）', ']']).unwrap_or(rest);
        self.rest = rest.trim_start_matches([')', '）']).trim_start();
        Some(self.text(piece.trim()))
    }
}
