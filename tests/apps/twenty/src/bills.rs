//! Bills.

use alipay::bills::{Bill, BillKind, SignedAmount};
use alipay::{Client, blocking};

use crate::Failed;

/// What the shop received on a day, less what it gave back.
pub async fn received(client: &Client, day: &str) -> Result<SignedAmount, Failed> {
    total(client.bill(BillKind::Trade, day).download().await?)
}

/// The same in a program without async, such as a nightly job.
pub fn received_by_night(client: &blocking::Client, day: &str) -> Result<SignedAmount, Failed> {
    total(client.bill(BillKind::Trade, day).download()?)
}

/// A day without business may have no bill.
fn total(bill: Option<Bill>) -> Result<SignedAmount, Failed> {
    let mut total = SignedAmount::default();
    for row in bill.iter().flat_map(Bill::trades) {
        total = total.checked_add(row?.received).ok_or("no amount holds it")?;
    }
    Ok(total)
}
