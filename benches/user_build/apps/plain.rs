//! Asks about a trade: signed, sent, verified and read by hand.

use std::collections::BTreeMap;
use std::env::var;
use std::error::Error;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::{DecodePrivateKey, DecodePublicKey};
use rsa::sha2::{Digest, Sha256};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

const GATEWAY: &str = "https://openapi.alipay.com/gateway.do";

#[derive(Serialize)]
struct Query<'a> {
    out_trade_no: &'a str,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    alipay_trade_query_response: &'a RawValue,
    sign: String,
}

#[derive(Deserialize)]
struct Trade {
    trade_status: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let key = RsaPrivateKey::from_pkcs8_der(&STANDARD.decode(var("ALIPAY_PRIVATE_KEY")?)?)?;
    let alipay = RsaPublicKey::from_public_key_der(&STANDARD.decode(var("ALIPAY_PUBLIC_KEY")?)?)?;
    let content = serde_json::to_string(&Query { out_trade_no: "20150320010101001" })?;
    let form = signed("alipay.trade.query", content, &var("ALIPAY_APP_ID")?, &key)?;
    let request = reqwest::Client::new().post(GATEWAY).body(form);
    let reply = request
        .header("content-type", "application/x-www-form-urlencoded;charset=utf-8")
        .send()
        .await?
        .text()
        .await?;
    println!("{:?}", verified(&reply, &alipay)?.trade_status);
    Ok(())
}

fn signed(method: &str, content: String, app_id: &str, key: &RsaPrivateKey) -> Result<String, Box<dyn Error>> {
    let mut parameters: BTreeMap<&str, String> = [
        ("app_id", app_id),
        ("charset", "utf-8"),
        ("format", "json"),
        ("method", method),
        ("sign_type", "RSA2"),
        ("version", "1.0"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into();
    parameters.insert("timestamp", chrono::Local::now().format("%Y-%m-%d %H:%M:%S").to_string());
    parameters.insert("biz_content", content);
    let pairs: Vec<String> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let signature = key.sign(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(pairs.join("&")))?;
    parameters.insert("sign", STANDARD.encode(signature));
    Ok(form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish())
}

fn verified(reply: &str, alipay: &RsaPublicKey) -> Result<Trade, Box<dyn Error>> {
    let envelope: Envelope = serde_json::from_str(reply)?;
    let node = envelope.alipay_trade_query_response.get();
    alipay.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(node), &STANDARD.decode(envelope.sign)?)?;
    Ok(serde_json::from_str(node)?)
}
