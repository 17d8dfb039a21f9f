//! How the rows of a bill are printed.

use std::io::{self, Write};

use alipay::bills::{AccountRow, Bill, BillContent, BillError, Record, SignedAmount, TradeRow, TradeType};
use serde::Serialize;

use super::stop;
use crate::exit::{Ended, Exit, Stop};
use crate::output::{self, Output};

/// The form of the rows.
#[derive(Debug, clap::Args)]
pub(super) struct Format {
    /// Print each row as a line of JSON
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Print the rows as CSV in UTF-8, under the bill's own columns
    #[arg(long)]
    csv: bool,
}

impl Format {
    /// Prints the details of a bill; of one that has none, whatever rows it has.
    pub(super) fn print(&self, bill: &Bill, output: &mut Output) -> Ended {
        let has = |wanted| bill.members().any(|(_, content)| content == wanted);
        let details: Vec<BillContent> = [BillContent::Trades, BillContent::AccountEntries]
            .into_iter()
            .filter(|detail| has(*detail))
            .collect();
        let others = [BillContent::Other, BillContent::TradeSummary, BillContent::AccountSummary];
        let contents = if details.is_empty() {
            others.into_iter().filter(|content| has(*content)).collect()
        } else {
            details
        };
        let mut exit = Exit::Fine;
        for content in contents {
            let is_whole = if self.csv {
                csv(bill.records(content), output)?
            } else {
                match content {
                    BillContent::Trades if self.json => lines(bill.trades(), output)?,
                    BillContent::Trades => sum(bill.trades(), trade, output)?,
                    BillContent::AccountEntries if self.json => lines(bill.account_entries(), output)?,
                    BillContent::AccountEntries => sum(bill.account_entries(), entry, output)?,
                    content if self.json => lines(bill.records(content), output)?,
                    content => sum(bill.records(content), |_| ("rows", SignedAmount::default()), output)?,
                }
            };
            if !is_whole {
                exit = Exit::Refused;
            }
        }
        Ok(exit)
    }
}

type Read<T> = Result<T, BillError>;

/// The row, or words about it on standard error; `is_whole` becomes false then.
pub(super) fn told<T>(row: Read<T>, is_whole: &mut bool) -> Option<T> {
    row.map_err(|error| {
        *is_whole = false;
        output::error(stop(&error).words);
    })
    .ok()
}

/// One JSON object a line.
fn lines<T: Serialize>(rows: impl Iterator<Item = Read<T>>, output: &mut Output) -> Result<bool, Stop> {
    let mut is_whole = true;
    for row in rows {
        if let Some(row) = told(row, &mut is_whole) {
            output.line(serde_json::to_string(&row).map_err(Stop::refused)?)?;
        }
    }
    Ok(is_whole)
}

/// CSV, with quotes where a text has a comma.
fn csv(rows: impl Iterator<Item = Read<Record>>, output: &mut Output) -> Result<bool, Stop> {
    let mut writer = csv::Writer::from_writer(Data(output));
    let mut is_whole = true;
    let mut header: Vec<String> = Vec::new();
    for row in rows {
        let Some(row) = told(row, &mut is_whole) else { continue };
        let own: Vec<String> = row.columns().map(|(column, _)| column.to_owned()).collect();
        // Members of one bill have one header; where they do not, the next one begins here.
        if own != header {
            writer.write_record(&own).map_err(Stop::refused)?;
            header = own;
        }
        writer.write_record(row.columns().map(|(_, text)| text)).map_err(Stop::refused)?;
    }
    writer.flush().map_err(Stop::refused)?;
    Ok(is_whole)
}

/// Standard output as the writer of CSV has it.
struct Data<'a>(&'a mut Output);

impl Write for Data<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.text(bytes).map(|()| bytes.len()).map_err(|stop| io::Error::other(stop.words))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How many rows there are of each sort, and what they come to.
fn sum<T>(
    rows: impl Iterator<Item = Read<T>>,
    sorted: fn(&T) -> (&'static str, SignedAmount),
    output: &mut Output,
) -> Result<bool, Stop> {
    let mut is_whole = true;
    let mut sums: Vec<(&'static str, u64, SignedAmount)> = Vec::new();
    for row in rows {
        let Some(row) = told(row, &mut is_whole) else { continue };
        let (sort, amount) = sorted(&row);
        match sums.iter_mut().find(|(known, ..)| *known == sort) {
            Some((_, count, sum)) => {
                *count += 1;
                *sum = sum
                    .checked_add(amount)
                    .ok_or_else(|| Stop::refused("the amounts are beyond all money"))?;
            }
            None => sums.push((sort, 1, amount)),
        }
    }
    if sums.is_empty() {
        output.line("0 rows")?;
    }
    for (sort, count, sum) in sums {
        output.line(format!("{count} {sort}  {sum}"))?;
    }
    Ok(is_whole)
}

fn trade(row: &TradeRow) -> (&'static str, SignedAmount) {
    let sort = match row.kind {
        TradeType::Trade => "trades",
        TradeType::Refund => "refunds",
        _ => "others",
    };
    (sort, row.received)
}

fn entry(row: &AccountRow) -> (&'static str, SignedAmount) {
    if row.expense.is_zero() { ("in", row.income) } else { ("out", row.expense) }
}
