//! Packs the descriptions into one text with an index, so that the crate carries them wherever it is built: finding
//! one needs no file, neither in a sandbox nor after the sources are gone.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/folder.rs"]
#[expect(dead_code, unreachable_pub, reason = "a module of the crate, which uses the rest")]
mod folder;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=.");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut texts = String::new();
    let mut index = String::from("&[\n");
    for method in folder::all_methods_in(&root)? {
        let file = folder::path(&method).ok_or_else(|| format!("`{method}` is no name of a method"))?;
        let start = texts.len();
        texts.push_str(&read(&root.join(file))?);
        writeln!(index, "({method:?}, {start}, {}),", texts.len())?;
    }
    index.push(']');
    fs::write(out.join("descriptions.yaml"), texts)?;
    fs::write(out.join("index.rs"), index)?;
    Ok(())
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
