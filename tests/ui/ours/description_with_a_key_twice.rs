#[alipay::alipay_api("./description_with_a_key_twice.yaml")]
pub mod api {}

fn main() {}
