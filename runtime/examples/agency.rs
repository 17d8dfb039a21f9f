//! A platform that sells for merchants: one consents, gets a client of its own, and what Alipay says of its trades is found
//! and verified by that client.
//!
//! `cargo run -p alipay --example agency [APP_AUTH_CODE]` asks a gateway in this process, or the one that `ALIPAY_GATEWAY`
//! names, which wants the code that the merchant's browser brings back.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use alipay::{Client, ClientBuilder, Clients, alipay_api};
use alipay_simulator::Simulator;
use api::open::auth::token::app::{self, values::GrantType};
use api::trade::precreate;
use trade_status::values::TradeStatus;

#[alipay_api("alipay.open.auth.token.app", "alipay.trade.precreate")]
mod api {}

#[alipay_api("trade_status_sync")]
mod trade_status {}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Nobody listens there: this program hands over itself what was sent.
const NOTIFY: &str = "http://127.0.0.1:9/notify";

#[tokio::main]
async fn main() -> Outcome<()> {
    let is_simulated = env::var_os("ALIPAY_GATEWAY").is_none();
    let simulator = if is_simulated { Some(Simulator::start().await?) } else { None };
    let common = simulator.as_ref().map_or_else(ClientBuilder::from_env, |it| Ok(it.client_builder()))?;
    let clients = Clients::new(common)?; // all of them share connections
    let platform = clients.builder().build()?;
    clients.insert(platform.clone());

    // `state` comes back with the browser and says which merchant it was.
    let invitation = platform.app_authorization("https://isv.example/authorized").state("bWVyY2hhbnQx");
    println!("the merchant consents at {}", invitation.url()?);
    let given = env::args().nth(1).or(is_simulated.then(|| "1cc19911172e4f8aaa509c8fb5d12F56".to_owned()));
    let Some(code) = given else {
        println!("run this again with the `app_auth_code` that the browser brings back");
        return Ok(());
    };
    let merchant = admit(&clients, &platform, &code).await?;
    println!("{merchant} consented; there are {} clients", clients.len());

    let seller = clients.get_for(platform.app_id(), &merchant).ok_or("the merchant has no client")?;
    let number = format!("T{}", SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis());
    let order =
        precreate::Request::builder().out_trade_no(&number).total_amount("88.80").subject("Tea").build()?;
    let code = seller.execute(&order.with().notify_url(NOTIFY)).await?.complete()?.into_inner().qr_code;
    println!("the buyer scans {code}");

    let Some(simulator) = simulator else { return Ok(()) };
    simulator.ledger().pay(&number).ok_or("the simulator has no such order")?;
    let sent = simulator.delivered().await.pop().ok_or("nobody was notified")?;
    // By what it says of itself a client is found, which then verifies it with its own keys.
    let paid = clients.verify_notification_as::<trade_status::Notification>(&sent.body).await?;
    if paid.notification().auth_app_id() != Some(merchant.as_str())
        || !paid.trade_status.is(&TradeStatus::TradeSuccess)
    {
        return Err("the notification is not about the merchant's trade".into());
    }
    println!("paid to {merchant}: {}", paid.total_amount.value()?);

    // A notification that claims another app finds nobody.
    let other = sent.body.replace(platform.app_id(), "2014072300007149");
    let refused = clients.verify_notification(&other).await.err().ok_or("a false claim was believed")?;
    println!("refused: {refused}");
    Ok(())
}

/// Turns the merchant's consent into a client that calls in the merchant's name; gives the merchant's app.
async fn admit(clients: &Clients, platform: &Client, code: &str) -> Outcome<String> {
    let request = app::Request::builder().grant_type(GrantType::AuthorizationCode).code(code).build()?;
    // Keep `app_auth_token` and `app_refresh_token` as you keep keys.
    let token = platform.execute(&request).await?.complete()?.into_inner();
    let client = clients.builder().app_auth_token(&token.app_auth_token).build()?;
    clients.insert_for(&token.auth_app_id, client);
    Ok(token.auth_app_id)
}
