//! Secrets in places where they do not belong: what is said of them holds none of them.

use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};

use alipay::testing::Double;
use alipay::{
    Amount, Certificates, Charset, Client, EncryptionKey, PrivateKey, PublicKey, Settings, SigningThreads,
    Text, Untyped, Verb, alipay_api, json,
};
use alipay_simulator::Simulator;
use alipay_tests::secrets::{APP_AUTH_TOKEN, AUTH_TOKEN, PROXY_PASSWORD, VALUE, personal};

use crate::calls::{client, simulator};
use crate::output::{shown, told};
use crate::{Failed, Keys};

#[alipay_api("alipay.trade.pay")]
mod pay {}

pub(crate) async fn run(keys: &Keys) -> Result<(), Failed> {
    keys_elsewhere(keys);
    let simulator = simulator(keys, false).await?;
    values(&client(&simulator, Charset::Utf8)?).await?;
    doubles(&simulator).await
}

/// Keys that are cut, changed, of another kind, or given as the name of a file.
fn keys_elsewhere(keys: &Keys) {
    let (pem, content) = (keys.private.to_pkcs8_pem(), keys.content.to_base64());
    shown(&keys.private);
    shown(&keys.content);
    shown(keys.private.public_key());
    told(SigningThreads::new(NonZeroUsize::MIN));
    let half = pem.get(..pem.len() / 2).unwrap_or_default();
    let changed = pem.replacen('A', "%", 1);
    let certificate = pem.replace("PRIVATE KEY", "CERTIFICATE");
    for given in [half, changed.as_str(), content.as_str(), certificate.as_str()] {
        told(PrivateKey::parse(given));
        told(PublicKey::parse(given));
        told(Certificates::parse(given).and_then(|file| file.sn()));
        told(EncryptionKey::parse(given));
        told(Client::builder().app_id(given).private_key(given).alipay_public_key(given).build());
    }
    told(PublicKey::parse(pem.as_str()));
    told(EncryptionKey::parse(format!("{}{}", *content, *content)));
    for name in Settings::NAMES {
        for value in [pem.as_str(), content.as_str()] {
            let settings = Settings::from_fn(|asked| (asked == *name).then(|| value.into()));
            shown(&settings);
            told(settings.builder());
            told(settings.private_key());
            told(settings.encryption_key());
            let all = Settings::from_fn(|_| Some(value.into()));
            told(all.builder());
        }
    }
    for proxy in [
        format!("http://user:{PROXY_PASSWORD}@[::1"),
        format!("socks5://user:{PROXY_PASSWORD}@proxy.example"),
        format!("http://user:{PROXY_PASSWORD}@"),
        format!("http://user:{PROXY_PASSWORD}@proxy.example:1"),
    ] {
        let builder = Client::builder().app_id("1").private_key(&keys.private).proxy(proxy);
        shown(&builder);
        told(builder.alipay_public_key(keys.private.public_key().to_spki_pem()).build());
    }
}

/// Values that break a limit, in every place that has one.
async fn values(client: &Client) -> Result<(), Failed> {
    let long = personal("name").repeat(200);
    let order = pay::Request::builder().out_trade_no(&long).total_amount(personal("login")).subject(&long);
    told(order.scene(personal("bank card")).auth_code(&long).build());
    told(Text::<3>::new(personal("name")));
    told(personal("login").parse::<Amount>());
    told(Untyped::new("alipay.trade.query", personal("login")));
    let request = Untyped::new("alipay.trade.query", json!({ "out_trade_no": long }))?;
    let tokens = [APP_AUTH_TOKEN, AUTH_TOKEN].concat().repeat(3);
    for call in [
        request.with().return_url(VALUE),
        request.with().notify_url(VALUE.repeat(100)),
        request.with().app_auth_token(&tokens),
        request.with().auth_token(&tokens),
        request.with().prod_code(&long),
        request.with().parameter("biz_content", &long),
        request.with().parameter("x", "\u{0}").parameter("y", &long),
    ] {
        shown(&call);
        told(client.execute(&call).await);
        told(client.page(&call).await);
    }
    told(client.app_login(personal("bank card"), personal("name"), alipay::AuthType::Login).await);
    told(client.check_notify_id(personal("bank card"), VALUE).await);
    let v3 = client.v3();
    for path in ["/v3/alipay/{id}", "/v3/{other}", "v3"] {
        told(v3.call(Verb::Get, path, json!({ "id": "1", "out_trade_no": long })).await);
    }
    Ok(())
}

/// Tests that fail, and say why.
async fn doubles(simulator: &Simulator) -> Result<(), Failed> {
    let order = || json!({ "out_trade_no": "T1", "subject": personal("name") });
    let alipay = Double::new();
    alipay.on_call("alipay.trade.close").reply(json!({ "trade_no": "1" }));
    told(alipay.client().call("alipay.trade.query", order()).await);
    drop(catch_unwind(AssertUnwindSafe(|| alipay.verify())));
    shown(&alipay);
    drop(catch_unwind(AssertUnwindSafe(|| simulator.on("alipay.trade.precreat").reply(order()))));
    drop(catch_unwind(AssertUnwindSafe(|| {
        simulator.on("alipay.trade.query").reply(json!({ "subjct": personal("name") }));
    })));
    shown(&simulator.unused());
    Ok(())
}
