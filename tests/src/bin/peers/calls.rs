//! The SDKs call the simulator and verify its replies; their verification accepts our client's calls.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use alipay::{
    Charset, Client, HttpReply, HttpRequest, PrivateKey, PublicKey, Sending, SignType, Transport,
    TransportError, alipay_api,
};
use alipay_simulator::Simulator;
use serde_json::json;

use crate::peer::{Peer, Sdk, Setting, bare};
use crate::tally::Tally;

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub(crate) mod initialize {}

pub(crate) const METHOD: &str = "alipay.security.risk.authentication.initialize";

pub(crate) async fn run(peer: &mut Peer, tally: &mut Tally) {
    let Ok(simulator) = Simulator::start().await else {
        return tally.check("simulator", false, || "it does not start".to_owned());
    };
    for &charset in peer.sdk.charsets() {
        for sign_type in [SignType::Rsa2, SignType::Rsa] {
            calls(peer, &simulator, charset, sign_type, tally);
        }
        if peer.sdk == Sdk::Java {
            calls_of_ours(peer, charset, tally).await;
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

pub(crate) fn setting(
    simulator: &Simulator,
    keys: &Keys,
    charset: Charset,
    sign_type: SignType,
) -> impl Fn(&mut Peer) {
    let (gateway, app_id) = (simulator.url().to_owned(), simulator.app_id().to_owned());
    let (app_key, alipay_key) = (keys.app.clone(), keys.alipay.clone());
    move |peer| {
        peer.configure(&Setting {
            gateway: &gateway,
            app_id: &app_id,
            app_key: &app_key,
            alipay_key: &alipay_key,
            charset,
            sign_type,
        });
    }
}

/// The keys of one app.
pub(crate) struct Keys {
    pub(crate) app: PrivateKey,
    pub(crate) alipay: PublicKey,
}

impl Keys {
    /// The keys that the simulator made; nothing when its own PEM text cannot be read, which is a failure.
    pub(crate) fn of(simulator: &Simulator) -> Option<Self> {
        let alipay = PublicKey::parse(simulator.alipay_public_key()).ok()?;
        Some(Self { app: simulator.app_private_key().clone(), alipay })
    }
}

fn calls(peer: &mut Peer, simulator: &Simulator, charset: Charset, sign_type: SignType, tally: &mut Tally) {
    let subject = format!("calls to the simulator, {:?}, {charset}, {sign_type}", peer.sdk);
    let Some(keys) = Keys::of(simulator) else {
        return tally.check(&subject, false, || "no keys".to_owned());
    };
    setting(simulator, &keys, charset, sign_type)(peer);
    let operations: &[&str] = if peer.sdk == Sdk::Python && charset == Charset::Utf8 {
        &["execute", "community_execute"]
    } else {
        &["execute"]
    };
    for operation in operations {
        let answer = peer.ask(&json!({ "op": operation, "method": METHOD, "biz_content": content() }));
        let believed =
            answer["success"] == true && answer.to_string().contains("96d559c6cf9b4b5ebba71e040b4c28c9");
        tally.check(&subject, believed, || answer.to_string());
    }

    let stranger = PrivateKey::generate().map(|app| Keys { app, alipay: keys.alipay.clone() });
    if let Ok(stranger) = stranger {
        setting(simulator, &stranger, charset, sign_type)(peer);
        let answer = peer.ask(&json!({ "op": "execute", "method": METHOD, "biz_content": content() }));
        let refused = answer["success"] != true && answer.to_string().contains("isv.invalid-signature");
        tally.check(&subject, refused, || answer.to_string());
    }
}

/// What our client would have sent.
#[derive(Default)]
struct Captured(Arc<Mutex<Option<HttpRequest>>>);

impl Transport for Captured {
    fn send(&self, request: HttpRequest) -> Sending<'_> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(request);
        Box::pin(async { Err(TransportError::Interrupted("captured".into())) })
            as Pin<Box<dyn Future<Output = Result<HttpReply, TransportError>> + Send>>
    }
}

async fn calls_of_ours(peer: &mut Peer, charset: Charset, tally: &mut Tally) {
    let subject = format!("our client's calls, verified by {:?}, {charset}", peer.sdk);
    let (Ok(app), Ok(alipay)) = (PrivateKey::generate(), PrivateKey::generate()) else {
        return tally.check(&subject, false, || "no keys".to_owned());
    };
    peer.configure(&Setting {
        gateway: "http://127.0.0.1:1/gateway.do",
        app_id: "2014072300007148",
        app_key: &app,
        alipay_key: alipay.public_key(),
        charset,
        sign_type: SignType::Rsa2,
    });
    let captured = Captured::default();
    let slot = Arc::clone(&captured.0);
    let client = Client::builder()
        .app_id("2014072300007148")
        .private_key(&app)
        .alipay_public_key(alipay.public_key())
        .charset(charset)
        .transport(captured)
        .build();
    for user_name in ["张三", "a&b=c+d %20 \"e\" <f>", "blank ", "quote'", "tab\tline\n"] {
        let (Ok(client), Ok(request)) = (&client, request(user_name)) else {
            tally.check(&subject, false, || "the call cannot be made".to_owned());
            continue;
        };
        let _ = client.execute(&request).await;
        let sent = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
        let parameters = sent.map(|sent| decoded(&sent, charset)).unwrap_or_default();
        let answer = peer.ask(&json!({
            "op": "verify", "params": parameters, "public_key": bare(&app.public_key().to_spki_pem())
        }));
        tally.check(&subject, answer["holds"] == true, || format!("{answer} {parameters:?}"));
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

/// The parameters of query and body, decoded as a gateway would.
fn decoded(sent: &HttpRequest, charset: Charset) -> BTreeMap<String, String> {
    let query = sent.url.split_once('?').map(|(_, query)| query).unwrap_or_default().to_owned();
    let body = String::from_utf8_lossy(sent.body.as_bytes().unwrap_or_default()).into_owned();
    [query, body].iter().flat_map(|form| pairs(form, charset)).collect()
}

/// The pairs of a form in any charset.
pub(crate) fn pairs(form: &str, charset: Charset) -> Vec<(String, String)> {
    let text = |written: &str| {
        let bytes: Vec<u8> = percent_encoding::percent_decode_str(&written.replace('+', " ")).collect();
        charset.decode(&bytes).map(std::borrow::Cow::into_owned).unwrap_or_default()
    };
    let pairs = form.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (text(name), text(value)))
        .collect()
}
