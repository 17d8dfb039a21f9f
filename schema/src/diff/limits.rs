//! What changed in the limits of one row.

use alipay_rules::Unit;

use crate::{
    Limit, MaxLength, Parameter,
    diff::{Changes, change::Direction},
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
    for limit in Limit::ALL.iter().copied() {
        if let Some(alone) = limit.key().alone
            && !old.limits.agree(&new.limits, limit)
        {
            let before = Some(&old.limits).filter(|_| old.enforces(limit));
            let what = (alone.words)(&new.limits).map_or(alone.gone.to_owned(), |words| words.change);
            add(limit, (alone.narrower)(before, &new.limits), what);
        }
    }
    if old.limits.date_format != new.limits.date_format {
        let what = "is written in another date format";
        changes.add(path, direction == Direction::Sent, what);
    }
    for limit in Limit::ALL.iter().copied().filter(|limit| *limit != Limit::Required) {
        if old.states(limit) && new.states(limit) && old.is_advised(limit) != new.is_advised(limit) {
            let is_bound = !matches!(limit, Limit::MaxLength | Limit::MinLength) || new.lengths_bind();
            let breaking = !new.is_advised(limit) && is_bound && direction == Direction::Sent;
            changes.add(path, breaking, turned(limit.key().name, new.is_advised(limit)));
        }
    }
}

/// Whether `limit` refuses anything, and what a change of it says where it does not.
pub(crate) fn force(row: &Parameter, limit: Limit) -> (bool, &'static str) {
    if row.is_advised(limit) { (false, " (advised)") } else { (true, "") }
}

/// What is said of a limit that stayed, and is advised now or is so no longer.
pub(crate) fn turned(key: &str, is_advised: bool) -> String {
    if is_advised {
        format!("has its `{key}` advised, no longer enforced")
    } else {
        format!("has its `{key}` enforced, no longer advised")
    }
}

fn lengths(old: &Parameter, new: &Parameter, add: &mut impl FnMut(Limit, bool, String)) {
    let binds = new.lengths_bind();
    let unit = new.limits.length_unit;
    if old.limits.max_length != new.limits.max_length {
        let (shorter, what) = match (old.limits.max_length, new.limits.max_length) {
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
    if old.limits.min_length != new.limits.min_length {
        let before = old.limits.min_length.filter(|_| old.enforces(Limit::MinLength));
        let longer = new.limits.min_length.unwrap_or(0) > before.unwrap_or(0);
        let what = format!("holds at least {} {unit}", new.limits.min_length.unwrap_or(0));
        add(Limit::MinLength, longer && binds, what);
    }
    if old.limits.length_unit != new.limits.length_unit {
        let what = format!("counts its length in {unit}");
        add(Limit::MaxLength, binds && new.limits.length_unit == Unit::Bytes, what);
    }
}
