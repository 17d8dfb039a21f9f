//! From nested rows to the parameters of a description.

use alipay_rules::Kind;
use alipay_schema::{Finding, Parameter, Type};

use crate::{
    Options,
    facts::known_members::Known,
    facts::{example, money, structures::Structures},
    findings::{Findings, quoted},
    line::Text,
    samples::Object,
    understand::nest::{Node, member},
    words::types::{Base, PageType},
};

/// What stands in a description for words that somebody has yet to find.
pub const PLACEHOLDER: &str = "TODO";

/// Turns the rows of one table into parameters.
pub(crate) struct Builder<'b> {
    pub(crate) options: &'b Options,
    pub(crate) samples: &'b [Object],
    pub(crate) structures: &'b mut Structures,
    pub(crate) known: Known<'b>,
    pub(crate) findings: &'b mut Findings,
    /// Parameters that do not say whether they must be given.
    pub(crate) unflagged: Vec<Text>,
}

impl<'b> Builder<'b> {
    pub(crate) fn new(
        options: &'b Options,
        samples: &'b [Object],
        structures: &'b mut Structures,
        known: Known<'b>,
        findings: &'b mut Findings,
    ) -> Self {
        Self { options, samples, structures, known, findings, unflagged: Vec::new() }
    }

    /// The parameters of a table's outermost rows.
    pub(crate) fn parameters(mut self, nodes: &[Node]) -> Vec<Parameter> {
        let parameters = self.members(nodes, &mut Vec::new());
        if let [first, others @ ..] = self.unflagged.as_slice() {
            let more = if others.is_empty() { String::new() } else { format!(" and {} more", others.len()) };
            let title = format!("the page does not say whether {}{more} must be given", quoted(first));
            self.findings.warning(first.span, title, "`required` is not stated");
        }
        parameters
    }

    fn members(&mut self, nodes: &[Node], path: &mut Vec<String>) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = Vec::new();
        let mut follows_an_object = false;
        for node in nodes {
            if follows_an_object {
                self.findings.mark(node.row.name.span, "it may be a member of an object above it");
            }
            let Some(parameter) = self.parameter(node, path) else { continue };
            follows_an_object |= self.lacks_members(node);
            match parameters.iter().find(|other| other.name == parameter.name) {
                None => parameters.push(parameter),
                Some(first) if same(first, &parameter) => {
                    self.findings.warning(
                        parameter.name.span,
                        format!("{} stands here twice, and is taken once", quoted(&parameter.name)),
                        "again",
                    );
                }
                Some(first) => {
                    let title = format!("{} stands here twice, and its rows differ", quoted(&parameter.name));
                    let (span, other) = (parameter.name.span, first.name.span);
                    self.findings.mark(other, &title);
                    let finding = if self.findings.is_draft() { Finding::warning } else { Finding::error };
                    self.findings.add(finding(span, title, "again").other(other, "first"));
                }
            }
        }
        parameters
    }

    fn parameter(&mut self, node: &Node, path: &mut Vec<String>) -> Option<Parameter> {
        let row = &node.row;
        let ty = row.page_type().or_else(|| self.no_type(row))?;
        let ty = ty.resolved(!node.members.is_empty());
        let resolved = self.ty(node, &ty, path)?;
        let mut parameter = Parameter::new(row.name.clone(), resolved);
        parameter.list = ty.list;
        parameter.sensitive = row.sensitive;
        parameter.deprecated = row.deprecated.then(String::new);
        self.flag(node, &mut parameter);
        self.length(node, &mut parameter);
        parameter.description = words_of(row.description.as_ref().map(|text| text.as_str()), self.options);
        money::settle(&mut parameter, row.description.as_ref(), row.example.as_ref(), self.findings);
        self.values(node, &mut parameter);
        if let (Type::Structure(_), Some(example)) = (&parameter.ty, &row.example)
            && !example.trim().starts_with(['{', '['])
        {
            let title = format!("{} is left out: an object has no example of its own", quoted(example));
            self.findings.warning(example.span, title, "not the example of an object");
        }
        if !matches!(parameter.ty, Type::File | Type::Structure(_)) {
            let names: Vec<&str> = path.iter().map(String::as_str).collect();
            let sampled = self.samples.iter().find_map(|sample| member(sample, &names, &row.name)?.as_str());
            example::settle(&mut parameter, row.example.as_ref(), sampled, self.findings);
        }
        Some(parameter)
    }

    fn ty(&mut self, node: &Node, ty: &PageType, path: &mut Vec<String>) -> Option<Type> {
        let name = &node.row.name;
        match &ty.base {
            Base::Scalar(Kind::File) if node.members.is_empty() => Some(Type::File),
            Base::Scalar(kind) if node.members.is_empty() => Some(Type::Scalar(*kind)),
            base if node.members.is_empty() => self.unshown(name, base, ty.list, path),
            Base::Scalar(_) if !self.may_have_members(path, name) => None,
            base => {
                let at = self.structures.reserve();
                path.push(name.value.clone());
                let members = self.members(&node.members, path);
                path.pop();
                Some(Type::Structure(self.structures.put(at, base, path, name, members, self.findings)))
            }
        }
    }

    pub(crate) fn is_sampled_as_object(&self, path: &[String], name: &str) -> bool {
        let names: Vec<&str> = path.iter().map(String::as_str).collect();
        let value = self.samples.iter().find_map(|sample| member(sample, &names, name));
        value.is_some_and(|value| value.is_object() || value.is_array())
    }
}

/// The page's words, if they are wanted; else a place for our own.
pub(crate) fn words_of(text: Option<&str>, options: &Options) -> Option<String> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    Some(if options.keep_text { text.to_owned() } else { PLACEHOLDER.to_owned() })
}

fn same(one: &Parameter, other: &Parameter) -> bool {
    Parameter { description: None, example: None, ..one.clone() }
        == Parameter { description: None, example: None, ..other.clone() }
}
