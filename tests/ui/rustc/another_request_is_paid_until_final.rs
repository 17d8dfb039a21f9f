use alipay::{Client, alipay_api};
use api::trade::{pay, query, refund};

#[alipay_api("alipay.trade.pay", "alipay.trade.query", "alipay.trade.refund")]
mod api {}

async fn a_refund_is_paid(client: Client, request: refund::Request) {
    let _ = client.pay_until_final(&request).await;
}

async fn a_payment_on_behalf_is_given_back(client: Client, request: pay::Request) {
    let _ = client.refund_until_final(&request.with().app_auth_token("T")).await;
}

async fn a_query_is_paid(client: Client, request: query::Request) {
    let _ = client.pay_until_final(&request).await;
}

fn main() {}
