//! Giving money back: `alipay.trade.refund` and what asks about it.

use alipay::Decimal;
use serde_json::{Value, json};

use super::numbers::{Content, amount, yuan};
use super::trade::{Trade, TradeStatus};
use crate::refusal::Refusal;

/// A part of a trade that was given back, or all of it.
///
/// ```
/// use alipay_simulator::{Ledger, Refund};
///
/// /// What was given back under this number of the shop's.
/// fn refund(ledger: &Ledger, out_trade_no: &str, number: &str) -> Option<Refund> {
///     ledger.trade(out_trade_no)?.refunds.into_iter().find(|refund| refund.out_request_no == number)
/// }
/// # fn main() {}
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refund {
    /// The merchant's number of it; the trade's own where all was given back at once.
    pub out_request_no: String,
    /// What was given back, in yuan.
    pub amount: Decimal,
    /// When: `yyyy-MM-dd HH:mm:ss` in Beijing.
    pub at: String,
}

/// Gives back a part of the trade or all of it. The same number again gives nothing more.
pub(super) fn refund(trade: &mut Trade, content: &Content, now: &str) -> Result<Value, Refusal> {
    let wanted = amount(content, "refund_amount")?;
    let given = content.text("out_request_no");
    let number = given.unwrap_or(&trade.out_trade_no).to_owned();
    if let Some(earlier) = trade.refunds.iter().find(|refund| refund.out_request_no == number) {
        return if earlier.amount == wanted {
            Ok(refunded(trade, "N", now))
        } else {
            Err(Refusal::business(
                "ACQ.DISCORDANT_REPEAT_REQUEST",
                format!(
                    "`out_request_no` names a refund of {}, not of {}",
                    yuan(earlier.amount),
                    yuan(wanted)
                ),
            ))
        };
    }
    match trade.status {
        TradeStatus::WaitBuyerPay => {
            return Err(Refusal::business("ACQ.TRADE_STATUS_ERROR", "the trade is not paid"));
        }
        TradeStatus::TradeClosed => {
            return Err(Refusal::business("ACQ.TRADE_HAS_CLOSE", "the trade is closed"));
        }
        TradeStatus::TradeSuccess => {}
    }
    if wanted > trade.refundable() {
        let left = yuan(trade.refundable());
        return Err(Refusal::business(
            "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
            format!("`refund_amount` is {}, and only {left} can be given back", yuan(wanted)),
        ));
    }
    if given.is_none() && wanted != trade.total {
        return Err(Refusal::business(
            "ACQ.INVALID_PARAMETER",
            "`out_request_no` must be given where a part is given back",
        ));
    }
    trade.refunds.push(Refund { out_request_no: number, amount: wanted, at: now.to_owned() });
    if trade.refundable().is_zero() {
        trade.close(now);
    }
    Ok(refunded(trade, "Y", now))
}

fn refunded(trade: &Trade, fund_change: &str, now: &str) -> Value {
    let at = trade.refunds.last().map_or(now, |refund| &refund.at);
    json!({
        "trade_no": trade.trade_no,
        "out_trade_no": trade.out_trade_no,
        "fund_change": fund_change,
        "refund_fee": yuan(trade.refunded()),
        "gmt_refund_pay": at,
    })
}

/// What `alipay.trade.fastpay.refund.query` answers: a refund that does not exist leaves its members out.
pub(super) fn query(trade: &Trade, content: &Content) -> Value {
    let number = content.text("out_request_no").unwrap_or_default();
    let mut node = json!({ "trade_no": trade.trade_no, "out_trade_no": trade.out_trade_no });
    if let Some(refund) = trade.refunds.iter().find(|refund| refund.out_request_no == number) {
        node["out_request_no"] = json!(refund.out_request_no);
        node["total_amount"] = json!(yuan(trade.total));
        node["refund_amount"] = json!(yuan(refund.amount));
        node["refund_status"] = json!("REFUND_SUCCESS");
        node["gmt_refund_pay"] = json!(refund.at);
    }
    node
}
