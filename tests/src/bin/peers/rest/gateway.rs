//! Our client calls a REST gateway that is made of an SDK's own verification, decryption and signing.

use alipay::{Charset, EncryptType, EncryptionKey, PrivateKey, Verb, v3};
use serde_json::{Value, json};

use crate::random;
use crate::tally::Tally;
use alipay_tests::peers::{Peer, Setting};

/// How many requests each setting gets.
const CASES: usize = 60;

pub(super) async fn run(peer: &mut Peer, random: &mut fastrand::Rng, tally: &mut Tally) {
    let sdk = peer.sdk;
    let keys =
        (PrivateKey::generate(), PrivateKey::generate(), PrivateKey::generate(), EncryptionKey::generate());
    let (Ok(app), Ok(alipay), Ok(stranger), Ok(key)) = keys else {
        return tally.check(&format!("REST gateway of {sdk:?}"), false, || "no keys".to_owned());
    };
    for encryption in [None, Some((EncryptType::Aes, key))] {
        let mut setting = Setting::new("http://127.0.0.1:1/gateway.do", &app, alipay.public_key());
        setting.gateway_key = Some(alipay.clone());
        setting.encryption = encryption;
        peer.configure(&setting);
        let answer = peer.ask(&json!({ "op": "rest_serve" }));
        answer["url"].as_str().unwrap_or_default().clone_into(&mut setting.gateway);
        let subject = format!("our client to the REST gateway of {sdk:?}, {}", setting.words());
        let strange = Setting { app: stranger.clone(), ..setting.clone() };
        let (Ok(client), Ok(strange)) = (setting.client().build(), strange.client().build()) else {
            tally.check(&subject, false, || format!("no client for {answer}"));
            continue;
        };
        for _ in 0..CASES {
            let outcome = call(&client.v3(), random).await;
            tally.check(&subject, outcome.is_ok(), || outcome.err().unwrap_or_default());
        }
        let refused = call(&strange.v3(), random).await;
        let told = refused.as_ref().is_err_and(|error| error.contains("invalid-signature"));
        tally.check(&subject, told, || format!("a stranger is not refused: {refused:?}"));
    }
}

/// One random call; the gateway must have received what was sent.
async fn call(client: &v3::Client, random: &mut fastrand::Rng) -> Result<(), String> {
    let verb = *random.choice(&Verb::ALL).unwrap_or(&Verb::Post);
    let content = json!({ (random::name(random)): random::value(random, Charset::Utf8) });
    let request = v3::Untyped::new(verb, "/v3/alipay/trade/query", content.to_string());
    let request = request.map_err(|error| error.to_string())?;
    let mut call = request.with();
    if random.bool() {
        call = call.app_auth_token("202611BB0000000000000000000000E00");
    }
    let reply = client.execute(&call).await.map_err(|error| error.to_string())?;
    if !verb.carries_body() {
        let has_query = reply["target"].as_str().is_some_and(|target| target.contains('?'));
        return if has_query { Ok(()) } else { Err(format!("{:?}", reply["target"])) };
    }
    let echo: Value =
        reply["echo"].as_str().and_then(|echo| serde_json::from_str(echo).ok()).unwrap_or_default();
    if echo == content { Ok(()) } else { Err(format!("{content} came back as {echo}")) }
}
