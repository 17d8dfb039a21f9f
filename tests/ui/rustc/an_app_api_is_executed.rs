#[alipay::alipay_api("../../../macros/tests/expand/keywords.yaml")]
pub mod order {}

async fn call(client: alipay::Client, request: order::Request) {
    let _ = client.execute(&request).await;
    let _ = client.page(&request).await;
}

fn main() {}
