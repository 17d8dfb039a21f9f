//! Builds the tree from the parser's events, without recursion and within bounds.

use std::collections::HashMap;

use saphyr_parser::{Event, ScalarStyle};

use crate::{
    Finding, Located, Span,
    finding::Findings,
    tree::node::{Data, Entry, MAX_DEPTH, Node, too_deep},
    words::quoted,
};

/// The largest number of keys and values.
const MAX_NODES: usize = 50_000;

/// Why reading stops.
pub(crate) enum Stop {
    /// The one document is complete.
    Ended,
    /// A finding says why.
    Refused,
}

/// A collection that has not ended yet.
struct Open {
    span: Span,
    data: Collection,
}

enum Collection {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, places: HashMap<String, Span>, key: Option<Key> },
}

/// A key that waits for its value.
enum Key {
    Named(Located<String>),
    Refused,
}

pub(crate) struct Builder<'f> {
    findings: &'f mut Findings,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
}

impl<'f> Builder<'f> {
    pub(crate) fn new(findings: &'f mut Findings) -> Self {
        Self { findings, open: Vec::new(), root: None, nodes: 0 }
    }

    /// The finished tree.
    pub(crate) fn finish(self) -> Option<Node> {
        if self.root.is_none() {
            self.findings.add(Finding::error(Span::start(), "the description is empty", "nothing here"));
        }
        self.root
    }

    /// Ends the reading with a finding.
    pub(crate) fn refuse(&mut self, finding: Finding) -> Result<(), Stop> {
        self.findings.add(finding);
        Err(Stop::Refused)
    }

    pub(crate) fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Stop> {
        match event {
            Event::DocumentStart(_) if self.root.is_some() => {
                let title = "a file holds one description, a second document starts here";
                let help = "put it into a file of its own".to_owned();
                self.findings.add(Finding::error(span, title, "second document").help(help));
                return Err(Stop::Ended);
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), span);
                let quoted = style != ScalarStyle::Plain;
                self.close(Node { span, data: Data::Scalar { text: text.into_owned(), quoted } })?;
            }
            Event::Alias(_) => {
                self.findings.add(
                    Finding::error(span, "a description has no aliases", "alias")
                        .help("write the value out, or give the structure a name under `types`".to_owned()),
                );
                self.close(Node { span, data: Data::Refused })?;
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), span);
                self.start(span, Collection::List(Vec::new()))?;
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), span);
                self.start(span, Collection::Map { entries: Vec::new(), places: HashMap::new(), key: None })?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span)?,
            _ => {}
        }
        Ok(())
    }

    fn refuse_extras(&mut self, anchor: usize, tagged: bool, span: Span) {
        if anchor != 0 {
            let help = "write the value out wherever it is needed".to_owned();
            self.findings.add(Finding::error(span, "a description has no anchors", "anchor").help(help));
        }
        if tagged {
            let help = "leave the tag out: a value is what its key says".to_owned();
            self.findings.add(Finding::error(span, "a description has no tags", "tag").help(help));
        }
    }

    fn start(&mut self, span: Span, data: Collection) -> Result<(), Stop> {
        if self.open.len() == MAX_DEPTH {
            return self.refuse(too_deep(span));
        }
        self.open.push(Open { span, data });
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), Stop> {
        let Some(Open { span: start, data }) = self.open.pop() else { return Ok(()) };
        let data = match data {
            Collection::List(items) => Data::List(items),
            Collection::Map { entries, .. } => Data::Map(entries),
        };
        // A block has no end of its own: the parser puts it behind the blank lines and comments that follow.
        let flow = start.start < start.end;
        self.close(Node { span: Span { end: if flow { span.end } else { start.end }, ..start }, data })
    }

    /// Puts a finished node where it belongs.
    fn close(&mut self, node: Node) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let title = format!("the description holds more than {MAX_NODES} keys and values");
            return self.refuse(Finding::error(node.span, title, "too many"));
        }
        match self.open.last_mut().map(|open| &mut open.data) {
            None => self.root = Some(node),
            Some(Collection::List(items)) => items.push(node),
            Some(Collection::Map { entries, places, key }) => match key.take() {
                None => *key = Some(as_key(node, self.findings)),
                Some(Key::Refused) => {}
                Some(Key::Named(name)) => {
                    add_entry(Entry { key: name, value: node }, entries, places, self.findings);
                }
            },
        }
        Ok(())
    }
}

fn as_key(node: Node, findings: &mut Findings) -> Key {
    match node.data {
        Data::Scalar { text, .. } => Key::Named(Located::new(text, node.span)),
        Data::Refused => Key::Refused,
        Data::List(_) | Data::Map(_) => {
            findings.add(Finding::error(node.span, "a key must be a text", "a list or a mapping"));
            Key::Refused
        }
    }
}

fn add_entry(
    entry: Entry,
    entries: &mut Vec<Entry>,
    places: &mut HashMap<String, Span>,
    findings: &mut Findings,
) {
    if let Some(first) = places.get(&entry.key.value) {
        let title = format!("{} is stated twice", quoted(&entry.key));
        findings.add(Finding::error(entry.key.span, title, "again").other(*first, "first"));
        return;
    }
    places.insert(entry.key.value.clone(), entry.key.span);
    entries.push(entry);
}
