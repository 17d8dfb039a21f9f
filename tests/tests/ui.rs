//! What must not compile, and what the compiler says then.
//!
//! `TRYBUILD=overwrite cargo test -p alipay-tests --test ui` writes what it says today.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::path::Path;
use std::process::Command;

/// Whatever our own `compile_error!`s say is the same with every compiler.
#[test]
fn findings_are_reported_at_their_places() {
    trybuild::TestCases::new().compile_fail("ui/ours/*.rs");
}

/// How rustc words a missing bound changes between its releases, so these expectations belong to one of them: the
/// release that `rust-toolchain.toml` pins. With another one this test fails, and says so.
#[test]
fn rustc_speaks_the_language_of_descriptions() {
    let (pinned, used) = (pinned_release(), used_release());
    assert_eq!(
        used, pinned,
        "the expectations in ui/rustc are worded by rustc {pinned}: run them with that release"
    );
    trybuild::TestCases::new().compile_fail("ui/rustc/*.rs");
}

fn pinned_release() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rust-toolchain.toml");
    let text = std::fs::read_to_string(file).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("channel = ")).unwrap();
    line.trim_matches('"').to_owned()
}

/// The compiler that cargo uses: `rustc 1.95.0 (59807616e 2026-04-14)`.
fn used_release() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8(said.stdout).unwrap().split_whitespace().nth(1).unwrap().to_owned()
}
