//! Writes the seeds of every reader into a folder, for a fuzzer: `cargo run -p alipay-fuzzed --bin seeds -- FOLDER`.

use std::path::PathBuf;
use std::{fs, io};

use alipay_fuzzed::{TARGETS, seeds};

fn main() -> io::Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("usage: seeds FOLDER"))?;
    for target in TARGETS {
        let folder = folder.join(target.name);
        fs::create_dir_all(&folder)?;
        for (number, seed) in seeds(target.name).iter().enumerate() {
            fs::write(folder.join(format!("seed{number}")), seed)?;
        }
    }
    Ok(())
}
