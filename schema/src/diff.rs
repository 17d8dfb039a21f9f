//! What changed between two descriptions of an API, and whether it breaks callers.

pub(crate) mod change;
pub(crate) mod limits;
mod operation;
mod pages;
mod row;

use std::collections::HashSet;

use crate::{Api, Content, ErrorRow, Outcome, Parameter, Type};
pub use change::Change;
use change::Direction;
use row::row;

/// What changed from one description of an API to another, in the order of the description.
///
/// Breaking is what refuses a request that was right (a new required parameter, a shorter limit, a value that is gone)
/// and what changes the generated Rust so that an app stops compiling (a field of a reply that is gone or has another
/// type). Changed limits of a reply are listed, since a caller's tables depend on them, and break nobody. Texts for
/// readers, examples and titles are not changes.
///
/// ```
/// use alipay_schema::{Source, diff, read_api};
///
/// let read = |rows: &str| {
///     let text = format!("method: a.b\nrequest:\n  id: {{ type: string, max_length: {rows} }}\n");
///     read_api(&Source::new("b.yaml", text)).value.unwrap()
/// };
/// let changes = diff(&read("64"), &read("32"));
/// assert_eq!(changes[0].to_string(), "request.id holds at most 32 characters, no longer 64");
/// assert!(changes[0].breaking);
/// ```
pub fn diff(old: &Api, new: &Api) -> Vec<Change> {
    let mut changes = Changes { old, new, found: Vec::new(), compared: HashSet::new() };
    changes.whole();
    changes.content();
    changes.rows("form", Direction::Sent, &old.form, &new.form);
    changes.groups();
    match (&old.response, &new.response) {
        (Some(old), Some(new)) => changes.rows("response", Direction::Received, old, new),
        (None, Some(new)) => changes.rows("response", Direction::Received, &[], new),
        (Some(old), None) => changes.rows("response", Direction::Received, old, &[]),
        (None, None) => {}
    }
    changes.errors();
    changes.found
}

pub(crate) struct Changes<'a> {
    old: &'a Api,
    new: &'a Api,
    found: Vec<Change>,
    /// The pairs of structures that were compared: each is once, wherever it is used.
    compared: HashSet<(&'a str, &'a str, Direction)>,
}

impl<'a> Changes<'a> {
    pub(crate) fn add(&mut self, path: &str, breaking: bool, what: impl Into<String>) {
        self.found.push(Change { path: path.to_owned(), what: what.into(), breaking });
    }

    fn whole(&mut self) {
        let (old, new) = (self.old, self.new);
        if old.method != new.method {
            self.add("method", true, format!("is {}, no longer {}", *new.method, *old.method));
        }
        let (before, now) = (old.call.words(), new.call.words());
        for gone in before.iter().filter(|kind| !now.contains(kind)) {
            self.add("call", true, format!("no longer accepts `{gone}`"));
        }
        for more in now.iter().filter(|kind| !before.contains(kind)) {
            self.add("call", false, format!("accepts `{more}` too"));
        }
        self.operation();
        self.pages();
        self.effect();
        match (old.encrypt_required, new.encrypt_required) {
            (false, true) => self.add("encrypt", true, "is required: the content must be encrypted"),
            (true, false) => self.add("encrypt", false, "is no longer required"),
            _ => {}
        }
        self.deprecation("method", old.deprecated.as_ref(), new.deprecated.as_ref());
    }

    /// An API that changes more than was stated is called again by clients that relied on it.
    fn effect(&mut self) {
        match (self.old.effect, self.new.effect) {
            (before, now) if before == now => {}
            (before, Some(now)) => {
                self.add("effect", before.is_some_and(|before| before < now), format!("is {}", now.word()));
            }
            (_, None) => self.add("effect", true, "is no longer stated, and counts as moving money"),
        }
    }

    /// What to use instead is a text for readers.
    pub(crate) fn deprecation(&mut self, path: &str, old: Option<&String>, new: Option<&String>) {
        match (old, new) {
            (None, Some(_)) => self.add(path, false, "is deprecated"),
            (Some(_), None) => self.add(path, false, "is no longer deprecated"),
            _ => {}
        }
    }

    fn content(&mut self) {
        let (old, new) = (&self.old.request, &self.new.request);
        match (old, new) {
            (Content::Parameters(old), Content::Parameters(new)) => {
                self.rows("request", Direction::Sent, old, new);
            }
            (Content::Parameters(_), _) => self.add("request", true, "lists its members no longer"),
            (_, Content::Parameters(_)) => {
                self.add("request", true, "lists its members, and accepts no others");
            }
            _ => {}
        }
    }

    pub(crate) fn rows(
        &mut self,
        path: &str,
        direction: Direction,
        old: &'a [Parameter],
        new: &'a [Parameter],
    ) {
        for before in old {
            let path = format!("{path}.{}", *before.name);
            match new.iter().find(|now| now.name == before.name) {
                Some(now) => {
                    row(self, &path, direction, before, now);
                    self.inside(&path, direction, before, now);
                }
                None => self.add(&path, true, "is gone"),
            }
        }
        for now in new.iter().filter(|now| !old.iter().any(|before| before.name == now.name)) {
            let path = format!("{path}.{}", *now.name);
            let is_needed = direction == Direction::Sent && now.is_required();
            let what = if is_needed { "is new and required" } else { "is new" };
            self.add(&path, is_needed, format!("{what}: {}", now.type_as_written()));
        }
    }

    /// The members of structures.
    fn inside(&mut self, path: &str, direction: Direction, before: &'a Parameter, now: &'a Parameter) {
        let (Type::Structure(old_name), Type::Structure(new_name)) = (&before.ty, &now.ty) else { return };
        if !self.compared.insert((old_name, new_name, direction)) {
            return;
        }
        let (old, new) = (self.old.structure(old_name), self.new.structure(new_name));
        if let (Some(old), Some(new)) = (old, new) {
            let items = if now.list { "[]" } else { "" };
            self.rows(&format!("{path}{items}"), direction, &old.parameters, &new.parameters);
        }
    }

    fn groups(&mut self) {
        let (old, new) = (&self.old.one_of, &self.new.one_of);
        for group in new.iter().filter(|group| !old.contains(group)) {
            // Whoever gave one of a smaller group gives one of this.
            let is_wider = old.iter().any(|before| before.iter().all(|name| group.contains(name)));
            self.add("one_of", !is_wider, format!("asks for one of {}", group.join(", ")));
        }
        for group in old.iter().filter(|group| !new.contains(group)) {
            self.add("one_of", false, format!("no longer asks for one of {}", group.join(", ")));
        }
    }

    fn errors(&mut self) {
        let (old, new) = (self.old.errors.as_deref(), self.new.errors.as_deref());
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        let find = |rows: &'a [ErrorRow], code: &str| rows.iter().find(|row| *row.code == code);
        for before in old {
            let path = format!("errors.{}", *before.code);
            match find(new, &before.code) {
                None => self.add(&path, true, "is gone"),
                Some(now) if now.outcome != before.outcome => {
                    let outcome = match now.outcome {
                        Some(Outcome::Rejected) => "means that the call had no effect",
                        Some(Outcome::Unknown) => "leaves it open whether the call had its effect",
                        None => "no longer says whether the call had its effect",
                    };
                    // Whoever repeated the call because it had no effect must not any more.
                    self.add(&path, before.outcome == Some(Outcome::Rejected), outcome);
                }
                Some(_) => {}
            }
        }
        for now in new.iter().filter(|now| find(old, &now.code).is_none()) {
            self.add(&format!("errors.{}", *now.code), false, "is new");
        }
    }
}
