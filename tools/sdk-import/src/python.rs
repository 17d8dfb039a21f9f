//! The sources of the Python SDK: the same classes, without the kinds of scalars. Its setters tell lists and types.

use std::collections::BTreeMap;

use tree_sitter::Node;

use crate::{
    part::Part,
    shape::{ApiShape, Content, Field, Fields, Kind},
    syntax::{Reader, Syntax, below, children, named},
};

/// The name under which descriptions call it their source.
pub(crate) const NAME: &str = "Python SDK";

/// The folder that its sources stand in, below the wheel's root.
pub(crate) const FOLDER: &str = "alipay/aop/api/";

pub(crate) fn reader() -> Option<Reader> {
    Reader::new(&tree_sitter_python::LANGUAGE.into())
}

/// The words that Python keeps for itself and that are names of Alipay's parameters all the same.
const KEYWORDS: [&str; 12] =
    ["from", "in", "is", "class", "global", "import", "pass", "return", "as", "with", "lambda", "async"];

/// The text with an underscore behind each property that is called like a keyword: the SDK's own files are not Python
/// there. What travels stands in strings, so no name of ours changes.
pub(crate) fn prepared(text: &str) -> String {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let mut prepared = String::with_capacity(text.len());
    for piece in text.split_inclusive(|character| !is_word(character)) {
        let word = piece.trim_end_matches(|character| !is_word(character));
        let names = ["self.", " o.", "@", "def "].iter().any(|before| prepared.ends_with(before));
        prepared.push_str(word);
        if names && KEYWORDS.contains(&word) {
            prepared.push('_');
        }
        prepared.push_str(&piece[word.len()..]);
    }
    prepared
}

/// What one source file states; `None` if it is none of the three.
pub(crate) fn part(folder: &str, syntax: &Syntax<'_>) -> Option<Part> {
    let class = children(syntax.root(), "class_definition").next()?;
    let name = syntax.part(class, "name")?;
    let class = Class::of(class.child_by_field_name("body")?, syntax);
    match folder {
        "domain" => Some(Part::Type(name.to_owned(), class.fields("from_alipay_dict"))),
        "response" => {
            let name = name.strip_suffix("Response")?;
            Some(Part::Response(name.to_owned(), class.fields("parse_response_content")))
        }
        "request" => class.request(name.strip_suffix("Request")?),
        _ => None,
    }
}

struct Class<'s, 't> {
    syntax: &'s Syntax<'t>,
    methods: BTreeMap<&'t str, Node<'s>>,
    /// What each setter makes of its value.
    setters: BTreeMap<&'t str, Field>,
}

impl<'s, 't> Class<'s, 't> {
    fn of(body: Node<'s>, syntax: &'s Syntax<'t>) -> Self {
        let mut class = Self { syntax, methods: BTreeMap::new(), setters: BTreeMap::new() };
        for node in named(body) {
            let function = node.child_by_field_name("definition").unwrap_or(node);
            let Some(name) = syntax.part(function, "name") else { continue };
            let decorator = children(node, "decorator").next().and_then(|decorator| named(decorator).next());
            if decorator.and_then(|decorator| syntax.part(decorator, "attribute")) == Some("setter") {
                class.setters.insert(name, set(function, syntax));
            } else if decorator.is_none_or(|decorator| syntax.text(decorator) != "property") {
                class.methods.insert(name, function);
            }
        }
        class
    }

    /// The fields that `method` reads from a dictionary: `o.field = d['wire_name']`.
    fn fields(&self, method: &str) -> Fields {
        let field = |assignment: Node<'_>| {
            let wire = self.key(assignment.child_by_field_name("right")?)?;
            let name = self.syntax.part(assignment.child_by_field_name("left")?, "attribute")?;
            Some((wire.to_owned(), self.setters.get(name)?.clone()))
        };
        self.assignments(method).filter_map(field).collect()
    }

    /// The parameters that `method` writes into a dictionary: `params['wire_name'] = … self.field …`.
    fn written(&self, method: &str) -> Vec<(&'t str, Field)> {
        let written = |assignment: Node<'_>| {
            let wire = self.key(assignment.child_by_field_name("left")?)?;
            let attributes = below(assignment.child_by_field_name("right")?, "attribute");
            let mut own = attributes.filter(|node| self.syntax.part(*node, "object") == Some("self"));
            Some((wire, self.setters.get(self.syntax.part(own.next()?, "attribute")?)?.clone()))
        };
        self.assignments(method).filter_map(written).collect()
    }

    fn assignments(&self, method: &str) -> impl Iterator<Item = Node<'s>> {
        self.methods.get(method).into_iter().flat_map(|method| below(*method, "assignment"))
    }

    /// The text between the brackets of `value['text']`.
    fn key(&self, node: Node<'_>) -> Option<&'t str> {
        let key = node.child_by_field_name("subscript")?;
        below(key, "string_content").next().map(|text| self.syntax.text(text))
    }

    fn request(&self, class: &str) -> Option<Part> {
        let method = self.assignments("get_params").find(|assignment| {
            let left = assignment.child_by_field_name("left");
            left.and_then(|left| self.syntax.part(left, "subscript")) == Some("P_METHOD")
        })?;
        let method = below(method, "string_content").next()?;
        let encrypt = self
            .assignments("__init__")
            .find(|assignment| self.syntax.part(*assignment, "left") == Some("self._need_encrypt"));
        let mut shape = ApiShape {
            sdks: [NAME].into(),
            encrypt: encrypt.is_some_and(|assignment| self.syntax.part(assignment, "right") == Some("True")),
            ..ApiShape::default()
        };
        for (wire, field) in self.written("get_params") {
            match wire {
                "biz_content" => shape.content = Content::Free,
                // Every request has setters for these common parameters.
                "terminal_type" | "terminal_info" | "prod_code" | "notify_url" | "return_url" => {}
                _ => drop(shape.form.insert(wire.to_owned(), field)),
            }
        }
        for (wire, field) in self.written("get_multipart_params") {
            shape.form.insert(wire.to_owned(), Field { kind: Kind::File, ..field });
        }
        let method = self.syntax.text(method).to_owned();
        Some(Part::Api { class: class.to_owned(), method, shape })
    }
}

/// What a setter accepts: it asks whether a value is a list, and of which class it or its items are.
fn set(function: Node<'_>, syntax: &Syntax<'_>) -> Field {
    let mut field = Field::of(Kind::Scalar);
    let calls = below(function, "call").filter(|call| syntax.part(*call, "function") == Some("isinstance"));
    for class in calls.filter_map(|call| named(call.child_by_field_name("arguments")?).nth(1)) {
        match syntax.text(class) {
            "list" => field.list = true,
            "dict" => {}
            class => field.kind = Kind::Type(class.to_owned()),
        }
    }
    field
}
