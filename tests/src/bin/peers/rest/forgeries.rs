//! Forged replies of the REST gateway: ours believes none; what the SDKs make of them is printed next to it.

use std::sync::Arc;

use alipay::{PrivateKey, SignType, Verb};
use serde_json::json;
use tokio::net::TcpListener;

use super::{Answer, order};
use crate::forgeries::server::{self, Bytes};
use crate::forgeries::{Verdict, Verdicts};
use crate::tally::Tally;
use alipay_tests::peers::{Peer, Setting};

const PATH: &str = "/v3/alipay/trade/query";
const HONEST: &str = r#"{"token_id":"honest"}"#;
const FORGED: &str = r#"{"token_id":"forged"}"#;
const TIMESTAMP: &str = "1717756911576";
const NONCE: &str = "4f14052a";

/// One reply, in the name of what it tries.
struct Reply {
    name: &'static str,
    status: &'static str,
    /// Names and values.
    headers: Vec<(&'static str, String)>,
    body: &'static str,
    expected: Verdict,
}

pub(super) async fn run(peer: &mut Peer, verdicts: &mut Verdicts, tally: &mut Tally) {
    let (Ok(app), Ok(alipay), Ok(stranger)) =
        (PrivateKey::generate(), PrivateKey::generate(), PrivateKey::generate())
    else {
        return tally.check("REST forgeries", false, || "no keys".to_owned());
    };
    for reply in replies(&alipay, &stranger) {
        let Ok(listener) = TcpListener::bind("127.0.0.1:0").await else { continue };
        let Ok(address) = listener.local_addr() else { continue };
        let headers = reply.headers.iter().map(|(name, value)| format!("\r\n{name}: {value}"));
        let headers = headers.collect::<Vec<_>>().concat();
        let bytes = Bytes {
            status: format!("{}{headers}", reply.status).into(),
            content_type: "application/json;charset=utf-8",
            body: reply.body.into(),
            elsewhere: Vec::new(),
        };
        let server = tokio::spawn(server::serve(listener, Arc::new(bytes)));
        let setting = Setting::new(format!("http://{address}/gateway.do"), &app, alipay.public_key());
        let own = ours(&setting).await;
        verdicts.add("ours", reply.name, own);
        tally.check("REST forgeries against ours", own == reply.expected, || {
            format!("{}: {own:?}", reply.name)
        });
        peer.configure(&setting);
        let answer = Answer::of(&peer.ask(&order("POST", PATH, Some(&json!({})))));
        let theirs = match answer.body["token_id"].as_str() {
            Some("honest") if answer.success => Verdict::Honest,
            _ if answer.success => Verdict::Forged,
            _ => Verdict::Refused,
        };
        verdicts.add(&format!("{:?}", peer.sdk), reply.name, theirs);
        server.abort();
    }
}

async fn ours(setting: &Setting) -> Verdict {
    let Ok(client) = setting.client().build() else { return Verdict::Forged };
    match client.v3().call(Verb::Post, PATH, json!({})).await {
        Ok(reply) if reply["token_id"] == "honest" => Verdict::Honest,
        Ok(_) => Verdict::Forged,
        Err(_) => Verdict::Refused,
    }
}

fn replies(alipay: &PrivateKey, stranger: &PrivateKey) -> Vec<Reply> {
    let text = |timestamp: &str, nonce: &str, body: &str| format!("{timestamp}\n{nonce}\n{body}\n");
    let sign = |key: &PrivateKey, text: &str| SignType::Rsa2.sign(key, text.as_bytes()).unwrap_or_default();
    let of = |body: &str| sign(alipay, &text(TIMESTAMP, NONCE, body));
    let signed = |sign: String| -> Vec<(&'static str, String)> {
        vec![
            ("alipay-timestamp", TIMESTAMP.to_owned()),
            ("alipay-nonce", NONCE.to_owned()),
            ("alipay-signature", sign),
        ]
    };
    let reply =
        |name, headers, body| Reply { name, status: "200 OK", headers, body, expected: Verdict::Refused };
    let without = |left_out: &str| {
        let mut headers = signed(of(FORGED));
        headers.retain(|(name, _)| *name != left_out);
        headers
    };
    let with = |name: &'static str, value: &str| {
        let mut headers = without(name);
        headers.push((name, value.to_owned()));
        headers
    };
    let nulls = |name: &'static str, timestamp: &str, nonce: &str| {
        let mut headers = signed(sign(alipay, &text(timestamp, nonce, FORGED)));
        headers.retain(|(own, _)| *own != name);
        headers
    };
    let sha1 = SignType::Rsa.sign(alipay, text(TIMESTAMP, NONCE, FORGED).as_bytes()).unwrap_or_default();
    let twice = r#"{"token_id":"honest","token_id":"forged"}"#;
    let failure = r#"{"code":"ACQ.TRADE_NOT_EXIST","message":"no","links":[]}"#;
    let mut both = signed(of(HONEST));
    both.push(("alipay-signature", of(FORGED)));
    vec![
        Reply { expected: Verdict::Honest, ..reply("honest reply", signed(of(HONEST)), HONEST) },
        reply("another body", signed(of(HONEST)), FORGED),
        reply("another timestamp", with("alipay-timestamp", "1717756911577"), FORGED),
        reply("another nonce", with("alipay-nonce", "4f14052b"), FORGED),
        reply("no signature", without("alipay-signature"), FORGED),
        reply("an empty signature", with("alipay-signature", ""), FORGED),
        reply("the word null as the signature", with("alipay-signature", "null"), FORGED),
        reply("two signatures", both, FORGED),
        reply("somebody else's key", signed(sign(stranger, &text(TIMESTAMP, NONCE, FORGED))), FORGED),
        reply("SHA-1", signed(sha1), FORGED),
        reply("no timestamp, signed as null", nulls("alipay-timestamp", "null", NONCE), FORGED),
        reply("no nonce, signed as null", nulls("alipay-nonce", TIMESTAMP, "null"), FORGED),
        reply("a member twice, signed", signed(of(twice)), twice),
        reply("an empty body without a signature", Vec::new(), ""),
        reply("a failure as a success, signed", signed(of(failure)), failure),
        Reply { status: "202 Accepted", ..reply("202 with a signed body", signed(of(HONEST)), HONEST) },
        Reply {
            status: "400 Bad Request",
            ..reply("a success as a failure, signed", signed(of(FORGED)), FORGED)
        },
        Reply {
            status: "302 Found\r\nlocation: /elsewhere",
            ..reply("a redirect", signed(of(HONEST)), HONEST)
        },
    ]
}
