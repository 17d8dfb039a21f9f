//! Every public item of the crate `alipay` is shown in an example of its documentation.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails by panicking")]

mod attributes;
mod example;
mod files;
mod finding;
mod lines;
mod macros;
mod public;
mod reading;
mod source;
mod unshown;

use files::Files;
use finding::findings;
use source::Sources;
use unshown::UNSHOWN;

/// The crate, and those of the house whose items it hands on.
const CRATES: [(&str, &str); 3] =
    [("alipay", "runtime/src"), ("alipay_rules", "rules/src"), ("alipay_macro", "macros/src")];

#[test]
fn every_public_item_is_shown_in_an_example_or_listed_with_its_reason() {
    let sources = Sources::read(&Files::of_the_workspace(), &CRATES);
    let found = findings(&public::pages(&sources, "alipay"));
    let is_listed = |name: &str| UNSHOWN.iter().any(|(listed, _)| covers(listed, name));
    let unlisted = found.iter().filter(|finding| !is_listed(&finding.item)).map(ToString::to_string);
    let is_needed = |listed: &str| found.iter().any(|finding| covers(listed, &finding.item));
    let unneeded = UNSHOWN.iter().filter(|(listed, _)| !is_needed(listed));
    let unneeded = unneeded.map(|(listed, _)| format!("{listed} is listed, and need not be any more"));
    let wrong: Vec<String> = unlisted.chain(unneeded).collect();
    assert!(
        wrong.is_empty(),
        "use each of these in an example of its page, or list it with the reason in tests/tests/documented/unshown.rs:\n{}",
        wrong.join("\n")
    );
}

/// An item of the list stands for what belongs to it as well.
fn covers(listed: &str, name: &str) -> bool {
    name.strip_prefix(listed).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[test]
fn the_list_of_what_is_not_shown_is_short_and_gives_reasons() {
    assert!(UNSHOWN.len() < 25, "{}", UNSHOWN.len());
    for (name, reason) in UNSHOWN {
        assert!(name.starts_with("alipay::") && reason.len() > 20, "{name}: {reason}");
    }
}

/// Sources that lack something, and what is said of each.
#[test]
fn what_is_not_shown_is_reported_with_its_place() {
    let example = |code: &str| format!("/// ```\n/// {code}\n/// ```\n");
    let kept = |members: &str| format!("pub struct Kept;\nimpl Kept {{\n{members}\n}}");
    let cases = [
        (example("Kept::new().open();") + &kept("pub fn new() -> Self { Self }\npub fn open(&self) {}"), ""),
        (
            example("Kept::new();\n/// # // .open() is in a comment") + &kept("pub fn new() -> Self { Self }\npub fn open(&self) {}"),
            "made/lib.rs:8: made::Kept::open is not used in an example of its page",
        ),
        // A field is not a method, and what another type's function is called is no use of this one's.
        (
            example("kept.open; Other::new();") + &kept("pub fn new() -> Self { Self }\npub fn open(&self) {}"),
            "made/lib.rs:6: made::Kept::new is not used in an example of its page\n\
             made/lib.rs:7: made::Kept::open is not used in an example of its page",
        ),
        // The example of one method may show another one; both belong to one page.
        (kept(&(example("kept.open(); kept.shut::<u8>(); Kept::KEYS;") + "pub fn open(&self) {}\npub fn shut(&self) {}\npub const KEYS: u8 = 1;")), ""),
        ("#[doc = include_str!(\"page.md\")]\n".to_owned() + &kept("pub fn open(&self) {}"), ""),
        (kept(""), "made/lib.rs:1: made::Kept has no example"),
        ("/// ```ignore\n/// Kept;\n/// ```\npub struct Kept;".to_owned(), "made/lib.rs:4: made::Kept has no example"),
        ("/// ```text\n/// Kept\n/// ```\npub struct Kept;".to_owned(), "made/lib.rs:4: made::Kept has no example"),
        ("/// ```no_run\n/// Kept;\n/// ```\npub struct Kept;".to_owned(), ""),
        (example("other()") + "pub fn opened() {}", "made/lib.rs:4: made::opened is not used in its own example"),
        (example("opened()") + "pub fn opened() {}", ""),
        (example("impl Opens for X { fn open(&self) {} }") + "pub trait Opens {\nfn open(&self);\n#[doc(hidden)] fn shut(&self);\n}", ""),
        (
            example("impl Opens for X {}") + "pub trait Opens {\nfn open(&self) {}\n}",
            "made/lib.rs:5: made::Opens::open is not used in an example of its page",
        ),
        // What nobody reaches from outside needs none.
        ("struct Own; mod inner { pub struct Within; pub(crate) fn all() {} } #[doc(hidden)] pub mod hidden { pub fn f() {} }".to_owned(), ""),
        ("#[cfg(test)] pub mod tests { pub fn f() {} }".to_owned(), ""),
        ("mod inner;\npub use inner::Within as Shown;".to_owned(), "made/inner.rs:2: made::Shown has no example"),
        ("mod inner;\n/// ```\n/// Shown;\n/// ```\npub use inner::Within as Shown;".to_owned(), ""),
        ("mod inner;\npub use inner::*;".to_owned(), "made/inner.rs:2: made::Within has no example"),
        ("pub mod outer { pub use super::inner::Within; }\nmod inner;".to_owned(), "made/inner.rs:2: made::outer::Within has no example"),
        // Two types of one name.
        (
            "mod inner;\npub use inner::Within;\n/// ```\n/// Kept;\n/// ```\npub struct Kept;\nmod more {\nuse crate::Within as Kept;\nimpl Kept {\npub fn open(&self) {}\n}\n}".to_owned(),
            "made/inner.rs:2: made::Within has no example\n\
             made/lib.rs:10: made::Within::open is not used in an example of its page",
        ),
        // Macros write items as well.
        (
            "macro_rules! made {\n($($(#[$about:meta])* $name:ident = $value:literal;)*) => {$(\n$(#[$about])*\npub struct $name;\nimpl $name {\npub fn value(&self) -> u8 { $value }\n}\n)*};\n}\n\
             made! {\n/// ```\n/// A.value();\n/// ```\nA = 1;\n}\nmade! {\nB = 2;\n}".to_owned(),
            "made/lib.rs:16: made::B has no example\n\
             made/lib.rs:16: made::B::value is not used in an example of its page",
        ),
        (example("opened!()") + "#[macro_export]\nmacro_rules! opened { () => {} }", ""),
        ("#[macro_export]\nmacro_rules! opened { () => {} }".to_owned(), "made/lib.rs:2: made::opened has no example"),
    ];
    for (source, expected) in cases {
        let files = [
            ("made/lib.rs", source.as_str()),
            ("made/inner.rs", "\npub struct Within;"),
            ("made/page.md", "Open it:\n\n```rust\nkept.open();\n```\n"),
        ];
        let files = Files::from(files.map(|(path, text)| (path.to_owned(), text.to_owned())));
        let sources = Sources::read(&files, &[("made", "made")]);
        let found = findings(&public::pages(&sources, "made"));
        let said: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(said.join("\n"), expected, "{source}");
    }
}
