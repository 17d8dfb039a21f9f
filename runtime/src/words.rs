//! Words of others, within a sentence of ours.

use std::error::Error;
use std::fmt;

/// The innermost cause of a failure, which says why; what lies above it often says only that something failed.
pub(crate) struct Cause<'a>(pub(crate) &'a (dyn Error + 'static));

impl fmt::Display for Cause<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut innermost = self.0;
        while let Some(source) = innermost.source() {
            innermost = source;
        }
        f.write_str(&plain(without_stop(&innermost.to_string())))
    }
}

/// A sentence of someone else, to be ended here.
pub(crate) fn without_stop(sentence: &str) -> &str {
    sentence.trim_end().trim_end_matches(['.', '。'])
}

/// The first `characters` of a text.
pub(crate) fn cut(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(end, _)| &text[..end])
}

/// Text that someone else wrote, on one line and not longer than a sentence.
pub(crate) fn plain(text: &str) -> String {
    cut(text, 200).chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}
