//! `alipay diff`: what changed between two descriptions.

use serde_json::json;

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
            let rows: Vec<_> = changes
                .iter()
                .map(
                    |change| json!({ "path": change.path, "what": change.what, "breaking": change.breaking }),
                )
                .collect();
            output.json(&rows)?;
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
        say(match (changes.len(), breaking) {
            (0, _) => "nothing changed for callers".to_owned(),
            (all, 0) => format!("{all} changed, nothing breaks callers"),
            (all, breaking) => format!("{all} changed, {breaking} of them break callers"),
        });
        Ok(if breaking == 0 { Exit::Fine } else { Exit::Refused })
    }
}
