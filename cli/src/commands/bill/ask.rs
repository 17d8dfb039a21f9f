//! `alipay bill KIND DATE`: asks for a bill.

use std::fs;
use std::path::PathBuf;

use alipay::bills::{Bill, BillDate, BillDateError, BillError, BillKind};
use clap::ValueHint;

use super::format::Format;
use super::stop;
use crate::commands::block_on;
use crate::configuration::SettingsArguments;
use crate::exit::{Ended, Exit, Stop};
use crate::input;
use crate::output::{Output, progress, say};

/// What `alipay bill` takes where it asks for a bill.
#[derive(Debug, clap::Args)]
pub(super) struct Ask {
    /// trade, account (signcustomer), merchant_act, trade_zft_merchant, zft_acc or settlementMerge
    #[arg(value_parser = kind)]
    kind: Option<BillKind>,
    /// A day, 2026-11-29, or a month, 2026-11; yesterday's bill is there from about 09:00
    #[arg(value_parser = date)]
    date: Option<BillDate>,
    /// Keep the file in this folder, which is made if need be
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    out: Option<PathBuf>,
    /// The merchant below the platform, for trade_zft_merchant
    #[arg(long, value_name = "ID")]
    smid: Option<String>,
    #[command(flatten)]
    format: Format,
    #[command(flatten)]
    settings: SettingsArguments,
}

impl Ask {
    pub(super) fn run(&self, output: &mut Output) -> Ended {
        // Either may be missing where a subcommand stands in their place.
        let (Some(kind), Some(date)) = (self.kind, self.date) else {
            return Err(Stop::usage("give the kind and the date of a bill: alipay bill trade 2025-05-01"));
        };
        let configuration = self.settings.read()?;
        let client = configuration.settings().builder().and_then(alipay::ClientBuilder::build);
        let client = client.map_err(|error| configuration.stop(&error))?;
        let bar = progress(0, "{bar:40} {bytes}/{total_bytes} {bytes_per_sec}");
        let shown = bar.clone();
        let mut request = client.bill(kind, date).on_progress(move |received, total| {
            if let Some(total) = total {
                shown.set_length(total);
            }
            shown.set_position(received);
        });
        if let Some(smid) = &self.smid {
            request = request.smid(smid);
        }
        if let Some(folder) = &self.out {
            fs::create_dir_all(folder).map_err(|error| input::unwritable(folder, &error))?;
        }
        let fetched: Result<Option<(Bill, Option<PathBuf>)>, BillError> = block_on(async {
            Ok(match &self.out {
                Some(folder) => match request.save_to(folder).await? {
                    Some(path) => Some((Bill::open(&path)?, Some(path))),
                    None => None,
                },
                None => request.download().await?.map(|bill| (bill, None)),
            })
        })?;
        bar.finish_and_clear();
        let Some((bill, path)) = fetched.map_err(|error| stop(&error))? else {
            say(format!("there was no business: no bill of {date}"));
            return Ok(Exit::Fine);
        };
        if let Some(path) = path {
            say(format!("the bill is {}", path.display()));
        }
        self.format.print(&bill, output)
    }
}

fn kind(text: &str) -> Result<BillKind, String> {
    text.parse::<BillKind>().map_err(|rule| rule.to_string())
}

fn date(text: &str) -> Result<BillDate, BillDateError> {
    text.parse()
}
