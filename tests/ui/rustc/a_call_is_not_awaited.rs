#![deny(unused_must_use)]

#[alipay::alipay_api("alipay.trade.query")]
pub mod query {}

async fn call(client: alipay::Client, request: query::Request) {
    client.execute(&request);
}

fn built() -> Result<query::Request, alipay::Violations> {
    let mut builder = query::Request::builder();
    builder.out_trade_no("T1");
    builder = query::Request::builder();
    builder.build()
}

fn main() {}
