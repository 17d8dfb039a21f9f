//! The app that `alipay new` makes compiles outside of the workspace, with what its own manifest asks for. The crates are those of
//! the clone, so the published archive does not carry this test.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use support::{alipay, text};

/// Everything is checked in the folder that the workspace is built in, so that what costs most is there already.
#[test]
fn the_app_compiles_outside_of_the_workspace_with_what_its_manifest_asks_for() {
    let parent = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new");
    let _ = fs::remove_dir_all(&parent);
    fs::create_dir_all(&parent).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let new = ["new", "shop-made", "--workspace", root.to_str().unwrap()];
    let made = alipay(&new).current_dir(&parent).output().unwrap();
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let app = parent.join("shop-made");
    let manifest = app.join("Cargo.toml");
    let alone = format!("{}\n[workspace]\n", fs::read_to_string(&manifest).unwrap());
    fs::write(manifest, alone).unwrap();
    fs::copy(root.join("Cargo.lock"), app.join("Cargo.lock")).unwrap();
    let checked = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--color=never", "--all-targets"])
        .current_dir(&app)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap())
        .output()
        .unwrap();
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    assert_eq!(text(&checked.stderr), "", "without a warning");
}
