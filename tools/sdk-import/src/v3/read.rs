//! The sources of the v3 SDK: a class with some operations for each group of APIs, and a class for each type.

use std::collections::BTreeMap;

use tree_sitter::Node;

use crate::{
    java,
    part::Part,
    shape::{Field, Fields, Kind, OperationShape, Operations, Shapes},
    syntax::{Syntax, below, children, named},
};

/// The folder that its sources stand in, below the jar's root.
pub(crate) const FOLDER: &str = "com/alipay/v3/";

/// What one source file states; `None` if it is not laid out as the others.
pub(crate) fn parts(folder: &str, syntax: &Syntax<'_>) -> Option<Vec<Part>> {
    let class = children(syntax.root(), "class_declaration").next()?;
    let name = syntax.part(class, "name")?;
    let body = class.child_by_field_name("body")?;
    if folder == "api" {
        return operations(body, syntax);
    }
    // A failure is either one of the API's own or a common one; only the type of the former says something.
    if name.ends_with("DefaultResponse") {
        return Some(Vec::new());
    }
    Some(vec![match name.strip_suffix("ErrorResponseModel") {
        Some(class) => Part::Codes(class.to_owned(), codes(body, syntax)),
        None => Part::Type(name.to_owned(), fields(body, syntax)),
    }])
}

/// Puts the parts together. An operation goes by the method that the class of its error is named after.
pub(crate) fn assembled(parts: Vec<Part>) -> Shapes {
    let mut operations = Operations::default();
    let mut codes = BTreeMap::new();
    for part in parts {
        match part {
            Part::Operation(class, shape) => drop(operations.by_method.insert(method(&class), shape)),
            Part::Codes(class, listed) => drop(codes.insert(method(&class), listed)),
            Part::Type(name, fields) => drop(operations.types.insert(name, fields)),
            Part::Api { .. } | Part::Response(..) => {}
        }
    }
    for (method, shape) in &mut operations.by_method {
        shape.codes = codes.remove(method).unwrap_or_default();
    }
    Shapes { v3: operations, ..Shapes::default() }
}

/// `AlipayTradePay` is the class of `alipay.trade.pay`.
fn method(class: &str) -> String {
    let mut method = String::new();
    for character in class.chars() {
        if character.is_ascii_uppercase() && !method.is_empty() {
            method.push('.');
        }
        method.push(character.to_ascii_lowercase());
    }
    method
}

fn operations(body: Node<'_>, syntax: &Syntax<'_>) -> Option<Vec<Part>> {
    let methods: Vec<(&str, Node<'_>)> = children(body, "method_declaration")
        .filter_map(|node| Some((syntax.part(node, "name")?, node)))
        .collect();
    let calls = methods.iter().filter_map(|(name, node)| {
        let path = variable(*node, "localVarPath", syntax)?;
        Some((name.strip_suffix("Call")?, *node, path))
    });
    let operation = |(name, node, path)| {
        let called = format!("{name}WithHttpInfo");
        let results: Vec<Node<'_>> =
            methods.iter().filter(|(name, _)| *name == called).map(|(_, node)| *node).collect();
        let mut types =
            results.iter().flat_map(|node| below(*node, "type_identifier")).map(|ty| syntax.text(ty));
        let class = types.find_map(|name| name.strip_suffix("DefaultResponse"))?;
        Some(Part::Operation(class.to_owned(), operation(node, path, reply(&results, syntax), syntax)?))
    };
    calls.map(operation).collect()
}

fn operation(
    call: Node<'_>,
    path: Node<'_>,
    reply: Option<String>,
    syntax: &Syntax<'_>,
) -> Option<OperationShape> {
    let kinds = parameters(call, syntax);
    let kind = |name: &str| kinds.get(name).cloned().map(Field::of);
    let invoked = |node, name| {
        below(node, "method_invocation").filter(move |call| syntax.part(*call, "name") == Some(name))
    };
    let text = |node: Node<'_>| below(node, "string_fragment").next().map(|text| syntax.text(text));
    // `put("wire_name", variable)`
    let given = |name| {
        invoked(call, name).filter_map(|call| {
            let wire = argument(call, 0).filter(|first| first.kind() == "string_literal").and_then(text)?;
            Some((wire.to_owned(), kind(syntax.text(argument(call, 1)?))?))
        })
    };
    let template = text(path)?.to_owned();
    let in_path: Fields = invoked(path, "replaceAll")
        .filter_map(|replaced| {
            let is_name = |text: &&str| template.contains(&format!("{{{text}}}"));
            let wire = below(argument(replaced, 0)?, "string_fragment")
                .map(|text| syntax.text(text))
                .find(is_name)?;
            let variable =
                below(argument(replaced, 1)?, "identifier").map(|name| syntax.text(name)).find_map(kind)?;
            Some((wire.to_owned(), variable))
        })
        .collect();
    let files = given("put").filter(|(_, field)| field.kind == Kind::File).map(|(wire, _)| wire);
    let verb = invoked(call, "buildCall").next().and_then(|build| argument(build, 2)).and_then(text)?;
    let body = kinds.values().find_map(|kind| match kind {
        Kind::Type(name) if name.ends_with("Model") => Some(name.clone()),
        _ => None,
    });
    Some(OperationShape {
        verb: verb.parse().ok()?,
        query: given("parameterToPair").collect(),
        files: files.collect(),
        path: template,
        in_path,
        body,
        reply,
        codes: Vec::new(),
    })
}

fn argument(call: Node<'_>, index: usize) -> Option<Node<'_>> {
    named(call.child_by_field_name("arguments")?).nth(index)
}

/// The kinds of a method's parameters, by name.
fn parameters<'t>(method: Node<'_>, syntax: &Syntax<'t>) -> BTreeMap<&'t str, Kind> {
    let Some(list) = method.child_by_field_name("parameters") else { return BTreeMap::new() };
    let parameter = |node| Some((syntax.part(node, "name")?, kind(syntax.part(node, "type")?)));
    children(list, "formal_parameter").filter_map(parameter).collect()
}

/// What a method's variable is set to.
fn variable<'n>(method: Node<'n>, name: &str, syntax: &Syntax<'_>) -> Option<Node<'n>> {
    let mut variables = below(method, "variable_declarator");
    variables.find(|node| syntax.part(*node, "name") == Some(name))?.child_by_field_name("value")
}

/// `ApiResponse<X>` holds an X, of which `Object` says nothing.
fn reply(results: &[Node<'_>], syntax: &Syntax<'_>) -> Option<String> {
    let ty = results.first()?.child_by_field_name("type")?;
    let held = below(ty, "type_arguments").next().and_then(|arguments| named(arguments).next())?;
    Some(syntax.text(held)).filter(|name| *name != "Object").map(str::to_owned)
}

/// The fields that have a name on the wire, which an annotation gives by the name of a constant.
fn fields(body: Node<'_>, syntax: &Syntax<'_>) -> Fields {
    let all: Vec<(Node<'_>, java::Declared<'_>)> = children(body, "field_declaration")
        .filter_map(|node| Some((node, java::declared(node, syntax)?)))
        .collect();
    let constant = |name: &str| {
        let (_, declared) = all.iter().find(|(_, declared)| declared.name == name)?;
        declared.value.map(|value| value.trim_matches('"').to_owned())
    };
    let field = |(node, declared): &(Node<'_>, java::Declared<'_>)| {
        let modifiers = children(*node, "modifiers").next()?;
        let annotation = children(modifiers, "annotation")
            .find(|node| syntax.part(*node, "name") == Some("SerializedName"))?;
        let wire = constant(syntax.text(named(annotation.child_by_field_name("arguments")?).next()?))?;
        let field = declared.field();
        Some((wire, Field { kind: own(field.kind), ..field }))
    };
    all.iter().filter_map(field).collect()
}

fn kind(name: &str) -> Kind {
    own(java::kind(name))
}

/// The SDK has a class of its language for files.
fn own(kind: Kind) -> Kind {
    match kind {
        Kind::Type(name) if name == "File" => Kind::File,
        kind => kind,
    }
}

/// The values of the enum that a failure's `code` is.
fn codes(body: Node<'_>, syntax: &Syntax<'_>) -> Vec<String> {
    let code = |constant| below(constant, "string_fragment").next().map(|text| syntax.text(text).to_owned());
    let enums =
        children(body, "enum_declaration").filter(|node| syntax.part(*node, "name") == Some("CodeEnum"));
    enums.flat_map(|node| below(node, "enum_constant")).filter_map(code).collect()
}
