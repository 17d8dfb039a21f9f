//! Counts how complete the catalogue is. `completeness [FILE]` writes the page, to `target/completeness.md` unless a file is
//! named, and prints the path.

use std::path::{Path, PathBuf};
use std::{env, fs};

use alipay_catalogue_tests::completeness::{described, page};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let target = || match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"),
    };
    let file = env::args_os().nth(1).map_or_else(|| target().join("completeness.md"), PathBuf::from);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, page(&described()?)?)?;
    println!("{}", file.display());
    Ok(())
}
