#[alipay::alipay_api("./description_with_a_length_of_nothing.yaml")]
pub mod api {}

fn main() {}
