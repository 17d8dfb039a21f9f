//! One trade: what it costs, how it stands, what of it was given back.

use alipay::Decimal;

use super::refund::Refund;
use crate::caller::Caller;

/// How a trade stands.
///
/// ```
/// use alipay_simulator::TradeStatus;
///
/// assert_eq!(TradeStatus::WaitBuyerPay.as_str(), "WAIT_BUYER_PAY");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TradeStatus {
    /// It exists, and the buyer has not paid.
    WaitBuyerPay,
    /// It is paid.
    TradeSuccess,
    /// It ended unpaid, or all of it was given back.
    TradeClosed,
}

impl TradeStatus {
    /// The status as Alipay writes it: `TRADE_SUCCESS`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WaitBuyerPay => "WAIT_BUYER_PAY",
            Self::TradeSuccess => "TRADE_SUCCESS",
            Self::TradeClosed => "TRADE_CLOSED",
        }
    }
}

/// A trade in the [`Ledger`](crate::Ledger).
///
/// ```
/// use alipay::{Decimal, json};
/// use alipay_simulator::{Simulator, Trade};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let simulator = Simulator::start().await?;
/// let client = simulator.client()?;
/// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen",
///     "auth_code": "28763443825664394" });
/// client.call("alipay.trade.pay", order).await?;
/// let part = json!({ "out_trade_no": "T1", "refund_amount": "0.40", "out_request_no": "R1" });
/// client.call("alipay.trade.refund", part).await?;
///
/// let trade: Trade = simulator.ledger().trade("T1").ok_or("no trade")?;
/// assert_eq!((trade.refunded(), trade.refundable()), (Decimal::new(40, 2), Decimal::new(60, 2)));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Trade {
    /// The merchant's number of it.
    pub out_trade_no: String,
    /// Alipay's number of it.
    pub trade_no: String,
    /// The order's title.
    pub subject: String,
    /// What it costs, in yuan.
    pub total: Decimal,
    /// How it stands.
    pub status: TradeStatus,
    /// When it was created: `yyyy-MM-dd HH:mm:ss` in Beijing.
    pub created: String,
    /// When it was paid.
    pub paid: Option<String>,
    /// When it was closed.
    pub closed: Option<String>,
    /// What of it was given back.
    pub refunds: Vec<Refund>,
    /// Where notifications of it go.
    pub notify_url: Option<String>,
    /// Who gets them.
    pub(crate) caller: Caller,
    /// What the merchant wants to have back with them.
    pub(crate) passback: Option<String>,
    /// Whether the buyer has come to it: before that, an order by code or on a page is not a trade yet.
    pub(crate) opened: bool,
    /// How many queries still find it unpaid before a hesitating buyer pays; `None` if the buyer waits for a page.
    pub(crate) hesitation: Option<u32>,
}

impl Trade {
    /// What was given back so far, in yuan.
    pub fn refunded(&self) -> Decimal {
        self.refunds.iter().map(|refund| refund.amount).sum()
    }

    /// What can still be given back, in yuan.
    pub fn refundable(&self) -> Decimal {
        self.total - self.refunded()
    }

    pub(crate) fn pay(&mut self, now: &str) {
        self.opened = true;
        self.status = TradeStatus::TradeSuccess;
        self.paid = Some(now.to_owned());
        self.hesitation = None;
    }

    pub(crate) fn close(&mut self, now: &str) {
        self.status = TradeStatus::TradeClosed;
        self.closed = Some(now.to_owned());
        self.hesitation = None;
    }

    /// Gives back whatever is left.
    pub(crate) fn refund_rest(&mut self, now: &str) {
        let (out_request_no, amount) = (self.out_trade_no.clone(), self.refundable());
        self.refunds.push(Refund { out_request_no, amount, at: now.to_owned() });
        self.close(now);
    }

    /// The next query of a hesitating buyer's trade; whether the buyer paid by then.
    pub(crate) fn queried(&mut self, now: &str) -> bool {
        match &mut self.hesitation {
            Some(0) => {
                self.pay(now);
                true
            }
            Some(left) => {
                *left -= 1;
                false
            }
            None => false,
        }
    }
}
