//! What becomes of the user's decision.

use std::sync::Arc;

use alipay::__private::{FormPair, form_pairs};
use axum::body::Bytes;
use axum::extract::{Path, State};

use super::view;
use crate::ledger::{SELLER, yuan};
use crate::outgoing::Outgoing;
use crate::record::Recorded;
use crate::shared::Shared;
use crate::visits::{Subject, Visit};

/// A decision that can still be made.
struct Decided {
    /// What the browser takes back.
    outcome: Vec<(&'static str, String)>,
    /// What a page says where it cannot go back.
    text: &'static str,
}

/// The route that the buttons post to.
pub(crate) async fn decide(
    State(shared): State<Arc<Shared>>,
    Path(token): Path<String>,
    body: Bytes,
) -> Outgoing {
    let decision = form_pairs(&body).find(|pair| *pair.name() == *b"decision").map(FormPair::value);
    let agrees = match decision.as_deref() {
        Some(b"agree") => true,
        Some(b"refuse") => false,
        _ => return Outgoing::gone(view::end("没有选择", "请返回上一页，选择同意或拒绝。")),
    };
    let Some(visit) = shared.visits.end(&token) else {
        return Outgoing::gone(view::end("页面已失效", "这个页面已经处理过，或者不存在。"));
    };
    let at = shared.ledger.now();
    let decided = decided(&shared, &visit, agrees);
    let executed = agrees && decided.is_some();
    let outgoing = match decided {
        Some(decided) => answer(&shared, &visit, decided, &at),
        None => Outgoing::gone(view::end("订单已结束", "订单已经支付或关闭，不能再付款。")),
    };
    let outgoing = outgoing.with_verdict(if agrees { "agreed" } else { "refused" });
    let called = crate::called::Called { parameters: Vec::new(), ..visit.called };
    shared.recorder.record(Recorded { executed, ..Recorded::new(at, called, &outgoing) });
    outgoing
}

/// Changes the ledger; nothing where it is too late.
fn decided(shared: &Shared, visit: &Visit, agrees: bool) -> Option<Decided> {
    match &visit.subject {
        Subject::Trade(trade_no) => {
            let trade = shared.ledger.decide(trade_no, agrees)?;
            let outcome = vec![
                ("out_trade_no", trade.out_trade_no),
                ("trade_no", trade.trade_no),
                ("total_amount", yuan(trade.total)),
                ("seller_id", SELLER.to_owned()),
            ];
            Some(Decided {
                outcome, text: if agrees { "付款成功。" } else { "已拒绝付款，订单已关闭。" }
            })
        }
        Subject::Check(certify_id) => {
            let check = shared.ledger.certify(certify_id, agrees)?;
            let passed = if agrees { "T" } else { "F" };
            let outcome = vec![("certify_id", check.certify_id), ("passed", passed.to_owned())];
            Some(Decided { outcome, text: if agrees { "认证通过。" } else { "已拒绝认证。" } })
        }
        Subject::Other => {
            Some(Decided { outcome: Vec::new(), text: if agrees { "已同意。" } else { "已拒绝。" } })
        }
    }
}

fn answer(shared: &Shared, visit: &Visit, decided: Decided, now: &str) -> Outgoing {
    match visit.way_back(&shared.mode, now, decided.outcome) {
        Some(Ok(location)) => Outgoing::see_other(location),
        Some(Err(error)) => Outgoing::broken(&error),
        None => Outgoing::page(view::end("完成", decided.text)),
    }
}
