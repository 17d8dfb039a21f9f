//! Packs the descriptions into one Rust file, so that the crate carries them wherever it is built: finding one needs
//! no file, neither in a sandbox nor after the sources are gone.
//!
//! The published archive carries that file, as `packed.rs`, in place of the descriptions and of this script.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/names.rs"]
#[expect(dead_code, unreachable_pub, reason = "a module of the crate, which uses the rest")]
mod names;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=.");
    println!("cargo::rustc-cfg=from_files");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("packed.rs"), packed(&root)?)?;
    Ok(())
}

/// The tables of the crate, as Rust.
fn packed(root: &Path) -> Result<String, Box<dyn Error>> {
    let mut texts = String::new();
    let mut index = String::new();
    for method in names::all_methods_in(root)? {
        let file = names::path(&method).ok_or_else(|| format!("`{method}` is not a name of a method"))?;
        let start = texts.len();
        texts.push_str(&read(&root.join(file))?);
        writeln!(index, "({method:?}, {start}, {}),", texts.len())?;
    }
    let common = literal(&read(&root.join("common.yaml"))?);
    let texts = literal(&texts);
    Ok(format!(
        "static COMMON: &str = {common};\n\
         #[expect(clippy::unreadable_literal, reason = \"written by the build script, for no reader\")]\n\
         static INDEX: &[(&str, usize, usize)] = &[\n{index}];\n\
         static TEXTS: &str = {texts};\n"
    ))
}

/// `text` as a literal in which nothing is escaped, so that it stays readable and is compared by tools as it is.
fn literal(text: &str) -> String {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

/// A description, with the ends of lines that a literal may hold, whatever the checkout made of them.
fn read(file: &Path) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(text.replace("\r\n", "\n"))
}
