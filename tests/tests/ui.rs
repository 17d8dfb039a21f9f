//! What must not compile, and what the compiler says then.
//!
//! `BLESS=1 cargo test -p alipay-tests --test ui` writes what it says today.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

mod checked_app;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use checked_app::App;
use serde_json::Value;

/// Our own `compile_error!`s are the same with every compiler; how rustc words a missing bound changes between its releases, so
/// the expectations belong to the release that `rust-toolchain.toml` pins. With another one this test fails, and says so.
#[test]
fn the_compiler_speaks_the_language_of_descriptions() {
    let (pinned, used) = (pinned_release(), used_release());
    assert_eq!(
        used, pinned,
        "the expectations in ui are worded by rustc {pinned}: run them with that release"
    );

    let cases = cases();
    let said = said_of(&cases);
    let (mut wrong, bless) = (String::new(), env::var_os("BLESS").is_some());
    for (name, file) in &cases {
        let said = said.get(name).map_or("", |said| said.trim_end());
        assert!(said.contains("error"), "{name} compiles");
        let expectation = file.with_extension("stderr");
        let expected = fs::read_to_string(&expectation).unwrap_or_default();
        if bless {
            fs::write(expectation, format!("{said}\n")).unwrap();
        } else if expected.trim_end() != said {
            write!(wrong, "\n== {name}: expected\n{expected}\n== but the compiler says\n{said}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}\nBLESS=1 writes what it says today");
}

/// The programs in `ui`, by name.
fn cases() -> BTreeMap<String, PathBuf> {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let folders = ["ours", "rustc"].map(|folder| fs::read_dir(ui.join(folder)).unwrap());
    let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    let programs = files.filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
    programs.map(|file| (file.file_stem().unwrap().to_str().unwrap().to_owned(), file)).collect()
}

/// Everything that the compiler says, by the name of the case.
fn said_of(cases: &BTreeMap<String, PathBuf>) -> BTreeMap<String, String> {
    let programs =
        cases.iter().map(|(name, file)| format!("\n[[bin]]\nname = {name:?}\npath = '{}'\n", file.display()));
    let app = App::new("ui", &programs.collect::<String>());
    let output = app.check(&["--keep-going", "--bins", "--message-format=json"]);
    let mut said = BTreeMap::<String, String>::new();
    for line in output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let line: Value = serde_json::from_slice(line).unwrap();
        let (message, name) = (&line["message"], line["target"]["name"].as_str());
        // What has no place counts the errors.
        let (Some(text), Some(false)) =
            (message["rendered"].as_str(), message["spans"].as_array().map(Vec::is_empty))
        else {
            continue;
        };
        *said.entry(name.unwrap().to_owned()).or_default() += &tidy(text);
    }
    assert!(!said.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    said
}

/// The same on every machine: paths start at this crate or at the workspace, of other crates no line is shown, since it
/// moves, and no file of the compiler's is named.
fn tidy(rendered: &str) -> String {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let here = format!("{}/", crate_folder.display());
    let workspace = format!("{}/", crate_folder.parent().unwrap().display());
    let rendered = rendered.replace('\\', "/").replace(&here, "").replace(&workspace, "$WORKSPACE/");
    let (mut tidy, mut elsewhere) = (String::new(), false);
    for line in rendered.lines() {
        let place = line.trim_start();
        if place.starts_with("-->") || place.starts_with("::: ") {
            elsewhere = !place.contains(" ui/");
            writeln!(tidy, "{}", if elsewhere { file_of(place) } else { place.to_owned() }).unwrap();
        } else if !(place.contains("has been written to '") || elsewhere && is_source(place)) {
            writeln!(tidy, "{}", narrow(line)).unwrap();
        }
    }
    format!("{}\n\n", tidy.trim_end())
}

/// A place in another crate without its line, and without the commit of the standard library.
fn file_of(place: &str) -> String {
    let file = place.split_once(".rs:").map_or(place.to_owned(), |(file, _)| format!("{file}.rs"));
    match file.split_once("/rustc/") {
        Some((arrow, library)) => format!("{arrow}$RUST/{}", library.split_once("/library/").unwrap().1),
        None => file,
    }
}

/// Whether it is a line of the program that is shown, or what stands below one.
fn is_source(line: &str) -> bool {
    line.trim_start_matches(|character: char| character.is_ascii_digit()).trim_start().starts_with('|')
        || line.starts_with("...")
}

/// The line without the space that its number is given, which depends on the largest number shown.
fn narrow(line: &str) -> String {
    match line.split_once('|') {
        Some((number, rest)) if number.trim().chars().all(|character| character.is_ascii_digit()) => {
            format!("{:>3} |{rest}", number.trim())
        }
        _ if line.trim_start().starts_with("= ") => format!("    {}", line.trim_start()),
        _ => line.to_owned(),
    }
}

fn pinned_release() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rust-toolchain.toml");
    let text = fs::read_to_string(file).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("channel = ")).unwrap();
    line.trim_matches('"').to_owned()
}

/// The compiler that cargo uses: `rustc 1.95.0 (59807616e 2026-04-14)`.
fn used_release() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8(said.stdout).unwrap().split_whitespace().nth(1).unwrap().to_owned()
}
