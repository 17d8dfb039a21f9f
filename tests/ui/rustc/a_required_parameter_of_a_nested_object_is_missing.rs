#[alipay::alipay_api("./nested.yaml")]
pub mod order {}

fn main() {
    let incomplete = order::Buyer::builder().level(1);
    let _ = order::Request::builder().buyer(incomplete).build();
}
