#[alipay::alipay_api("./nested.yaml")]
pub mod order {}

fn main() {
    let buyer = order::Buyer::builder().name("n");
    let _ = order::Request::builder().buyer(buyer).payer(order::Payer::builder()).build();
}
