//! What the simulated Alipay remembers, so that calls about one trade, or one identity check, tell one story.

mod answer;
mod books;
mod check;
mod notice;
mod numbers;
mod order;
mod query;
mod refund;
mod trade;
mod transfer;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use alipay::Clock;
use serde_json::Value;
use tokio::sync::Notify;

use books::Books;

use crate::called::Called;
use crate::caller::Caller;
use crate::refusal::Refusal;

pub use check::{Check, CheckStatus};
pub(crate) use notice::Notice;
pub(crate) use numbers::{beijing, yuan};
pub(crate) use query::SELLER;
pub use refund::Refund;
pub use trade::{Trade, TradeStatus};
pub use transfer::{Payout, Transfer};

/// What the buyer does when their payment code is charged (`alipay.trade.pay`).
///
/// ```
/// use alipay_simulator::{Buyer, Simulator};
///
/// /// From now on, payments by code are refused (`ACQ.PAYMENT_FAIL`).
/// fn refuse(simulator: &Simulator) {
///     simulator.ledger().buyer(Buyer::Refuses);
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Buyer {
    /// Pays at once: 10000.
    #[default]
    Pays,
    /// Is asked for a password first: 10003, and so many queries still find the trade unpaid.
    Hesitates {
        /// How many.
        queries: u32,
    },
    /// Does not pay, and the trade is closed.
    Refuses,
}

/// The trades, transfers and identity checks of a simulator.
///
/// Calls change it: `alipay.trade.create`, `pay`, `precreate`, `query`, `refund`, `close`, `cancel` and
/// `fastpay.refund.query`, `alipay.fund.trans.uni.transfer` and `common.query`, `alipay.user.certify.open.initialize` and
/// `query`. A test changes it too, as a buyer or a user
/// would: [`pay`](Self::pay), [`certify`](Self::certify).
///
/// ```
/// use alipay::json;
/// use alipay_simulator::Simulator;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let simulator = Simulator::start().await?;
/// let client = simulator.client()?;
/// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen" });
/// client.call("alipay.trade.precreate", order).await?;
/// simulator.ledger().pay("T1"); // the buyer scans the code and pays
/// assert!(simulator.ledger().trade("T1").is_some_and(|trade| trade.paid.is_some()));
/// let trade = client.call("alipay.trade.query", json!({ "out_trade_no": "T1" })).await?;
/// assert_eq!(trade["trade_status"], "TRADE_SUCCESS");
/// # Ok(())
/// # }
/// ```
pub struct Ledger {
    state: Mutex<State>,
    noticed: Notify,
    clock: Arc<dyn Clock>,
}

#[derive(Default)]
struct State {
    books: Books,
    buyer: Buyer,
    payout: Payout,
    strict: bool,
    notices: Vec<Notice>,
}

/// A call, as far as the ledger cares.
pub(crate) struct Entry<'a> {
    pub(crate) method: &'a str,
    /// The app, or the merchant that it calls for.
    pub(crate) merchant: &'a str,
    pub(crate) content: &'a Value,
    pub(crate) notify_url: Option<&'a str>,
    pub(crate) caller: &'a Caller,
}

impl<'a> Entry<'a> {
    pub(crate) fn of(called: &'a Called, caller: &'a Caller) -> Self {
        Self {
            method: &called.method,
            merchant: called.merchant(),
            content: &called.content,
            notify_url: called.parameter("notify_url"),
            caller,
        }
    }
}

impl Ledger {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { state: Mutex::default(), noticed: Notify::new(), clock }
    }

    /// What the buyer does from now on.
    ///
    /// ```
    /// use alipay::json;
    /// use alipay_simulator::{Buyer, Simulator};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let simulator = Simulator::start().await?;
    /// simulator.ledger().buyer(Buyer::Hesitates { queries: 1 });
    ///
    /// let client = simulator.client()?;
    /// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen",
    ///     "auth_code": "28763443825664394" });
    /// assert!(client.call("alipay.trade.pay", order).await?.is_pending());
    /// let query = json!({ "out_trade_no": "T1" });
    /// assert_eq!(client.call("alipay.trade.query", query.clone()).await?["trade_status"], "WAIT_BUYER_PAY");
    /// assert_eq!(client.call("alipay.trade.query", query).await?["trade_status"], "TRADE_SUCCESS");
    /// # Ok(())
    /// # }
    /// ```
    pub fn buyer(&self, buyer: Buyer) {
        self.state().buyer = buyer;
    }

    /// What becomes of transfers from now on.
    ///
    /// ```
    /// use alipay::json;
    /// use alipay_simulator::{Payout, Simulator};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let simulator = Simulator::start().await?;
    /// let ledger = simulator.ledger();
    /// ledger.payout(Payout::Fails);
    ///
    /// let payee = json!({ "identity": "2088123412341234", "identity_type": "ALIPAY_USER_ID" });
    /// let transfer = json!({ "out_biz_no": "C1", "trans_amount": "12.30", "payee_info": payee,
    ///     "product_code": "TRANS_ACCOUNT_NO_PWD", "biz_scene": "DIRECT_TRANSFER" });
    /// simulator.client()?.call("alipay.fund.trans.uni.transfer", transfer).await?;
    /// assert_eq!(ledger.transfer("C1").map(|transfer| transfer.status), Some("FAIL"));
    /// assert_eq!(ledger.transfers().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn payout(&self, payout: Payout) {
        self.state().payout = payout;
    }

    /// Whether a number of Alipay's that was never given out is refused; it is accepted otherwise, so that a single API
    /// can be tried alone.
    ///
    /// ```
    /// use alipay::json;
    /// use alipay_simulator::Simulator;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let simulator = Simulator::start().await?;
    /// let (client, query) = (simulator.client()?, json!({ "trade_no": "2026112922001" }));
    /// client.call("alipay.trade.query", query.clone()).await?; // the example of the description
    ///
    /// simulator.ledger().strict(true);
    /// let unknown = client.call("alipay.trade.query", query).await.unwrap_err();
    /// assert_eq!(unknown.sub_code(), Some("ACQ.TRADE_NOT_EXIST"));
    /// assert!(simulator.ledger().trades().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn strict(&self, strict: bool) {
        self.state().strict = strict;
    }

    /// The buyer pays, having scanned the code or opened the page if need be; `None` if there is no such trade, or it
    /// is not waiting for the buyer.
    pub fn pay(&self, out_trade_no: &str) -> Option<Trade> {
        let now = self.now();
        let State { books, notices, .. } = &mut *self.state();
        let waits = |trade: &&mut Trade| trade.status == TradeStatus::WaitBuyerPay;
        let trade = books.any_trade(out_trade_no).filter(waits)?;
        trade.pay(&now);
        notices.extend(Notice::of(trade));
        self.noticed.notify_one();
        Some(trade.clone())
    }

    /// What the buyer decides on a page or in the app; `None` if the trade does not wait for them any more.
    pub(crate) fn decide(&self, trade_no: &str, agrees: bool) -> Option<Trade> {
        let now = self.now();
        let State { books, notices, .. } = &mut *self.state();
        let waits = |trade: &&mut Trade| trade.status == TradeStatus::WaitBuyerPay;
        let trade = books.numbered(trade_no).filter(waits)?;
        if agrees {
            trade.pay(&now);
        } else {
            trade.opened = true;
            trade.close(&now);
        }
        notices.extend(Notice::of(trade));
        self.noticed.notify_one();
        Some(trade.clone())
    }

    /// The identity check that a page is about to show; one that is not known is begun, unless the ledger is strict.
    pub(crate) fn open_check(&self, merchant: &str, certify_id: &str) -> Result<Check, Refusal> {
        let State { books, strict, .. } = &mut *self.state();
        if books.check(|check| check.certify_id == certify_id).is_none() {
            if *strict {
                return Err(Check::unknown());
            }
            books.add_check(merchant, Check::begun_elsewhere(certify_id));
        }
        books.check(|check| check.certify_id == certify_id).cloned().ok_or_else(Check::unknown)
    }

    /// What the buyer would do now.
    pub(crate) fn buyer_now(&self) -> Buyer {
        self.state().buyer
    }

    /// The user goes through the identity check, and passes or does not; `None` if there is no such check.
    ///
    /// ```
    /// use alipay::json;
    /// use alipay_simulator::{CheckStatus, Simulator};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let simulator = Simulator::start().await?;
    /// let person = json!({ "identity_type": "CERT_INFO", "cert_type": "IDENTITY_CARD",
    ///     "cert_name": "张三", "cert_no": "260104197909275964" });
    /// let check = json!({ "outer_order_no": "C1", "biz_code": "FACE", "identity_param": person,
    ///     "merchant_config": {} });
    /// let begun = simulator.client()?.call("alipay.user.certify.open.initialize", check).await?;
    /// let certify_id = begun["certify_id"].as_str().ok_or("no check")?;
    ///
    /// let ledger = simulator.ledger();
    /// ledger.certify(certify_id, true);
    /// assert_eq!(ledger.check(certify_id).map(|check| check.status), Some(CheckStatus::Passed));
    /// # Ok(())
    /// # }
    /// ```
    pub fn certify(&self, certify_id: &str, passes: bool) -> Option<Check> {
        let State { books, .. } = &mut *self.state();
        let check = books.check(|check| check.certify_id == certify_id)?;
        check.status = if passes { CheckStatus::Passed } else { CheckStatus::Failed };
        Some(check.clone())
    }

    /// The trade with this number of the merchant's.
    pub fn trade(&self, out_trade_no: &str) -> Option<Trade> {
        self.state().books.any_trade(out_trade_no).cloned()
    }

    /// All trades, in the order in which they came.
    pub fn trades(&self) -> Vec<Trade> {
        self.state().books.trades().cloned().collect()
    }

    /// The transfer with this number of the merchant's.
    pub fn transfer(&self, out_biz_no: &str) -> Option<Transfer> {
        self.state().books.transfers().find(|transfer| transfer.out_biz_no == out_biz_no).cloned()
    }

    /// All transfers, in the order in which they came.
    pub fn transfers(&self) -> Vec<Transfer> {
        self.state().books.transfers().cloned().collect()
    }

    /// All trades of one merchant, for bills.
    pub(crate) fn trades_of(&self, merchant: &str) -> Vec<Trade> {
        self.state().books.trades_of(merchant).cloned().collect()
    }

    /// The identity check with this number of Alipay's.
    pub fn check(&self, certify_id: &str) -> Option<Check> {
        self.state().books.check(|check| check.certify_id == certify_id).cloned()
    }

    /// Waits until a notification may have come up.
    pub(crate) async fn noticed(&self) {
        self.noticed.notified().await;
    }

    /// Whether a notification has come up that was not handed over.
    pub(crate) fn has_notices(&self) -> bool {
        !self.state().notices.is_empty()
    }

    /// Gives away the notifications that came up. Whoever finds none here finds them where they were taken to.
    pub(crate) fn hand_over(&self, to: impl FnMut(Notice)) {
        self.state().notices.drain(..).for_each(to);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `yyyy-MM-dd HH:mm:ss` in Beijing.
    pub(crate) fn now(&self) -> String {
        beijing(self.clock.now())
    }
}

impl fmt::Debug for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let trades = self.state().books.trades().count();
        f.debug_struct("Ledger").field("trades", &trades).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
