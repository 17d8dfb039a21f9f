//! The parameters that the protocol has next to an API's own.

use alipay_rules::Kind;
use alipay_schema::{Located, Parameter, Source, Span, Type, read_common};

/// A common parameter, as the catalogue describes it. Whether the other gateway must have it says nothing here.
pub(super) fn common(name: &str) -> Parameter {
    let common = read_common(&Source::new("common.yaml", alipay_specs::common())).value;
    let rows = common.into_iter().flat_map(|common| common.parameters);
    let mut row = rows.map(|row| row.parameter).find(|row| *row.name == *name).unwrap_or_else(|| {
        Parameter::new(Located::new(name.to_owned(), Span::default()), Type::Scalar(Kind::Text))
    });
    row.limits.required = None;
    row
}
