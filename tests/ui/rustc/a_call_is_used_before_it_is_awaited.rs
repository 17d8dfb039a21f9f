#[alipay::alipay_api("alipay.trade.query", "alipay.trade.page.pay")]
pub mod api {}

use api::trade;

async fn a_reply_is_read(client: alipay::Client, request: trade::query::Request) -> Result<(), alipay::Error> {
    let reply = client.execute(&request)?;
    println!("{}", client.execute(&request).trade_no);
    println!("{}", client.execute(&request).verified_text());
    match client.execute(&request) {
        Ok(_) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn a_page_is_opened(client: alipay::Client, request: trade::page::pay::Request) -> Result<String, alipay::Error> {
    let page = client.page(&request)?;
    Ok(client.page(&request).url().to_owned())
}

fn main() {}
