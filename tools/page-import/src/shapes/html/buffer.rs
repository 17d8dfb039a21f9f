//! The text of the line or cell that is being read, with its place in the page.

use alipay_schema::{Span, character_start};

use crate::{line::Text, shapes::page::Places};

/// How many places are tried at most for the beginning of a text.
const MOST_TRIED: usize = 50;

/// Gathers text until its line or cell ends.
#[derive(Default)]
pub(crate) struct Buffer<'p> {
    places: Option<Places<'p>>,
    text: String,
    place: Option<Span>,
    /// Where the last text was found: the next one stands behind it.
    from: usize,
}

impl<'p> Buffer<'p> {
    pub(crate) fn of(places: Places<'p>) -> Self {
        Self { places: Some(places), ..Self::default() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Adds text that ends on a line of the page.
    pub(crate) fn push(&mut self, text: &str, line: usize) {
        let trimmed = text.trim_matches(|sign: char| sign.is_ascii_whitespace());
        if !trimmed.is_empty() && self.place.is_none() {
            self.place = self.find(trimmed, line.saturating_sub(text.matches('\n').count()));
        }
        // Blanks are one space, except those that are written to be seen.
        for sign in text.chars() {
            let sign = if sign.is_ascii_whitespace() { ' ' } else { sign };
            if sign != ' ' || !(self.text.is_empty() || self.text.ends_with([' ', '\n'])) {
                self.text.push(sign);
            }
        }
    }

    fn find(&mut self, text: &str, line: usize) -> Option<Span> {
        let places = self.places.as_ref()?;
        let page = places.text();
        let from = character_start(page, self.from.max(places.line_start(line)));
        let word = text.split(|sign: char| sign.is_ascii_whitespace() || "&<>\"'".contains(sign)).next()?;
        let found = || page[from..].match_indices(word).take(MOST_TRIED).map(|(at, _)| from + at);
        let after_tag = |at: &usize| page[..*at].trim_end().ends_with('>');
        let at = found().find(after_tag).or_else(|| found().next()).filter(|_| !word.is_empty());
        let (start, end) = at.map_or((from, from), |at| {
            (at, at + if page[at..].starts_with(text) { text.len() } else { word.len() })
        });
        self.from = end;
        Some(places.span(start, end))
    }

    pub(crate) fn line_break(&mut self) {
        if !self.text.is_empty() {
            self.text.truncate(self.text.trim_end_matches(' ').len());
            self.text.push('\n');
        }
    }

    /// The line, if it has a text.
    pub(crate) fn take(&mut self) -> Option<Text> {
        let text = self.take_cell();
        (!text.trim().is_empty()).then(|| Text::new(text.trim().to_owned(), text.span))
    }

    /// The cell, which may be empty.
    pub(crate) fn take_cell(&mut self) -> Text {
        let text = std::mem::take(&mut self.text);
        let span = self
            .place
            .take()
            .or_else(|| self.places.as_ref().map(|places| places.span(self.from, self.from)));
        Text::new(text.trim_end().to_owned(), span.unwrap_or_default())
    }
}
