//! What a comment makes of a row: a kind that is narrower than the SDK's, and limits.

use alipay_rules::{DateFormat, Kind, Lengths};
use alipay_schema::{MaxLength, Parameter, Type, Value, Values, text_advice, text_rules};
use heck::ToShoutySnakeCase;

use super::{Example, Stated, Unit};
use crate::draft::placeless;

/// Adds what a comment states where the row is silent, and names what it added.
pub(super) fn refine(
    row: &mut Parameter,
    stated: &Stated,
    example: Option<&Example>,
    reasons: &mut Vec<&'static str>,
) {
    if stated.deprecated && row.deprecated.is_none() {
        row.deprecated = Some(String::new());
        reasons.push("deprecated");
    }
    if row.list && row.limits.max_items.is_none() && stated.max_items.is_some() {
        row.limits.max_items = stated.max_items;
        reasons.push("items");
    }
    let Type::Scalar(kind) = row.ty else { return };
    let narrower = narrower(kind, stated).filter(|(narrow, _)| can_show(row, *narrow, stated, example));
    if let Some((narrow, reason)) = narrower {
        set_kind(row, narrow);
        row.wire_number = kind == Kind::Number;
        reasons.push(reason);
    }
    let Type::Scalar(kind) = row.ty else { return };
    add_format(row, kind, stated, reasons);
    add_lengths(row, kind, stated, reasons);
    add_range(row, kind, stated, reasons);
    add_values(row, kind, stated, reasons);
    if row.default.is_none() {
        row.default.clone_from(&stated.default);
        if !fits(row, row.default.as_deref()) {
            row.default = None;
        }
        reasons.extend(row.default.is_some().then_some("defaults"));
    }
}

/// Adds an example that the row itself allows. Gives back whether the row says more now.
pub(super) fn illustrate(row: &mut Parameter, example: &Example) -> bool {
    if row.example.is_some() || matches!(row.ty, Type::Structure(_) | Type::File) {
        return false;
    }
    row.example = Some(if row.list { item(&example.text) } else { example.text.clone() });
    if example.text.trim().is_empty() || !fits(row, row.example.as_deref()) {
        row.example = None;
    }
    let is_news = example.masked && !row.sensitive;
    row.sensitive |= example.masked;
    row.example.is_some() || is_news
}

pub(super) fn set_kind(row: &mut Parameter, kind: Kind) {
    row.ty = Type::Scalar(kind);
    row.limits.length_unit = Parameter::new(row.name.clone(), row.ty.clone()).limits.length_unit;
}

/// Whether a text keeps the row's own limits, the advised ones too.
fn fits(row: &Parameter, text: Option<&str>) -> bool {
    let keeps = |text: &str| text_rules(row, text).is_empty() && text_advice(row, text).is_empty();
    text.is_none_or(|text| !text.trim().is_empty() && keeps(text))
}

/// An example of a list may be written as one: then its first item is the example.
fn item(example: &str) -> String {
    let first =
        serde_json::from_str::<Vec<serde_json::Value>>(example).ok().and_then(|list| list.into_iter().next());
    match first {
        Some(serde_json::Value::String(text)) => text,
        Some(other) => other.to_string(),
        None => example.to_owned(),
    }
}

fn narrower(kind: Kind, stated: &Stated) -> Option<(Kind, &'static str)> {
    match (kind, stated.unit) {
        (Kind::Text, _) if stated.json_text => Some((Kind::Json, "json")),
        (Kind::Text | Kind::Number, Some(Unit::Yuan)) => Some((Kind::Amount, "amount")),
        (Kind::Text | Kind::Number, Some(Unit::Cent)) => Some((Kind::Cents, "cents")),
        (Kind::Text, None) if stated.decimals.is_some() => Some((Kind::Decimal, "decimal")),
        (Kind::Text | Kind::Moment(_), None) => {
            let format = DateFormat(stated.date_format.as_deref()?);
            let suits = |known: &Kind| matches!(known, Kind::Moment(moment) if format.suits(*moment));
            let moment = Kind::scalars().find(suits)?;
            (kind != moment).then_some((moment, moment.facts().word))
        }
        _ => None,
    }
}

/// Whether the SDK's own example is a moment of that kind: the format in a comment may be the end of a longer one.
fn can_show(row: &Parameter, narrow: Kind, stated: &Stated, example: Option<&Example>) -> bool {
    let (Kind::Moment(_), Some(example)) = (narrow, example.filter(|example| !example.masked)) else {
        return true;
    };
    let mut narrowed = row.clone();
    set_kind(&mut narrowed, narrow);
    add_format(&mut narrowed, narrow, stated, &mut Vec::new());
    text_rules(&narrowed, &example.text).is_empty()
}

fn add_format(row: &mut Parameter, kind: Kind, stated: &Stated, reasons: &mut Vec<&'static str>) {
    let (Kind::Moment(moment), Some(format), None) = (kind, &stated.date_format, &row.limits.date_format)
    else {
        return;
    };
    if DateFormat(format).suits(moment) && format != moment.default_format() {
        row.limits.date_format = Some(format.clone());
        reasons.push("date formats");
    }
}

fn add_lengths(row: &mut Parameter, kind: Kind, stated: &Stated, reasons: &mut Vec<&'static str>) {
    let is_text = kind.facts().lengths == Lengths::OfText;
    if !is_text || row.limits.max_length.is_some() || row.limits.min_length.is_some() {
        return;
    }
    row.limits.max_length = stated.max_length.map(MaxLength::Limit);
    row.limits.min_length = stated.min_length.filter(|min| *min > 0);
    if row.limits.max_length.is_some() || row.limits.min_length.is_some() {
        reasons.push("lengths");
    }
    if let (Kind::Text, Some(set), None) = (kind, &stated.pattern, &row.limits.characters) {
        row.limits.characters = character_set(set);
        reasons.extend(row.limits.characters.is_some().then_some("characters"));
    }
}

/// The set that a pattern is, where it is one and nothing else: `[A-Za-z0-9_]+`.
fn character_set(pattern: &str) -> Option<String> {
    let set =
        pattern.strip_prefix('[')?.strip_suffix("]+").or(pattern.strip_prefix('[')?.strip_suffix("]*"))?;
    let plain = !set.contains(['[', ']', '\\', '^']) && alipay_rules::CharacterSet::parse(set).is_ok();
    plain.then(|| set.to_owned())
}

/// A range on a text is one of numbers, which makes the text a number.
fn add_range(row: &mut Parameter, kind: Kind, stated: &Stated, reasons: &mut Vec<&'static str>) {
    let (Some((min, max)), None) = (&stated.range, &row.limits.range) else { return };
    let before = row.clone();
    if kind == Kind::Text {
        set_kind(row, Kind::Decimal);
    }
    if matches!(row.ty, Type::Scalar(kind) if kind.is_number())
        && [min, max].into_iter().all(|end| fits(row, Some(end)))
        && alipay_rules::compare(min, max).is_some_and(std::cmp::Ordering::is_le)
    {
        row.limits.range = Some((min.clone(), max.clone()));
        reasons.extend((kind == Kind::Text).then_some("decimal"));
        reasons.push("ranges");
    } else {
        *row = before;
    }
}

/// The names that a comment lists are open: it hardly ever says that there are no others.
fn add_values(row: &mut Parameter, kind: Kind, stated: &Stated, reasons: &mut Vec<&'static str>) {
    if row.limits.values.is_some() || !kind.facts().has_values || row.limits.range.is_some() {
        return;
    }
    row.limits.values = open_values(row, &stated.values);
    reasons.extend(row.limits.values.is_some().then_some("values"));
}

/// Values that the row allows and that have names of their own in Rust.
pub(super) fn open_values(row: &Parameter, values: &[String]) -> Option<Values> {
    let mut constants = Vec::new();
    let usable = values.iter().filter(|value| {
        let constant = value.to_shouty_snake_case();
        let usable = fits(row, Some(value)) && !constants.contains(&constant);
        constants.push(constant);
        usable
    });
    let rows: Vec<Value> = usable.map(|value| Value { name: placeless(value), meaning: None }).collect();
    (!rows.is_empty()).then_some(Values { open: true, rows })
}
