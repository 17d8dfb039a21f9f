//! One change, and who writes the value that it is about.

use std::fmt;

use alipay_rules::Language;

use crate::chinese;

/// One change between two descriptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where: `request.goods_detail[].goods_id`, `errors.SYSTEM_ERROR`, `call`.
    pub path: String,
    /// What, as the rest of a sentence: `is new and required`.
    pub what: String,
    /// Whether calls that were right can be refused or stop compiling.
    pub breaking: bool,
}

impl Change {
    /// The same change in a language; as it is made, it speaks English.
    ///
    /// ```
    /// use alipay_schema::{Language, Source, diff, read_api};
    ///
    /// let read = |rows: &str| {
    ///     let text = format!("method: a.b\nrequest:\n  id: {{ type: string, max_length: {rows} }}\n");
    ///     read_api(&Source::new("b.yaml", text)).value.unwrap()
    /// };
    /// let change = diff(&read("64"), &read("32")).remove(0).in_language(Language::Chinese);
    /// assert_eq!(change.to_string(), "request.id 最多 32 个字符，原为 64");
    /// ```
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        match language {
            Language::English => self,
            Language::Chinese => Self { what: chinese::of_change(&self.what), ..self },
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.path, self.what)
    }
}

/// Who writes a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Direction {
    /// The app, in a request.
    Sent,
    /// Alipay, in a reply or a notification.
    Received,
}
