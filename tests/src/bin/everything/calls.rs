//! Calls of the gateway in both modes, in clear and encrypted, with and without async, that meet every fault.

use std::time::Duration;

use alipay::{Charset, Client, File, Request, RetryPolicy, Untyped, alipay_api, blocking, json};
use alipay_simulator::{Fault, Simulator};
use alipay_tests::secrets::{APP_AUTH_TOKEN, AUTH_TOKEN, VALUE, personal};

use crate::output::{failed, shown, told};
use crate::{Failed, Keys, simulated};

#[alipay_api("alipay.trade.pay")]
mod pay {}

const INITIALIZE: &str = "alipay.user.certify.open.initialize";

/// Short, since some faults last.
pub(crate) const TIMEOUT: Duration = Duration::from_millis(400);

/// A simulator with the keys that are looked for.
pub(crate) async fn simulator(keys: &Keys, certificates: bool) -> Result<Simulator, Failed> {
    let builder = Simulator::builder().app_private_key(&keys.private).encryption_key(&keys.content);
    let builder = if certificates { builder.certificates() } else { builder };
    Ok(builder.start().await?)
}

/// A client on it.
pub(crate) fn client(simulator: &Simulator, charset: Charset) -> Result<Client, alipay::Error> {
    let builder = simulator.client_builder().charset(charset).app_auth_token(APP_AUTH_TOKEN);
    let retry = RetryPolicy::attempts(2).first_delay(Duration::from_millis(1));
    let builder = builder.timeout(TIMEOUT).reply_limit(64 * 1024).retry(retry);
    shown(&builder);
    builder.build()
}

/// Somebody's identity.
pub(crate) fn identity() -> alipay::JsonValue {
    json!({
        "outer_order_no": "C1", "biz_code": "FACE", "merchant_config": { "return_url": "https://shop.example/" },
        "identity_param": {
            "identity_type": "CERT_INFO", "cert_type": "IDENTITY_CARD", "cert_name": personal("name"),
            "cert_no": personal("identity card"), "phone_no": personal("telephone"),
            "cert_digest": personal("bank card"), "facial_picture_front": personal("login"),
        },
    })
}

pub(crate) async fn run(keys: &Keys) -> Result<(), Failed> {
    for (certificates, charset) in [(false, Charset::Utf8), (true, Charset::Gbk)] {
        let simulator = simulator(keys, certificates).await?;
        let client = client(&simulator, charset)?;
        shown(&client);
        for fault in [None].into_iter().chain(Fault::NAMES.iter().map(Some)) {
            if let Some(fault) = fault {
                simulator.faults().clear();
                simulator.faults().always(INITIALIZE, fault.parse()?);
                simulator.faults().always("alipay.trade.pay", fault.parse()?);
            }
            for encrypted in [false, true] {
                call(&client, encrypted).await?;
            }
        }
        simulator.faults().clear();
        unsent(&client).await?;
        let waits = blocking::Client::new(client)?;
        tokio::task::spawn_blocking(move || without_async(&waits)).await??;
        simulated::look(&simulator).await?;
    }
    Ok(())
}

async fn call(client: &Client, encrypted: bool) -> Result<(), Failed> {
    let request = Untyped::new(INITIALIZE, identity())?;
    let call = request.with().auth_token(AUTH_TOKEN).notify_url("http://127.0.0.1:9/notify");
    let call = call.parameter("extra", VALUE).encrypted(encrypted);
    shown(&request);
    shown(&call);
    shown(call.options());
    let waiting = client.execute(&call);
    shown(&waiting);
    told(waiting.await);

    let order = pay::Request::builder().out_trade_no("T1").total_amount("88.88").subject(VALUE);
    let order = order.scene("bar_code").auth_code(personal("payment code"));
    let order = order.build()?;
    shown(&order);
    told(client.execute(&order.with().encrypted(encrypted)).await);
    Ok(())
}

/// What is signed and not sent, and files.
async fn unsent(client: &Client) -> Result<(), Failed> {
    let request = Untyped::new(INITIALIZE, identity())?;
    told(client.prepare(&request).await);
    let prepared = client.prepare(&request).await?.into_request();
    shown(&prepared);
    shown(&prepared.body);
    told(client.page(&request).await);
    // An order string is what the app gets; it is not printed.
    drop(client.order_string(&request).await?);
    shown(&client.user_authorization("auth_user", "https://shop.example/").state(personal("login")));
    shown(&client.app_authorization("https://shop.example/").state(personal("login")));
    let content = ["GIF89a", personal("name")].concat();
    let upload = Untyped::without_content("alipay.open.file.upload")?;
    let call = upload.with().file("file_content", File::bytes("pixel.gif", content));
    shown(&call);
    told(client.execute(&call).await);
    if let Err(error) = client.call(INITIALIZE, VALUE).await {
        failed(&error);
    }
    Ok(())
}

fn without_async(client: &blocking::Client) -> Result<(), Failed> {
    shown(client);
    let request = Untyped::new(INITIALIZE, identity())?;
    told(client.execute(&request));
    told(client.page(&request));
    told(client.prepare(&request));
    told(client.v3().call(alipay::Verb::Post, "/v3/alipay/user/certify/open/initialize", identity()));
    Ok(())
}
