//! The public async functions, as the sources have them.

use std::collections::BTreeSet;
use std::fs;

use alipay_tests::sources::{root, rust_files};

/// What an app waits for, of the crates that it uses.
const CRATES: [&str; 3] = ["runtime", "simulator", "tools/sqlx"];

/// The file and the name of each: those that are written so, those that return a call, what can be awaited itself, and what a
/// handler of axum waits for.
pub(crate) fn async_functions() -> BTreeSet<String> {
    let mut functions = BTreeSet::new();
    for of_crate in CRATES {
        let source = root().join(of_crate).join("src");
        for path in rust_files(&source).unwrap() {
            let text = fs::read_to_string(&path).unwrap();
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let code: String = lines.flat_map(|line| [line, "\n"]).collect();
            let file = format!("{of_crate}/{}", path.strip_prefix(&source).unwrap().display());
            functions.extend(names(&code).into_iter().map(|name| format!("{file} {name}")));
        }
    }
    functions
}

fn names(code: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for after in code.split("pub ").skip(1) {
        let head = after.split('{').next().unwrap();
        let returns_a_call = head.contains("-> Unawaited<");
        if let Some(rest) =
            head.strip_prefix("async fn ").or(head.strip_prefix("fn ").filter(|_| returns_a_call))
        {
            names.push(rest.split(['(', '<']).next().unwrap());
        }
    }
    names.extend(code.contains(" IntoFuture for ").then_some("into_future"));
    names.extend(code.contains(" FromRequest<S> for ").then_some("from_request"));
    names
}

#[test]
fn functions_are_found_however_they_are_written() {
    let code = "pub async fn a(&self) {}\npub fn b<'a, R>(\n  &self\n) -> Unawaited<'a, R>\nwhere R: X {}\npub fn c() -> u8 {}\n\
        pub(crate) async fn d() {}\nasync fn e() {}\nimpl<'a> IntoFuture for F<'a> {}\nimpl<S, T> FromRequest<S> for G<T> {";
    assert_eq!(names(code), ["a", "b", "into_future", "from_request"]);
}
