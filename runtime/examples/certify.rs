//! Who somebody is: a check is begun, the person goes through it on Alipay's page, and Alipay is asked what came of it.
//!
//! `cargo run -p alipay --example certify` asks a gateway in this process, or the one that `ALIPAY_GATEWAY` names.

use std::env;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use alipay::{Client, alipay_api};
use alipay_simulator::Simulator;
use api::user::certify::open::query::{self, response::values::Passed};
use api::user::certify::open::{certify, initialize};

#[alipay_api("alipay.user.certify.open.*")]
mod api {}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let is_simulated = env::var_os("ALIPAY_GATEWAY").is_none();
    let simulator = if is_simulated { Some(Simulator::start().await?) } else { None };
    let client = simulator.as_ref().map_or_else(Client::from_env, Simulator::client)?;

    let certify_id = begin(&client, "张三", "260104197909275964").await?;
    println!("begun: {certify_id}");
    println!("the person opens {}", page(&client, &certify_id).await?);

    if let Some(simulator) = &simulator {
        println!("before: {}", words(has_passed(&client, &certify_id).await?));
        simulator.ledger().certify(&certify_id, true).ok_or("the simulator has no such check")?;
    }
    // The browser comes back to `return_url`, but only the query says what came of it.
    for _ in 0..60 {
        let passed = has_passed(&client, &certify_id).await?;
        println!("asked: {}", words(passed));
        if passed {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_secs(3)).await;
    }
    Err("nobody passed within three minutes".into())
}

/// The number of a check of that person.
async fn begin(client: &Client, name: &str, number: &str) -> Outcome<String> {
    let person = initialize::OpenCertifyIdentityParam::builder()
        .identity_type("CERT_INFO")
        .cert_type("IDENTITY_CARD")
        .cert_name(name)
        .cert_no(number);
    let milliseconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
    let request = initialize::Request::builder()
        .outer_order_no(format!("C{milliseconds}"))
        .biz_code("FACE")
        .identity_param(person)
        .merchant_config(
            initialize::OpenCertifyMerchantConfig::builder().return_url("https://shop.example/known"),
        )
        .build()?;
    client.execute(&request).await?.into_inner().certify_id.ok_or_else(|| "no `certify_id` came".into())
}

/// Where the person is checked: on a telephone, in Alipay's app.
async fn page(client: &Client, certify_id: &str) -> Outcome<String> {
    let request = certify::Request::builder().certify_id(certify_id).build()?;
    Ok(client.page(&request).await?.url().to_owned())
}

async fn has_passed(client: &Client, certify_id: &str) -> Outcome<bool> {
    let request = query::Request::builder().certify_id(certify_id).build()?;
    Ok(client.execute(&request).await?.passed.is(&Passed::T))
}

fn words(passed: bool) -> &'static str {
    if passed { "passed" } else { "not passed" }
}
