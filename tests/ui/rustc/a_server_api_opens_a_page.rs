use alipay::alipay_api;

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

async fn call(client: alipay::Client, request: initialize::Request) {
    let _ = client.page(&request).await;
}

fn main() {}
