//! What the ledger answers to a call.

use serde_json::{Value, json};

use super::books::Books;
use super::check::Check;
use super::numbers::Content;
use super::order::{self, Order};
use super::trade::Trade;
use super::{Entry, Ledger, Notice, State, query, refund, transfer};
use crate::refusal::Refusal;

type Answer = Result<Value, Refusal>;

impl Ledger {
    /// The members of the reply; `None` if the call is not about the ledger, or is about something that it may not
    /// know.
    pub(crate) fn answer(&self, entry: &Entry<'_>) -> Option<Answer> {
        let answer = self.answered(entry);
        if self.has_notices() {
            self.noticed.notify_one();
        }
        answer
    }

    fn answered(&self, entry: &Entry<'_>) -> Option<Answer> {
        let now = self.now();
        let State { books, buyer, payout, strict, notices } = &mut *self.state();
        let order = Order { entry, content: Content(entry.content), now: &now };
        let answer = match entry.method {
            "alipay.trade.create" => order::create(books, &order),
            "alipay.trade.precreate" => order::precreate(books, &order),
            "alipay.trade.pay" => order::pay(books, &order, *buyer),
            "alipay.fund.trans.uni.transfer" => transfer::transfer(books, &order, *payout),
            "alipay.fund.trans.common.query" => return transfer::query(books, &order, *strict),
            "alipay.user.certify.open.initialize" => initialize(books, &order),
            "alipay.user.certify.open.query" => return certified(books, &order.content, *strict),
            _ => return about_trade(books, &order, *strict, notices),
        };
        if entry.method == "alipay.trade.pay" && answer.is_ok() {
            let paid = books.trade(entry.merchant, &order.content).filter(|trade| trade.paid.is_some());
            notices.extend(paid.and_then(|trade| Notice::of(trade)));
        }
        Some(answer)
    }

    /// The trade that a payment page is about to show.
    pub(crate) fn open_page(&self, entry: &Entry<'_>) -> Result<Trade, Refusal> {
        let now = self.now();
        let order = Order { entry, content: Content(entry.content), now: &now };
        order::open_page(&mut self.state().books, &order)
    }
}

/// Calls about a trade that is there, or should be.
fn about_trade(
    books: &mut Books,
    order: &Order<'_>,
    strict: bool,
    notices: &mut Vec<Notice>,
) -> Option<Answer> {
    let Order { entry, content, now } = order;
    let act: fn(&mut Trade, &Content<'_>, &str) -> Answer = match entry.method {
        "alipay.trade.query" => |trade, _, now| {
            trade.queried(now);
            Ok(query::query(trade))
        },
        "alipay.trade.refund" => refund::refund,
        "alipay.trade.fastpay.refund.query" => |trade, content, _| Ok(refund::query(trade, content)),
        "alipay.trade.close" => |trade, _, now| query::close(trade, now),
        "alipay.trade.cancel" => |trade, _, now| Ok(query::cancel(trade, now)),
        _ => return None,
    };
    let Some(trade) = books.trade(entry.merchant, content).filter(|trade| trade.opened) else {
        return unknown_trade(books, entry, content, strict);
    };
    let before = (trade.status, trade.refunds.len());
    let answer = act(trade, content, now);
    if before != (trade.status, trade.refunds.len()) {
        notices.extend(Notice::of(trade));
    }
    Some(answer)
}

/// A number of the merchant's that nothing was ordered under is told; one of Alipay's may be from elsewhere. What is cancelled
/// before it comes is refused when it comes.
fn unknown_trade(
    books: &mut Books,
    entry: &Entry<'_>,
    content: &Content<'_>,
    strict: bool,
) -> Option<Answer> {
    if content.text("trade_no").is_some() && !strict {
        return None;
    }
    if entry.method == "alipay.trade.cancel" {
        let out_trade_no = content.text("out_trade_no").unwrap_or_default();
        books.shut(entry.merchant, out_trade_no);
        return Some(Ok(json!({ "out_trade_no": out_trade_no, "retry_flag": "N", "action": "close" })));
    }
    Some(Err(Refusal::business("ACQ.TRADE_NOT_EXIST", "there is no such trade")))
}

/// The same order gets the same check.
fn initialize(books: &mut Books, order: &Order<'_>) -> Answer {
    let Order { entry, content, now } = order;
    let known = content.text("outer_order_no").and_then(|number| books.check_of(entry.merchant, number));
    if let Some(check) = known {
        return Ok(json!({ "certify_id": check.certify_id }));
    }
    let certify_id = books.number(now, 32);
    let check = Check::of(content, certify_id.clone())?;
    books.add_check(entry.merchant, check);
    Ok(json!({ "certify_id": certify_id }))
}

fn certified(books: &mut Books, content: &Content<'_>, strict: bool) -> Option<Answer> {
    let certify_id = content.text("certify_id").unwrap_or_default();
    match books.check(|check| check.certify_id == certify_id) {
        Some(check) => Some(Ok(check.node())),
        None if strict => Some(Err(Check::unknown())),
        None => None,
    }
}
