//! What the gateway says of a trade, and what ends one: `alipay.trade.query`, `close`, `cancel`.

use serde_json::{Value, json};

use super::numbers::yuan;
use super::trade::{Trade, TradeStatus};
use crate::refusal::Refusal;

/// The buyer of every trade; nobody in particular.
pub(super) const BUYER: &str = "2088102146225135";

/// The merchant of every trade.
pub(crate) const SELLER: &str = "2088102146225136";

/// The members that `alipay.trade.pay` and `alipay.trade.query` share once a trade is paid.
pub(super) fn paid(trade: &Trade) -> Value {
    let total = yuan(trade.total);
    json!({
        "out_trade_no": trade.out_trade_no,
        "trade_no": trade.trade_no,
        "total_amount": total,
        "receipt_amount": total,
        "buyer_pay_amount": total,
        "invoice_amount": total,
        "point_amount": "0.00",
        "buyer_user_id": BUYER,
        "buyer_logon_id": "159****5620",
        "fund_bill_list": [{ "fund_channel": "ALIPAYACCOUNT", "amount": total }],
        "gmt_payment": trade.paid,
    })
}

pub(super) fn query(trade: &Trade) -> Value {
    let mut node = paid(trade);
    node["trade_status"] = json!(trade.status.as_str());
    node["subject"] = json!(trade.subject);
    node["send_pay_date"] = node["gmt_payment"].take();
    let unpaid = trade.paid.is_none();
    if let Value::Object(members) = &mut node {
        members.retain(|name, value| !(value.is_null() || unpaid && PAYMENT.contains(&name.as_str())));
    }
    node
}

/// What only a payment brings.
const PAYMENT: [&str; 4] = ["receipt_amount", "buyer_pay_amount", "invoice_amount", "point_amount"];

pub(super) fn close(trade: &mut Trade, now: &str) -> Result<Value, Refusal> {
    if trade.status != TradeStatus::WaitBuyerPay {
        return Err(Refusal::business(
            "ACQ.TRADE_STATUS_ERROR",
            "only a trade that is not paid can be closed",
        ));
    }
    trade.close(now);
    Ok(json!({ "trade_no": trade.trade_no, "out_trade_no": trade.out_trade_no }))
}

/// Undoes a trade: an unpaid one is closed, a paid one given back.
pub(super) fn cancel(trade: &mut Trade, now: &str) -> Value {
    let action = match trade.status {
        TradeStatus::WaitBuyerPay => Some("close"),
        TradeStatus::TradeSuccess => Some("refund"),
        TradeStatus::TradeClosed => None,
    };
    if action == Some("refund") {
        trade.refund_rest(now);
    } else if action == Some("close") {
        trade.close(now);
    }
    let mut node =
        json!({ "trade_no": trade.trade_no, "out_trade_no": trade.out_trade_no, "retry_flag": "N" });
    node["action"] = json!(action.unwrap_or("close"));
    node
}
