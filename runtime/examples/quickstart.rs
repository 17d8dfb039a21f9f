//! Both kinds of call, against a gateway that runs in this process: nothing leaves the machine.
//!
//! `cargo run -p alipay --example quickstart`

use alipay::{Client, PrivateKey, alipay_api};
use alipay_simulator::Simulator;

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

type Outcome = Result<(), Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome {
    let simulator = Simulator::start().await?;
    println!("A simulated gateway listens on {}\n", simulator.url());
    let client = simulator.client()?;

    server_call(&client).await?;
    page_call(&client).await?;
    refused_here()?;
    refused_by_the_gateway(&simulator).await
}

/// From server to server: signed, sent, answered, verified.
async fn server_call(client: &Client) -> Outcome {
    let reply = client.execute(&identity_check()?).await?;
    println!("initialize: token_id   = {}", reply.token_id);
    println!("            biz_result = {}\n", reply.biz_result.value()?.as_str());
    Ok(())
}

/// The request of the documentation's own example.
fn identity_check() -> Result<initialize::Request, alipay::Violations> {
    initialize::Request::builder()
        .authentication_info(
            initialize::AuthenticationInfo::builder()
                .biz_id("0ad14d131507796000105855032107")
                .principal_info(
                    initialize::PrincipalInfo::builder()
                        .tnt_inst_id("AliPay")
                        .user_name("zha***an")
                        .user_id("208820*****02045")
                        .mobile_no("1319****000")
                        .operator_cert_type("IDENTITY_CARD")
                        .operator_cert_no("320107******021111")
                        .params(alipay::json!({ "mobile_no": "1319****301" })),
                )
                .authentication_scene(
                    initialize::AuthenticationScene::builder()
                        .biz_name("pi**y")
                        .biz_product("wallet")
                        .biz_prod_node("walletChangeQueryPassword")
                        .access_channel("mobileClient")
                        .scene_params(alipay::json!({ "call_back_url": "https://taobao.com" })),
                )
                .extend_info(alipay::json!({ "verify_type": "QRCODE", "qrcode_expired_time": 604_800 })),
        )
        .env_info(alipay::json!({
            "osVersion": "iOS10.3.1",
            "sdkVersion": "3.1.2.100",
            "deviceModel": "iPhone9,1",
            "apdid": "eYOIkofUadhf1Y7ah33OL/UW88+L5z6j/rQV285JN"
        }))
        .biz_info(alipay::json!({ "task_id": "sign_task_1234567", "service_version": "3" }))
        .build()
}

/// Through the user's browser: an address to redirect to, or a form that posts itself.
async fn page_call(client: &Client) -> Outcome {
    let request = certify::Request::builder().certify_id("OC201809253000000393900404029253").build()?;
    let page = client.page(&request.with().return_url("https://shop.example/back")).await?;
    println!("certify, as an address (GET):\n{}\n", page.url());
    println!("certify, as a form (POST):\n{}", page.form());

    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(page.fields()).finish();
    // This example plays the browser with a reqwest client of its own, which without aws-lc-rs has to be told.
    #[cfg(all(feature = "ring", not(feature = "aws-lc-rs")))]
    drop(rustls::crypto::ring::default_provider().install_default());
    let posted = reqwest::Client::builder()
        .no_proxy()
        .build()?
        .post(page.action())
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body)
        .send()
        .await?
        .error_for_status()?;
    let status = posted.status();
    // The page lets the user agree or refuse.
    if !posted.text().await?.contains("value=\"agree\"") {
        return Err("the simulator did not accept the posted form".into());
    }
    println!("The simulator answers the posted form with {status}: accepted.\n");
    Ok(())
}

/// A limit of the description, checked before anything is signed.
fn refused_here() -> Outcome {
    match certify::Request::builder().certify_id("OC2018092530000003939004040292533").build() {
        Ok(_) => return Err("33 characters were accepted where 32 are allowed".into()),
        Err(violations) => println!("Refused here, nothing was sent: {violations}\n"),
    }
    Ok(())
}

/// A request signed with a key that the gateway does not know.
async fn refused_by_the_gateway(simulator: &Simulator) -> Outcome {
    let stranger = PrivateKey::generate()?;
    let client = simulator.client_builder().private_key(&stranger).build()?;
    match client.execute(&identity_check()?).await {
        Ok(_) => return Err("the gateway accepted the signature of a stranger".into()),
        Err(error) => println!("Refused by the gateway ({:?}): {error}", error.outcome()),
    }
    Ok(())
}
