//! What changed in one row.

use alipay_rules::Kind;

use crate::{
    Limit, Parameter, Required, Type, Values,
    diff::{
        Changes,
        change::Direction,
        limits::{force, limits, turned},
    },
};

/// Compares two rows of the same name; what stands inside a structure is not part of it.
pub(crate) fn row(
    changes: &mut Changes<'_>,
    path: &str,
    direction: Direction,
    old: &Parameter,
    new: &Parameter,
) {
    if (&old.ty, old.list) != (&new.ty, new.list) {
        changes.add(path, true, format!("is {}, no longer {}", new.type_as_written(), old.type_as_written()));
        return;
    }
    required(changes, path, direction, old, new);
    limits(changes, path, direction, old, new);
    values(changes, path, direction, old, new);
    if old.wire_number != new.wire_number {
        let what = if new.wire_number { "travels as a number" } else { "travels as text" };
        changes.add(path, false, what);
    }
    if direction == Direction::Sent && old.default != new.default {
        let what = new.default.as_ref().map_or("has no stated default any more".to_owned(), |default| {
            format!("is `{default}` where nothing is given")
        });
        changes.add(path, false, what);
    }
    changes.deprecation(path, old.deprecated.as_ref(), new.deprecated.as_ref());
    if old.sensitive != new.sensitive {
        let what = if new.sensitive { "is personal data" } else { "is no longer personal data" };
        changes.add(path, false, what);
    }
}

fn required(changes: &mut Changes<'_>, path: &str, direction: Direction, old: &Parameter, new: &Parameter) {
    let is_advised = new.is_advised(Limit::Required);
    let what = if old.limits.required != new.limits.required {
        let what = match new.limits.required {
            None => "does not say any more whether it is required",
            Some(Required::Always) => "is required",
            Some(Required::Never) => "is optional",
            Some(Required::Conditional) => "is required under conditions",
        };
        format!("{what}{}", force(new, Limit::Required).1)
    } else if old.is_advised(Limit::Required) != is_advised {
        turned(Limit::Required.key().name, is_advised)
    } else {
        return;
    };
    let changed = old.is_required() != new.is_required();
    let breaking = match direction {
        Direction::Sent => changed && new.is_required(),
        // A text that is always there is a `String`, any other an `Option`.
        Direction::Received => changed && (old.is_required() || new.ty == Type::Scalar(Kind::Text)),
    };
    changes.add(path, breaking, what);
}

fn values(changes: &mut Changes<'_>, path: &str, direction: Direction, before: &Parameter, now: &Parameter) {
    let (old, new) = (before.limits.values.as_ref(), now.limits.values.as_ref());
    let (refuses, note) = force(now, Limit::Values);
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
            is_closed(new) && refuses && direction == Direction::Sent,
            format!("has the values {}{note}", now.join(", ")),
        );
    }
    for gone in before.iter().filter(|value| !now.contains(value)) {
        changes.add(path, true, format!("no longer has the value `{gone}`"));
    }
    for more in now.iter().filter(|value| !before.contains(value)) {
        changes.add(path, false, format!("has the value `{more}` too"));
    }
    match (is_closed(old), is_closed(new)) {
        (false, true) => {
            let breaking = refuses && direction == Direction::Sent;
            changes.add(path, breaking, format!("accepts no other value{note}"));
        }
        (true, false) => changes.add(path, false, "accepts other values too"),
        _ => {}
    }
}
