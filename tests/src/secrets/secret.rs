//! Something that is searched for.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A text, a key, or a piece of one.
#[derive(Clone, Debug)]
pub struct Secret {
    /// What it is called in a finding.
    pub name: String,
    /// The bytes, in UTF-8 where it is a text.
    pub bytes: Vec<u8>,
}

impl Secret {
    /// A text.
    pub fn text(name: impl Into<String>, text: &str) -> Self {
        Self { name: name.into(), bytes: text.as_bytes().to_vec() }
    }

    /// A key for content encryption, as the console shows it; `None` if it is not one.
    pub fn encryption_key(base64: &str) -> Option<Self> {
        Some(Self { name: "key for content".to_owned(), bytes: STANDARD.decode(base64).ok()? })
    }
}
