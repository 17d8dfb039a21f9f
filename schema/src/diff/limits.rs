//! What changed in the limits of one row.

use alipay_rules::{CharacterSet, Unit, compare};
use std::cmp::Ordering;

use crate::{
    Limit, MaxLength, Parameter,
    diff::{Changes, change::Direction},
    model::limit::LIMITS,
};

/// Compares the limits of two rows of the same name and type.
///
/// Those of replies are never enforced, and so break nobody; but a caller's own table has columns as wide as they are.
/// Nor do advised limits break anybody.
pub(crate) fn limits(
    changes: &mut Changes<'_>,
    path: &str,
    direction: Direction,
    old: &Parameter,
    new: &Parameter,
) {
    let mut add = |limit: Limit, narrower: bool, what: String| {
        let (refuses, note) = force(new, limit);
        changes.add(path, narrower && refuses && direction == Direction::Sent, what + note);
    };
    lengths(old, new, &mut add);
    if old.max_items != new.max_items {
        let fewer = new.max_items.is_some_and(|now| old.most_items().is_none_or(|before| now < before));
        let what = new.max_items.map_or("has no stated number of items any more".to_owned(), |now| {
            format!("has at most {now} items")
        });
        add(Limit::MaxItems, fewer, what);
    }
    if old.characters != new.characters {
        let what = new
            .characters
            .as_ref()
            .map_or("takes any character".to_owned(), |set| format!("takes the characters {set} only"));
        let before = old.characters.as_deref().filter(|_| old.enforces(Limit::Characters));
        add(Limit::Characters, are_fewer(before, new.characters.as_deref()), what);
    }
    if old.range != new.range {
        let what = new.range.as_ref().map_or("has no stated range any more".to_owned(), |(min, max)| {
            format!("lies from {min} to {max}")
        });
        let before = old.range.as_ref().filter(|_| old.enforces(Limit::Range));
        add(Limit::Range, is_narrower(before, new.range.as_ref()), what);
    }
    if old.date_format != new.date_format {
        let what = "is written in another date format";
        changes.add(path, direction == Direction::Sent, what);
    }
    for (key, limit) in LIMITS.into_iter().filter(|(_, limit)| *limit != Limit::Required) {
        if old.states(limit) && new.states(limit) && old.is_advised(limit) != new.is_advised(limit) {
            let is_bound = !matches!(limit, Limit::MaxLength | Limit::MinLength) || new.lengths_bind();
            let breaking = !new.is_advised(limit) && is_bound && direction == Direction::Sent;
            changes.add(path, breaking, turned(key, new.is_advised(limit)));
        }
    }
}

/// Whether `limit` refuses anything, and what a change of it says where it does not.
pub(crate) fn force(row: &Parameter, limit: Limit) -> (bool, &'static str) {
    if row.is_advised(limit) { (false, " (advised)") } else { (true, "") }
}

/// What is said of a limit that stayed, and is advised now or is so no longer.
pub(crate) fn turned(key: &str, is_advised: bool) -> String {
    let how = if is_advised { "advised, no longer enforced" } else { "enforced, no longer advised" };
    format!("has its `{key}` {how}")
}

fn lengths(old: &Parameter, new: &Parameter, add: &mut impl FnMut(Limit, bool, String)) {
    let binds = new.lengths_bind();
    let unit = new.length_unit;
    if old.max_length != new.max_length {
        let (shorter, what) = match (old.max_length, new.max_length) {
            (Some(MaxLength::Limit(before)), Some(MaxLength::Limit(now))) => (
                now < before || !old.enforces(Limit::MaxLength),
                format!("holds at most {now} {unit}, no longer {before}"),
            ),
            (_, Some(MaxLength::Limit(now))) => (true, format!("holds at most {now} {unit}")),
            (_, Some(MaxLength::Unlimited)) => (false, "has no limit of its length".to_owned()),
            (_, None) => (false, "has no stated limit of its length any more".to_owned()),
        };
        add(Limit::MaxLength, shorter && binds, what);
    }
    if old.min_length != new.min_length {
        let before = old.min_length.filter(|_| old.enforces(Limit::MinLength));
        let longer = new.min_length.unwrap_or(0) > before.unwrap_or(0);
        let what = format!("holds at least {} {unit}", new.min_length.unwrap_or(0));
        add(Limit::MinLength, longer && binds, what);
    }
    if old.length_unit != new.length_unit {
        let what = format!("counts its length in {unit}");
        add(Limit::MaxLength, binds && new.length_unit == Unit::Bytes, what);
    }
}

/// Whether a text that was right can hold a character that is refused now.
fn are_fewer(old: Option<&str>, new: Option<&str>) -> bool {
    let set = |written| CharacterSet::parse(written).ok();
    new.is_some_and(|new| {
        let (old, new) = (old.and_then(set), set(new));
        !old.zip(new).is_some_and(|(old, new)| new.includes(old))
    })
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
