//! The page's own request and response: JSON, bare or built from a program's string literals.

mod literals;

use alipay_schema::Span;
use serde_json::{Map, Value};

use crate::{
    findings::Findings,
    line::Line,
    sections::Section,
    words::{headings::Part, label::is_name},
};

/// An object of one sample.
pub(crate) type Object = Map<String, Value>;

/// How many opening braces are tried at most.
const MOST_TRIED: usize = 2_000;

/// What the page's samples send and receive.
#[derive(Debug, Default)]
pub(crate) struct Samples {
    /// Objects that can be the content of a request.
    pub(crate) requests: Vec<Object>,
    /// The nodes of successful responses.
    pub(crate) responses: Vec<Object>,
    /// The names of the members that hold such nodes: `alipay_trade_pay_response`.
    pub(crate) nodes: Vec<String>,
    lines: Vec<Line>,
}

impl Samples {
    pub(crate) fn of(sections: &[Section], findings: &mut Findings) -> Self {
        let mut samples = Self::default();
        for section in sections
            .iter()
            .filter(|section| matches!(section.part, Part::RequestSample | Part::ResponseSample))
        {
            let text = joined(&section.lines);
            samples.read(&text);
            let title = "a sample of the page is not valid JSON, and is not compared with its table";
            if let Some(line) = broken(&text).and_then(|line| section.lines.get(line)) {
                findings.warning(line.span(), title, "begins like JSON");
            }
            if literals::content(&text)
                .lines()
                .any(|content| content.starts_with('{') && objects(content).is_empty())
            {
                findings.warning(section.heading, title, "its content, put together from literals");
            }
            samples.lines.extend_from_slice(&section.lines);
        }
        samples
    }

    pub(crate) fn read(&mut self, text: &str) {
        for object in
            objects(text).into_iter().chain(objects(&literals::content(text))).chain(objects(&encoded(text)))
        {
            let node = object.iter().find_map(|(name, value)| {
                (name.ends_with("_response")).then_some((name.clone(), value.as_object()?.clone()))
            });
            match node {
                Some((name, node)) => {
                    self.nodes.push(name);
                    // A failure's node says nothing about the parameters of a success.
                    if !node.contains_key("sub_code") {
                        self.responses.push(node);
                    }
                }
                None => self.requests.push(object),
            }
        }
    }

    /// The one value that the samples have for a parameter of this name.
    pub(crate) fn value(&self, name: &str) -> Option<String> {
        let mut found = Vec::new();
        for object in self.requests.iter().chain(&self.responses) {
            collect(object, name, &mut found);
        }
        found.dedup();
        if let [value] = found.as_slice() { Some(value.clone()) } else { None }
    }

    /// Where the samples mention a name.
    pub(crate) fn place(&self, name: &str) -> Option<Span> {
        self.lines.iter().find(|line| line.cells.iter().any(|cell| cell.contains(name))).map(Line::span)
    }
}

fn collect(object: &Object, wanted: &str, found: &mut Vec<String>) {
    for (name, value) in object {
        if name == wanted {
            found.extend(single(value));
        }
        match value {
            Value::Object(object) => collect(object, wanted, found),
            Value::Array(items) => {
                items.iter().filter_map(Value::as_object).for_each(|item| collect(item, wanted, found));
            }
            _ => {}
        }
    }
}

/// A value as a cell would show it; of a list, its first item.
fn single(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Array(items) => single(items.first()?),
        Value::Null | Value::Object(_) => None,
    }
}

/// Whether a text begins as an object with a member does.
fn begins(text: &str) -> bool {
    let inside = text.strip_prefix('{').and_then(|inside| inside.trim_start().strip_prefix('"'));
    let name = inside.and_then(|inside| inside.split_once('"'));
    name.is_some_and(|(name, rest)| is_name(name) && rest.trim_start().starts_with(':'))
}

/// The line of an object that begins with a member and never becomes one.
fn broken(text: &str) -> Option<usize> {
    let first = text.match_indices('{').map(|(at, _)| at).find(|at| begins(&text[*at..]))?;
    let mut values = serde_json::Deserializer::from_str(&text[first..]).into_iter::<Value>();
    let is_broken = !matches!(values.next(), Some(Ok(_)));
    is_broken.then(|| text[..first].matches('\n').count())
}

/// A line of cells is one line, whatever stands in them.
fn joined(lines: &[Line]) -> String {
    let cells = |line: &Line| {
        let cells: Vec<String> = line.cells.iter().map(|cell| cell.replace('\n', " ")).collect();
        cells.join("\t")
    };
    lines.iter().map(cells).collect::<Vec<_>>().join("\n")
}

/// The outermost objects in a text.
fn objects(text: &str) -> Vec<Object> {
    let mut objects = Vec::new();
    let mut from = 0;
    for _ in 0..MOST_TRIED {
        let Some(at) = text[from..].find('{').map(|at| from + at) else { break };
        let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter::<Value>();
        from = match values.next() {
            Some(Ok(Value::Object(object))) => {
                let end = at + values.byte_offset();
                if !object.is_empty() {
                    objects.push(object);
                }
                end.max(at + 1)
            }
            // What stands in a broken object is not an outermost one.
            _ if begins(&text[at..]) => break,
            _ => at + 1,
        };
    }
    objects
}

/// Percent-encoded contents of addresses and order strings, decoded.
fn encoded(text: &str) -> String {
    let values = text.split("biz_content=").skip(1);
    let ends = |value: &'_ str| value.find(['&', '"', '\'', '\n', ' ']).unwrap_or(value.len());
    values
        .map(|value| value[..ends(value)].replace('+', " "))
        .filter(|value| value.starts_with("%7B") || value.starts_with("%7b"))
        .map(|value| percent_encoding::percent_decode_str(&value).decode_utf8_lossy().into_owned())
        .collect::<Vec<_>>()
        .join("\n")
}
