//! The keys of one mapping, asked for by name; what they hold must have the form that they are asked for.

use std::num::IntErrorKind;

use crate::{
    Finding, Located, Span,
    finding::Findings,
    keys::Key,
    tree::node::{Data, Entry, Node},
    words::{any_of, did_you_mean, quoted, suggest},
};

/// A mapping of which only known keys are expected.
pub(crate) struct Fields<'n> {
    entries: &'n [Entry],
    /// Whose keys these are, as the end of a sentence: `` of `certify_id` ``.
    of: String,
}

impl<'n> Fields<'n> {
    /// The mapping `node`, which belongs to `owner`. Every key that is not among `keys` is a finding.
    pub(crate) fn read(node: &'n Node, owner: &str, keys: &[Key], findings: &mut Findings) -> Option<Self> {
        let of = if owner.is_empty() { String::new() } else { format!(" of {}", quoted(owner)) };
        let what = if owner.is_empty() { "the description".to_owned() } else { quoted(owner) };
        let entries = entries(node, &what, findings)?;
        let names = || keys.iter().map(|key| key.name);
        for Entry { key, .. } in entries.iter().filter(|entry| !names().any(|name| name == *entry.key)) {
            let title = format!("unknown key {}{of}", quoted(key));
            let is_row = names().any(|name| name == "type");
            let help = match key.as_str() {
                "fields" | "members" | "properties" | "children" if is_row => Some(
                    "members of its own stand under `types`, and their name there is the `type`".to_owned(),
                ),
                "items" if is_row => Some(
                    "a list is written in brackets around the type of its items: `type: [string]`".to_owned(),
                ),
                _ => did_you_mean(key, names()),
            };
            findings.add(Finding::error(key.span, title, "no such key").help(help));
        }
        Some(Self { entries, of })
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'n Entry> {
        self.entries.iter().find(|entry| entry.key.value == key)
    }

    /// The places of all values.
    pub(crate) fn spans(&self) -> impl Iterator<Item = (&'n str, Span)> {
        self.entries.iter().map(|entry| (entry.key.as_str(), place_of(entry)))
    }

    /// The key with its owner, to begin a sentence with.
    pub(crate) fn subject(&self, key: &str) -> String {
        format!("`{key}`{}", self.of)
    }

    /// The source text of a scalar.
    pub(crate) fn text(&self, key: &str, findings: &mut Findings) -> Option<String> {
        let entry = self.get(key)?;
        text(&entry.value, place_of(entry), &self.subject(key), findings)
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self, key: &str, findings: &mut Findings) -> Option<bool> {
        self.choice(key, &[("true", true), ("false", false)], findings)
    }

    /// One of a few words, which stand without quotes.
    pub(crate) fn choice<T: Copy>(
        &self,
        key: &str,
        choices: &[(&str, T)],
        findings: &mut Findings,
    ) -> Option<T> {
        let entry = self.get(key)?;
        choice(&entry.value, place_of(entry), &self.subject(key), choices, findings)
    }

    /// A number of things, at least 1.
    pub(crate) fn count(&self, key: &str, findings: &mut Findings) -> Option<usize> {
        let entry = self.get(key)?;
        let (span, subject) = (place_of(entry), self.subject(key));
        let Some(written) = plain(&entry.value) else {
            let title = format!("{subject} must be a whole number, without quotes");
            findings.add(Finding::error(span, title, form_of(&entry.value)));
            return None;
        };
        let finding = match written.parse::<usize>() {
            Ok(0) => Finding::error(span, format!("{subject} must be at least 1"), "zero")
                .help(format!("leave `{key}` out where it is not stated")),
            Ok(count) if alipay_rules::is_integer(written) => return Some(count),
            Err(error) if *error.kind() == IntErrorKind::PosOverflow => {
                Finding::error(span, format!("{subject} is too large"), "too large")
            }
            _ => Finding::error(span, format!("{subject} must be a whole number"), "no whole number").help(
                (key == "max_length")
                    .then(|| "write `none` where the page says that there is no limit".to_owned()),
            ),
        };
        findings.add(finding);
        None
    }
}

/// Where an entry's value stands; an empty one stands at its key.
pub(crate) fn place_of(entry: &Entry) -> Span {
    let value = entry.value.span;
    if entry.value.is_null() && value.start == value.end { entry.key.span } else { value }
}

/// The entries of a mapping; anything else is a finding about `what`.
pub(crate) fn entries<'n>(node: &'n Node, what: &str, findings: &mut Findings) -> Option<&'n [Entry]> {
    match &node.data {
        Data::Map(entries) => return Some(entries),
        Data::Refused => {}
        _ => {
            let title = format!("{what} must be a mapping of keys to values");
            let help = "write `{ key: value }`, or each key on a line of its own, indented".to_owned();
            findings.add(Finding::error(node.span, title, form_of(node)).help(help));
        }
    }
    None
}

/// The source text of a scalar that says something.
pub(crate) fn text(node: &Node, span: Span, subject: &str, findings: &mut Findings) -> Option<String> {
    match &node.data {
        Data::Scalar { text, .. } if !node.is_null() && !text.trim().is_empty() => return Some(text.clone()),
        Data::Scalar { .. } => findings.add(
            Finding::error(span, format!("{subject} is empty"), "nothing here")
                .help("leave the key out where there is nothing to say".to_owned()),
        ),
        Data::Refused => {}
        Data::List(_) | Data::Map(_) => {
            findings.add(Finding::error(span, format!("{subject} must be a text"), form_of(node)));
        }
    }
    None
}

/// One of a few words.
pub(crate) fn choice<T: Copy>(
    node: &Node,
    span: Span,
    subject: &str,
    choices: &[(&str, T)],
    findings: &mut Findings,
) -> Option<T> {
    if matches!(node.data, Data::Refused) {
        return None;
    }
    let words = choices.iter().map(|(word, _)| *word);
    let written = plain(node);
    if let Some((_, value)) = choices.iter().find(|(word, _)| Some(*word) == written) {
        return Some(*value);
    }
    let title = format!("{subject} must be {}", any_of(words.clone()));
    let guess = match &node.data {
        Data::Scalar { text, quoted: true } if words.clone().any(|word| word == text) => {
            Some("leave the quotes out".to_owned())
        }
        Data::Scalar { text, .. } => meant(text, words).map(|word| format!("did you mean {}?", quoted(word))),
        _ => None,
    };
    let label = if plain(node).is_some() && !node.is_null() { "another word" } else { form_of(node) };
    findings.add(Finding::error(span, title, label).help(guess));
    None
}

/// The word that was meant, where YAML's other spellings of truth count as well.
fn meant<'w>(text: &str, words: impl Iterator<Item = &'w str> + Clone) -> Option<&'w str> {
    let truth = match text.to_ascii_lowercase().as_str() {
        "yes" | "on" | "y" | "1" => "true",
        "no" | "off" | "n" | "0" => "false",
        _ => "",
    };
    words.clone().find(|word| *word == truth).or_else(|| suggest(text, words))
}

/// The items of a list; anything else is a finding.
pub(crate) fn items<'n>(entry: &'n Entry, subject: &str, findings: &mut Findings) -> Option<&'n [Node]> {
    match &entry.value.data {
        Data::List(items) => return Some(items),
        Data::Refused => {}
        _ => {
            let help = Some("write it in brackets: `[one, another]`".to_owned());
            let title = format!("{subject} must be a list");
            findings.add(Finding::error(place_of(entry), title, form_of(&entry.value)).help(help));
        }
    }
    None
}

/// The texts of a list, each with its place.
pub(crate) fn texts(entry: &Entry, subject: &str, findings: &mut Findings) -> Vec<Located<String>> {
    let items = items(entry, subject, findings).unwrap_or_default();
    let item = format!("an item of {subject}");
    let located = items
        .iter()
        .filter_map(|node| text(node, node.span, &item, findings).map(|text| Located::new(text, node.span)));
    located.collect()
}

/// The text of a scalar without quotes.
pub(crate) fn plain(node: &Node) -> Option<&str> {
    match &node.data {
        Data::Scalar { text, quoted: false } => Some(text),
        _ => None,
    }
}

/// What a value is, to stand next to a caret.
fn form_of(node: &Node) -> &'static str {
    match &node.data {
        _ if node.is_null() => "nothing here",
        Data::Scalar { quoted: true, .. } => "a text in quotes",
        Data::Scalar { .. } => "a text",
        Data::List(_) => "a list",
        Data::Map(_) => "a mapping",
        Data::Refused => "not read",
    }
}
