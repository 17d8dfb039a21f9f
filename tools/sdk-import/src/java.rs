//! The sources of the Java SDK: a class for each request, each response and each type.

use std::collections::BTreeMap;

use tree_sitter::Node;

use crate::{
    part::Part,
    shape::{ApiShape, Content, Field, Fields, Kind},
    syntax::{Reader, Syntax, below, children, named},
};

/// The name under which descriptions call it their source.
pub(crate) const NAME: &str = "Java SDK";

/// The folder that its sources stand in, below the jar's root.
pub(crate) const FOLDER: &str = "com/alipay/api/";

pub(crate) fn reader() -> Option<Reader> {
    Reader::new(&tree_sitter_java::LANGUAGE.into())
}

/// What one source file states; `None` if it is none of the three.
pub(crate) fn part(folder: &str, syntax: &Syntax<'_>) -> Option<Part> {
    let class = children(syntax.root(), "class_declaration").next()?;
    let name = syntax.part(class, "name")?;
    let body = class.child_by_field_name("body")?;
    match folder {
        "domain" => Some(Part::Type(name.to_owned(), annotated(body, syntax))),
        "response" => {
            Some(Part::Response(name.strip_suffix("Response")?.to_owned(), annotated(body, syntax)))
        }
        "request" => request(name.strip_suffix("Request")?, class, body, syntax),
        _ => None,
    }
}

/// A field of a class.
pub(crate) struct Declared<'t> {
    pub(crate) name: &'t str,
    kind: Kind,
    list: bool,
    pub(crate) value: Option<&'t str>,
    comment: Option<String>,
}

impl Declared<'_> {
    pub(crate) fn field(&self) -> Field {
        Field { kind: self.kind.clone(), list: self.list, comment: self.comment.clone() }
    }
}

/// The fields that have a name on the wire, which an annotation gives; a list's own name goes before its items'.
fn annotated(body: Node<'_>, syntax: &Syntax<'_>) -> Fields {
    let mut fields = Fields::new();
    for node in children(body, "field_declaration") {
        let wire = ["ApiListField", "ApiField"].iter().find_map(|name| annotation(node, name, syntax));
        if let (Some(wire), Some(declared)) = (wire, declared(node, syntax)) {
            fields.insert(wire.to_owned(), declared.field());
        }
    }
    fields
}

fn annotation<'t>(field: Node<'_>, name: &str, syntax: &Syntax<'t>) -> Option<&'t str> {
    let modifiers = children(field, "modifiers").next()?;
    let annotation =
        children(modifiers, "annotation").find(|node| syntax.part(*node, "name") == Some(name))?;
    below(annotation, "string_fragment").next().map(|text| syntax.text(text))
}

pub(crate) fn declared<'t>(node: Node<'_>, syntax: &Syntax<'t>) -> Option<Declared<'t>> {
    let declarator = node.child_by_field_name("declarator")?;
    let ty = node.child_by_field_name("type")?;
    let item = (ty.kind() == "generic_type").then(|| below(ty, "type_arguments").next()).flatten();
    let item = item.and_then(|arguments| named(arguments).next());
    Some(Declared {
        name: syntax.part(declarator, "name")?,
        kind: kind(syntax.text(item.unwrap_or(ty))),
        list: item.is_some(),
        value: syntax.part(declarator, "value"),
        comment: comment(node, syntax),
    })
}

pub(crate) fn kind(name: &str) -> Kind {
    match name {
        "String" => Kind::Text,
        "Long" | "Integer" | "Double" | "Float" | "BigDecimal" => Kind::Number,
        "Boolean" | "boolean" => Kind::Boolean,
        "Date" => Kind::Date,
        "FileItem" => Kind::File,
        other => Kind::Type(other.to_owned()),
    }
}

/// The words of the comment before a node.
fn comment(node: Node<'_>, syntax: &Syntax<'_>) -> Option<String> {
    let before = node.prev_named_sibling().filter(|before| before.kind() == "block_comment")?;
    let text = syntax.text(before).trim_start_matches("/*").trim_end_matches("*/");
    let lines = text.lines().map(|line| line.trim_start().trim_start_matches('*').trim());
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('@'));
    Some(lines.collect::<Vec<_>>().join("\n")).filter(|text| !text.is_empty())
}

fn request(class: &str, declaration: Node<'_>, body: Node<'_>, syntax: &Syntax<'_>) -> Option<Part> {
    let declared: BTreeMap<&str, Declared<'_>> = children(body, "field_declaration")
        .filter_map(|node| declared(node, syntax))
        .map(|declared| (declared.name, declared))
        .collect();
    let methods: BTreeMap<&str, Node<'_>> = children(body, "method_declaration")
        .filter_map(|node| Some((syntax.part(node, "name")?, node)))
        .collect();
    let method = below(*methods.get("getApiMethodName")?, "string_fragment").next()?;
    let mut shape = ApiShape {
        sdks: [NAME].into(),
        encrypt: declared.get("needEncrypt").is_some_and(|field| field.value == Some("true")),
        comment: declared
            .get("bizContent")
            .map_or_else(|| comment(declaration, syntax), |biz| biz.comment.clone()),
        ..ApiShape::default()
    };
    let bodies = ["getTextParams", "getFileParams"].into_iter().filter_map(|name| methods.get(name));
    for (wire, name) in bodies.flat_map(|method| puts(*method, syntax)) {
        match declared.get(name) {
            _ if wire == "biz_content" => shape.content = Content::Free,
            Some(declared) => drop(shape.form.insert(wire.to_owned(), declared.field())),
            None => {}
        }
    }
    Some(Part::Api { class: class.to_owned(), method: syntax.text(method).to_owned(), shape })
}

/// What a method puts into its map: `put("wire_name", … this.field …)`.
fn puts<'t>(method: Node<'_>, syntax: &Syntax<'t>) -> Vec<(&'t str, &'t str)> {
    let calls = below(method, "method_invocation").filter(|call| syntax.part(*call, "name") == Some("put"));
    let put = |call: Node<'_>| {
        let arguments = call.child_by_field_name("arguments")?;
        let wire = named(arguments).next().filter(|first| first.kind() == "string_literal")?;
        let wire = below(wire, "string_fragment").next().map(|text| syntax.text(text))?;
        let field = below(arguments, "field_access").next()?;
        Some((wire, syntax.part(field, "field")?))
    };
    calls.filter_map(put).collect()
}
