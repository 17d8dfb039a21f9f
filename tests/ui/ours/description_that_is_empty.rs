#[alipay::alipay_api("./description_that_is_empty.yaml")]
pub mod api {}

fn main() {}
