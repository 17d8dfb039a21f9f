//! What an order makes of the books: `alipay.trade.create`, `pay`, `precreate` and the payment pages.

use alipay::Decimal;
use serde_json::{Value, json};

use super::books::Books;
use super::numbers::{Content, amount, yuan};
use super::trade::{Trade, TradeStatus};
use super::{Buyer, Entry};
use crate::refusal::Refusal;

/// The order that a call places.
pub(super) struct Order<'a> {
    pub(super) entry: &'a Entry<'a>,
    pub(super) content: Content<'a>,
    pub(super) now: &'a str,
}

/// How the buyer comes to an order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// The trade is there at once.
    Created,
    /// The buyer has yet to scan a code or to open a page.
    Awaited,
}

/// The trade of this order: a new one, or the one that an equal order made before.
fn place<'b>(books: &'b mut Books, order: &Order<'_>, way: Way) -> Result<&'b mut Trade, Refusal> {
    let Order { entry, content, now } = order;
    let missing = || Refusal::business("ACQ.INVALID_PARAMETER", "`out_trade_no` must be given");
    let out_trade_no = content.text("out_trade_no").ok_or_else(missing)?;
    let total = amount(content, "total_amount")?;
    if books.is_shut(entry.merchant, out_trade_no) {
        return Err(Refusal::business(
            "ACQ.TRADE_HAS_CLOSE",
            "the number was cancelled before the order came",
        ));
    }
    if let Some(known) = books.trade_of(entry.merchant, out_trade_no) {
        again(known, total)?;
    } else {
        let trade_no = books.number(now, 28);
        books.add_trade(entry.merchant, new(order, out_trade_no, trade_no, total));
    }
    // It is there now, and a borrow that began above would outlast the insertion.
    let trade = books.trade_of(entry.merchant, out_trade_no).ok_or_else(missing)?;
    trade.opened |= way == Way::Created;
    Ok(trade)
}

fn new(order: &Order<'_>, number: &str, trade_no: String, total: Decimal) -> Trade {
    let Order { entry, content, now } = order;
    Trade {
        out_trade_no: number.to_owned(),
        trade_no,
        subject: content.text("subject").unwrap_or_default().to_owned(),
        total,
        status: TradeStatus::WaitBuyerPay,
        created: (*now).to_owned(),
        paid: None,
        closed: None,
        refunds: Vec::new(),
        notify_url: entry.notify_url.map(str::to_owned),
        caller: entry.caller.clone(),
        passback: content.text("passback_params").map(str::to_owned),
        opened: false,
        hesitation: None,
    }
}

/// An order under a number that has a trade already.
fn again(trade: &mut Trade, total: Decimal) -> Result<(), Refusal> {
    match trade.status {
        TradeStatus::TradeSuccess => {
            Err(Refusal::business("ACQ.TRADE_HAS_SUCCESS", "the trade is paid already"))
        }
        TradeStatus::TradeClosed => Err(Refusal::business("ACQ.TRADE_HAS_CLOSE", "the trade is closed")),
        TradeStatus::WaitBuyerPay if trade.total == total => Ok(()),
        TradeStatus::WaitBuyerPay if !trade.opened => {
            trade.total = total;
            Ok(())
        }
        TradeStatus::WaitBuyerPay => {
            let text = format!("the trade of this number costs {}, not {}", yuan(trade.total), yuan(total));
            Err(Refusal::business("ACQ.CONTEXT_INCONSISTENT", text))
        }
    }
}

pub(super) fn create(books: &mut Books, order: &Order<'_>) -> Result<Value, Refusal> {
    let trade = place(books, order, Way::Created)?;
    Ok(json!({ "out_trade_no": trade.out_trade_no, "trade_no": trade.trade_no }))
}

/// An order whose buyer has yet to come; the address is what its code shows.
pub(super) fn precreate(books: &mut Books, order: &Order<'_>) -> Result<Value, Refusal> {
    let trade = place(books, order, Way::Awaited)?;
    let code = format!("https://qr.alipay.com/bax{}", trade.trade_no);
    Ok(json!({ "out_trade_no": trade.out_trade_no, "qr_code": code }))
}

/// An order whose buyer is about to see a page.
pub(super) fn open_page(books: &mut Books, order: &Order<'_>) -> Result<Trade, Refusal> {
    place(books, order, Way::Awaited).map(|trade| trade.clone())
}

/// The buyer's code is charged; whether they pay at once is up to them.
pub(super) fn pay(books: &mut Books, order: &Order<'_>, buyer: Buyer) -> Result<Value, Refusal> {
    let trade = place(books, order, Way::Created)?;
    match buyer {
        Buyer::Pays => {
            trade.pay(order.now);
            Ok(super::query::paid(trade))
        }
        Buyer::Hesitates { queries } => {
            trade.hesitation.get_or_insert(queries);
            Ok(json!({
                "code": "10003",
                "msg": " order success pay inprocess",
                "out_trade_no": trade.out_trade_no,
                "trade_no": trade.trade_no,
                "total_amount": yuan(trade.total),
            }))
        }
        Buyer::Refuses => {
            trade.close(order.now);
            Err(Refusal::business("ACQ.PAYMENT_FAIL", "the buyer refused to pay"))
        }
    }
}
