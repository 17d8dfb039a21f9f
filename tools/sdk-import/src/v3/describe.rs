//! The description of an API that only the REST gateway has.

use alipay_schema::{Api, Calls, Content, ErrorRow, Parameter, Required, Type};

use super::{NAME, is_common, place::Placed};
use crate::{
    draft::{Structures, placeless},
    shape::{Fields, OperationShape, Operations},
};

/// Describes an API from its operation alone.
pub(crate) fn described(method: &str, shape: &OperationShape, operations: &Operations) -> Api {
    let mut structures = Structures::new(&operations.types);
    let query = shape.query.iter().map(|(name, field)| (name, field));
    let members = shape.in_path.iter().chain(query).chain(operations.body(shape));
    let members: Fields = members.map(|(name, field)| (name.clone(), field.clone())).collect();
    let mut request = structures.rows(members.iter().filter(|(name, _)| !is_common(name)));
    for row in request.iter_mut().filter(|row| shape.in_path.contains_key(&row.name.value)) {
        row.limits.required = Some(Required::Always);
    }
    let files = shape.files.iter().map(|name| Parameter::new(placeless(name), Type::File));
    let response = operations.reply(shape).map(|fields| structures.rows(fields));
    let codes = shape.codes.iter().map(|code| ErrorRow::of(placeless(code)));
    let mut api = Api {
        method: placeless(method),
        title: None,
        title_zh: None,
        docs: None,
        sources: vec![NAME.to_owned()],
        call: Calls { v3: true, ..Calls::NONE },
        v3: None,
        pages: None,
        effect: None,
        encrypt_required: false,
        deprecated: None,
        request: Content::Parameters(request),
        form: files.collect(),
        one_of: Vec::new(),
        response,
        types: structures.finish(),
        errors: (!shape.codes.is_empty()).then(|| codes.collect()),
    };
    api.v3 = Some(Placed::of(&api, shape, operations).operation(shape));
    api
}
