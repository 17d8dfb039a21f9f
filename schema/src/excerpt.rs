//! The few lines of a text that a finding shows. A saved page is one line of megabytes, and has hundreds of findings.

use std::ops::Range;

use crate::{Span, character_start};

/// How much of a line is kept on either side of a place, in bytes: more than a terminal's line shows.
const AROUND: usize = 600;
/// So many lines between two places are kept as they are; a larger gap is shown as one.
const KEPT: usize = 3;

/// The lines of a finding's places, with the places in them.
pub(crate) struct Excerpt {
    pub(crate) text: String,
    /// The number of its first line.
    pub(crate) line: usize,
    pub(crate) primary: Range<usize>,
    pub(crate) other: Option<Range<usize>>,
    /// The column of the primary place in the excerpt, where its line is cut before it.
    pub(crate) column: Option<usize>,
}

impl Excerpt {
    pub(crate) fn of(text: &str, primary: Span, other: Option<Span>) -> Self {
        let place = underlined(text, primary);
        let line = primary.line.max(1);
        let alone = || {
            let kept = Kept::of(text, &place);
            Self {
                column: kept.column(&place),
                primary: kept.moved(&place, 0),
                text: kept.text,
                line,
                other: None,
            }
        };
        let Some((span, other)) = other.map(|span| (span, underlined(text, span))) else { return alone() };
        let is_first = other.start < place.start;
        let (first, second) = if is_first { (&other, &place) } else { (&place, &other) };
        let between = text.get(first.end..second.start).unwrap_or_default();
        if !between.contains('\n') {
            // Of two places that stand too far apart in one line, the first is enough.
            if between.len() > 4 * AROUND {
                return alone();
            }
            let kept = Kept::of(text, &(first.start..second.end.max(first.end)));
            let (column, range) = (kept.column(&place), kept.moved(&place, 0));
            return Self {
                other: Some(kept.moved(&other, 0)),
                text: kept.text,
                line,
                primary: range,
                column,
            };
        }
        let (above, below) = (Kept::of(text, first), Kept::of(text, second));
        let mut shown = above.text.clone();
        let lines: Vec<&str> = between.split('\n').collect();
        let inner = lines.get(1..lines.len() - 1).unwrap_or_default();
        for line in inner {
            shown.push('\n');
            let kept = if inner.len() <= KEPT { line } else { "" };
            shown.push_str(&harmless(&kept[..character_start(kept, AROUND)]));
        }
        shown.push('\n');
        let (first, second) = (above.moved(first, 0), below.moved(second, shown.len()));
        shown.push_str(&below.text);
        let (primary, other, kept) = if is_first { (second, first, &below) } else { (first, second, &above) };
        let (line, column) = (line.min(span.line.max(1)), kept.column(&place));
        Self { text: shown, line, primary, other: Some(other), column }
    }
}

/// What is kept of the line of a place.
struct Kept {
    text: String,
    /// Where that begins.
    start: usize,
    is_cut: bool,
}

impl Kept {
    fn of(text: &str, place: &Range<usize>) -> Self {
        let line = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
        // A byte order mark is not a column; the renderer would count one.
        let mark = if text[line..place.start].starts_with(MARK) { MARK.len_utf8() } else { 0 };
        let start = (line + mark).max(character_start(text, place.start.saturating_sub(AROUND)));
        let end = character_start(text, place.end + AROUND).max(place.end);
        let kept = text[start..end].lines().next().unwrap_or_default();
        Self { text: harmless(kept), start, is_cut: start > line + mark }
    }

    fn moved(&self, place: &Range<usize>, by: usize) -> Range<usize> {
        place.start.saturating_sub(self.start) + by..place.end.saturating_sub(self.start) + by
    }

    /// The column of a place in what is kept, if its line is cut before it.
    fn column(&self, place: &Range<usize>) -> Option<usize> {
        let before = self.text.get(..place.start.saturating_sub(self.start)).unwrap_or_default();
        self.is_cut.then(|| before.chars().count() + 1)
    }
}

const MARK: char = '\u{feff}';

/// The bytes to underline: at most the rest of the span's first line, and no more of it than is kept.
fn underlined(text: &str, span: Span) -> Range<usize> {
    let start = character_start(text, span.start);
    let end = character_start(text, span.end.min(start + AROUND)).max(start);
    start..start + text[start..end].lines().next().unwrap_or_default().len()
}

/// The renderer makes all control characters visible but these, which some terminals obey. The dot has as many bytes.
fn harmless(text: &str) -> String {
    text.replace(|character| matches!(character, '\u{80}'..='\u{9f}'), "·")
}
