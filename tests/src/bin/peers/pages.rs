//! The SDKs' pages and order strings: the simulator accepts the former, our string to sign verifies the latter.

use std::borrow::Cow;

use alipay::{SignType, string_to_sign};
use alipay_simulator::Simulator;
use serde_json::json;

use crate::disagreements::Disagreement;
use crate::forms::{decoded, encoded_except, encoded_value, pairs, written};
use crate::tally::{self, Tally};
use alipay_tests::peers::{Alipay, Peer, Sdk, Setting};

const METHOD: &str = "alipay.user.certify.open.certify";

pub(crate) async fn run(peer: &mut Peer, tally: &mut Tally) {
    for simulator in [Simulator::start().await, Simulator::builder().certificates().start().await] {
        let Some((_running, setting)) = tally::started(simulator, tally) else { continue };
        let certified = matches!(setting.alipay, Alipay::Certificates { .. });
        if certified && peer.sdk == Sdk::Python {
            continue;
        }
        for &charset in peer.sdk.charsets() {
            let setting = setting.clone().with(charset, SignType::Rsa2);
            let subject = format!("pages and order strings, {:?}, {}", peer.sdk, setting.words());
            peer.configure(&setting);
            pages(peer, &setting, &subject, tally).await;
            order_string(peer, &setting, &subject, tally);
        }
    }
}

/// The second byte of the third Chinese character is a letter in GBK.
fn content() -> String {
    json!({ "certify_id": "OC2018中文丄 &\"<!'()*~+%20" }).to_string()
}

async fn pages(peer: &mut Peer, setting: &Setting, subject: &str, tally: &mut Tally) {
    let address = peer.ask(&json!({ "op": "page", "http": "GET", "method": METHOD, "biz_content": content(),
        "return_url": "https://shop.example/back?a=1&b=2" }));
    let text = address["text"].as_str().unwrap_or_default();
    let opened = open(text, None).await;
    tally.check(subject, opened == Ok(200), || format!("GET {opened:?} {address}"));
    let query = text.split_once('?').map(|(_, query)| query).unwrap_or_default();
    encodings(peer.sdk, setting, query, subject, tally);

    let form = peer.ask(&json!({ "op": "page", "http": "POST", "method": METHOD, "biz_content": content() }));
    let (action, body) = as_browser(form["text"].as_str().unwrap_or_default(), setting);
    let opened = open(&action, Some(body)).await;
    tally.check(subject, opened == Ok(200), || format!("POST {opened:?} {form}"));

    if peer.sdk == Sdk::Python && setting.charset == alipay::Charset::Utf8 {
        let address =
            peer.ask(&json!({ "op": "community_page", "method": METHOD, "biz_content": content() }));
        let opened = open(address["text"].as_str().unwrap_or_default(), None).await;
        tally.check(subject, opened == Ok(200), || format!("community {opened:?} {address}"));
    }
}

fn order_string(peer: &mut Peer, setting: &Setting, subject: &str, tally: &mut Tally) {
    let order = peer.ask(&json!({ "op": "order", "method": METHOD, "biz_content": content() }));
    let text = order["text"].as_str().unwrap_or_default();
    let parameters = pairs(text, setting.charset);
    let sign = parameters.iter().find(|(name, _)| name == "sign").map(|(_, sign)| sign.as_str());
    let content = string_to_sign(parameters.iter().map(|(name, value)| (name, value)));
    let signed = setting.charset.encode(&content).map(Cow::into_owned);
    let holds = signed.is_ok_and(|signed| {
        SignType::Rsa2.verify(setting.app.public_key(), &signed, sign.unwrap_or_default()).is_ok()
    });
    tally.check(subject, holds, || order.to_string());
    encodings(peer.sdk, setting, text, subject, tally);
}

/// Each value must be written as ours writes it, or as the SDK is known to.
fn encodings(sdk: Sdk, setting: &Setting, form: &str, subject: &str, tally: &mut Tally) {
    let charset = setting.charset;
    for (name, value) in written(form) {
        let text = decoded(&value, charset);
        if value == encoded_value(&text, charset) {
            tally.check(subject, true, String::new);
            continue;
        }
        let why = || format!("{name} is written {value}");
        match sdk {
            Sdk::Java => tally.check(subject, false, why),
            Sdk::Node => {
                let expected = encoded_except(&text, charset, b"-_.!~*'()", "%20");
                tally.differs(Disagreement::NodeEncodesUrls, subject, value == expected, why);
            }
            Sdk::Python => {
                let expected = encoded_except(&text, charset, b"-_.~", "+");
                tally.differs(Disagreement::PythonEncodesUrls, subject, value == expected, why);
            }
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
fn as_browser(form: &str, setting: &Setting) -> (String, String) {
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
    let encoded = |text: &str| encoded_except(text, setting.charset, b"*-._", "+");
    let body: Vec<String> =
        inputs.map(|(name, value)| format!("{}={}", encoded(&name), encoded(&value))).collect();
    (action, body.join("&"))
}
