//! The shop's own orders, of a CSV file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use alipay::Charset;
use alipay::bills::SignedAmount;
use clap::ValueHint;

use crate::exit::Stop;
use crate::input;

/// Where the orders are, and what their columns are called.
#[derive(Debug, clap::Args)]
pub(super) struct OrdersArguments {
    /// The orders: CSV with a header, in UTF-8 or GB18030; - is standard input
    #[arg(value_hint = ValueHint::FilePath)]
    orders: PathBuf,
    /// The column of the order's number
    #[arg(long, value_name = "COLUMN", default_value = "out_trade_no")]
    order_column: String,
    /// The column of the amount in yuan
    #[arg(long, value_name = "COLUMN", default_value = "amount")]
    amount_column: String,
    /// The column of a refund's number: a line that has one is a refund. The file may do without it
    #[arg(long, value_name = "COLUMN", default_value = "out_request_no")]
    refund_column: String,
}

/// An order, or a refund of it by its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) order: String,
    pub(super) refund: Option<String>,
}

/// What each came to, without a sign.
pub(super) type Orders = BTreeMap<Key, SignedAmount>;

impl OrdersArguments {
    pub(super) fn read(&self) -> Result<Orders, Stop> {
        let bytes = input::bytes(&self.orders)?;
        let name = input::shown(&self.orders);
        let unusable = |words: String| Stop::usage(format!("{name}: {words}"));
        let text = text(&bytes).ok_or_else(|| unusable("is not text in UTF-8 or GB18030".to_owned()))?;
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| unusable(error.to_string()))?.clone();
        let place = |column: &str| header.iter().position(|name| name == column);
        let needed = |column: &str, flag: &str| {
            place(column).ok_or_else(|| unusable(format!("has no column {column}: name it with {flag}")))
        };
        let order = needed(&self.order_column, "--order-column")?;
        let amount = needed(&self.amount_column, "--amount-column")?;
        let refund = place(&self.refund_column);
        let mut orders = Orders::new();
        for row in reader.records() {
            let row = row.map_err(|error| unusable(error.to_string()))?;
            let line = row.position().map_or(0, csv::Position::line);
            let cell = |place: usize| row.get(place).unwrap_or_default();
            let key = Key {
                order: cell(order).to_owned(),
                refund: refund.map(cell).filter(|number| !number.is_empty()).map(str::to_owned),
            };
            if key.order.is_empty() {
                return Err(unusable(format!("line {line} has no number of an order")));
            }
            let amount: SignedAmount = cell(amount)
                .parse()
                .map_err(|rule| unusable(format!("line {line}: {} {rule}", self.amount_column)))?;
            if orders.insert(key, size(amount)).is_some() {
                return Err(unusable(format!(
                    "line {line} has an order, or a refund, that stands in it before"
                )));
            }
        }
        Ok(orders)
    }

    pub(super) fn path(&self) -> &Path {
        &self.orders
    }
}

/// Without its sign: refunds are written with it, and without.
pub(super) fn size(amount: SignedAmount) -> SignedAmount {
    SignedAmount::from_cents(amount.cents().saturating_abs())
}

fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.into()),
        Err(_) => Charset::Gb18030.decode(bytes),
    }
}
