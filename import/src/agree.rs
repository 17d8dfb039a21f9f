//! Whether the table and the samples of a page agree.

use alipay_schema::{PROTOCOL_MEMBERS, Span};
use serde_json::Value;

use crate::{
    cells,
    findings::{Findings, quoted},
    method::start,
    nest::Node,
    row::Row,
    samples::{Object, Samples},
    types::{Base, PageType},
};

/// Tells what a sample sends that the table lacks, and what the table requires that no sample sends.
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
        let required =
            row.flag.as_ref().and_then(|flag| cells::flag(flag)) == Some(alipay_schema::Required::Always);
        if values.is_empty() && !objects.is_empty() && required {
            let title =
                format!("{} is required, and the page's sample {} lacks it", quoted(&row.name), self.what);
            self.findings.warning(row.name.span, title, "not in the sample");
        }
        if let Some(value) = values.iter().find(|value| node.members.is_empty() && disagree(row, value)) {
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

/// Whether a row of a scalar type is sampled as something that has members.
fn disagree(row: &Row, value: &Value) -> bool {
    let Some(ty) = row.ty.as_ref().and_then(|ty| PageType::read(ty)) else { return false };
    let is_list = ty.list;
    let is_scalar = matches!(ty.resolved(false).base, Base::Scalar(_));
    match value {
        Value::Object(_) => is_scalar,
        Value::Array(_) => !is_list && is_scalar,
        _ => false,
    }
}

fn kind(value: &Value) -> &'static str {
    if value.is_object() { "an object" } else { "a list" }
}
