//! The facts of a description by path, so that two of them can be compared.

use alipay_schema::{Api, MaxLength, Parameter, Required, Span, Type};

use crate::understand::nest::DEEPEST;

/// What a description states about one parameter or error code.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    /// `request.goods_detail.price`, `errors.SYSTEM_ERROR`.
    pub(crate) path: String,
    pub(crate) span: Span,
    pub(crate) ty: String,
    pub(crate) required: Option<Required>,
    pub(crate) max_length: Option<MaxLength>,
}

/// No more parameters are compared; the largest API known has 365 in all.
const MOST: usize = 5_000;

/// All facts of a description, in order.
pub(crate) fn facts(api: &Api) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (part, parameters) in [
        ("request", api.request.parameters()),
        ("form", api.form.as_slice()),
        ("response", api.response.as_deref().unwrap_or_default()),
    ] {
        collect(api, parameters, part, 0, &mut facts);
    }
    for row in api.errors.iter().flatten() {
        let path = format!("errors.{}", *row.code);
        facts.push(Fact { path, span: row.code.span, ty: String::new(), required: None, max_length: None });
    }
    facts
}

fn collect(api: &Api, parameters: &[Parameter], path: &str, depth: usize, facts: &mut Vec<Fact>) {
    for parameter in parameters {
        if facts.len() >= MOST || depth > DEEPEST {
            return;
        }
        let path = format!("{path}.{}", *parameter.name);
        let members = match &parameter.ty {
            Type::Structure(name) => api.structure(name).map(|structure| structure.parameters.as_slice()),
            Type::Scalar(_) | Type::File => None,
        };
        facts.push(Fact {
            path: path.clone(),
            span: parameter.name.span,
            ty: type_word(parameter),
            required: parameter.limits.required,
            max_length: parameter.limits.max_length,
        });
        collect(api, members.unwrap_or_default(), &path, depth + 1, facts);
    }
}

/// The type as a description writes it; the name of a structure is not a fact about the API.
fn type_word(parameter: &Parameter) -> String {
    match (&parameter.ty, parameter.list) {
        (Type::Structure(_), false) => "an object".to_owned(),
        (Type::Structure(_), true) => "a list of objects".to_owned(),
        (Type::Scalar(_) | Type::File, _) => format!("`{}`", parameter.type_as_written()),
    }
}
