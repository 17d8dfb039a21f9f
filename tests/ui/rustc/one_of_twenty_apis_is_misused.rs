// Modules of other APIs have the names `page`, `order`, `total_amount` and the like: no message may name a type by its path.
use alipay::alipay_api;

#[alipay_api(
    "alipay.trade.app.pay",
    "alipay.trade.cancel",
    "alipay.trade.close",
    "alipay.trade.create",
    "alipay.trade.fastpay.refund.query",
    "alipay.trade.page.pay",
    "alipay.trade.page.refund",
    "alipay.trade.pay",
    "alipay.trade.precreate",
    "alipay.trade.query",
    "alipay.trade.refund",
    "alipay.trade.wap.pay",
    "alipay.trade.order.settle",
    "alipay.trade.orderinfo.sync",
    "alipay.fund.trans.uni.transfer",
    "alipay.fund.trans.common.query",
    "alipay.data.dataservice.bill.downloadurl.query",
    "alipay.system.oauth.token",
    "alipay.user.certify.open.certify",
    "alipay.user.certify.open.initialize"
)]
pub mod api {}

use api::trade;

async fn a_page_is_executed(client: alipay::Client, request: trade::page::pay::Request) {
    let _ = client.execute(&request).await;
}

async fn a_page_is_ordered(client: alipay::Client, request: trade::page::pay::Request) {
    let _ = client.order_string(&request).await;
}

async fn a_call_opens_a_page(client: alipay::Client, request: trade::query::Request) {
    let _ = client.page(&request).await;
}

async fn an_order_is_executed(client: alipay::Client, request: trade::app::pay::Request) {
    let _ = client.execute(&request.with().app_auth_token("t")).await;
}

fn a_parameter_is_forgotten() {
    let _ = trade::precreate::Request::builder().out_trade_no("T1").subject("Pen").build();
}

async fn the_await_is_forgotten(client: alipay::Client, request: trade::query::Request) -> Result<(), alipay::Error> {
    let reply = client.execute(&request)?;
    Ok(())
}

fn main() {}
