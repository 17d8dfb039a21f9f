#[alipay::alipay_api("./description_that_is_no_yaml.yaml")]
pub mod api {}

fn main() {}
