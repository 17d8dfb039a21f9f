use alipay::alipay_api;

#[alipay_api("alipay.user.certify.open.certify")]
pub mod certify {}

#[alipay_api("alipay.security.risk.authentication.initialize")]
pub mod initialize {}

async fn call(client: alipay::Client, request: certify::Request) {
    let _ = client.execute(&request).await;
    let _ = client.execute(&request.with().return_url("https://shop.example")).await;
}

fn main() {}
