//! The catalogue's own command: the pinned releases, and facts that no release has.

mod command;

use std::process::ExitCode;

use clap::Parser;
use command::Command;

/// Keeps the catalogue of Alipay's APIs current.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    match Arguments::parse().command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
