//! What changed in how the REST gateway is asked.

use crate::{Located, Operation, diff::Changes};

impl Changes<'_> {
    /// An app asks as its description says, so only that which is gone breaks it.
    pub(crate) fn operation(&mut self) {
        let (old, new) = match (&self.old.v3, &self.new.v3) {
            (None, None) => return,
            (None, Some(new)) => return self.add("v3", false, format!("is new: {}", asked(new))),
            (Some(_), None) => return self.add("v3", true, "is gone"),
            (Some(old), Some(new)) => (old, new),
        };
        let (before, now) = (asked(old), asked(new));
        if before != now {
            self.add("v3", false, format!("is {now}, no longer {before}"));
        }
        for (key, old, new) in [("query", &old.query, &new.query), ("body", &old.body, &new.body)] {
            let path = format!("v3.{key}");
            for name in lacking(old, new) {
                self.add(&path, false, format!("no longer has {}", **name));
            }
            for name in lacking(new, old) {
                self.add(&path, false, format!("has {} too", **name));
            }
        }
        for name in old.names.iter().chain(new.names.iter().filter(|name| !old.names.contains(name))) {
            let (before, now) = (old.name_of(&name.0), new.name_of(&name.0));
            if before != now {
                self.add(&format!("v3.names.{}", *name.0), false, format!("is {now}, no longer {before}"));
            }
        }
    }
}

fn asked(operation: &Operation) -> String {
    format!("{} {}", operation.verb, *operation.path)
}

/// Those of `names` that `others` has not.
fn lacking<'a>(
    names: &'a [Located<String>],
    others: &[Located<String>],
) -> impl Iterator<Item = &'a Located<String>> {
    names.iter().filter(|name| !others.contains(name))
}
