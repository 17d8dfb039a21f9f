//! Asks about a trade.

use std::env::var;
use std::error::Error;

use alipay_rs::{Cli, Client};

fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::builder()
        .app_id(&var("ALIPAY_APP_ID")?)
        .private_key(&var("ALIPAY_PRIVATE_KEY")?)
        .public_key(&var("ALIPAY_PUBLIC_KEY")?)
        .finish();
    let call = client.post("alipay.trade.query", [("out_trade_no", "20150320010101001")]);
    let reply: serde_json::Value = futures::executor::block_on(call)?.into_json()?;
    println!("{}", reply["alipay_trade_query_response"]["trade_status"]);
    Ok(())
}
