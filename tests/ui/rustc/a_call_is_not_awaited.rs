#![deny(unused_must_use)]

#[alipay::alipay_api("alipay.trade.query", "alipay.trade.page.pay", "alipay.trade.app.pay")]
pub mod api {}

use api::trade;

async fn nothing_is_done_with_them(
    client: alipay::Client,
    query: trade::query::Request,
    page: trade::page::pay::Request,
    order: trade::app::pay::Request,
) {
    client.execute(&query);
    client.page(&page);
    client.order_string(&order);
    client.prepare(&query);
}

fn built() -> Result<trade::query::Request, alipay::Violations> {
    let mut builder = trade::query::Request::builder();
    builder.out_trade_no("T1");
    builder = trade::query::Request::builder();
    builder.build()
}

fn main() {}
