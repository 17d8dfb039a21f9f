//! The members of a JSON object, as they stand in its text.

use std::borrow::Cow;

use serde_json::error::Category;

use crate::EnvelopeError;
use crate::json::{self, Refused};

/// The deepest nesting that is read; `serde_json` reads no deeper either.
const MAX_DEPTH: usize = 128;

/// The most members of what stands around a reply's node, an app's result and the like; they have five at most.
pub(crate) const MOST: usize = 64;

/// The members of an object in order, each value as its text.
pub(crate) struct Members<'a>(pub(crate) Vec<(Cow<'a, str>, &'a str)>);

impl<'a> Members<'a> {
    /// Tokenises `text`, which must be one JSON object of at most [`MOST`] members.
    pub(crate) fn read(text: &'a str) -> Result<Self, EnvelopeError> {
        if is_too_deep(text) {
            return Err(EnvelopeError::TooDeep);
        }
        let json::Members(members) = json::few(text, MOST).map_err(|refused| match refused {
            Refused::Overfull => EnvelopeError::TooManyMembers { limit: MOST },
            Refused::Json(error) => unreadable(&error),
        })?;
        Ok(Self(members.into_iter().map(|(name, value)| (name, value.get())).collect()))
    }

    /// Refuses repeated names.
    pub(crate) fn unique(self) -> Result<Self, EnvelopeError> {
        for (place, (name, _)) in self.0.iter().enumerate() {
            if self.0[..place].iter().any(|(before, _)| before == name) {
                return Err(EnvelopeError::Duplicate { name: shortened(name) });
            }
        }
        Ok(self)
    }

    /// The text of a scalar member; `None` if it is missing, `null`, blank or nested.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.value(name).and_then(super::head::scalar)
    }

    /// The value of a member; the last one where a name is repeated, as JSON readers settle it.
    pub(crate) fn value(&self, name: &str) -> Option<&'a str> {
        self.0.iter().rfind(|(member, _)| member == name).map(|(_, value)| *value)
    }
}

/// A name from a reply may be anything; what an error keeps of it is short.
pub(crate) fn shortened(name: &str) -> String {
    name.chars().take(64).collect()
}

/// What is wrong with a text that should be a JSON object.
pub(crate) fn unreadable(error: &serde_json::Error) -> EnvelopeError {
    match error.classify() {
        Category::Eof => EnvelopeError::Truncated,
        Category::Data => EnvelopeError::NotAnObject,
        Category::Syntax | Category::Io => {
            EnvelopeError::NotJson { line: error.line(), column: error.column() }
        }
    }
}

/// Whether objects and lists are nested deeper than is read.
pub(crate) fn is_too_deep(json: &str) -> bool {
    json::is_nested_deeper(json, MAX_DEPTH)
}
