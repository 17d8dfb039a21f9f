//! Pages that a user's browser is sent to, and what the user decides there.

mod back;
mod decision;
mod view;

use alipay_schema::Api;

pub(crate) use decision::decide;

use crate::called::Called;
use crate::caller::Caller;
use crate::gate::Admitted;
use crate::ledger::{Entry, yuan};
use crate::mask;
use crate::outgoing::Outgoing;
use crate::refusal::Refusal;
use crate::shared::Shared;
use crate::visits::{Subject, Visit};

/// The page of a call that was refused.
pub(crate) fn refused(refusal: &Refusal) -> Outgoing {
    Outgoing::refused(view::refused(refusal), refusal)
}

/// Opens the page of a call, and waits there for the user.
pub(crate) fn open(shared: &Shared, admitted: &Admitted, called: &Called) -> Result<Outgoing, Refusal> {
    let caller = Caller::of(called);
    let (subject, shown) = subject(shared, &admitted.api, called, &caller)?;
    let return_url = called.parameter("return_url").map(str::to_owned);
    let return_url = return_url.or_else(|| match &subject {
        Subject::Check(certify_id) => shared.ledger.check(certify_id)?.return_url,
        Subject::Trade(_) | Subject::Other => None,
    });
    let visit = Visit { called: called.clone(), caller, subject, return_url };
    match shared.visits.begin(visit) {
        Ok(token) => Ok(Outgoing::page(view::question(&shown, &token))),
        Err(error) => Ok(Outgoing::broken(&error)),
    }
}

/// What a page shows.
struct Shown {
    title: String,
    amount: Option<String>,
    rows: Vec<(&'static str, String)>,
    parameters: Vec<(String, String)>,
    agree: &'static str,
    refuse: &'static str,
}

fn subject(
    shared: &Shared,
    api: &Api,
    called: &Called,
    caller: &Caller,
) -> Result<(Subject, Shown), Refusal> {
    let app = ("商户应用", called.app_id.clone());
    match called.method.as_str() {
        "alipay.trade.page.pay" | "alipay.trade.wap.pay" => {
            let trade = shared.ledger.open_page(&Entry::of(called, caller))?;
            let rows = vec![app, ("商品", trade.subject), ("订单号", trade.out_trade_no)];
            let shown = Shown {
                title: "确认付款".to_owned(),
                amount: Some(yuan(trade.total)),
                rows,
                parameters: Vec::new(),
                agree: "同意付款",
                refuse: "拒绝",
            };
            Ok((Subject::Trade(trade.trade_no), shown))
        }
        "alipay.user.certify.open.certify" => {
            let certify_id = called.content["certify_id"].as_str().unwrap_or_default();
            let check = shared.ledger.open_check(called.merchant(), certify_id)?;
            let mut rows = vec![app, ("认证单号", check.certify_id.clone())];
            rows.extend((!check.outer_order_no.is_empty()).then_some(("订单号", check.outer_order_no)));
            let shown = Shown {
                title: "身份认证".to_owned(),
                amount: None,
                rows,
                parameters: Vec::new(),
                agree: "同意认证",
                refuse: "拒绝",
            };
            Ok((Subject::Check(check.certify_id), shown))
        }
        method => {
            let mut rows = vec![app, ("接口", method.to_owned())];
            rows.extend(api.title.clone().map(|title| ("说明", title)));
            let shown = Shown {
                title: "请确认".to_owned(),
                amount: None,
                rows,
                parameters: mask::business(api, called),
                agree: "同意",
                refuse: "拒绝",
            };
            Ok((Subject::Other, shown))
        }
    }
}
