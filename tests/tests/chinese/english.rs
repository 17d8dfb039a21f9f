//! Whether a sentence still holds English.

/// What Chinese sentences write in Latin letters, too.
const NAMES: [&str; 17] = [
    "JSON", "YAML", "SDK", "REST", "Rust", "Markdown", "https", "http", "yyyy", "MM", "dd", "HH", "mm", "ss",
    "Za", "ASCII", "UTF",
];

/// What follows these words are values, which stand in no backquotes.
const BEFORE_VALUES: [&str; 4] = ["必须是以下之一：", "只能包含字符 ", "只接受字符 ", "至少给出其中一个："];

/// Whether nothing of the English is left: names and values stand in backquotes, and addresses stay.
pub(crate) fn is_gone(sentence: &str) -> bool {
    let values = BEFORE_VALUES.iter().find_map(|words| Some(sentence.split_once(words)?.0));
    let outside = values.unwrap_or(sentence).split('`').step_by(2);
    let words = outside.flat_map(|part| part.split_whitespace()).filter(|word| !word.contains("://"));
    let mut words = words.flat_map(|word| word.split(|sign: char| !sign.is_ascii_alphabetic()));
    !words.any(|word| word.len() > 1 && !NAMES.contains(&word))
}

/// What no sentence in Chinese has, whatever names and values it holds without backquotes.
const GRAMMAR: [&str; 22] = [
    "a", "and", "any", "as", "at", "by", "does", "for", "has", "is", "its", "least", "longer", "most", "no",
    "not", "of", "only", "that", "the", "too", "whether",
];

/// Whether nothing but names and values may be English.
pub(crate) fn is_gone_but_for_values(sentence: &str) -> bool {
    !sentence.is_ascii() && !sentence.split_whitespace().any(|word| GRAMMAR.contains(&word))
}
