//! YAML as a tree in which every key and value knows its place and its own source text.

use saphyr_parser::{Event, Parser};

use crate::{
    Finding, Located, Source, Span,
    finding::Findings,
    place::Index,
    tree_builder::{Builder, Stop},
    words::quoted,
};

/// The longest description. The largest API known takes a tenth of it.
const MAX_BYTES: usize = 1 << 20;
/// The deepest nesting. A description needs six levels; structures refer to each other by name.
pub(crate) const MAX_DEPTH: usize = 24;

/// A value.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) data: Data,
}

#[derive(Debug)]
pub(crate) enum Data {
    /// A scalar as it is written: `012`, `yes` and `1.10` stay what they are.
    Scalar {
        text: String,
        quoted: bool,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
    /// Something with a finding of its own, about which nothing more is to be said.
    Refused,
}

/// A key with its value; no key occurs twice in a mapping.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: Located<String>,
    pub(crate) value: Node,
}

impl Node {
    /// Whether the value says nothing: left empty, `~` or `null`.
    pub(crate) fn is_null(&self) -> bool {
        match &self.data {
            Data::Scalar { text, quoted: false } => {
                matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL")
            }
            _ => false,
        }
    }
}

/// Reads the one document of `source`; nothing when it cannot be read to its end.
pub(crate) fn read(source: &Source, findings: &mut Findings) -> Option<Node> {
    if source.text.len() > MAX_BYTES {
        let title = format!("the description has {} bytes, at most {MAX_BYTES} are read", source.text.len());
        findings.add(Finding::error(Span::start(), title, "too long"));
        return None;
    }
    let index = Index::of(&source.text);
    if let Some(finding) = unprintable(&source.text, &index) {
        findings.add(finding);
        return None;
    }
    let mut builder = Builder::new(findings);
    for event in Events(Parser::new_from_str(&source.text)) {
        let step = match event {
            Ok((event, span)) => builder.take(event, index.place(span)),
            Err(error) => builder.refuse(syntax(index.mark(error.marker()), error.info())),
        };
        match step {
            Ok(()) => {}
            Err(Stop::Ended) => break,
            Err(Stop::Refused) => return None,
        }
    }
    builder.finish()
}

/// A character that no person can see and that YAML does not allow.
fn unprintable(text: &str, index: &Index) -> Option<Finding> {
    let unprintable = |character: char| character.is_control() && !matches!(character, '\t' | '\n' | '\r');
    let (count, character) = text.chars().enumerate().find(|(_, character)| unprintable(*character))?;
    let title = format!("the control character {} cannot stand here", quoted(&character.to_string()));
    let help = "inside double quotes it can be written as an escape".to_owned();
    Some(Finding::error(index.span(count, count + 1), title, "unprintable").help(help))
}

fn syntax(span: Span, info: &str) -> Finding {
    if info.contains("recursion limit") {
        return too_deep(span);
    }
    let helps = [
        ("mapping values", "a text that holds `: ` must stand in quotes; otherwise look at the indentation"),
        ("tab", "indent with spaces"),
        ("quoted scalar", "the quotes that open here never close"),
    ];
    let help = helps.iter().find(|(part, _)| info.contains(part)).map(|(_, help)| (*help).to_owned());
    Finding::error(span, format!("this is no YAML: {info}"), "cannot be read from here on").help(help)
}

/// The parser has a bound of its own for brackets, and looks ahead of its events.
pub(crate) fn too_deep(span: Span) -> Finding {
    Finding::error(span, format!("the description is nested deeper than {MAX_DEPTH} levels"), "too deep")
}

/// The parser's events, up to the first error.
struct Events<'t>(Parser<'t, saphyr_parser::StrInput<'t>>);

impl<'t> Iterator for Events<'t> {
    type Item = Result<(Event<'t>, saphyr_parser::Span), saphyr_parser::ScanError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next_event()
    }
}
