//! `alipay bill read FILE`: reads a bill that you have.

use std::path::{Path, PathBuf};

use alipay::bills::Bill;
use clap::ValueHint;

use super::format::Format;
use super::stop;
use crate::exit::{Ended, Stop};
use crate::input;
use crate::output::Output;

/// Read a bill that you have: a zip archive, or one of the files in it
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay bill read alipay_trade_2026-11-29.zip --json")]
pub(super) struct Read {
    /// The bill; - is standard input
    #[arg(value_hint = ValueHint::FilePath)]
    file: PathBuf,
    #[command(flatten)]
    format: Format,
}

impl Read {
    pub(super) fn run(&self, output: &mut Output) -> Ended {
        self.format.print(&open(&self.file)?, output)
    }
}

/// The bill that the command line names.
pub(super) fn open(path: &Path) -> Result<Bill, Stop> {
    if input::is_standard(path) {
        return Bill::read(std::io::stdin().lock()).map_err(|error| stop(&error));
    }
    // What cannot be opened is the command line's mistake, and a broken bill is the bill's.
    std::fs::File::open(path).map_err(|error| input::unreadable(path, &error))?;
    Bill::open(path).map_err(|error| {
        let stop = stop(&error);
        Stop { words: format!("{}: {}", input::shown(path), stop.words), ..stop }
    })
}
