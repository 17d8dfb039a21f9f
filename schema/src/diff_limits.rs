//! What changed in the limits of one row.

use alipay_rules::{CharacterSet, Unit, compare};
use std::cmp::Ordering;

use crate::{
    MaxLength, Parameter,
    diff::{Changes, Direction},
};

/// Compares the limits of two rows of the same name and type.
///
/// Those of replies are never enforced, and so break nobody; but a caller's own table has columns as wide as they are.
pub(crate) fn limits(
    changes: &mut Changes<'_>,
    path: &str,
    direction: Direction,
    old: &Parameter,
    new: &Parameter,
) {
    let mut add = |narrower: bool, what: String| {
        changes.add(path, narrower && direction == Direction::Sent, what);
    };
    lengths(old, new, &mut add);
    if old.max_items != new.max_items {
        let fewer = new.max_items.is_some_and(|now| old.max_items.is_none_or(|before| now < before));
        let what = new.max_items.map_or("has no stated number of items any more".to_owned(), |now| {
            format!("has at most {now} items")
        });
        add(fewer, what);
    }
    if old.characters != new.characters {
        let what = new
            .characters
            .as_ref()
            .map_or("takes any character".to_owned(), |set| format!("takes the characters {set} only"));
        add(are_fewer(old.characters.as_deref(), new.characters.as_deref()), what);
    }
    if old.range != new.range {
        let what = new.range.as_ref().map_or("has no stated range any more".to_owned(), |(min, max)| {
            format!("lies from {min} to {max}")
        });
        add(is_narrower(old.range.as_ref(), new.range.as_ref()), what);
    }
    if old.date_format != new.date_format {
        add(true, "is written in another date format".to_owned());
    }
}

fn lengths(old: &Parameter, new: &Parameter, add: &mut impl FnMut(bool, String)) {
    let binds = new.lengths_bind();
    let unit = new.length_unit;
    if old.max_length != new.max_length {
        let (shorter, what) = match (old.max_length, new.max_length) {
            (Some(MaxLength::Limit(before)), Some(MaxLength::Limit(now))) => {
                (now < before, format!("holds at most {now} {unit}, no longer {before}"))
            }
            (_, Some(MaxLength::Limit(now))) => (true, format!("holds at most {now} {unit}")),
            (_, Some(MaxLength::Unlimited)) => (false, "has no limit of its length".to_owned()),
            (_, None) => (false, "has no stated limit of its length any more".to_owned()),
        };
        add(shorter && binds, what);
    }
    if old.min_length != new.min_length {
        let longer = new.min_length.unwrap_or(0) > old.min_length.unwrap_or(0);
        add(longer && binds, format!("holds at least {} {unit}", new.min_length.unwrap_or(0)));
    }
    if old.length_unit != new.length_unit {
        add(binds && new.length_unit == Unit::Bytes, format!("counts its length in {unit}"));
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
