//! Asks about a trade.

use std::env::var;
use std::error::Error;

use alipay_sdk_rust::biz::TradeQueryBiz;
use alipay_sdk_rust::pay::{PayClient, Payer};

fn main() -> Result<(), Box<dyn Error>> {
    let (app_id, private_key, public_key) =
        (var("ALIPAY_APP_ID")?, var("ALIPAY_PRIVATE_KEY")?, var("ALIPAY_PUBLIC_KEY")?);
    let mut builder = PayClient::builder();
    builder
        .api_url("https://openapi.alipay.com/gateway.do")
        .app_id(&app_id)
        .private_key(&private_key)
        .public_key("")
        .alipay_public_key(&public_key)
        .app_cert_sn("")
        .alipay_root_cert_sn("");
    let client = builder.build()?;
    let mut content = TradeQueryBiz::new();
    content.set_out_trade_no("20150320010101001".into());
    println!("{:?}", client.trade_query(&content)?.response.trade_status);
    Ok(())
}
