//! Asks about a trade.

use alipay::{Client, alipay_api};

#[alipay_api("alipay.trade.query")]
mod query {}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let request = query::Request::builder().out_trade_no("20150320010101001").build()?;
    println!("{:?}", client.execute(&request).await?.trade_status);
    Ok(())
}
