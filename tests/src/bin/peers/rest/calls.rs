//! The SDKs call the simulator and verify its replies.

use alipay::{EncryptType, EncryptionKey, PrivateKey};
use alipay_simulator::Simulator;
use serde_json::{Value, json};

use super::{Answer, order};
use crate::tally::{self, Tally};
use alipay_tests::peers::{Peer, Sdk, Setting};

const PRECREATE: &str = "/v3/alipay/trade/precreate";
const TOKEN: &str = "202611BB0000000000000000000000E00";

pub(super) async fn run(peer: &mut Peer, tally: &mut Tally) {
    let (Ok(key), Ok(stranger)) = (EncryptionKey::generate(), PrivateKey::generate()) else {
        return tally.check("simulator", false, || "no keys".to_owned());
    };
    let with_key = Simulator::builder().encryption_key(&key).start().await;
    let certified = Simulator::builder().encryption_key(&key).certificates().start().await;
    for simulator in [with_key, certified] {
        let Some((simulator, setting)) = tally::started(simulator, tally) else { continue };
        let subject = format!("REST calls to the simulator, {:?}, {}", peer.sdk, setting.words());
        peer.configure(&setting);
        bodies(peer, &simulator, &subject, tally);
        queries(peer, &simulator, &subject, tally);
        failures(peer, &subject, tally);
        upload(peer, &simulator, &subject, tally);

        peer.configure(&Setting { app: stranger.clone(), ..setting.clone() });
        let answer = Answer::of(&peer.ask(&order("POST", PRECREATE, Some(&trade("T1")))));
        tally.check(&subject, answer.is(401, "invalid-signature"), || answer.whole);

        let setting = Setting { encryption: Some((EncryptType::Aes, key.clone())), ..setting };
        let subject = format!("REST calls to the simulator, {:?}, {}", peer.sdk, setting.words());
        peer.configure(&setting);
        encrypted(peer, &simulator, &subject, tally);
    }
}

fn trade(number: &str) -> Value {
    json!({ "out_trade_no": number, "total_amount": "88.80", "subject": "张三 & \"李四\" <1+1=2> \u{1f375}" })
}

/// Whether the last call of the simulator was executed with this content.
fn arrived(simulator: &Simulator, content: &Value) -> bool {
    simulator.calls().last().is_some_and(|call| call.executed && call.called.content == *content)
}

fn bodies(peer: &mut Peer, simulator: &Simulator, subject: &str, tally: &mut Tally) {
    for (number, token) in [("T1", None), ("T2", Some(TOKEN))] {
        let mut order = order("POST", PRECREATE, Some(&trade(number)));
        if let Some(token) = token {
            order["app_auth_token"] = token.into();
        }
        let answer = Answer::of(&peer.ask(&order));
        let believed = answer.success && answer.body["out_trade_no"] == number;
        let holds = believed && arrived(simulator, &trade(number));
        tally.check(subject, holds, || answer.whole);
    }
}

fn queries(peer: &mut Peer, simulator: &Simulator, subject: &str, tally: &mut Tally) {
    let mut order = order("GET", "/v3/alipay/marketing/activity/2016042700826004508401111111", None);
    order["query"] = json!([["merchant_id", "a b+c/茶&=%"], ["merchant_access_mode", "SELF_MODE"]]);
    let answer = Answer::of(&peer.ask(&order));
    let expected = json!({
        "activity_id": "2016042700826004508401111111", "merchant_id": "a b+c/茶&=%",
        "merchant_access_mode": "SELF_MODE",
    });
    tally.check(subject, answer.success && arrived(simulator, &expected), || {
        format!("{}: {:?}", answer.whole, simulator.calls().last().map(|call| &call.called.content))
    });
}

/// Signed failures, which Java verifies and Node does not.
fn failures(peer: &mut Peer, subject: &str, tally: &mut Tally) {
    let missing = json!({ "out_trade_no": "T9" });
    let answer = Answer::of(&peer.ask(&order("POST", "/v3/alipay/trade/query", Some(&missing))));
    tally.check(subject, answer.is(400, "ACQ.TRADE_NOT_EXIST"), || answer.whole);
    let answer = Answer::of(&peer.ask(&order("POST", PRECREATE, Some(&json!({ "out_trade_no": "T1" })))));
    tally.check(subject, answer.is(400, "ACQ.INVALID_PARAMETER"), || answer.whole);
    let answer = Answer::of(&peer.ask(&order("POST", "/v3/alipay/trade/precreat", Some(&json!({})))));
    tally.check(subject, answer.is(400, "invalid-method"), || answer.whole);
}

fn upload(peer: &mut Peer, simulator: &Simulator, subject: &str, tally: &mut Tally) {
    let content = json!({ "biz_code": "openpt_appstore" });
    let mut order = order("POST", "/v3/alipay/open/file/upload", Some(&content));
    order["file"] = "GIF89a\r\n--x".into();
    order["file_name"] = "a.gif".into();
    order["file_parameter"] = "file_content".into();
    let answer = Answer::of(&peer.ask(&order));
    let files = simulator.received_files();
    let came = files.iter().any(|file| file.parameter == "file_content" && file.content == b"GIF89a\r\n--x");
    tally.check(subject, answer.success && answer.body["file_id"].is_string() && came, || {
        format!("{} {files:?}", answer.whole)
    });
}

fn encrypted(peer: &mut Peer, simulator: &Simulator, subject: &str, tally: &mut Tally) {
    let mut order = order("POST", PRECREATE, Some(&trade("T3")));
    order["encrypt"] = true.into();
    let answer = Answer::of(&peer.ask(&order));
    let holds = answer.success && answer.body["out_trade_no"] == "T3" && arrived(simulator, &trade("T3"));
    tally.check(subject, holds, || answer.whole);
    // A key that is configured counts for every call of Java's, also for those without a body.
    if peer.sdk == Sdk::Java {
        queries(peer, simulator, subject, tally);
        upload(peer, simulator, subject, tally);
    }
    failures(peer, subject, tally);
}
