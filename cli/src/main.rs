//! `alipay`: checks descriptions, shows the catalogue, calls the gateway, explains signatures and simulates.
//!
//! Data goes to standard output, words go to standard error, and the [`exit`] code says what became of it.

#![expect(clippy::doc_markdown, reason = "the documentation of flags is shown on terminals, as it stands")]

mod arguments;
mod catalogue;
mod commands;
mod completing;
mod configuration;
mod content;
mod exit;
mod failure;
mod files;
mod finding;
mod input;
mod json;
mod language;
mod openapi;
mod output;
mod parallel;
mod prepared;

use std::process::ExitCode;

use clap::{ColorChoice, CommandFactory, Parser};
use clap_complete::CompleteEnv;

use commands::Command;
use language::Lang;
use output::Output;

/// Alipay's APIs on the command line: descriptions, calls, signatures, a gateway to test against.
#[derive(Parser)]
#[command(name = "alipay", version, arg_required_else_help = true, after_help = AFTER_HELP)]
struct Arguments {
    /// When to use colours; NO_COLOR counts as well
    #[arg(
        long,
        value_enum,
        global = true,
        default_value_t,
        value_name = "WHEN",
        hide_possible_values = true
    )]
    color: ColorChoice,
    /// The language of titles and meanings, of broken limits, findings and changes, and of doctor; that of the locale
    /// unless given
    #[arg(long, value_enum, global = true, value_name = "LANGUAGE")]
    lang: Option<Lang>,
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Exit codes: 0 fine; 1 refused here (findings, a broken limit, a signature that does not match), nothing was sent; 2 the \
command line or a setting cannot be used; 3 the gateway refused the call and did nothing; 4 the outcome is unknown, or \
the reply could not be verified or decoded.

Example: alipay call alipay.trade.query out_trade_no=20150320010101001";

fn main() -> ExitCode {
    // A shell that completes a line asks by the variable COMPLETE, and this ends the program.
    CompleteEnv::with_factory(Arguments::command).complete();
    output::choose(output::asked());
    let Arguments { color, lang, command } = Arguments::parse();
    output::choose(color);
    language::choose(lang);
    let mut output = Output::new();
    let ended = command.run(&mut output).and_then(|exit| output.finish().map(|()| exit));
    match ended {
        Ok(exit) => exit.into(),
        Err(stop) => {
            output::error(&stop.words);
            stop.exit.into()
        }
    }
}
