#[alipay::alipay_api("./nested.yaml")]
pub mod order {}

fn main() {
    let _ = order::Request::builder().items([order::Buyer::builder()]);
}
