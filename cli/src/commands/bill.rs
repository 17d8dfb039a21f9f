//! `alipay bill`: merchants' bills.

mod ask;
mod format;
mod orders;
mod read;
mod reconcile;

use alipay::bills::{BillError, BillProblem};
use clap::Subcommand;

use crate::exit::{Ended, Exit, Stop, chain};
use crate::output::Output;

/// Download a merchant's bill, or read one that you have
///
/// Without --json or --csv, the rows are counted and added up. The totals at the foot of the bill are always held against
/// its rows: exit code 1 if they differ, or a row cannot be read.
#[derive(Debug, clap::Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Example: alipay bill trade 2025-05-01 --out bills

A bill that you have, as CSV, and held against your orders:
  alipay bill read bills/alipay_trade_2025-05-01.zip --csv > rows.csv
  alipay bill reconcile orders.csv bills/alipay_trade_2025-05-01.zip"
)]
pub(crate) struct Bill {
    #[command(subcommand)]
    command: Option<Do>,
    #[command(flatten)]
    ask: ask::Ask,
}

#[derive(Debug, Subcommand)]
enum Do {
    Read(read::Read),
    Reconcile(reconcile::Reconcile),
}

impl Bill {
    pub(crate) fn run(&self, output: &mut Output) -> Ended {
        match &self.command {
            Some(Do::Read(read)) => read.run(output),
            Some(Do::Reconcile(reconcile)) => reconcile.run(output),
            None => self.ask.run(output),
        }
    }
}

/// What an error of a bill comes to.
fn stop(error: &BillError) -> Stop {
    let exit = match error.problem() {
        BillProblem::Call(error) => return Stop::of(error),
        BillProblem::Date(_) => Exit::Usage,
        BillProblem::NoAddress
        | BillProblem::Address { .. }
        | BillProblem::Refused { .. }
        | BillProblem::Redirected { .. }
        | BillProblem::Transport(_)
        | BillProblem::Stalled
        | BillProblem::WebPage
        | BillProblem::Incomplete { .. } => Exit::Unknown,
        _ => Exit::Refused,
    };
    Stop::new(exit, chain(error))
}
