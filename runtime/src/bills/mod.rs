//! Merchants' bills: asked for, downloaded, unpacked, and read row by row.
//!
//! [`Client::bill`](crate::Client::bill) asks for a bill; [`Bill::open`] reads one that you have. A bill is a zip archive with
//! a detail and a summary, tables in GB18030 or UTF-8. Columns are found by their names, since each merchant configures which
//! there are and in which order; those that are not known here are kept. The totals at the foot are held against the rows.
//!
//! ```
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use alipay::bills::Bill;
//!
//! let text = "#支付宝业务明细查询
//! #账号：[20881234567890120156]
//! #-----------------------------------------业务明细列表----------------------------------------
//! 支付宝交易号,商户订单号,业务类型,商品名称,订单金额（元）,商家实收（元）
//! 2026112922001\t,T1\t,交易\t,A \"pen\", blue,88.80,88.80
//! #-----------------------------------------业务明细列表结束------------------------------------
//! #交易合计：1笔，商家实收共88.80元，商家优惠共0.00元
//! ";
//! let bill = Bill::read(text.as_bytes())?;
//! let rows = bill.trades().collect::<Result<Vec<_>, _>>()?;
//! assert_eq!((rows[0].out_trade_no.as_str(), rows[0].received.to_string()), ("T1", "88.80".to_owned()));
//! assert_eq!(rows[0].subject.as_deref(), Some("A \"pen\", blue")); // nothing is quoted
//! # Ok(())
//! # }
//! ```

mod account;
mod address;
mod amount;
mod archive;
mod bill;
mod cell;
mod cells;
mod columns;
mod content;
mod download;
mod error;
mod head;
mod kind;
mod limits;
mod lines;
mod marks;
mod member;
mod record;
mod request;
mod row;
mod rows;
mod source;
mod table;
mod totals;
mod trade;

pub use account::{AccountRow, AccountSummaryRow};
pub use amount::SignedAmount;
pub use bill::Bill;
pub use content::BillContent;
pub use error::{BillError, BillProblem};
pub use kind::{BillDate, BillDateError, BillKind};
pub use limits::BillLimits;
pub use record::Record;
pub use request::BillRequest;
pub use row::BillRow;
pub use rows::Rows;
pub use totals::TotalDifference;
pub use trade::{TradeRow, TradeSummaryRow, TradeType};

#[cfg(test)]
mod tests;
