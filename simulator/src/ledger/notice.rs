//! What the merchant is told of a trade without asking.

use super::numbers::yuan;
use super::query::{BUYER, SELLER};
use super::trade::Trade;
use crate::caller::Caller;

/// A notification to be signed and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    /// Where to.
    pub(crate) url: String,
    /// Who gets it.
    pub(crate) caller: Caller,
    /// What about, without what every notification has.
    pub(crate) parameters: Vec<(&'static str, String)>,
}

impl Notice {
    /// The notification of the trade's state; `None` if nobody asked for it.
    pub(super) fn of(trade: &Trade) -> Option<Self> {
        let url = trade.notify_url.clone()?;
        let total = yuan(trade.total);
        let mut parameters = vec![
            ("notify_type", "trade_status_sync".to_owned()),
            ("trade_no", trade.trade_no.clone()),
            ("out_trade_no", trade.out_trade_no.clone()),
            ("trade_status", trade.status.as_str().to_owned()),
            ("subject", trade.subject.clone()),
            ("total_amount", total.clone()),
            ("buyer_id", BUYER.to_owned()),
            ("seller_id", SELLER.to_owned()),
            ("gmt_create", trade.created.clone()),
        ];
        if let Some(paid) = &trade.paid {
            parameters.extend([
                ("gmt_payment", paid.clone()),
                ("receipt_amount", total.clone()),
                ("buyer_pay_amount", total.clone()),
                ("fund_bill_list", format!("[{{\"amount\":\"{total}\",\"fundChannel\":\"ALIPAYACCOUNT\"}}]")),
            ]);
        }
        if let Some(refund) = trade.refunds.last() {
            parameters.extend([
                ("gmt_refund", format!("{}.000", refund.at)),
                ("refund_fee", yuan(trade.refunded())),
                ("out_biz_no", refund.out_request_no.clone()),
            ]);
        }
        parameters.extend(trade.closed.clone().map(|closed| ("gmt_close", closed)));
        parameters.extend(trade.passback.clone().map(|passback| ("passback_params", passback)));
        Some(Self { url, caller: trade.caller.clone(), parameters })
    }
}
