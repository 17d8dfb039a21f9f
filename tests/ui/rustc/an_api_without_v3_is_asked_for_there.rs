use alipay::{Client, alipay_api};

#[alipay_api("alipay.security.risk.authentication.initialize")]
mod initialize {}

async fn call(client: Client, request: initialize::Request) {
    let _ = client.v3().execute(&request).await;
    let _ = client.v3().prepare(&request.with().app_auth_token("token")).await;
}

fn main() {}
