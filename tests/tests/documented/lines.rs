//! Where in a file something is defined.

use std::fmt;

use crate::files::Files;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    file: String,
    line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// A file that is read from its beginning to its end: definitions are asked for in their order.
pub(crate) struct Lines<'a> {
    files: &'a Files,
    file: &'a str,
    all: Vec<&'a str>,
    at: usize,
    /// Whether what is asked for now was written by the macro of this line.
    is_in_macro: bool,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(files: &'a Files, file: &'a str, text: &'a str) -> Self {
        Self { files, file, all: text.lines().collect(), at: 0, is_in_macro: false }
    }

    /// Where the next definition by these words stands: `fn app_id`.
    pub(crate) fn place(&mut self, words: &str) -> Place {
        if !self.is_in_macro {
            let rest = self.all.iter().enumerate().skip(self.at);
            let mut code = rest.filter(|(_, line)| !line.trim_start().starts_with("//"));
            self.at = code.find(|(_, line)| has_words(line, words)).map_or(self.at, |(at, _)| at);
        }
        Place { file: self.file.to_owned(), line: self.at + 1 }
    }

    /// The text of another file, by its path from this one's folder.
    pub(crate) fn included(&self, path: &str) -> String {
        let folder = self.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.files.text(&format!("{folder}/{path}"))
    }

    /// The same file, while what this macro wrote is read.
    pub(crate) fn within_macro<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let is_within_another = self.is_in_macro;
        self.place(&format!("{name}!"));
        self.is_in_macro = true;
        let result = read(self);
        self.is_in_macro = is_within_another;
        // The next one may be another use of the same macro.
        self.at += usize::from(!is_within_another);
        result
    }
}

fn has_words(line: &str, words: &str) -> bool {
    let goes_on = |rest: &str| rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    line.match_indices(words).any(|(start, _)| !goes_on(&line[start + words.len()..]))
}
