//! The SDKs call the simulator and verify its replies.

use alipay::{Charset, EncryptType, EncryptionKey, PrivateKey, SignType, alipay_api};
use alipay_simulator::Simulator;
use serde_json::{Value, json};

use crate::disagreements::Disagreement;
use crate::tally::{self, Tally};
use alipay_tests::peers::{Peer, Sdk, Setting};

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub(crate) mod initialize {}

pub(crate) const METHOD: &str = "alipay.security.risk.authentication.initialize";

/// What the description's example says, and so the simulator's reply.
const TOKEN: &str = "96d559c6cf9b4b5ebba71e040b4c28c9";

pub(crate) async fn run(peer: &mut Peer, tally: &mut Tally) {
    let (Ok(key), Ok(stranger)) = (EncryptionKey::generate(), PrivateKey::generate()) else {
        return tally.check("simulator", false, || "no keys".to_owned());
    };
    let with_key = Simulator::builder().encryption_key(&key).start().await;
    let certified = Simulator::builder().encryption_key(&key).certificates().start().await;
    for simulator in [with_key, certified] {
        let Some((simulator, setting)) = tally::started(simulator, tally) else { continue };
        for &charset in peer.sdk.charsets() {
            for sign_type in [SignType::Rsa2, SignType::Rsa] {
                let setting = setting.clone().with(charset, sign_type);
                in_clear(peer, &setting, &stranger, tally);
                encrypted(peer, &setting, &key, &stranger, tally);
            }
        }
        if simulator.authority().is_some() {
            rotation(peer, &simulator, setting, tally).await;
        }
    }
}

/// The example request of the documentation, with a Chinese name.
pub(crate) fn content() -> String {
    json!({
        "authentication_info": {
            "biz_id": "0ad14d131507796000105855032107",
            "principal_info": {
                "tnt_inst_id": "AliPay", "user_name": "张三 & \"李四\" <1+1=2>", "user_id": "2088",
                "mobile_no": "139****0000", "operator_cert_type": "IDENTITY_CARD", "operator_cert_no": "1101",
                "params": "{\"mobile_no\":\"139****0000\"}"
            },
            "authentication_scene": {
                "biz_name": "piggy", "biz_product": "wallet", "biz_prod_node": "node",
                "access_channel": "mobileClient", "scene_params": "{\"call_back_url\":\"https://taobao.com\"}"
            },
            "extend_info": "{\"verify_type\":\"QRCODE\"}"
        }
    })
    .to_string()
}

fn order(operation: &str, encrypt: bool) -> Value {
    json!({ "op": operation, "method": METHOD, "biz_content": content(), "encrypt": encrypt })
}

fn believed(answer: &Value) -> bool {
    answer["success"] == true && answer.to_string().contains(TOKEN)
}

/// The operations that can be called with this setting: the official Python SDK has no certificate mode, and the
/// community's no GBK.
fn operations(sdk: Sdk, setting: &Setting) -> &'static [&'static str] {
    let certified = matches!(setting.alipay, alipay_tests::peers::Alipay::Certificates { .. });
    match (sdk, setting.charset, certified) {
        (Sdk::Python, Charset::Utf8, false) => &["execute", "community_execute"],
        (Sdk::Python, Charset::Utf8, true) => &["community_execute"],
        (Sdk::Python, _, true) => &[],
        _ => &["execute"],
    }
}

fn in_clear(peer: &mut Peer, setting: &Setting, stranger: &PrivateKey, tally: &mut Tally) {
    let subject = format!("calls to the simulator, {:?}, {}", peer.sdk, setting.words());
    for operation in operations(peer.sdk, setting) {
        peer.configure(setting);
        let answer = peer.ask(&order(operation, false));
        tally.check(&subject, believed(&answer), || answer.to_string());

        peer.configure(&Setting { app: stranger.clone(), ..setting.clone() });
        let answer = peer.ask(&order(operation, false));
        let refused = answer["success"] != true && answer.to_string().contains("isv.invalid-signature");
        tally.check(&subject, refused, || answer.to_string());
    }
}

fn encrypted(
    peer: &mut Peer,
    setting: &Setting,
    key: &EncryptionKey,
    stranger: &PrivateKey,
    tally: &mut Tally,
) {
    let types: &[EncryptType] = match (peer.sdk, operations(peer.sdk, setting).contains(&"execute")) {
        (Sdk::Java, _) => &[EncryptType::Aes, EncryptType::AesV2],
        (_, true) => &[EncryptType::Aes],
        (_, false) => &[],
    };
    for &encrypt_type in types {
        let setting = Setting { encryption: Some((encrypt_type, key.clone())), ..setting.clone() };
        let subject = format!("calls to the simulator, {:?}, {}", peer.sdk, setting.words());
        peer.configure(&setting);
        let answer = peer.ask(&order("execute", true));
        let why = || answer.to_string();
        match peer.sdk {
            Sdk::Java => {
                tally.check(&subject, believed(&answer), why);
                let stranger = Setting { app: stranger.clone(), ..setting };
                refused_in_clear(peer, &stranger, &subject, tally);
            }
            Sdk::Node => {
                let lost = answer["error"].as_str().is_some_and(|error| error.contains("验签失败"));
                tally.differs(Disagreement::NodeCannotVerifyEncrypted, &subject, lost, why);
                let mut unverified = order("execute", true);
                unverified["unverified"] = true.into();
                let answer = peer.ask(&unverified);
                tally.check(&subject, believed(&answer), || answer.to_string());
            }
            Sdk::Python => {
                let broken = answer["error"].is_string();
                tally.differs(Disagreement::PythonCannotEncrypt, &subject, broken, why);
            }
        }
    }
}

/// The simulator refuses a stranger in clear, also when the call was encrypted; Java fails to read that.
fn refused_in_clear(peer: &mut Peer, setting: &Setting, subject: &str, tally: &mut Tally) {
    peer.configure(setting);
    let answer = peer.ask(&order("execute", true));
    let lost = answer["error"].is_string();
    tally.differs(Disagreement::JavaLosesClearFailures, subject, lost, || answer.to_string());
}

/// Alipay changes its certificate between two calls.
async fn rotation(peer: &mut Peer, simulator: &Simulator, setting: Setting, tally: &mut Tally) {
    let subject = format!("calls after a change of certificates, {:?}", peer.sdk);
    let Some(&operation) = operations(peer.sdk, &setting).first() else { return };
    peer.configure(&setting);
    let before = peer.ask(&order(operation, false));
    tally.check(&subject, believed(&before), || before.to_string());
    let client = setting.client().build();
    for _ in 0..2 {
        let changed = simulator.authority().is_some_and(|authority| authority.rotate().is_ok());
        tally.check(&subject, changed, || "no new certificate".to_owned());
        let after = peer.ask(&order(operation, false));
        let refused = after["success"] != true;
        match peer.sdk {
            Sdk::Java => tally.check(&subject, believed(&after), || after.to_string()),
            Sdk::Node => {
                tally.differs(Disagreement::NodeKeepsItsCertificate, &subject, refused, || after.to_string());
            }
            Sdk::Python => {
                tally.differs(Disagreement::CommunityKeepsItsCertificate, &subject, refused, || {
                    after.to_string()
                });
            }
        }
        let (Ok(client), Ok(request)) = (&client, request("张三")) else {
            tally.check(&subject, false, || "our client is not ready".to_owned());
            continue;
        };
        let ours = client.execute(&request).await.map(|reply| reply.token_id == TOKEN);
        tally.check("calls after a change of certificates, ours", matches!(ours, Ok(true)), || {
            format!("{ours:?}")
        });
    }
}

/// The example request for `user_name`, through our builders.
pub(crate) fn request(user_name: &str) -> Result<initialize::Request, alipay::Violations> {
    initialize::Request::builder()
        .authentication_info(
            initialize::AuthenticationInfo::builder()
                .biz_id("1")
                .principal_info(
                    initialize::PrincipalInfo::builder()
                        .tnt_inst_id("AliPay")
                        .user_name(user_name)
                        .user_id("2088")
                        .mobile_no("139****0000")
                        .operator_cert_type("IDENTITY_CARD")
                        .operator_cert_no("1101")
                        .params("{}"),
                )
                .authentication_scene(
                    initialize::AuthenticationScene::builder()
                        .biz_name("piggy")
                        .biz_product("wallet")
                        .biz_prod_node("node")
                        .access_channel("mobileClient")
                        .scene_params("{}"),
                )
                .extend_info("{}"),
        )
        .build()
}
