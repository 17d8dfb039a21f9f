#[alipay::alipay_api("alipay.user.agreement.page.sign")]
pub mod sign {}

async fn call(client: alipay::Client, request: sign::Request) {
    let _ = client.execute(&request).await;
}

fn main() {}
