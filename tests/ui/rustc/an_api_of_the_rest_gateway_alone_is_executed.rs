use alipay::{alipay_api, call_kind};

#[alipay_api("alipay.trade.applepay.authentication.submit")]
pub mod submit {}

fn ask(_: &impl call_kind::V3) {}

async fn call(client: alipay::Client, request: submit::Request) {
    ask(&request);
    let _ = client.execute(&request).await;
    let _ = client.page(&request).await;
    let _ = client.order_string(&request).await;
}

fn main() {}
