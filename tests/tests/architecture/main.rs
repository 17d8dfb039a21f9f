//! The house as ARCHITECTURE.md draws it: who knows whom, and that nobody knows each other in a large circle.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

mod graph;
mod paths;
mod sentences;
mod workspace;

use std::collections::BTreeSet;

use alipay::{Language, Rule};
use workspace::Member;

/// Two modules that need each other are one thought in two files; more are a knot.
const LARGEST_RING: usize = 2;

#[test]
fn no_more_than_two_modules_know_each_other_in_a_circle() {
    for Member { name, folder, .. } in workspace::members() {
        let modules = paths::modules_of(&folder.join("src"));
        let rings = modules.rings();
        let large: Vec<_> = rings.iter().filter(|ring| ring.len() > LARGEST_RING).collect();
        assert!(
            large.is_empty(),
            "modules of {name} know each other in a circle: move what they share into one that knows none of them: {large:#?}"
        );
    }
}

#[test]
fn rings_are_found() {
    let source = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let modules = paths::modules(&[
        source("lib", "mod a; mod b; mod c; mod d; pub use b::deep::Thing; pub use c::Other;"),
        source("a", "use crate::Thing;"),
        source("b", "pub(crate) mod deep;"),
        source("b/deep", "pub struct Thing; fn f() -> u8 { crate::c::g() }"),
        source("c", "use super::{a::{self, x}, d}; #[cfg(test)] mod tests { use crate::d::y; }"),
        source(
            "d",
            "// use crate::a;\nconst TEXT: &str = \"crate::b\"; #[cfg(test)] mod tests { use crate::c; }",
        ),
    ]);
    assert_eq!(modules.rings(), [vec!["a", "b", "c"]]);
}

#[test]
fn the_map_shows_every_crate_and_what_it_stands_on() {
    let text = std::fs::read_to_string(workspace::root().join("ARCHITECTURE.md")).unwrap();
    let map = workspace::map();
    assert!(
        text.contains(&map),
        "ARCHITECTURE.md has another map than the workspace: put this one in its place\n\n{map}"
    );
}

#[test]
fn the_page_of_dependencies_has_every_crate_of_others_that_a_published_one_is_made_of() {
    let page = std::fs::read_to_string(workspace::root().join("docs/dependencies.md")).unwrap();
    let cells =
        page.lines().filter(|line| line.starts_with("| `")).map(|line| line.split('|').nth(1).unwrap());
    let named: BTreeSet<String> =
        cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect();
    let foreign = workspace::foreign();
    let lacking: Vec<_> = foreign.difference(&named).collect();
    let gone: Vec<_> = named.difference(&foreign).collect();
    assert!(
        lacking.is_empty() && gone.is_empty(),
        "docs/dependencies.md needs a row for {lacking:?}, and none for {gone:?}"
    );
}

#[test]
fn every_form_that_a_value_can_lack_is_said_in_chinese() {
    let forms = sentences::forms(&["rules", "schema", "runtime"]);
    assert!(forms.len() > 15, "{forms:?}");
    let said = |form: &String| Rule::form(form).words(Language::Chinese);
    let english: Vec<_> = forms.iter().map(said).filter(|said| said.starts_with("不符合要求")).collect();
    assert!(
        english.is_empty(),
        "add these with their Chinese to `FORMS` in rules/src/chinese.rs: {english:#?}"
    );
}
