//! Addresses that a reply names: the simulator's own, so that nobody who follows one gets to a real host.

use axum::extract::Path;
use reqwest::Url;
use serde_json::Value;

/// The path below which the simulator stands in for every other host.
const PATH: &str = "elsewhere";

/// The route of that path.
pub(crate) const ROUTE: &str = "/elsewhere/{*place}";

/// The host of the texts that QR codes hold.
const QR_CODES: &str = "qr.alipay.com/";

/// Replaces every address within a reply's node by one of the simulator at `base`, `http://127.0.0.1:PORT/`.
pub(crate) fn replace(base: &str, node: &mut Value) {
    match node {
        Value::String(text) => {
            if let Some(own) = own(base, text) {
                *text = own;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace(base, item)),
        Value::Object(members) => members.values_mut().for_each(|member| replace(base, member)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The simulator's address in place of another host's; `None` if the text is not such an address.
fn own(base: &str, text: &str) -> Option<String> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    if text.starts_with(base) {
        return None;
    }
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    Some(format!("{base}{PATH}/{}{}{query}", url.host_str()?, url.path()))
}

/// What stands there.
pub(crate) async fn show(Path(place): Path<String>) -> String {
    let buyer = if place.starts_with(QR_CODES) {
        "It is the code of an order; no telephone pays it, but a test does: `simulator.ledger().pay(out_trade_no)`.\n"
    } else {
        ""
    };
    format!("The simulator stands in for {place}: nothing of it is real.\n{buyer}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_address_of_a_reply_leads_to_a_real_host() {
        let base = "http://127.0.0.1:8230/";
        let mut node = json!({
            "bill_download_url": "http://dwbillcenter.alipay.com/downloadBillFile.resource?bizType=trade&fileId=1",
            "pictures": ["https://tfs.alipayobjects.com/a.png", "HTTPS://Example.com"],
            "inner": { "own": "http://127.0.0.1:8230/decide/a", "port": "https://example.com:8443/a" },
            "qr_code": "https://qr.alipay.com/bax1", "text": "see https://example.com", "scheme": "alipays://platformapi",
            "count": 1, "none": null,
        });
        replace(base, &mut node);
        let expected = json!({
            "bill_download_url": "http://127.0.0.1:8230/elsewhere/dwbillcenter.alipay.com/downloadBillFile.resource?bizType=trade&fileId=1",
            "pictures": [
                "http://127.0.0.1:8230/elsewhere/tfs.alipayobjects.com/a.png",
                "http://127.0.0.1:8230/elsewhere/example.com/",
            ],
            "inner": { "own": "http://127.0.0.1:8230/decide/a", "port": "http://127.0.0.1:8230/elsewhere/example.com/a" },
            "qr_code": "http://127.0.0.1:8230/elsewhere/qr.alipay.com/bax1",
            "text": "see https://example.com", "scheme": "alipays://platformapi",
            "count": 1, "none": null,
        });
        assert_eq!(node, expected);
    }

    #[tokio::test]
    async fn what_stands_there_says_what_it_is() {
        let shown = |place: &str| show(Path(place.to_owned()));
        let file = "dwbillcenter.alipay.com/downloadBillFile.resource";
        assert_eq!(
            shown(file).await,
            format!("The simulator stands in for {file}: nothing of it is real.\n")
        );
        let code = shown("qr.alipay.com/bax1").await;
        assert!(
            code.contains("stands in for qr.alipay.com/bax1") && code.contains("`simulator.ledger().pay("),
            "{code}"
        );
    }
}
