use alipay::{Client, alipay_api};

#[alipay_api("alipay.trade.query")]
mod query {}

fn turn(client: &Client, request: &query::Request) {
    let _ = client.pages(request);
}

fn main() {}
