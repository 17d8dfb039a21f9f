//! What was filled in as Rust.

use alipay_codegen::names;
use alipay_rules::{Literals, is_blank};
use alipay_schema::{Parameter, Type};

use super::filled::{Field, Filled, Node};
use super::options::Options;

/// A program's part that makes the request and sends it.
pub(crate) fn code(filled: &Filled<'_>) -> String {
    let method = filled.api.method.as_str();
    let module = names::snake(method.rsplit('.').next().unwrap_or(method));
    let (imports, request) = if filled.free().is_some() {
        let content = filled.content().unwrap_or_else(|| "{}".to_owned());
        (String::new(), format!("alipay::Untyped::new({method:?}, alipay::json!({content}))?"))
    } else {
        let fields: String = filled
            .request
            .iter()
            .chain(&filled.beside)
            .filter_map(|field| member(filled, field, 1))
            .collect();
        let fields = if fields.is_empty() { String::new() } else { format!("\n{fields}") };
        let imports =
            format!("use alipay::alipay_api;\n\n#[alipay_api({method:?})]\npub mod {module} {{}}\n\n");
        (imports, format!("alipay::request!({module}::Request {{{fields}}})?"))
    };
    let options: Vec<String> =
        Options::of(filled).set().map(|(name, value)| format!(".{name}({value:?})")).collect();
    let given = if options.is_empty() {
        "&request".to_owned()
    } else {
        format!("&request.with(){}", options.concat())
    };
    format!("{imports}let request = {request};\n{}\n", call(filled, &given))
}

/// How the client is asked.
fn call(filled: &Filled<'_>, given: &str) -> String {
    let calls = filled.api.call;
    if calls.execute {
        format!("let reply = client.execute({given}).await?;")
    } else if calls.page {
        format!("let page = client.page({given}).await?;")
    } else if calls.app {
        format!("let order = client.order_string({given}).await?;")
    } else {
        format!("let reply = client.v3().execute({given}).await?;")
    }
}

/// A line, or several, of the literal.
fn member(filled: &Filled<'_>, field: &Field<'_>, depth: usize) -> Option<String> {
    let value = value(filled, field.row, &field.node, depth)?;
    Some(format!("{}{}: {value},\n", indent(depth), names::setter(&field.row.name)))
}

fn value(filled: &Filled<'_>, row: &Parameter, node: &Node<'_>, depth: usize) -> Option<String> {
    match node {
        Node::Closed => None,
        Node::Text(text) => (!is_blank(text)).then(|| scalar(row, text)),
        Node::File => {
            let file = filled.given.file(&row.name)?;
            Some(format!("alipay::File::path({:?})", file.name))
        }
        Node::Object(fields) => {
            let members: String =
                fields.iter().filter_map(|field| member(filled, field, depth + 1)).collect();
            let is_empty = members.is_empty();
            Some(if is_empty { "{}".to_owned() } else { format!("{{\n{members}{}}}", indent(depth)) })
        }
        Node::List(items) => {
            let items: Vec<String> =
                items.iter().filter_map(|(_, item)| value(filled, row, item, depth)).collect();
            (!items.is_empty()).then(|| format!("[{}]", items.join(", ")))
        }
    }
}

/// The literal that the row accepts, as far as the text is one.
fn scalar(row: &Parameter, text: &str) -> String {
    let Type::Scalar(kind) = &row.ty else { return format!("{text:?}") };
    let is_bare = match kind.facts().literals {
        Literals::Boolean => matches!(text, "true" | "false"),
        Literals::Whole => text.parse::<i64>().is_ok(),
        Literals::Text | Literals::TextOrWhole => false,
    };
    if is_bare { text.to_owned() } else { format!("{text:?}") }
}

fn indent(depth: usize) -> String {
    "    ".repeat(depth)
}
