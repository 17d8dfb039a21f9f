//! Values laid out as YAML: on one line where that is short enough, else each part on a line of its own.

use crate::write::scalar::{Context, quoted, scalar};

/// The longest line that holds more than one value, in characters.
const WIDTH: usize = 160;
/// By how much each level is indented, in columns.
pub(crate) const INDENT: usize = 2;

/// A value that is to be written.
#[derive(Clone, Debug)]
pub(crate) enum Yaml {
    /// A word or a number that stands as it is.
    Word(String),
    /// A text, which stays one.
    Text(String),
    /// A text that must stand in quotes.
    Quoted(String),
    List(Vec<Yaml>),
    Map(Vec<(String, Yaml)>),
}

impl Yaml {
    /// What says nothing.
    pub(crate) fn null() -> Self {
        Self::Word("~".to_owned())
    }

    pub(crate) fn texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> Self {
        Self::List(texts.into_iter().cloned().map(Self::Text).collect())
    }

    /// The value on one line.
    pub(crate) fn flow(&self, context: Context) -> String {
        let inner = |value: &Self| value.flow(Context::Flow);
        match self {
            Self::Word(word) => word.clone(),
            Self::Text(text) => scalar(text, context),
            Self::Quoted(text) => quoted(text),
            Self::List(items) => format!("[{}]", joined(items.iter().map(inner))),
            Self::Map(entries) if entries.is_empty() => "{}".to_owned(),
            Self::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| flow_entry(key, value));
                format!("{{ {} }}", joined(entries))
            }
        }
    }
}

/// `key: value` between brackets.
pub(crate) fn flow_entry(key: &str, value: &Yaml) -> String {
    format!("{}: {}", scalar(key, Context::Flow), value.flow(Context::Flow))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// The lines of `key: value`, indented by so many columns: one line if it fits.
pub(crate) fn entry(key: &str, value: &Yaml, indent: usize) -> Vec<String> {
    let start = format!("{}{}:", blanks(indent), scalar(key, Context::Block));
    let line = format!("{start} {}", value.flow(Context::Block));
    let fits = line.chars().count() <= WIDTH;
    match value {
        Yaml::Map(entries) if !fits => {
            let inner = entries.iter().flat_map(|(key, value)| entry(key, value, indent + INDENT));
            std::iter::once(start).chain(inner).collect()
        }
        Yaml::List(items) if !fits => {
            let item = |item: &Yaml| format!("{}- {}", blanks(indent + INDENT), item.flow(Context::Block));
            std::iter::once(start).chain(items.iter().map(item)).collect()
        }
        _ => vec![line],
    }
}

/// The lines of a comment.
pub(crate) fn comment(text: &str, indent: usize) -> impl Iterator<Item = String> {
    text.lines().map(move |line| format!("{}# {line}", blanks(indent)).trim_end().to_owned())
}

/// The line that begins a section or a structure.
pub(crate) fn head(key: &str, is_empty: bool, indent: usize) -> String {
    format!("{}{}:{}", blanks(indent), scalar(key, Context::Block), if is_empty { " {}" } else { "" })
}

fn blanks(count: usize) -> String {
    " ".repeat(count)
}
