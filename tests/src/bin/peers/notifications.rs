//! Notifications that Alipay's key signs are believed by the SDKs; those that the SDKs sign are believed by ours.

use std::collections::BTreeMap;

use alipay::{Certificates, Charset, PrivateKey, SignType, string_to_sign};
use alipay_simulator::Simulator;
use serde_json::json;

use crate::disagreements::Disagreement;
use crate::forms;
use crate::random;
use crate::tally::Tally;
use alipay_tests::peers::{APP_ID, Alipay, Peer, Sdk, Setting};

/// How many notifications of each kind.
const CASES: usize = 15;

type Parameters = BTreeMap<String, String>;

/// Which parameters are signed: version 1 leaves `sign_type` out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    One = 1,
    Two = 2,
}

pub(crate) async fn run(peer: &mut Peer, random: &mut fastrand::Rng, tally: &mut Tally) {
    let Some((alipay, modes)) = modes().await else {
        return tally.check("notifications", false, || "the settings cannot be made".to_owned());
    };
    for mode in modes {
        for &charset in peer.sdk.charsets() {
            for sign_type in [SignType::Rsa2, SignType::Rsa] {
                let setting = mode.clone().with(charset, sign_type);
                for version in [Version::One, Version::Two] {
                    for operation in operations(peer.sdk, &setting, version) {
                        peer.configure(&setting);
                        theirs(peer, &setting, &alipay, version, operation, random, tally);
                    }
                    if matches!(setting.alipay, Alipay::Key(_)) {
                        ours(peer, &setting, &alipay, version, random, tally).await;
                    }
                }
            }
        }
    }
}

async fn modes() -> Option<(PrivateKey, [Setting; 2])> {
    let alipay = PrivateKey::generate().ok()?;
    let certified = Simulator::builder().certificates().alipay_private_key(&alipay).start().await.ok()?;
    let keys =
        Setting::new("http://127.0.0.1:1/gateway.do", certified.app_private_key(), alipay.public_key());
    Some((alipay, [keys, Setting::of(&certified)?]))
}

/// The operations that verify one: Python's official SDK has no certificate mode, the community's no version 2 and no GBK.
pub(crate) fn operations(sdk: Sdk, setting: &Setting, version: Version) -> Vec<&'static str> {
    let certified = matches!(setting.alipay, Alipay::Certificates { .. });
    if sdk != Sdk::Python {
        return vec!["notification"];
    }
    let official = (!certified).then_some("notification");
    let community = setting.charset == Charset::Utf8 && version == Version::One;
    official.into_iter().chain(community.then_some("community_notification")).collect()
}

/// Alipay's notifications, as the SDK and ours judge them.
fn theirs(
    peer: &mut Peer,
    setting: &Setting,
    alipay: &PrivateKey,
    version: Version,
    operation: &str,
    random: &mut fastrand::Rng,
    tally: &mut Tally,
) {
    let subject =
        format!("notifications to {:?}, {operation}, V{}, {}", peer.sdk, version as u8, setting.words());
    for _ in 0..CASES {
        let mut parameters = notification(setting, version, random);
        signed(&mut parameters, version, setting, alipay);
        let order = |parameters: &Parameters| json!({ "op": operation, "version": version as u8, "params": parameters });
        let answer = peer.ask(&order(&parameters));
        if answer["holds"] == true {
            tally.check(&subject, true, String::new);
        } else {
            decodes_twice(peer.sdk, version, &parameters, &subject, &answer.to_string(), tally);
        }

        let mut forged = parameters.clone();
        forged.insert("total_amount".to_owned(), "0.01".to_owned());
        let answer = peer.ask(&order(&forged));
        tally.check(&subject, answer["holds"] != true, || format!("a forged one holds: {forged:?}"));
    }
    // A blank parameter, which is not signed.
    let mut parameters = notification(setting, version, random);
    parameters.retain(|_, value| !value.contains('%'));
    parameters.insert("gmt_refund".to_owned(), String::new());
    signed(&mut parameters, version, setting, alipay);
    let answer = peer.ask(&json!({ "op": operation, "version": version as u8, "params": parameters }));
    let which = match (peer.sdk, operation) {
        (Sdk::Java, _) => return tally.check(&subject, answer["holds"] == true, || answer.to_string()),
        (Sdk::Node, _) => Disagreement::NodeSignsBlanksOfNotifications,
        (Sdk::Python, "notification") => Disagreement::PythonSignsBlanksOfNotifications,
        (Sdk::Python, _) => Disagreement::CommunitySignsBlanksOfNotifications,
    };
    tally.differs(which, &subject, answer["holds"] != true, || answer.to_string());
}

/// The older of Node's two functions decodes values that are decoded already.
fn decodes_twice(
    sdk: Sdk,
    version: Version,
    parameters: &Parameters,
    subject: &str,
    answer: &str,
    tally: &mut Tally,
) {
    let has_percent = parameters.iter().any(|(name, value)| name != "sign" && value.contains('%'));
    let explained = sdk == Sdk::Node && version == Version::One && has_percent;
    if explained {
        tally.differs(Disagreement::NodeDecodesTwice, subject, true, String::new);
    } else {
        tally.check(subject, false, || format!("{parameters:?}: {answer}"));
    }
}

/// Notifications that the SDK signs with Alipay's key, as our client judges them.
async fn ours(
    peer: &mut Peer,
    setting: &Setting,
    alipay: &PrivateKey,
    version: Version,
    random: &mut fastrand::Rng,
    tally: &mut Tally,
) {
    // Node signs requests alone, which look like messages.
    if peer.sdk == Sdk::Node && version == Version::One {
        return;
    }
    let subject =
        format!("notifications of {:?} to our client, V{}, {}", peer.sdk, version as u8, setting.words());
    let Ok(client) = setting.client().build() else {
        return tally.check(&subject, false, || "our client is not ready".to_owned());
    };
    peer.configure(&Setting { app: alipay.clone(), ..setting.clone() });
    for _ in 0..CASES {
        let parameters = signed_by(peer, notification(setting, version, random), version);
        let raw = forms::encoded(&parameters, setting.charset);
        let verified = client.verify_notification(raw.as_bytes()).await;
        let whole = verified.as_ref().is_ok_and(|verified| {
            parameters
                .iter()
                .filter(|(name, _)| !matches!(name.as_str(), "sign" | "sign_type"))
                .all(|(name, value)| verified.get(name) == Some(value))
        });
        tally.check(&subject, whole, || format!("{parameters:?}: {:?}", verified.err()));

        let mut forged = parameters;
        forged.insert("total_amount".to_owned(), "0.01".to_owned());
        let raw = forms::encoded(&forged, setting.charset);
        let refused = client.verify_notification(raw.as_bytes()).await.is_err();
        tally.check(&subject, refused, || format!("a forged one is believed: {forged:?}"));
    }
}

/// The notification with the SDK's signature.
fn signed_by(peer: &mut Peer, mut parameters: Parameters, version: Version) -> Parameters {
    if peer.sdk == Sdk::Node {
        let answer =
            peer.ask(&json!({ "op": "signed", "method": "alipay.test.message", "params": parameters }));
        return serde_json::from_value(answer["params"].clone()).unwrap_or_default();
    }
    let mut to_sign = parameters.clone();
    if version == Version::One {
        to_sign.remove("sign_type");
    }
    let answer = peer.ask(&json!({ "op": "sign", "params": to_sign }));
    parameters.insert("sign".to_owned(), answer["sign"].as_str().unwrap_or_default().to_owned());
    parameters
}

/// A random notification without its signature.
fn notification(setting: &Setting, version: Version, random: &mut fastrand::Rng) -> Parameters {
    let mut parameters: Parameters = [
        ("app_id", APP_ID),
        ("charset", setting.charset.as_str()),
        ("notify_id", "ac05099524730693a8b330c5ecf72da9786"),
        ("sign_type", setting.sign_type.as_str()),
        ("total_amount", "20.00"),
        ("version", "1.0"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    if version == Version::Two {
        parameters.insert("msg_method".to_owned(), "alipay.fund.trans.order.changed".to_owned());
    }
    if let Alipay::Certificates { alipay, .. } = &setting.alipay {
        let sn = Certificates::parse(alipay).and_then(|alipay| alipay.sn()).unwrap_or_default();
        parameters.insert("alipay_cert_sn".to_owned(), sn);
    }
    for _ in 0..random.usize(1..6) {
        // What could be read in more than one way is refused by ours, whoever signed it.
        let value = random::value(random, setting.charset).replace('&', "和");
        parameters.insert(random::name(random), value);
    }
    parameters
}

fn signed(parameters: &mut Parameters, version: Version, setting: &Setting, alipay: &PrivateKey) {
    let signed = parameters.iter().filter(|(name, _)| *name != "sign_type" || version == Version::Two);
    let content = string_to_sign(signed);
    let sign =
        setting.charset.encode(&content).ok().and_then(|bytes| setting.sign_type.sign(alipay, &bytes).ok());
    parameters.insert("sign".to_owned(), sign.unwrap_or_default());
}
