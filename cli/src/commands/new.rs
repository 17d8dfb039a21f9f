//! `alipay new`: an app to begin with.

use std::fs;
use std::path::{self, Path, PathBuf};

use clap::ValueHint;

use crate::exit::{Ended, Exit, Stop};
use crate::input::{unreadable, unwritable};
use crate::output::{Output, say};

/// Make an app that takes a payment: a page, the notification, the way back, and a test
///
/// It is a small shop on axum, which runs as it is against `alipay simulate` and is tested by `cargo test`. Nothing is
/// overwritten.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay new tea-shop")]
pub(crate) struct New {
    /// The name of the package: letters, digits, - and _
    #[arg(value_parser = name)]
    name: String,
    /// The folder, which is made if need be, or is empty; one of the package's name here unless given
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    dir: Option<PathBuf>,
    /// A clone of this SDK, whose crates the app is made with in place of those of crates.io
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    workspace: Option<PathBuf>,
}

/// The files, by their places in the app.
const FILES: [(&str, &str); 7] = [
    ("Cargo.toml", include_str!("../../starter/manifest.toml")),
    (".gitignore", include_str!("../../starter/gitignore")),
    ("README.md", include_str!("../../starter/README.md")),
    ("src/main.rs", include_str!("../../starter/main.rs")),
    ("src/settings.rs", include_str!("../../starter/settings.rs")),
    ("src/shop.rs", include_str!("../../starter/shop.rs")),
    ("src/tests.rs", include_str!("../../starter/tests.rs")),
];

impl New {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let folder = self.dir.clone().unwrap_or_else(|| PathBuf::from(&self.name));
        refuse_what_is_there(&folder)?;
        let workspace = self.workspace.as_deref().map(clone_at).transpose()?;
        for (place, template) in FILES {
            let path = folder.join(place);
            let text = if place.starts_with("src/") {
                template.to_owned()
            } else {
                self.filled(template, workspace.as_deref())
            };
            let above = path.parent().unwrap_or(&folder);
            fs::create_dir_all(above)
                .and_then(|()| fs::write(&path, text))
                .map_err(|error| unwritable(&path, &error))?;
            output.line(path.display())?;
        }
        say(format!(
            "now: cd {}; alipay simulate --dir . in one terminal, cargo run in another",
            folder.display()
        ));
        Ok(Exit::Fine)
    }

    fn filled(&self, template: &str, workspace: Option<&Path>) -> String {
        let of = |folder: &str| match workspace {
            Some(workspace) => format!("path = '{}'", workspace.join(folder).display()),
            None => format!("version = \"{}\"", env!("CARGO_PKG_VERSION")),
        };
        let text = template.replace("{name}", &self.name);
        text.replace("{alipay}", &of("runtime")).replace("{simulator}", &of("simulator"))
    }
}

/// The clone's folder as the app's manifest can name it from anywhere.
fn clone_at(folder: &Path) -> Result<PathBuf, Stop> {
    let runtime = folder.join("runtime").join("Cargo.toml");
    if !runtime.is_file() {
        return Err(Stop::usage(format!(
            "{} is not a clone of this SDK: it has no runtime/Cargo.toml",
            folder.display()
        )));
    }
    path::absolute(folder).map_err(|error| unreadable(folder, &error))
}

fn refuse_what_is_there(folder: &Path) -> Result<(), Stop> {
    if folder.symlink_metadata().is_err() {
        return Ok(());
    }
    let mut entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    if entries.next().is_none() {
        return Ok(());
    }
    Err(Stop::refused(format!("{} is not empty, and is left as it is", folder.display())))
}

/// Names of crates that the app is made of, or that Rust brings.
const TAKEN: [&str; 11] = [
    "alipay",
    "alipay_simulator",
    "alloc",
    "axum",
    "core",
    "proc_macro",
    "reqwest",
    "std",
    "test",
    "tokio",
    "toml",
];

/// The most that a registry takes.
const LONGEST: usize = 64;

/// What cargo takes as the name of a package with a program.
fn name(text: &str) -> Result<String, String> {
    let first = text.chars().next().ok_or("a package needs a name")?;
    let is_sign = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    if !(first.is_ascii_alphabetic() && text.chars().all(is_sign)) {
        return Err("a name begins with a letter and holds letters, digits, - and _".to_owned());
    }
    if text.len() > LONGEST {
        return Err(format!("a name has at most {LONGEST} characters"));
    }
    let module = text.replace('-', "_");
    if TAKEN.contains(&module.as_str()) {
        return Err("a crate has this name already".to_owned());
    }
    if syn::parse_str::<syn::Ident>(&module).is_err() {
        return Err("it is a word of Rust's own".to_owned());
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_cargo_takes() {
        for good in ["shop", "tea-shop", "tea_shop2", "Shop", &"a".repeat(64)] {
            assert_eq!(name(good).as_deref(), Ok(good));
        }
        for (bad, words) in [
            ("", "a package needs a name"),
            ("2shop", "begins with a letter"),
            ("-shop", "begins with a letter"),
            ("_", "begins with a letter"),
            ("tea shop", "letters, digits"),
            ("../shop", "begins with a letter"),
            ("tea/shop", "letters, digits"),
            ("茶", "begins with a letter"),
            ("shop\"", "letters, digits"),
            ("alipay", "has this name already"),
            ("alipay-simulator", "has this name already"),
            ("test", "has this name already"),
            ("match", "a word of Rust's own"),
            (&"a".repeat(65), "at most 64"),
        ] {
            let refused = name(bad).unwrap_err();
            assert!(refused.contains(words), "{bad}: {refused}");
        }
    }
}
