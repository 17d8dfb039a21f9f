//! The user in Alipay's app: takes an order string, and hands back what the app SDK does.

use alipay::Charset;
use serde_json::{Value, json};

use crate::business;
use crate::called::Called;
use crate::caller::Caller;
use crate::gate::Admitted;
use crate::ledger::{Buyer, Entry, SELLER, yuan};
use crate::outgoing::Outgoing;
use crate::refusal::Refusal;
use crate::shared::Shared;

/// How it ended for the user.
pub(crate) enum Ended {
    /// 9000, with the node that Alipay signs.
    Done(Value),
    /// The user has not paid yet (8000) or does not want to (6001).
    Without { status: &'static str, memo: &'static str },
}

/// What the user does with an order.
pub(crate) fn pay(shared: &Shared, admitted: &Admitted, called: &Called) -> Result<Ended, Refusal> {
    if !admitted.api.call.app {
        return Err(Refusal::invalid("method", format!("`{}` is not an API for the app", called.method)));
    }
    if called.method != "alipay.trade.app.pay" {
        return business::answer(shared, admitted, called).map(Ended::Done);
    }
    if let Some(told) = shared.scripts.reply(&admitted.api, called) {
        return told.map(Ended::Done).map_err(|misnamed| Refusal::misnamed(&misnamed));
    }
    let caller = Caller::of(called);
    let trade = shared.ledger.open_page(&Entry::of(called, &caller))?;
    let agrees = match shared.ledger.buyer_now() {
        Buyer::Pays => true,
        Buyer::Hesitates { .. } => return Ok(Ended::Without { status: "8000", memo: "正在处理中" }),
        Buyer::Refuses => false,
    };
    let closed = || Refusal::business("ACQ.TRADE_HAS_CLOSE", "the trade ended meanwhile");
    let trade = shared.ledger.decide(&trade.trade_no, agrees).ok_or_else(closed)?;
    if !agrees {
        return Ok(Ended::Without { status: "6001", memo: "用户取消" });
    }
    Ok(Ended::Done(json!({
        "code": "10000",
        "msg": "Success",
        "app_id": caller.app_id,
        "auth_app_id": caller.auth_app_id,
        "charset": caller.charset.to_string(),
        "timestamp": shared.ledger.now(),
        "out_trade_no": trade.out_trade_no,
        "trade_no": trade.trade_no,
        "total_amount": yuan(trade.total),
        "seller_id": SELLER,
    })))
}

/// What the app gets back, with the signed reply as text.
pub(crate) fn done(reply: Outgoing, charset: Charset) -> Outgoing {
    let result = charset.decode(&reply.body).unwrap_or_default();
    let delivery = reply.delivery;
    Outgoing { delivery, ..handed_back("9000", "处理成功", &result, reply.verdict) }
}

pub(crate) fn without(status: &str, memo: &str) -> Outgoing {
    handed_back(status, memo, "", status.to_owned())
}

/// The app SDK shows its user a failure, and the app gets no result.
pub(crate) fn failed(refusal: &Refusal) -> Outgoing {
    handed_back("4000", &refusal.sentence(), "", refusal.verdict())
}

fn handed_back(status: &str, memo: &str, result: &str, verdict: String) -> Outgoing {
    let text = json!({ "memo": memo, "result": result, "resultStatus": status }).to_string();
    Outgoing::reply(Charset::Utf8, text.into_bytes(), verdict)
}
