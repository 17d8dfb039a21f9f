//! From the rows of a description to parameters.

use alipay_rules::Kind;

use crate::{
    Limit, Parameter, Type,
    finding::Findings,
    keys::{Key, ROW},
    model::{
        key_spans::Places,
        limit_key::Holds,
        vocabulary::{REQUIRED, UNITS, WIRES},
    },
    read::row_parts::{
        read_advised, read_deprecated, read_max_length, read_range, read_sample, read_type, read_values,
    },
    tree::{
        fields::{self, Fields},
        node::{Entry, Node},
    },
};

/// What a description's rows are read into.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) findings: Findings,
    pub(crate) places: Places,
}

/// The rows of the mapping `node`, in order.
pub(crate) fn parameters(node: &Node, what: &str, reader: &mut Reader) -> Vec<Parameter> {
    let entries = fields::entries(node, what, &mut reader.findings).unwrap_or_default();
    entries.iter().map(|entry| parameter(entry, ROW, reader).0).collect()
}

/// One row, and its keys for whoever looks for more. A row in disorder is kept by name, so that what names it
/// gives no finding of its own.
pub(crate) fn parameter<'n>(
    entry: &'n Entry,
    keys: &'static [Key],
    reader: &mut Reader,
) -> (Parameter, Option<Fields<'n>>) {
    let name = entry.key.clone();
    let Some(fields) = Fields::read(&entry.value, &name, keys, &mut reader.findings) else {
        return (Parameter::new(name, Type::Scalar(Kind::Text)), None);
    };
    for (key, place) in fields.spans() {
        if let Some(known) = keys.iter().find(|known| known.name == key) {
            reader.places.put(name.span, known.name, place);
        }
    }
    let row = name.span;
    let written = read_type(&fields, &name, &mut reader.findings);
    if written.is_none() {
        reader.places.forget(row, "type");
    }
    let (ty, list) = written.unwrap_or((Type::Scalar(Kind::Text), false));
    let mut parameter = Parameter { list, ..Parameter::new(name, ty) };
    read_limits(&mut parameter, &fields, &mut reader.findings);
    read_words(&mut parameter, &fields, &mut reader.findings);
    (parameter, Some(fields))
}

fn read_limits(parameter: &mut Parameter, fields: &Fields<'_>, findings: &mut Findings) {
    let limits = &mut parameter.limits;
    for key in Limit::ALL.iter().map(|limit| limit.key()) {
        match key.holds {
            Holds::Required => limits.required = fields.choice(key.name, &REQUIRED, findings),
            Holds::MaxLength => limits.max_length = read_max_length(key.name, fields, findings),
            Holds::Count(kept) => (kept.put)(limits, fields.count(key.name, findings)),
            Holds::Text(kept) => (kept.put)(limits, fields.text(key.name, findings)),
            Holds::Range(kept) => (kept.put)(limits, read_range(key.name, fields, findings)),
            Holds::Values => limits.values = read_values(key.name, fields, findings),
        }
    }
    if let Some(unit) = fields.choice("length_unit", &UNITS, findings) {
        limits.length_unit = unit;
    }
    limits.date_format = fields.text("date_format", findings);
    limits.advised = read_advised(limits, fields, findings);
    parameter.wire_number = fields.choice("wire", &WIRES, findings).unwrap_or(false);
}

fn read_words(parameter: &mut Parameter, fields: &Fields<'_>, findings: &mut Findings) {
    parameter.sensitive = fields.flag("sensitive", findings).unwrap_or(false);
    parameter.since = fields.text("since", findings);
    parameter.deprecated = read_deprecated(fields, findings);
    parameter.description = fields.text("description", findings);
    parameter.description_zh = fields.text("description_zh", findings);
    parameter.default = read_sample("default", parameter, fields, findings);
    parameter.example = read_sample("example", parameter, fields, findings);
}
