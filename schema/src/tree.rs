//! YAML as a tree in which every key and value knows its place and its own source text.

mod builder;
pub(crate) mod fields;
pub(crate) mod node;

use saphyr_parser::{Event, Parser};

use crate::{Finding, Source, Span, finding::Findings, position::Index, words::quoted};
use builder::{Builder, Stop};
use node::{Node, too_deep};

/// The longest description. The largest API known takes a tenth of it.
const MAX_BYTES: usize = 1 << 20;
/// Reads the one document of `source`; `None` if it cannot be read to its end.
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
            Err(error) => {
                let span = index.mark(error.marker());
                let line = source.text.lines().nth(span.line.saturating_sub(1)).unwrap_or_default();
                builder.refuse(syntax(span, line, error.info()))
            }
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

fn syntax(span: Span, line: &str, info: &str) -> Finding {
    if line.contains("[]") && !info.contains("quoted scalar") {
        let help = "a list is written in brackets around the type of its items: `type: [string]`".to_owned();
        return Finding::error(
            span,
            format!("this is not valid YAML: {info}"),
            "cannot be read from here on",
        )
        .help(help);
    }
    if info.contains("recursion limit") {
        return too_deep(span);
    }
    let helps = [
        ("mapping values", "a text that holds `: ` must stand in quotes; otherwise look at the indentation"),
        ("tab", "indent with spaces"),
        ("quoted scalar", "the quotes that open here never close"),
    ];
    let help = helps.iter().find(|(part, _)| info.contains(part)).map(|(_, help)| (*help).to_owned());
    Finding::error(span, format!("this is not valid YAML: {info}"), "cannot be read from here on").help(help)
}

/// The parser's events, up to the first error.
struct Events<'t>(Parser<'t, saphyr_parser::StrInput<'t>>);

impl<'t> Iterator for Events<'t> {
    type Item = Result<(Event<'t>, saphyr_parser::Span), saphyr_parser::ScanError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next_event()
    }
}
