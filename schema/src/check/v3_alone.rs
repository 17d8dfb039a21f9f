//! What the description of an API that only the REST gateway has may say of how it is called.

use crate::{
    Calls, Finding,
    finding::Findings,
    tree::fields::{Fields, place_of},
};

pub(crate) fn check_v3_alone(top: &Fields<'_>, calls: Calls, findings: &mut Findings) {
    let Some(entry) = top.get("call").filter(|_| calls.v3) else { return };
    if calls != (Calls { v3: true, ..Calls::NONE }) {
        let title = "`v3` stands alone in `call`";
        let help = "leave it out: the key `v3` says that the REST gateway has the API as well".to_owned();
        findings.add(Finding::error(place_of(entry), title, "both").help(help));
    }
    if top.get("v3").is_none() {
        let title = "an API that only the REST gateway has needs `v3`";
        let help = "add `v3: { verb: POST, path: /v3/alipay/trade/pay }`".to_owned();
        findings.add(Finding::error(place_of(entry), title, "how is it asked?").help(help));
    }
}
