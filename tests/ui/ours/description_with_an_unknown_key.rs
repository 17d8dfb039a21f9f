#[alipay::alipay_api("./description_with_an_unknown_key.yaml")]
pub mod api {}

fn main() {}
