//! A value that is one text, a number or a truth value.

use alipay_rules::{Family, Kind, Lengths, Unit};
use alipay_schema::{InSchema, Limit, MaxLength, Parameter};
use serde_json::{Map, Value};

use super::pattern;
use super::way::{Version, Way};

/// The most digits that a number of 64 bits holds whatever they are.
const DIGITS: u32 = 18;

/// The schema of a value, or of an item where the row is a list.
pub(super) fn of(kind: Kind, row: &Parameter, way: Way) -> Value {
    let mut schema = form(kind, row);
    if kind.facts().family == Family::Document && way.version == Version::ThreeOne {
        put(&mut schema, "contentMediaType", "application/json");
    }
    if let Family::Moment(moment) = kind.facts().family {
        let format = row.limits.date_format.as_deref().unwrap_or(moment.default_format());
        put(&mut schema, "x-date-format", format);
        if way.binds() && format == "yyyy-MM-dd" {
            put(&mut schema, "format", "date");
        } else if way.binds() {
            put(&mut schema, "pattern", pattern::of_date(format));
        }
    }
    let listed: Vec<Value> = row
        .limits
        .values
        .iter()
        .flat_map(|values| &values.rows)
        .filter_map(|listed| value(kind, row, &listed.name))
        .collect();
    if way.binds() && row.is_closed() && !listed.is_empty() {
        put(&mut schema, "enum", listed);
        return Value::Object(schema);
    }
    if !listed.is_empty() {
        put(&mut schema, "x-known-values", listed);
    }
    if way.binds() {
        bind(&mut schema, kind, row);
    }
    Value::Object(schema)
}

/// A value in the form in which it travels; `None` if the text has another.
pub(super) fn value(kind: Kind, row: &Parameter, text: &str) -> Option<Value> {
    let bare = is_bare(kind, row);
    let fits = (kind.facts().fits)(text);
    match serde_json::from_str(text) {
        Ok(value) if bare && fits => Some(value),
        _ if bare => None,
        _ => fits.then(|| text.into()),
    }
}

/// Whether JSON has a value of its own for it.
fn is_bare(kind: Kind, row: &Parameter) -> bool {
    kind.facts().is_bare || row.wire_number
}

fn form(kind: Kind, row: &Parameter) -> Map<String, Value> {
    let facts = kind.facts();
    let (ty, format) = match facts.family {
        Family::Number if is_bare(kind, row) && kind.is_whole() => ("integer", Some("int64")),
        Family::Number if is_bare(kind, row) => ("number", None),
        Family::Boolean => ("boolean", None),
        Family::Number | Family::Text | Family::Moment(_) | Family::Document | Family::File => {
            ("string", facts.format)
        }
    };
    let mut schema = Map::new();
    put(&mut schema, "type", ty);
    if let Some(format) = format {
        put(&mut schema, "format", format);
    }
    schema
}

/// The limits that refuse what breaks them, as far as a schema can state them.
fn bind(schema: &mut Map<String, Value>, kind: Kind, row: &Parameter) {
    let bare = is_bare(kind, row);
    let characters = row.limits.characters.as_deref().filter(|_| !row.is_advised(Limit::Characters));
    let of_kind = kind.facts().pattern.filter(|_| !bare).map(str::to_owned);
    let form = of_kind.or_else(|| characters.map(pattern::of_characters));
    if let Some(form) = form {
        put(schema, "pattern", form);
    }
    if row.lengths_bind() {
        if bare { bind_digits(schema, kind, row) } else { bind_lengths(schema, kind, row) }
    }
    let range = row.limits.range.as_ref().filter(|_| bare && !row.is_advised(Limit::Range));
    for (key, end) in range.iter().flat_map(|(least, most)| [("minimum", least), ("maximum", most)]) {
        if let Some(end) = value(kind, row, end) {
            put(schema, key, end);
        }
    }
    if bare && kind.is_number() && !kind.is_signed() {
        schema.entry("minimum").or_insert(0.into());
    }
}

/// The lengths of a text. A limit in bytes holds no more characters, and one in digits leaves room for a sign and a point.
fn bind_lengths(schema: &mut Map<String, Value>, kind: Kind, row: &Parameter) {
    if let Some(most) = most(row) {
        put(schema, "maxLength", most + signs(kind));
    }
    let in_characters = kind.facts().lengths == Lengths::Digits || row.limits.length_unit == Unit::Characters;
    if let Some(least) = least(row).filter(|_| in_characters) {
        put(schema, "minLength", least);
    }
}

/// The digits of a whole number as its range.
fn bind_digits(schema: &mut Map<String, Value>, kind: Kind, row: &Parameter) {
    if !kind.is_whole() {
        return;
    }
    let digits = most(row).and_then(|most| u32::try_from(most).ok()).filter(|digits| *digits <= DIGITS);
    if let Some(digits) = digits {
        let most = 10_i64.pow(digits) - 1;
        put(schema, "minimum", if kind.is_signed() { -most } else { 0 });
        put(schema, "maximum", most);
    }
}

/// How many characters of a text are not counted by its lengths: those of a number but its digits.
fn signs(kind: Kind) -> usize {
    if kind.facts().lengths != Lengths::Digits {
        return 0;
    }
    usize::from(kind.is_signed()) + usize::from(!kind.is_whole())
}

fn most(row: &Parameter) -> Option<usize> {
    match row.limits.max_length {
        Some(MaxLength::Limit(most)) if !row.is_advised(Limit::MaxLength) => Some(most),
        Some(MaxLength::Limit(_) | MaxLength::Unlimited) | None => None,
    }
}

fn least(row: &Parameter) -> Option<usize> {
    row.limits.min_length.filter(|_| !row.is_advised(Limit::MinLength))
}

/// Whether a schema can state `limit` of such a row in full.
pub(super) fn states(row: &Parameter, kind: Kind, limit: Limit) -> bool {
    let bare = is_bare(kind, row);
    let exact = !bare && signs(kind) == 0 && row.limits.length_unit != Unit::Bytes;
    match limit.in_schema() {
        InSchema::Shape => true,
        InSchema::Pattern => kind.facts().pattern.is_none(),
        InSchema::Bounds => bare,
        InSchema::MaxLength => exact || (bare && kind.is_whole()),
        InSchema::MinLength => exact,
        InSchema::Nothing => false,
    }
}

fn put(schema: &mut Map<String, Value>, key: &str, value: impl Into<Value>) {
    schema.insert(key.to_owned(), value.into());
}
