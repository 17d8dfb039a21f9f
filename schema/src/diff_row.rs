//! What changed in one row.

use alipay_rules::{Kind, Unit, compare};
use std::cmp::Ordering;

use crate::{
    MaxLength, Parameter, Required, Type, Values,
    diff::{Changes, Direction},
};

/// Compares two rows of the same name; what stands inside a structure is no part of it.
pub(crate) fn row(
    changes: &mut Changes<'_>,
    path: &str,
    direction: Direction,
    old: &Parameter,
    new: &Parameter,
) {
    if (&old.ty, old.list) != (&new.ty, new.list) {
        changes.add(path, true, format!("is {}, no longer {}", shown_type(new), shown_type(old)));
        return;
    }
    required(changes, path, direction, old, new);
    // Limits of replies are never enforced.
    if direction == Direction::Sent {
        limits(changes, path, old, new);
    }
    values(changes, path, direction, old.values.as_ref(), new.values.as_ref());
    if old.wire_number != new.wire_number {
        let how = if new.wire_number { "a number" } else { "text" };
        changes.add(path, false, format!("travels as {how}"));
    }
    if old.deprecated.is_some() != new.deprecated.is_some() {
        let what = if new.deprecated.is_some() { "is deprecated" } else { "is no longer deprecated" };
        changes.add(path, false, what);
    }
    if old.sensitive != new.sensitive {
        let what = if new.sensitive { "is personal data" } else { "is no longer personal data" };
        changes.add(path, false, what);
    }
}

fn required(changes: &mut Changes<'_>, path: &str, direction: Direction, old: &Parameter, new: &Parameter) {
    if old.required == new.required {
        return;
    }
    let what = match new.required {
        None => "does not say any more whether it is required",
        Some(Required::Always) => "is required",
        Some(Required::Never) => "is optional",
        Some(Required::Conditional) => "is required under conditions",
    };
    let changed = old.is_required() != new.is_required();
    let breaking = match direction {
        Direction::Sent => changed && new.is_required(),
        // A text that is always there is a `String`, any other an `Option`.
        Direction::Received => changed && (old.is_required() || new.ty == Type::Scalar(Kind::Text)),
    };
    changes.add(path, breaking, what);
}

fn limits(changes: &mut Changes<'_>, path: &str, old: &Parameter, new: &Parameter) {
    let binds = !new.list && is_measured(&new.ty);
    let unit = new.length_unit;
    if old.max_length != new.max_length {
        let limit = |row: &Parameter| match row.max_length {
            Some(MaxLength::Limit(limit)) => Some(limit),
            _ => None,
        };
        let (before, now) = (limit(old), limit(new));
        let what = match (before, now) {
            (Some(before), Some(now)) => format!("holds at most {now} {unit}, no longer {before}"),
            (None, Some(now)) => format!("holds at most {now} {unit}"),
            _ => "has no stated limit of its length any more".to_owned(),
        };
        if before != now {
            let shorter = now.is_some_and(|now| before.is_none_or(|before| now < before));
            changes.add(path, shorter && binds, what);
        }
    }
    if old.min_length != new.min_length {
        let longer = new.min_length.unwrap_or(0) > old.min_length.unwrap_or(0);
        let what = format!("holds at least {} {unit}", new.min_length.unwrap_or(0));
        changes.add(path, longer && binds, what);
    }
    if old.length_unit != new.length_unit {
        changes.add(path, binds && new.length_unit == Unit::Bytes, format!("counts its length in {unit}"));
    }
    if old.max_items != new.max_items {
        let fewer = new.max_items.is_some_and(|now| old.max_items.is_none_or(|before| now < before));
        let what = new.max_items.map_or("has no stated number of items any more".to_owned(), |now| {
            format!("has at most {now} items")
        });
        changes.add(path, fewer, what);
    }
    if old.characters != new.characters {
        let what = new
            .characters
            .as_ref()
            .map_or("takes any character".to_owned(), |set| format!("takes the characters {set} only"));
        changes.add(path, new.characters.is_some(), what);
    }
    if old.range != new.range {
        let what = new.range.as_ref().map_or("has no stated range any more".to_owned(), |(min, max)| {
            format!("lies from {min} to {max}")
        });
        changes.add(path, is_narrower(old.range.as_ref(), new.range.as_ref()), what);
    }
    if old.date_format != new.date_format {
        changes.add(path, true, "is written in another date format");
    }
}

fn is_narrower(old: Option<&(String, String)>, new: Option<&(String, String)>) -> bool {
    match (old, new) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some((old_min, old_max)), Some((min, max))) => {
            compare(min, old_min) == Some(Ordering::Greater) || compare(max, old_max) == Some(Ordering::Less)
        }
    }
}

fn values(
    changes: &mut Changes<'_>,
    path: &str,
    direction: Direction,
    old: Option<&Values>,
    new: Option<&Values>,
) {
    let names = |values: Option<&Values>| -> Vec<String> {
        values.into_iter().flat_map(|values| &values.rows).map(|row| row.name.value.clone()).collect()
    };
    let is_closed = |values: Option<&Values>| values.is_some_and(|values| !values.open);
    let (before, now) = (names(old), names(new));
    if old.is_some() && new.is_none() {
        // The names are types and constants of the generated Rust.
        return changes.add(path, true, "lists its values no longer");
    }
    if old.is_none() && new.is_some() {
        return changes.add(
            path,
            is_closed(new) && direction == Direction::Sent,
            format!("has the values {}", now.join(", ")),
        );
    }
    for gone in before.iter().filter(|value| !now.contains(value)) {
        changes.add(path, true, format!("no longer has the value `{gone}`"));
    }
    for more in now.iter().filter(|value| !before.contains(value)) {
        changes.add(path, false, format!("has the value `{more}` too"));
    }
    match (is_closed(old), is_closed(new)) {
        (false, true) => changes.add(path, direction == Direction::Sent, "takes no other value"),
        (true, false) => changes.add(path, false, "takes other values too"),
        _ => {}
    }
}

/// The type as the description writes it.
pub(crate) fn shown_type(parameter: &Parameter) -> String {
    let name = parameter.type_name();
    if parameter.list { format!("[{name}]") } else { name.to_owned() }
}

/// Whether lengths bind it; elsewhere they are only shown.
fn is_measured(ty: &Type) -> bool {
    match ty {
        Type::File => true,
        Type::Structure(_) => false,
        Type::Scalar(kind) => !matches!(kind, Kind::Boolean | Kind::Moment(_)),
    }
}
