#[alipay::alipay_api("./description_with_a_type_that_requires_itself.yaml")]
pub mod api {}

fn main() {}
