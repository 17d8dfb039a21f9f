//! The examples of a documentation, and what they use.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::source::Member;

/// The words of one example: names, signs and literals, in order.
pub(crate) struct Example(Vec<String>);

/// What rustdoc takes for Rust, and compiles.
const RUST: [&str; 7] =
    ["rust", "no_run", "compile_fail", "should_panic", "edition2018", "edition2021", "edition2024"];

impl Example {
    /// All that a documentation holds.
    pub(crate) fn all(documentation: &str) -> Vec<Self> {
        let (mut found, mut block) = (Vec::new(), None);
        for line in documentation.lines().map(str::trim) {
            match (line.strip_prefix("```"), &mut block) {
                (Some(info), None) => block = Some((is_rust(info), String::new())),
                (Some(_), Some(_)) => found.extend(block.take()),
                (None, Some((_, code))) => {
                    code.push_str(shown(line));
                    code.push('\n');
                }
                (None, None) => {}
            }
        }
        found.into_iter().filter(|(is_rust, _)| *is_rust).map(|(_, code)| Self::of(&code)).collect()
    }

    fn of(code: &str) -> Self {
        let tokens: TokenStream = code.parse().unwrap_or_else(|error| panic!("{error}:\n{code}"));
        let mut words = Vec::new();
        add(tokens, &mut words);
        Self(words)
    }

    /// Whether it names an item that is used by its name alone.
    pub(crate) fn names(&self, name: &str) -> bool {
        self.0.iter().any(|word| word == name)
    }

    /// Whether it uses what belongs to a type: `value.name()`, `Type::name`.
    pub(crate) fn uses(&self, owner: &str, member: &Member) -> bool {
        let is_called = |at: usize| {
            let before = |back: usize| at.checked_sub(back).and_then(|at| self.0.get(at)).map(String::as_str);
            let next = self.0.get(at + 1).map(String::as_str);
            let by_value = member.is_method
                && before(1) == Some(".")
                && before(2) != Some(".")
                && matches!(next, Some("(" | ":"));
            let by_type = before(1) == Some(":")
                && matches!(before(3), Some(name) if name == owner || name == "Self" || name == ">");
            by_value || by_type
        };
        self.0.iter().enumerate().any(|(at, word)| *word == member.name && is_called(at))
    }

    /// Whether it uses what belongs to a trait, or gives it to a type of its own.
    pub(crate) fn uses_or_implements(&self, member: &Member) -> bool {
        let is_there = |pair: &[String]| {
            matches!(pair[0].as_str(), "fn" | "const" | "." | ":") && pair[1] == member.name
        };
        self.0.windows(2).any(is_there)
    }
}

fn is_rust(info: &str) -> bool {
    info.split([',', ' ']).filter(|word| !word.is_empty()).all(|word| RUST.contains(&word))
}

/// A line as the compiler sees it, also where readers do not.
fn shown(line: &str) -> &str {
    match line.strip_prefix('#') {
        Some("") => "",
        Some(hidden) if hidden.starts_with(' ') => &hidden[1..],
        Some(escaped) if escaped.starts_with('#') => escaped,
        _ => line,
    }
}

fn add(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                words.push(open.to_owned());
                add(group.stream(), words);
                words.push(close.to_owned());
            }
            other => words.push(other.to_string()),
        }
    }
}
