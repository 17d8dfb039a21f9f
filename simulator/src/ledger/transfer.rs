//! Money that the merchant pays: `alipay.fund.trans.uni.transfer` and what asks about it.

use alipay::Decimal;
use serde_json::{Value, json};

use super::books::Books;
use super::numbers::{amount, yuan};
use super::order::Order;
use crate::refusal::Refusal;

/// What becomes of transfers (`alipay.fund.trans.uni.transfer`).
///
/// ```
/// use alipay_simulator::{Payout, Simulator};
///
/// /// A bank that takes its time.
/// fn linger(simulator: &Simulator) {
///     simulator.ledger().payout(Payout::Lingers { queries: 2 });
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Payout {
    /// The money arrives at once.
    #[default]
    Arrives,
    /// It is under way (`DEALING`), and so many queries still find it there.
    Lingers {
        /// How many.
        queries: u32,
    },
    /// It fails (`FAIL`).
    Fails,
}

/// A transfer in the [`Ledger`](crate::Ledger).
///
/// ```
/// use alipay::Decimal;
/// use alipay_simulator::{Ledger, Transfer};
///
/// /// How much has arrived of what the shop transferred.
/// fn arrived(ledger: &Ledger) -> Decimal {
///     let has_arrived = |transfer: &Transfer| transfer.status == "SUCCESS";
///     ledger.transfers().into_iter().filter(has_arrived).map(|transfer| transfer.amount).sum()
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Transfer {
    /// The merchant's number of it.
    pub out_biz_no: String,
    /// Alipay's number of it.
    pub order_id: String,
    /// How much, in yuan.
    pub amount: Decimal,
    /// How it stands, as Alipay writes it: `SUCCESS`, `DEALING`, `FAIL`.
    pub status: &'static str,
    /// When it was begun: `yyyy-MM-dd HH:mm:ss` in Beijing.
    pub at: String,
    /// How many queries still find it under way.
    lingers: u32,
}

/// A transfer, or the one that an equal call made before.
pub(super) fn transfer(books: &mut Books, order: &Order<'_>, payout: Payout) -> Result<Value, Refusal> {
    let Order { entry, content, now } = order;
    let missing = || Refusal::business("INVALID_PARAMETER", "`out_biz_no` must be given");
    let out_biz_no = content.text("out_biz_no").ok_or_else(missing)?;
    let wanted = amount(content, "trans_amount")?;
    if let Some(earlier) = books.transfer(entry.merchant, out_biz_no) {
        return if earlier.amount == wanted {
            Ok(earlier.node("trans_date"))
        } else {
            let text =
                format!("`out_biz_no` names a transfer of {}, not of {}", yuan(earlier.amount), yuan(wanted));
            Err(Refusal::business("REP_INCONSISTENT", text))
        };
    }
    let (status, lingers) = match payout {
        Payout::Arrives => ("SUCCESS", 0),
        Payout::Lingers { queries } => ("DEALING", queries),
        Payout::Fails => ("FAIL", 0),
    };
    let (out_biz_no, order_id) = (out_biz_no.to_owned(), books.number(now, 32));
    let transfer = Transfer { out_biz_no, order_id, amount: wanted, status, at: (*now).to_owned(), lingers };
    let node = transfer.node("trans_date");
    books.add_transfer(entry.merchant, transfer);
    Ok(node)
}

/// What `alipay.fund.trans.common.query` answers; `None` if it is about something that the ledger may not know.
pub(super) fn query(books: &mut Books, order: &Order<'_>, strict: bool) -> Option<Result<Value, Refusal>> {
    let Order { entry, content, .. } = order;
    let own = content.text("out_biz_no").filter(|_| content.text("order_id").is_none());
    let Some(transfer) = own.and_then(|number| books.transfer(entry.merchant, number)) else {
        let is_told = strict || own.is_some();
        return is_told.then(|| Err(Refusal::business("ORDER_NOT_EXIST", "there is no such transfer")));
    };
    match transfer.lingers.checked_sub(1) {
        Some(left) => transfer.lingers = left,
        None if transfer.status == "DEALING" => transfer.status = "SUCCESS",
        None => {}
    }
    Some(Ok(transfer.node("pay_date")))
}

impl Transfer {
    fn node(&self, date: &str) -> Value {
        let mut node = json!({
            "out_biz_no": self.out_biz_no,
            "order_id": self.order_id,
            "pay_fund_order_id": self.order_id,
            "status": self.status,
        });
        match self.status {
            "SUCCESS" => {
                node[date] = json!(self.at);
                if date == "pay_date" {
                    node["trans_amount"] = json!(yuan(self.amount));
                }
            }
            "FAIL" if date == "pay_date" => {
                node["error_code"] = json!("PAYEE_CARD_INFO_ERROR");
                node["fail_reason"] = json!("收款方银行卡信息有误");
            }
            _ => {}
        }
        node
    }
}
