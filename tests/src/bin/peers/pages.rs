//! The SDKs' pages and order strings: the simulator accepts the former, our string to sign verifies the latter.

use alipay::{Charset, SignType, string_to_sign};
use alipay_simulator::Simulator;
use serde_json::json;

use crate::calls::{Keys, pairs, setting};
use crate::peer::{Peer, Sdk};
use crate::tally::Tally;

const METHOD: &str = "alipay.user.certify.open.certify";

pub(crate) async fn run(peer: &mut Peer, tally: &mut Tally) {
    let Ok(simulator) = Simulator::start().await else {
        return tally.check("simulator", false, || "it does not start".to_owned());
    };
    for &charset in peer.sdk.charsets() {
        let subject = format!("pages and order strings, {:?}, {charset}", peer.sdk);
        let Some(keys) = Keys::of(&simulator) else { continue };
        setting(&simulator, &keys, charset, SignType::Rsa2)(peer);
        let content = json!({ "certify_id": "OC20180925中文 &\"<3929253" }).to_string();

        let address = peer
            .ask(&json!({ "op": "page", "http": "GET", "method": METHOD, "biz_content": content,
            "return_url": "https://shop.example/back?a=1&b=2" }));
        let opened = open(address["text"].as_str().unwrap_or_default(), None).await;
        tally.check(&subject, opened == Ok(200), || format!("GET {opened:?} {address}"));

        let form =
            peer.ask(&json!({ "op": "page", "http": "POST", "method": METHOD, "biz_content": content }));
        let (action, body) = as_browser(form["text"].as_str().unwrap_or_default(), charset);
        let opened = open(&action, Some(body)).await;
        tally.check(&subject, opened == Ok(200), || format!("POST {opened:?} {form}"));

        let order = peer.ask(&json!({ "op": "order", "method": METHOD, "biz_content": content }));
        let text = order["text"].as_str().unwrap_or_default();
        let parameters = pairs(text, charset);
        let sign = parameters.iter().find(|(name, _)| name == "sign").map(|(_, sign)| sign.as_str());
        let signed = charset
            .encode(&string_to_sign(parameters.iter().map(|(name, value)| (name, value))))
            .map(std::borrow::Cow::into_owned);
        let holds = signed.is_ok_and(|signed| {
            SignType::Rsa2.verify(keys.app.public_key(), &signed, sign.unwrap_or_default()).is_ok()
        });
        tally.check(&subject, holds, || order.to_string());

        if peer.sdk == Sdk::Python && charset == Charset::Utf8 {
            let address =
                peer.ask(&json!({ "op": "community_page", "method": METHOD, "biz_content": content }));
            let opened = open(address["text"].as_str().unwrap_or_default(), None).await;
            tally.check(&subject, opened == Ok(200), || format!("community {opened:?} {address}"));
        }
    }
}

async fn open(address: &str, body: Option<String>) -> Result<u16, String> {
    let client = reqwest::Client::new();
    let request = match body {
        None => client.get(address),
        Some(body) => {
            client.post(address).header("content-type", "application/x-www-form-urlencoded").body(body)
        }
    };
    request.send().await.map(|reply| reply.status().as_u16()).map_err(|error| error.to_string())
}

/// The address and the body that a browser would post for a form as the SDKs write it.
fn as_browser(form: &str, charset: Charset) -> (String, String) {
    let attribute = |tag: &str, name: &str| {
        let (_, after) = tag.split_once(&format!("{name}=\""))?;
        let (value, _) = after.split_once('"')?;
        Some(value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    };
    let action = attribute(form, "action").unwrap_or_default();
    let inputs = form
        .split("<input")
        .skip(1)
        .filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?)));
    let encoded = |text: &str| {
        let bytes = charset.encode(text).map(std::borrow::Cow::into_owned).unwrap_or_default();
        percent_encoding::percent_encode(&bytes, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let body: Vec<String> =
        inputs.map(|(name, value)| format!("{}={}", encoded(&name), encoded(&value))).collect();
    (action, body.join("&"))
}
