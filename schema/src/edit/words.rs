//! What an API is called, in words that people wrote.

use super::{Edit, spot::Spot};
use crate::write::layout::{Yaml, entry};

/// Words that people wrote, in one of the languages of descriptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words<'w> {
    /// In English.
    English(&'w str),
    /// In Chinese.
    Chinese(&'w str),
}

impl Edit<'_> {
    /// Says what the API does, in English (`title`) or in Chinese (`title_zh`), unless it does so. Gives back whether it
    /// does so now.
    pub fn entitle(&mut self, words: Words<'_>) -> bool {
        let (key, text) = match words {
            Words::English(text) => ("title", text),
            Words::Chinese(text) => ("title_zh", text),
        };
        let spot = self.behind(key).filter(|_| self.entry(key).is_none());
        let spot = spot.map(|entry| Spot::behind(entry, self.text));
        self.put(spot.as_ref(), &[], |indent| entry(key, &Yaml::Text(text.to_owned()), indent))
    }
}
