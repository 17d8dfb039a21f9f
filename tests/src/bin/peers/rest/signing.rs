//! Random requests: Java's signer and ours make the same signature, and Java's own requests verify as ours do.

use alipay::{Charset, PrivateKey, SignType, Verb, v3};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use crate::random;
use crate::tally::Tally;
use alipay_tests::peers::{Peer, Setting};

const CASES: usize = 500;

pub(super) async fn run(peer: &mut Peer, random: &mut fastrand::Rng, tally: &mut Tally) {
    let subject = "REST requests, Java's signer and ours";
    let (Ok(app), Ok(alipay)) = (PrivateKey::generate(), PrivateKey::generate()) else {
        return tally.check(subject, false, || "no keys".to_owned());
    };
    let setting = Setting::new("http://127.0.0.1:1/gateway.do", &app, alipay.public_key());
    let Ok(client) = setting.client().build() else {
        return tally.check(subject, false, || "our client is not ready".to_owned());
    };
    peer.configure(&setting);
    for _ in 0..CASES {
        let outcome = one(peer, &client.v3(), &app, random).await;
        tally.check(subject, outcome.is_ok(), || outcome.err().unwrap_or_default());
    }
}

async fn one(
    peer: &mut Peer,
    client: &v3::Client,
    app: &PrivateKey,
    random: &mut fastrand::Rng,
) -> Result<(), String> {
    let verb = *random.choice(&Verb::ALL).unwrap_or(&Verb::Post);
    let content: Map<String, Value> = (0..random.usize(1..4))
        .map(|_| (random::name(random), Value::from(random::value(random, Charset::Utf8))))
        .collect();
    let token = random.bool().then_some("202611BB0000000000000000000000E00");
    let path = "/v3/alipay/trade/query";
    let request = v3::Untyped::new(verb, path, Value::from(content.clone()).to_string());
    let request = request.map_err(|error| error.to_string())?;
    let call = token.map_or_else(|| request.with(), |token| request.with().app_auth_token(token));
    let ours = client.prepare(&call).await.map_err(|error| error.to_string())?;
    let theirs = peer.ask(&json!({ "op": "sign", "text": ours.string_to_sign() }));
    if theirs["sign"] != ours.signature() {
        return Err(format!("{theirs} is not {} of {:?}", ours.signature(), ours.string_to_sign()));
    }
    let mut order = json!({ "op": "rest", "verb": verb.as_str(), "path": path });
    if verb.carries_body() {
        order["body"] = Value::from(content.clone()).to_string().into();
    } else {
        order["query"] = content.iter().map(|(name, value)| json!([name, value])).collect();
    }
    if let Some(token) = token {
        order["app_auth_token"] = token.into();
    }
    let built = peer.ask(&order);
    verified(&built, token, app)?;
    let bare = |url: &str| {
        percent_decode_str(url.trim_start_matches("http://127.0.0.1:1")).decode_utf8_lossy().into_owned()
    };
    let (own, other) = (bare(ours.url()), bare(built["url"].as_str().unwrap_or_default()));
    if own == other { Ok(()) } else { Err(format!("{own:?} is not {other:?}")) }
}

/// Verifies a request that Java built, as the gateway does.
fn verified(built: &Value, token: Option<&str>, app: &PrivateKey) -> Result<(), String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let authorization = text(&built["headers"]["authorization"]);
    let signed =
        authorization.strip_prefix("ALIPAY-SHA256withRSA ").and_then(|rest| rest.rsplit_once(",sign="));
    let (auth, sign) = signed.ok_or_else(|| format!("no signature: {built}"))?;
    let (url, method, body) = (text(&built["url"]), text(&built["method"]), text(&built["body"]));
    let target = url.trim_start_matches("http://127.0.0.1:1");
    let token = token.map(|token| format!("{token}\n")).unwrap_or_default();
    let lines = format!("{auth}\n{method}\n{target}\n{body}\n{token}");
    SignType::Rsa2
        .verify(app.public_key(), lines.as_bytes(), sign)
        .map_err(|error| format!("{error}: {built}"))
}
