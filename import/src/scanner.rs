//! A line that is read from its beginning, piece by piece.

use alipay_schema::{Located, Span};

use crate::{cells, line::Text};

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

    /// What stands in brackets, round ones of either width.
    pub(crate) fn brackets(&mut self) -> Option<Text> {
        let inside = self.rest.strip_prefix(['(', '（'])?;
        let end = inside.find([')', '）'])?;
        let piece = inside[..end].trim();
        self.rest = inside[end..].trim_start_matches([')', '）']).trim_start();
        Some(self.text(piece))
    }
}

pub(crate) fn is_name_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || "_.".contains(sign)
}
