//! Bills of the ledger's trades and refunds, in the form of Alipay's: asked for by a call, served for 30 seconds.

mod account;
mod event;
mod links;
mod period;
mod sheet;
mod trade;
mod zip;

use std::sync::Arc;

use alipay::Clock;
use axum::extract::{RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use event::Event;
pub(crate) use links::Links;
use period::Period;
use sheet::Sheet;

use crate::called::Called;
use crate::ledger::SELLER;
use crate::refusal::Refusal;
use crate::shared::Shared;

const METHOD: &str = "alipay.data.dataservice.bill.downloadurl.query";

/// Where bills are: the address of Alipay's own host, as the simulator stands in for it.
pub(crate) const ROUTE: &str = "/elsewhere/dwbillcenter.alipay.com/downloadBillFile.resource";

/// The members of the reply that gives the address of a bill; `None` if the call is another one, or about a bill that the
/// simulator does not make.
pub(crate) fn members(shared: &Shared, called: &Called) -> Option<Result<Value, Refusal>> {
    let text = |name| called.content.get(name).and_then(Value::as_str).unwrap_or_default();
    let sheets: fn(&[Event], &Period) -> Vec<Sheet> = match (called.method.as_str(), text("bill_type")) {
        (METHOD, "trade") => trade::sheets,
        (METHOD, "signcustomer") => account::sheets,
        _ => return None,
    };
    Some(made(shared, called, sheets, text("bill_type"), text("bill_date")))
}

fn made(
    shared: &Shared,
    called: &Called,
    sheets: fn(&[Event], &Period) -> Vec<Sheet>,
    kind: &str,
    date: &str,
) -> Result<Value, Refusal> {
    let period = Period::read(date)
        .ok_or_else(|| Refusal::business("INVAILID_ARGUMENTS", "`bill_date` is neither a day nor a month"))?;
    let now = shared.ledger.now();
    if period.begins_after(&now) {
        return Err(Refusal::business("BILL_NOT_EXIST", "the bill is not made yet"));
    }
    let events = event::all(&shared.ledger.trades_of(called.merchant()));
    let members: Vec<(String, String)> = sheets(&events, &period)
        .into_iter()
        .map(|sheet| (period.file(SELLER, sheet.name), sheet.text(SELLER, &period, &now)))
        .collect();
    let file = zip::zipped(&members).map_err(|_| Refusal::unavailable())?;
    let token = shared.bills.keep(shared.clock.now(), file).map_err(|_| Refusal::unavailable())?;
    let (base, route, digits) = (&shared.base, ROUTE.trim_start_matches('/'), period.digits());
    let account = format!("{SELLER}{}", sheet::SUFFIX);
    let address = format!(
        "{base}{route}?bizType={kind}&userId={account}&fileType=csv.zip&bizDates={digits}&downloadFileName={account}_{digits}.csv.zip&token={token}"
    );
    let is_empty = !events.iter().any(|event| period.holds(&event.at));
    Ok(if is_empty {
        json!({ "bill_download_url": address, "bill_file_code": "EMPTY_DATA_WITH_BILL_FILE" })
    } else {
        json!({ "bill_download_url": address })
    })
}

/// `GET` of a bill's address.
pub(crate) async fn serve(State(shared): State<Arc<Shared>>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let Some(token) = query.split('&').find_map(|pair| pair.strip_prefix("token=")) else {
        let words = "The simulator stands in for dwbillcenter.alipay.com/downloadBillFile.resource: nothing of it is real.\n";
        return words.into_response();
    };
    match shared.bills.find(token, shared.clock.now()) {
        Some(file) => {
            let name = "attachment; filename=\"bill.csv.zip\"";
            ([(header::CONTENT_TYPE, "application/zip"), (header::CONTENT_DISPOSITION, name)], file)
                .into_response()
        }
        None => (StatusCode::FORBIDDEN, "the address of a bill holds for 30 seconds\n").into_response(),
    }
}
