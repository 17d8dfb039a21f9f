//! The same parameters, signed by both sides: the strings to sign and the signatures must be equal to the byte.

use std::collections::BTreeMap;

use alipay::{PrivateKey, SignType, string_to_sign};
use serde_json::{Value, json};

use crate::peer::{Peer, Sdk, Setting};
use crate::tally::Tally;

/// How many random requests are compared where most apps are: RSA2 in utf-8.
const CASES: usize = 500;

/// How many elsewhere.
const FEWER: usize = 100;

pub(crate) fn run(peer: &mut Peer, seed: u64, tally: &mut Tally) {
    let mut random = fastrand::Rng::with_seed(seed);
    let Ok(key) = PrivateKey::generate() else { return tally.check("keys", false, || "no key".to_owned()) };
    for &charset in peer.sdk.charsets() {
        for sign_type in [SignType::Rsa2, SignType::Rsa] {
            peer.configure(&Setting {
                gateway: "http://127.0.0.1:1/gateway.do",
                app_id: "2014072300007148",
                app_key: &key,
                alipay_key: key.public_key(),
                charset,
                sign_type,
            });
            let subject = format!("signing, {:?}, {charset}, {sign_type}", peer.sdk);
            let usual = charset == alipay::Charset::Utf8 && sign_type == SignType::Rsa2;
            for _ in 0..if usual { CASES } else { FEWER } {
                let parameters = parameters(&mut random, charset == alipay::Charset::Utf8);
                let (signed, theirs) = theirs(peer, &parameters);
                let content = string_to_sign(&signed);
                let ours = charset.encode(&content).ok().and_then(|bytes| sign_type.sign(&key, &bytes).ok());
                let same = ours.is_some() && ours.as_deref() == theirs["sign"].as_str();
                tally.check(&subject, same, || format!("{parameters:?}: ours {content:?}, theirs {theirs}"));
            }
        }
    }
}

/// The parameters that the peer signed, and its answer. Node adds its own common parameters.
fn theirs(peer: &mut Peer, parameters: &BTreeMap<String, String>) -> (BTreeMap<String, String>, Value) {
    if peer.sdk != Sdk::Node {
        return (parameters.clone(), peer.ask(&json!({ "op": "sign", "params": parameters })));
    }
    let answer = peer.ask(&json!({ "op": "signed", "method": "alipay.trade.query", "params": parameters }));
    let mut signed: BTreeMap<String, String> =
        serde_json::from_value(answer["params"].clone()).unwrap_or_default();
    let sign = signed.remove("sign").unwrap_or_default();
    (signed, json!({ "sign": sign, "error": answer["error"] }))
}

/// Names as the gateway has them, values of every kind but blank ones, which the SDKs treat in different ways.
fn parameters(random: &mut fastrand::Rng, any_character: bool) -> BTreeMap<String, String> {
    let count = random.usize(1..12);
    (0..count)
        .map(|_| {
            let name: String = (0..random.usize(1..12))
                .map(|_| char::from(*random.choice(b"abcxyz_").unwrap_or(&b'a')))
                .collect();
            (format!("p{}", name.trim_end_matches('_').replace("__", "_")), value(random, any_character))
        })
        .collect()
}

fn value(random: &mut fastrand::Rng, any_character: bool) -> String {
    let longest = if random.u8(..) < 8 { 5000 } else { 40 };
    let text: String = (0..random.usize(1..longest)).map(|_| character(random, any_character)).collect();
    if text.chars().all(char::is_whitespace) { format!("{text}x") } else { text }
}

fn character(random: &mut fastrand::Rng, any_character: bool) -> char {
    const TRICKY: [char; 24] = [
        '"', '\'', '\\', '/', '&', '=', '+', '%', '?', '#', '<', '>', ' ', '\n', '\t', '\r', '{', '}', '[',
        ']', ',', ':', ';', '\u{7f}',
    ];
    match random.u8(0..10) {
        0..3 => random.alphanumeric(),
        3..6 => TRICKY[random.usize(..TRICKY.len())],
        6..9 => char::from_u32(random.u32(0x4e00..0x9fa5)).unwrap_or('中'),
        _ if any_character => random.char('\u{1}'..='\u{10ffff}'),
        _ => '支',
    }
}
