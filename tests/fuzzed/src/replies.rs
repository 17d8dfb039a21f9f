//! Replies of both gateways, and what an app hands back.

use std::cell::LazyCell;

use alipay::{Client, HttpReply, SignType, Verb, json};
use futures_util::FutureExt;

use crate::support::{ALIPAY, Answering, client};

thread_local! {
    static CLIENT: LazyCell<(Client, Answering)> = const { LazyCell::new(client) };
}

fn with(reply: HttpReply, judge: impl FnOnce(&Client)) {
    CLIENT.with(|own| {
        let (client, answering) = &**own;
        answering.put(reply);
        judge(client);
    });
}

pub(crate) fn reply(bytes: &[u8]) {
    with(HttpReply::new(200, [], bytes), |client| {
        let called =
            client.call("alipay.trade.query", json!({})).now_or_never().expect("nothing to wait for");
        let Err(error) = called else { panic!("an unsigned reply is a success") };
        // Whatever it says, words of it stay on one line.
        assert!(!error.to_string().contains(['\n', '\r', '\u{1b}']), "{error}");
    });
}

pub(crate) fn signed_node(bytes: &[u8]) {
    let Ok(sign) = SignType::Rsa2.sign(&ALIPAY, bytes) else { return };
    let begin = br#"{"alipay_trade_query_response":"#;
    let body = [&begin[..], bytes, br#","sign":""#, sign.as_bytes(), br#""}"#].concat();
    with(HttpReply::new(200, [], body), |client| {
        let called =
            client.call("alipay.trade.query", json!({})).now_or_never().expect("nothing to wait for");
        if let Ok(reply) = called {
            // In the bytes that came, or in the other charset that they were read in.
            let text = reply.verified_text();
            let same = str::from_utf8(bytes).map_or(true, |sent| sent.trim() == text);
            assert!(same, "{text:?} is not what was signed");
        }
    });
}

/// The lines before the first blank one are headers, the rest is the body.
pub(crate) fn rest(bytes: &[u8]) {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap_or(bytes.len());
    let (head, body) = bytes.split_at(end);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.trim().parse().ok()).unwrap_or(200);
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
    with(HttpReply::new(status, headers, body.get(2..).unwrap_or_default()), |client| {
        let v3 = client.v3();
        let called = v3.call(Verb::Post, "/v3/alipay/trade/query", json!({}));
        assert!(
            called.now_or_never().expect("nothing to wait for").is_err(),
            "an unsigned reply is a success"
        );
    });
}

mod app_pay {
    #[alipay::alipay_api("alipay.trade.app.pay")]
    pub(super) mod api {}
}

pub(crate) fn app_result(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    with(HttpReply::new(200, [], Vec::new()), |client| {
        let verified = client.verify_app_result::<app_pay::api::Request>(text).now_or_never();
        assert!(verified.expect("nothing to wait for").is_err(), "an unsigned result is a success");
    });
}
