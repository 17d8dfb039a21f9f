//! The nodes of the documentation site's JSON, each a parameter.

use alipay_schema::Span;
use serde_json::Value;

use crate::{
    findings::{Findings, quoted},
    line::{Text, start},
    rows::row::Row,
    shapes::page::Places,
    understand::nest::DEEPEST,
    words::types::PageType,
};

/// A list, or a string that holds one.
pub(crate) fn list(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::Array(items) => Some(items.clone()),
        Value::String(text) => serde_json::from_str(text).ok(),
        _ => None,
    }
}

pub(crate) struct Reader<'p> {
    places: &'p Places<'p>,
    /// Where the last name was found.
    from: usize,
    /// Words of the flag that have been told.
    told: Vec<String>,
    /// Nodes that the site does not show.
    hidden: Vec<Text>,
}

impl<'p> Reader<'p> {
    pub(crate) fn new(places: &'p Places<'p>) -> Self {
        Self { places, from: 0, told: Vec::new(), hidden: Vec::new() }
    }

    /// Reports once what the site holds and does not show.
    pub(crate) fn report_hidden(&self, findings: &mut Findings) {
        let Some(first) = self.hidden.first() else { return };
        let more = self.hidden.len() - 1;
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let title = format!("the site does not show {}{more}, which the JSON has: taken", quoted(first));
        findings.advise(first.span, title, "hidden", "take out of the description what is not for everybody");
    }

    /// The first place of a text.
    pub(crate) fn place(&self, text: &str) -> Span {
        self.places.text().find(text).map_or_else(start, |at| self.places.span(at, at + text.len()))
    }

    /// The rows of some nodes and, behind each, of its children.
    pub(crate) fn rows(&mut self, nodes: &[Value], depth: usize, findings: &mut Findings) -> Vec<Row> {
        let mut rows = Vec::new();
        for node in nodes {
            let children = node.get("children").and_then(list).unwrap_or_default();
            match self.row(node, depth, !children.is_empty(), findings) {
                Some(row) => rows.push(row),
                None => {
                    findings.error(
                        start(),
                        "a node of the JSON has no `fieldName`",
                        "not a parameter",
                        "save the whole answer of the documentation site",
                    );
                    continue;
                }
            }
            if depth < DEEPEST {
                rows.extend(self.rows(&children, depth + 1, findings));
            } else if !children.is_empty() {
                findings.error(
                    start(),
                    "the nodes of the JSON are nested too deeply",
                    "no API is",
                    "save the whole answer of the documentation site",
                );
            }
        }
        rows
    }

    fn row(
        &mut self,
        node: &Value,
        depth: usize,
        has_children: bool,
        findings: &mut Findings,
    ) -> Option<Row> {
        let value = node.get("value")?;
        let text = |name: &str| {
            value.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
        };
        let name = text("fieldName")?;
        let span = self.name_place(name);
        let located = |text: &str| Text::new(text.to_owned(), span);
        let mut row = Row::named(&located(name), depth * 100);
        row.exact = true;
        let class = text("sdkClassName")
            .filter(|class| has_children && PageType::read(class).is_some_and(|ty| ty.has_members()));
        let exact = text("exactType")
            .filter(|ty| !has_children || PageType::read(ty).is_some_and(|ty| ty.has_members()));
        let is_list = value.get("listType").and_then(Value::as_bool) == Some(true);
        let ty = exact.or(class).or(if has_children { Some("Object") } else { None });
        row.ty = ty.map(|ty| {
            located(&if is_list && !ty.ends_with("[]") { format!("{ty}[]") } else { ty.to_owned() })
        });
        row.flag = text("mustType")
            .or_else(|| text("docMustType"))
            .map(|word| located(self.flag(word, span, findings)));
        row.length = match value.get("maxLength") {
            Some(Value::Number(max)) => Some(located(&max.to_string())),
            Some(Value::String(max)) => Some(located(max)),
            _ => None,
        };
        // The site writes 0 where it states none.
        row.length = row.length.filter(|max| max.trim() != "0");
        let is_unread = |name: &&String| {
            let name = name.to_ascii_lowercase();
            name.starts_with("enum") || name.starts_with("option")
        };
        let is_filled = |value: &Value| {
            list(value).is_some_and(|items| !items.is_empty())
                || value.as_str().is_some_and(|text| !text.is_empty())
        };
        let members = value.as_object().into_iter().flatten();
        for (member, _) in members.filter(|(name, value)| is_unread(name) && is_filled(value)) {
            let title = format!("{} of {} was not read", quoted(member), quoted(name));
            findings.advise(span, title, "values of it?", "write them as `values` by hand");
        }
        let is_hidden = |value: &Value| {
            ["display", "showFlag"]
                .iter()
                .any(|name| value.get(*name).and_then(Value::as_bool) == Some(false))
        };
        if is_hidden(node) || is_hidden(value) {
            self.hidden.push(row.name.clone());
        }
        let notice = text("notice").map_or_else(String::new, |notice| format!("\n{notice}"));
        row.description = text("description").map(|text| located(&format!("{text}{notice}")));
        row.example = text("example").map(located);
        row.deprecated = value.get("deprecated").and_then(Value::as_bool) == Some(true);
        row.sensitive = text("sensitiveFlag").is_some_and(|flag| flag.eq_ignore_ascii_case("yes"));
        Some(row)
    }

    /// A word of the page for the site's own. Only `MUST` is known for certain.
    fn flag(&mut self, word: &str, span: Span, findings: &mut Findings) -> &'static str {
        if word == "MUST" {
            return "必选";
        }
        if !self.told.iter().any(|told| told == word) {
            self.told.push(word.to_owned());
            let title = format!(
                "{} is taken as not required: the site does not say whether it is 可选 or 特殊可选",
                quoted(word)
            );
            findings.warning(span, title, "here first");
        }
        "可选"
    }

    fn name_place(&mut self, name: &str) -> Span {
        let signs = |sign: char| "\\\":".contains(sign) || sign.is_whitespace();
        let page = self.places.text();
        let found = page[self.from..]
            .match_indices("fieldName")
            .map(|(at, word)| self.from + at + word.len())
            .find_map(|at| {
                let rest = page[at..].trim_start_matches(signs);
                rest.starts_with(name).then(|| page.len() - rest.len())
            });
        let Some(at) = found else { return start() };
        self.from = at;
        self.places.span(at, at + name.len())
    }
}
