#[alipay::alipay_api("./description_with_an_unknown_type.yaml")]
pub mod api {}

fn main() {}
