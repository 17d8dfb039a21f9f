//! The catalogue's own command: brings `specs/` up to a release of the official SDKs.

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
    Arguments::parse().command.run().unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(2)
    })
}
