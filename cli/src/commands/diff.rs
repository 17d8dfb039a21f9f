//! `alipay diff`: what changed between two descriptions.

use alipay_schema::Change;
use serde::Serialize;

use crate::catalogue;
use crate::exit::{Ended, Exit, Stop};
use crate::language::{self, Language};
use crate::output::{Output, WRONG, say};

/// Show what changed between two descriptions, and whether it breaks callers
///
/// A line that begins with ! is a change that refuses requests that were right, or that stops apps from compiling. Then
/// the exit code is 1; it is 2 where there is nothing to compare. A method stands for its description in the catalogue,
/// also where the folder specs has one of your own.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: alipay diff alipay.trade.pay specs/alipay/trade/pay.yaml")]
pub(crate) struct Diff {
    /// The old description: a file, or a method of the catalogue
    old: String,
    /// The new one
    new: String,
    /// Print the changes as JSON
    #[arg(long)]
    json: bool,
}

impl Diff {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        if self.old == self.new {
            return Err(Stop::usage(format!("{} is compared with itself: name two descriptions", self.old)));
        }
        let read = |name| catalogue::find_published(name).map_err(Stop::into_usage);
        let (old, new) = (read(&self.old)?, read(&self.new)?);
        let changes: Vec<Change> = alipay_schema::diff(&old.api, &new.api)
            .into_iter()
            .map(|change| change.in_language(language::chosen()))
            .collect();
        if self.json {
            output.json(&changes.iter().map(Row::of).collect::<Vec<_>>())?;
        } else {
            for change in &changes {
                let mark = if change.breaking { &format!("{WRONG}!{WRONG:#}") } else { " " };
                output.styled(format!("{mark} {change}"))?;
            }
        }
        let breaking = changes.iter().filter(|change| change.breaking).count();
        let (old, new) = (&old.source.name, &new.source.name);
        say(match language::chosen() {
            Language::English => format!("from {old} to {new}: {}", counted(changes.len(), breaking)),
            Language::Chinese => {
                format!("从 {old} 到 {new}：{}", counted_in_chinese(changes.len(), breaking))
            }
        });
        Ok(if breaking == 0 { Exit::Fine } else { Exit::Refused })
    }
}

fn counted(all: usize, breaking: usize) -> String {
    let what = match all {
        0 => "nothing changed for callers".to_owned(),
        1 => "1 change".to_owned(),
        all => format!("{all} changes"),
    };
    let harm = match (breaking, all) {
        (0, 0) => "",
        (0, _) => ", which breaks no caller",
        (1, 1) => ", which breaks callers",
        (1, _) => ", 1 of which breaks callers",
        (some, _) => &format!(", {some} of which break callers"),
    };
    format!("{what}{harm}")
}

fn counted_in_chinese(all: usize, breaking: usize) -> String {
    match (breaking, all) {
        (0, 0) => "对调用方没有改动".to_owned(),
        (0, all) => format!("{all} 处改动，不影响调用方"),
        (1, 1) => "1 处改动，影响调用方".to_owned(),
        (some, all) => format!("{all} 处改动，其中 {some} 处影响调用方"),
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
