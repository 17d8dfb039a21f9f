//! What changed in how a long result is given in pages.

use crate::{Pages, diff::Changes};

impl Changes<'_> {
    /// An app that turns pages needs them, and has items of a type that the list decides.
    pub(crate) fn pages(&mut self) {
        let (old, new) = match (&self.old.pages, &self.new.pages) {
            (None, None) => return,
            (None, Some(_)) => return self.add("pages", false, "is new"),
            (Some(_), None) => return self.add("pages", true, "is gone"),
            (Some(old), Some(new)) => (old, new),
        };
        if old.items != new.items {
            let what = format!("is {}, no longer {}", *new.items, *old.items);
            self.add("pages.items", true, what);
        }
        if (turned(old), old.first) != (turned(new), new.first) {
            self.add("pages", false, "is turned by other parameters");
        }
        let ends =
            |pages: &Pages| pages.ends().map(|(key, name)| (key, name.value.clone())).collect::<Vec<_>>();
        if ends(old) != ends(new) {
            self.add("pages", false, "ends by other fields");
        }
    }
}

fn turned(pages: &Pages) -> Vec<&str> {
    pages.sent().map(|(_, name)| name.as_str()).collect()
}
