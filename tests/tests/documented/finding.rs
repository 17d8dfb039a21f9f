//! What is not shown.

use std::fmt;

use crate::lines::Place;
use crate::public::Page;
use crate::source::Kind;

/// An item that no example shows.
pub(crate) struct Finding {
    place: Place,
    pub(crate) item: String,
    lacks: &'static str,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.place, self.item, self.lacks)
    }
}

/// Everything that is not shown, file by file.
pub(crate) fn findings(pages: &[Page]) -> Vec<Finding> {
    let mut found: Vec<Finding> = pages.iter().flat_map(of_page).collect();
    found.sort_by(|one, other| one.place.cmp(&other.place));
    found
}

fn of_page(page: &Page) -> Vec<Finding> {
    let mut found = Vec::new();
    let item = || page.path.clone();
    if page.examples.is_empty() {
        found.push(Finding { place: page.place.clone(), item: item(), lacks: "has no example" });
    } else if page.kind == Kind::Named && !page.examples.iter().any(|example| example.names(&page.name)) {
        found.push(Finding {
            place: page.place.clone(),
            item: item(),
            lacks: "is not used in its own example",
        });
    }
    for member in &page.members {
        let is_shown = page.examples.iter().any(|example| match page.kind {
            Kind::Trait => example.uses_or_implements(member),
            Kind::Type | Kind::Named => example.uses(&page.name, member),
        });
        if !is_shown {
            let item = format!("{}::{}", page.path, member.name);
            let lacks = "is not used in an example of its page";
            found.push(Finding { place: member.place.clone(), item, lacks });
        }
    }
    found
}
