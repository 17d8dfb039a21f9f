//! Our client calls gateways that are made of the SDKs' own verification, decryption and signing.

use alipay::{Charset, Client, EncryptType, EncryptionKey, PrivateKey, SignType, Untyped};
use alipay_simulator::Simulator;
use serde_json::json;

use crate::random;
use crate::tally::Tally;
use alipay_tests::peers::{Peer, Sdk, Setting};

const METHOD: &str = "alipay.trade.query";

/// How many requests each SDK's gateway gets, at least.
const CASES: usize = 120;

pub(crate) async fn run(peer: &mut Peer, random: &mut fastrand::Rng, tally: &mut Tally) {
    let settings = settings(peer.sdk).await.unwrap_or_default();
    tally.check("gateways of the SDKs", !settings.is_empty(), || "the settings cannot be made".to_owned());
    let Ok(key) = PrivateKey::generate() else {
        return tally.check("gateways of the SDKs", false, || "no stranger's key".to_owned());
    };
    let each = CASES.div_ceil(settings.len().max(1)).max(6);
    for mut setting in settings {
        peer.configure(&setting);
        let answer = peer.ask(&json!({ "op": "serve" }));
        answer["url"].as_str().unwrap_or_default().clone_into(&mut setting.gateway);
        let subject = format!("our client to the gateway of {:?}, {}", peer.sdk, setting.words());
        let Ok(client) = setting.client().build() else {
            tally.check(&subject, false, || format!("no client for {answer}"));
            continue;
        };
        for _ in 0..each {
            let outcome = call(&client, random, setting.charset).await;
            tally.check(&subject, outcome.is_ok(), || outcome.err().unwrap_or_default());
        }
        let Some(stranger) = as_stranger(&setting, &key) else {
            tally.check(&subject, false, || "no stranger".to_owned());
            continue;
        };
        let refused = call(&stranger, random, setting.charset).await;
        let told = refused.as_ref().is_err_and(|error| error.contains("isv.invalid-signature"));
        tally.check(&subject, told, || format!("a stranger is not refused: {refused:?}"));
    }
}

/// Someone else's key in the app's name. In certificate mode our own client refuses a key that is not the
/// certificate's, so it signs through a service that does not tell its key.
fn as_stranger(setting: &Setting, app: &PrivateKey) -> Option<Client> {
    setting.client().signer(Untold(app.clone())).build().ok()
}

struct Untold(PrivateKey);

impl alipay::Signer for Untold {
    fn sign<'a>(
        &'a self,
        sign_type: SignType,
        message: &'a [u8],
    ) -> alipay::BoxFuture<'a, Result<Vec<u8>, alipay::SigningError>> {
        alipay::Signer::sign(&self.0, sign_type, message)
    }
}

async fn settings(sdk: Sdk) -> Option<Vec<Setting>> {
    let (alipay, encryption) = (PrivateKey::generate().ok()?, EncryptionKey::generate().ok()?);
    let certified = Simulator::builder().certificates().alipay_private_key(&alipay).start().await.ok()?;
    let app = certified.app_private_key();
    let modes =
        [Setting::new("http://127.0.0.1:1/gateway.do", app, alipay.public_key()), Setting::of(&certified)?];
    let (modes, sign_types, encryptions): (&[Setting], &[SignType], &[Option<EncryptType>]) = match sdk {
        Sdk::Java => (
            &modes,
            &[SignType::Rsa2, SignType::Rsa],
            &[None, Some(EncryptType::Aes), Some(EncryptType::AesV2)],
        ),
        // What of it signs a text, signs with RSA2.
        Sdk::Node => (&modes, &[SignType::Rsa2], &[None, Some(EncryptType::Aes)]),
        Sdk::Python => (&modes[..1], &[SignType::Rsa2, SignType::Rsa], &[None]),
    };
    let mut settings = Vec::new();
    for mode in modes {
        for &charset in sdk.charsets() {
            for &sign_type in sign_types {
                for encrypt_type in encryptions {
                    let mut setting = mode.clone().with(charset, sign_type);
                    setting.gateway_key = Some(alipay.clone());
                    setting.encryption = encrypt_type.map(|encrypt_type| (encrypt_type, encryption.clone()));
                    settings.push(setting);
                }
            }
        }
    }
    Some(settings)
}

/// One random call; the gateway must have received the content that was sent.
async fn call(client: &Client, random: &mut fastrand::Rng, charset: Charset) -> Result<(), String> {
    let content = json!({
        (random::name(random)): random::value(random, charset),
        (random::name(random)): [random::value(random, charset), null, 0.5, { "nested": true }],
    })
    .to_string();
    let request = Untyped::new(METHOD, content.as_str()).map_err(|error| error.to_string())?;
    let mut call = request.with();
    if random.bool() {
        call = call.app_auth_token("202611BB0000000000000000000000E00");
    }
    if random.bool() {
        call = call.notify_url("https://shop.example/alipay?a=1&b=%2B 支付");
    }
    if random.bool() {
        call = call.parameter(random::name(random), random::value(random, charset));
    }
    let reply = client.execute(&call).await.map_err(|error| error.to_string())?;
    match reply["echo"].as_str() {
        Some(echo) if echo == content => Ok(()),
        echo => Err(format!("{content:?} came back as {echo:?}")),
    }
}
