//! Whether a limit refuses more than it did before.

use std::cmp::Ordering;

use alipay_rules::{CharacterSet, compare};

/// Whether a text that was right can hold a character that is refused now.
pub(super) fn are_fewer(old: Option<&str>, new: Option<&str>) -> bool {
    let set = |written| CharacterSet::parse(written).ok();
    new.is_some_and(|new| {
        let (old, new) = (old.and_then(set), set(new));
        !old.zip(new).is_some_and(|(old, new)| new.includes(old))
    })
}

/// Whether a number that was right can lie outside of the range now.
pub(super) fn is_narrower(old: Option<&(String, String)>, new: Option<&(String, String)>) -> bool {
    match (old, new) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some((old_min, old_max)), Some((min, max))) => {
            compare(min, old_min) == Some(Ordering::Greater) || compare(max, old_max) == Some(Ordering::Less)
        }
    }
}
