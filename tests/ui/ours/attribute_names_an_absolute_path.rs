#[alipay::alipay_api("/etc/pay.yaml")]
pub mod api {}

fn main() {}
