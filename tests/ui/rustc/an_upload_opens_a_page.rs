#[alipay::alipay_api("alipay.offline.material.image.upload")]
pub mod image {}

async fn open(client: alipay::Client, request: image::Request) {
    let _ = client.page(&request).await;
}

fn main() {}
