//! The catalogue's own command: brings `specs/` up to a release of the official SDKs.

use std::process::ExitCode;

use alipay_catalogue::Command;
use clap::Parser;

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
