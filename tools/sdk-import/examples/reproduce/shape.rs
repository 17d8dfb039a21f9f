//! What an SDK could say of a description: names, nesting and kinds, without what others refined.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use alipay_rules::Kind;
use alipay_schema::{Api, Content, Parameter, Type};

/// The rows of each section and structure by name, each with a list's mark and its kind; and the places in which the REST
/// gateway has parameters, below its verb and path.
pub(crate) type Shape = BTreeMap<String, BTreeMap<String, (bool, &'static str)>>;

/// The shape of a description. A structure goes by the way to it, since its name does not travel.
pub(crate) fn of(api: &Api) -> Shape {
    let mut shape = Shape::new();
    let mut seen = BTreeSet::new();
    let response = api.response.as_deref().unwrap_or_default();
    let sections = [("request", api.request.parameters()), ("form", &api.form), ("response", response)];
    let mut open: VecDeque<(String, &[Parameter])> =
        sections.into_iter().map(|(name, rows)| (name.to_owned(), rows)).collect();
    while let Some((path, rows)) = open.pop_front() {
        for row in rows {
            if let Type::Structure(name) = &row.ty
                && let Some(structure) = api.structure(name)
                && seen.insert((path.split('.').next().map(str::to_owned), name))
            {
                open.push_back((format!("{path}.{}", *row.name), &structure.parameters));
            }
        }
        let rows = rows.iter().map(|row| (row.name.value.clone(), (row.list, kind(row))));
        shape.insert(path, rows.collect());
    }
    if let Some(operation) = &api.v3 {
        let places = [("query", &operation.query), ("body", &operation.body)];
        let rows = places.into_iter().flat_map(|(place, names)| names.iter().map(move |name| (name, place)));
        let rows = rows.map(|(name, place)| (name.value.clone(), (false, place)));
        shape.insert(format!("v3 {} {}", operation.verb, *operation.path), rows.collect());
    }
    if api.request == Content::Free {
        shape.insert("free".to_owned(), BTreeMap::new());
    }
    shape
}

/// The kind that an SDK has for what a row says.
fn kind(row: &Parameter) -> &'static str {
    match row.ty {
        Type::File => "file",
        Type::Structure(_) => "structure",
        Type::Scalar(Kind::Boolean) => "boolean",
        Type::Scalar(Kind::Number) => "number",
        Type::Scalar(_) if row.wire_number => "number",
        Type::Scalar(_) => "text",
    }
}
