//! The members of a JSON object, as they stand in its text.

use std::collections::HashSet;

use serde_json::error::Category;

use crate::{EnvelopeError, json};

/// The deepest nesting that is read; `serde_json` reads no deeper either.
const MAX_DEPTH: usize = 128;

/// The members of an object in order, each value as its text.
pub(crate) struct Members<'a>(pub(crate) Vec<(String, &'a str)>);

impl<'a> Members<'a> {
    /// Tokenises `text`, which must be one JSON object.
    pub(crate) fn read(text: &'a str) -> Result<Self, EnvelopeError> {
        if depth(text) > MAX_DEPTH {
            return Err(EnvelopeError::TooDeep);
        }
        let json::Members(members) = serde_json::from_str(text).map_err(|error| match error.classify() {
            Category::Eof => EnvelopeError::Truncated,
            Category::Data => EnvelopeError::NotAnObject,
            Category::Syntax | Category::Io => {
                EnvelopeError::NotJson { line: error.line(), column: error.column() }
            }
        })?;
        Ok(Self(members.into_iter().map(|(name, value)| (name, value.get())).collect()))
    }

    /// Refuses repeated names.
    pub(crate) fn unique(self) -> Result<Self, EnvelopeError> {
        let mut seen = HashSet::new();
        match self.0.iter().find(|(name, _)| !seen.insert(name)) {
            Some((name, _)) => Err(EnvelopeError::Duplicate { name: shortened(name) }),
            None => Ok(self),
        }
    }

    /// The text of a scalar member; nothing when it is missing, `null`, blank or nested.
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

/// How deep objects and lists are nested.
fn depth(json: &str) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0_usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}
