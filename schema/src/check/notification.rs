//! What the description of a notification may say: Alipay sends it, so nothing is called and nothing is answered.

use crate::{
    Calls, Finding,
    finding::Findings,
    tree::fields::{Fields, place_of},
    words::quoted,
};

/// Keys that speak of a call.
const OF_CALLS: [(&str, &str); 7] = [
    ("v3", "the REST gateway is asked, and sends nothing by itself"),
    ("pages", "what Alipay sends by itself is sent as a whole"),
    ("effect", "it reports what has happened, and changes nothing"),
    ("encrypt", "whether it is encrypted is for Alipay to decide"),
    ("one_of", "nothing is checked in what Alipay sends"),
    ("response", "the app answers with the text `success`"),
    ("errors", "the app answers with the text `success`"),
];

pub(crate) fn check_notification(top: &Fields<'_>, calls: Calls, findings: &mut Findings) {
    if !calls.notification {
        return;
    }
    let alone = Calls { notification: true, ..Calls::NONE };
    if let Some(entry) = top.get("call").filter(|_| calls != alone) {
        let title = "a notification cannot be called";
        let help = "describe what Alipay sends by itself in a file of its own, with `call: notification`";
        findings.add(Finding::error(place_of(entry), title, "both").help(help.to_owned()));
    }
    for (key, help) in OF_CALLS {
        if let Some(entry) = top.get(key) {
            let title = format!("a notification has no {}", quoted(key));
            findings.add(Finding::error(entry.key.span, title, "speaks of a call").help(help.to_owned()));
        }
    }
}
