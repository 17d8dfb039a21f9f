#[alipay::alipay_api("./description_with_an_anchor.yaml")]
pub mod api {}

fn main() {}
