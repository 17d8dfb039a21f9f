#[alipay::alipay_api("./description_with_an_example_that_is_too_long.yaml")]
pub mod api {}

fn main() {}
