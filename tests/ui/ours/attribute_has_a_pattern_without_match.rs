#[alipay::alipay_api("alipay.nothing.**")]
pub mod api {}

fn main() {}
