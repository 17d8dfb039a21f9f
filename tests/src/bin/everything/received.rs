//! What Alipay, a browser, an app and a mini-program bring, believed and not.

use alipay::notification::claimed_app_id;
use alipay::{Charset, Client, Clients, Untyped, alipay_api, json};
use alipay_simulator::Simulator;
use alipay_tests::secrets::{VALUE, personal};

use crate::calls::{client, simulator};
use crate::output::{shown, told};
use crate::{Failed, Keys, simulated};

#[alipay_api("alipay.trade.app.pay")]
mod app_pay {}

#[alipay_api("trade_status_sync")]
mod paid {}

pub(crate) async fn run(keys: &Keys) -> Result<(), Failed> {
    for certificates in [false, true] {
        let simulator = simulator(keys, certificates).await?;
        let client = client(&simulator, Charset::Utf8)?;
        notified(&simulator, &client).await?;
        handed_back(&simulator, &client).await?;
        simulated::look(&simulator).await?;
    }
    Ok(())
}

async fn notified(simulator: &Simulator, client: &Client) -> Result<(), Failed> {
    let order = json!({ "out_trade_no": "T1", "total_amount": "88.80", "subject": "茶" });
    let order = Untyped::new("alipay.trade.precreate", order)?;
    client.execute(&order.with().notify_url("http://127.0.0.1:9/notify")).await?;
    simulator.ledger().pay("T1");
    let sent = simulator.delivered().await;
    let body = &sent.first().ok_or("no notification was sent")?.body;
    shown(&sent);
    told(client.verify_notification(body).await);
    told(client.verify_notification_as::<paid::Notification>(body).await);
    let clients = Clients::new(Client::builder())?;
    clients.insert(client.clone());
    shown(&clients);
    told(clients.verify_notification(body).await);
    for spoilt in [
        body.replace("88.80", "88.00"),
        body.replace("sign=", "sing="),
        format!("{body}&subject={}", personal("telephone")),
        personal("identity card").to_owned(),
        format!("sign={}&sign_type=RSA2&a=1", personal("telephone")),
    ] {
        told(client.verify_notification(&spoilt).await);
        told(client.verify_return_url(&spoilt).await);
        told(clients.verify_notification(&spoilt).await);
        shown(&claimed_app_id(&spoilt).is_some());
    }
    Ok(())
}

async fn handed_back(simulator: &Simulator, client: &Client) -> Result<(), Failed> {
    let order =
        app_pay::Request::builder().out_trade_no("A1").subject(VALUE).total_amount("88.88").build()?;
    let from_app = simulator.app_pay(client.order_string(&order).await?).await;
    told(client.verify_app_result::<app_pay::Request>(&from_app).await);
    let data = |text: &str| json!({ "response": text, "sign": text, "sign_type": "RSA2" }).to_string();
    for spoilt in [from_app.replace("88.88", "88.00"), data(personal("identity card")), VALUE.to_owned()] {
        told(client.verify_app_result::<app_pay::Request>(&spoilt).await);
        told(client.decrypt_open_data(&spoilt).await);
    }
    Ok(())
}
