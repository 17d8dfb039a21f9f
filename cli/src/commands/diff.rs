//! `alipay diff`: what changed between two descriptions.

use alipay_schema::Change;
use serde::Serialize;

use crate::catalogue::{self, Described};
use crate::exit::{Ended, Exit};
use crate::output::{Output, say};

/// Show what changed between two descriptions, and whether it breaks callers
///
/// A line that begins with ! is a change that refuses requests that were right, or that stops apps from compiling. Then
/// the exit code is 1.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay diff specs/alipay/trade/pay.yaml alipay.trade.pay")]
pub(crate) struct Diff {
    /// The old description: a file, or a method
    old: String,
    /// The new one
    new: String,
    /// Print the changes as JSON
    #[arg(long)]
    json: bool,
}

impl Diff {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        let (Described { api: old, .. }, Described { api: new, .. }) =
            (catalogue::find(&self.old)?, catalogue::find(&self.new)?);
        let changes = alipay_schema::diff(&old, &new);
        if self.json {
            output.json(&changes.iter().map(Row::of).collect::<Vec<_>>())?;
        } else {
            for change in &changes {
                let mark = match (change.breaking, output.coloured) {
                    (true, true) => "\u{1b}[1;31m!\u{1b}[0m",
                    (true, false) => "!",
                    (false, _) => " ",
                };
                output.line(format!("{mark} {change}"))?;
            }
        }
        let breaking = changes.iter().filter(|change| change.breaking).count();
        say(match changes.len() {
            0 => "nothing changed for callers".to_owned(),
            1 => format!("1 change, {breaking} of which break callers"),
            all => format!("{all} changes, {breaking} of which break callers"),
        });
        Ok(if breaking == 0 { Exit::Fine } else { Exit::Refused })
    }
}

/// A change for programs.
#[derive(Serialize)]
struct Row<'a> {
    path: &'a str,
    what: &'a str,
    breaking: bool,
}

impl<'a> Row<'a> {
    fn of(change: &'a Change) -> Self {
        Self { path: &change.path, what: &change.what, breaking: change.breaking }
    }
}
