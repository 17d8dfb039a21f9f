//! `alipay new`: the app that it makes. `cargo test` of the workspace runs that app's own tests, since its sources are those of
//! the member `app-made`; here it is held that they are.

#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Output;

use support::{alipay, folder, text};

fn new(arguments: &[&str], folder: &Path) -> Output {
    alipay(&[&["new"], arguments].concat()).current_dir(folder).output().unwrap()
}

#[test]
fn an_app_is_made_of_the_sources_that_the_workspace_tests() {
    let folder = folder("sources");
    let made = new(&["tea-shop"], &folder);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let app = folder.join("tea-shop");
    for name in ["main.rs", "settings.rs", "shop.rs", "tests.rs"] {
        let starter = Path::new(env!("CARGO_MANIFEST_DIR")).join("starter").join(name);
        assert_eq!(fs::read(app.join("src").join(name)).unwrap(), fs::read(starter).unwrap(), "{name}");
    }
    let written = |name: &str| fs::read_to_string(app.join(name)).unwrap();
    let manifest: toml::Table = written("Cargo.toml").parse().unwrap();
    assert_eq!(manifest["package"]["name"].as_str(), Some("tea-shop"));
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(manifest["dependencies"]["alipay"]["version"].as_str(), Some(version));
    assert_eq!(manifest["dev-dependencies"]["alipay-simulator"]["version"].as_str(), Some(version));
    assert!(written("README.md").starts_with("# tea-shop\n"));
    for kept_out in ["*.pem", "*.crt", "/alipay.toml", "/target"] {
        assert!(written(".gitignore").lines().any(|line| line == kept_out), "{kept_out}");
    }
    for name in ["Cargo.toml", "README.md", ".gitignore"] {
        assert!(!written(name).contains("{name}") && !written(name).contains("{alipay}"), "{name}");
    }
}

#[test]
fn nothing_is_written_over() {
    let folder = folder("full");
    fs::create_dir_all(folder.join("full")).unwrap();
    fs::write(folder.join("full/notes.txt"), "mine").unwrap();
    fs::create_dir_all(folder.join("empty")).unwrap();
    fs::write(folder.join("file"), "mine").unwrap();
    for (arguments, code, words) in [
        (&["full"][..], 1, "full is not empty, and is left as it is"),
        (&["shop", "--dir", "full"], 1, "full is not empty"),
        (&["shop", "--dir", "file"], 2, "file cannot be read"),
        (&["shop", "--dir", "file/below"], 1, "cannot be written"),
        (&["match"], 2, "it is a word of Rust's own"),
        (&["../shop"], 2, "a name begins with a letter"),
        (
            &["cloned", "--workspace", "full"],
            2,
            "full is not a clone of this SDK: it has no runtime/Cargo.toml",
        ),
        (&["empty"], 0, "cargo run in another"),
        (&["shop", "--dir", "deep/er/shop"], 0, "now: cd deep/er/shop"),
    ] {
        let ended = new(arguments, &folder);
        assert_eq!(ended.status.code(), Some(code), "{arguments:?} {ended:?}");
        assert!(text(&ended.stderr).contains(words), "{arguments:?} {ended:?}");
    }
    assert_eq!(fs::read_dir(folder.join("full")).unwrap().count(), 1);
}

#[test]
fn a_clone_is_named_by_a_path_that_holds_in_the_app_too() {
    let folder = folder("beside");
    fs::create_dir_all(folder.join("sdk/runtime")).unwrap();
    fs::write(folder.join("sdk/runtime/Cargo.toml"), "").unwrap();
    let made = new(&["tea-shop", "--workspace", "sdk"], &folder);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let manifest = fs::read_to_string(folder.join("tea-shop/Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    for (table, name, crate_folder) in
        [("dependencies", "alipay", "runtime"), ("dev-dependencies", "alipay-simulator", "simulator")]
    {
        let path = manifest[table][name]["path"].as_str().unwrap();
        assert_eq!(Path::new(path), folder.join("sdk").join(crate_folder), "{name}");
    }
}
