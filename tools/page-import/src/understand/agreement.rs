//! Whether the table and the samples of a page agree.

use alipay_rules::Kind;
use alipay_schema::{PROTOCOL_MEMBERS, Required, Span};
use serde_json::Value;

use crate::{
    findings::{Findings, quoted},
    line::start,
    samples::{Object, Samples},
    understand::nest::Node,
    words::types::Base,
};

/// Reports what a sample sends that the table lacks, and what the table requires that no sample sends.
pub(crate) fn check(
    nodes: &[Node],
    objects: &[Object],
    samples: &Samples,
    what: &str,
    findings: &mut Findings,
) {
    let objects: Vec<&Object> = objects.iter().collect();
    Agreement { samples, what, findings }.level(nodes, &objects);
}

/// Reports samples that answer another API.
pub(crate) fn check_nodes(method: &str, samples: &Samples, findings: &mut Findings) {
    let own = format!("{}_response", method.replace('.', "_"));
    let is_other = |node: &&String| **node != own && *node != "error_response";
    if let Some(other) = samples.nodes.iter().find(is_other) {
        let title = format!(
            "the page's sample response is {}, and the page is about {}",
            quoted(other),
            quoted(method)
        );
        let place = samples.place(other).unwrap_or_else(start);
        findings.advise(place, title, "another API's", "take the samples of other APIs out of the page");
    }
}

struct Agreement<'a> {
    samples: &'a Samples,
    what: &'a str,
    findings: &'a mut Findings,
}

impl Agreement<'_> {
    fn level(&mut self, nodes: &[Node], objects: &[&Object]) {
        let mut told: Vec<&str> = Vec::new();
        for name in objects.iter().flat_map(|object| object.keys()) {
            let known = nodes.iter().any(|node| node.row.name.value == *name);
            // Every node has the protocol's own, whether or not its table says so.
            if !known && !PROTOCOL_MEMBERS.contains(&name.as_str()) && !told.contains(&name.as_str()) {
                told.push(name);
                let title = format!(
                    "the page's sample {} has {}, which its table has not there",
                    self.what,
                    quoted(name)
                );
                self.findings.warning(self.place(name), title, "left out");
            }
        }
        for node in nodes {
            self.node(node, objects);
        }
    }

    fn place(&self, name: &str) -> Span {
        self.samples.place(name).unwrap_or_else(start)
    }

    fn node(&mut self, node: &Node, objects: &[&Object]) {
        let row = &node.row;
        let values: Vec<&Value> = objects.iter().filter_map(|object| object.get(row.name.as_str())).collect();
        let required = row.required() == Some(Required::Always);
        if values.is_empty() && !objects.is_empty() && required {
            let title =
                format!("{} is required, and the page's sample {} lacks it", quoted(&row.name), self.what);
            self.findings.warning(row.name.span, title, "not in the sample");
        }
        if let Some(value) = values.iter().find(|value| disagree(node, value)) {
            let title =
                format!("the page's sample {} has {} in {}", self.what, kind(value), quoted(&row.name));
            self.findings.warning(row.name.span, title, "of another type");
        }
        let inside = values.iter().flat_map(|value| match value {
            Value::Object(object) => vec![object],
            Value::Array(items) => items.iter().filter_map(Value::as_object).collect(),
            _ => Vec::new(),
        });
        let inside: Vec<&Object> = inside.collect();
        if !node.members.is_empty() {
            self.level(&node.members, &inside);
        }
    }
}

/// Whether a value is a list or an object where the table has none, or the other way round.
fn disagree(node: &Node, value: &Value) -> bool {
    let Some(ty) = node.row.page_type() else { return false };
    let is_list = ty.list;
    let ty = ty.resolved(!node.members.is_empty());
    let is_number = matches!(&ty.base, Base::Scalar(kind) if kind.is_number());
    let has_members = !matches!(ty.base, Base::Scalar(_)) && !node.members.is_empty();
    // A document in a string is a text to whoever sends it.
    let is_document = matches!(ty.base, Base::Scalar(Kind::Json) | Base::Object) && node.members.is_empty();
    match value {
        _ if is_document => false,
        Value::Object(_) => is_list || node.members.is_empty(),
        Value::Array(_) => !is_list,
        Value::Null => false,
        Value::String(text) if text.trim_start().starts_with(['{', '[']) => false,
        Value::String(text) if is_number && !is_list => text.parse::<f64>().is_err(),
        _ => is_list || has_members,
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Object(_) => "an object",
        Value::Array(_) => "a list",
        _ => "a single value",
    }
}
